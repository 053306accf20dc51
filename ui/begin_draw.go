package ui

import (
	"fmt"

	"brim/ui/canvas"
	"brim/ui/pane"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// Rows of the plan beside the form.
const (
	beginHeadline = 2  // the verdicts
	beginChart    = 10 // at least, with what follows from it, for the chart of pods
	beginBooks    = 3  // of the table of books besides its tiers
)

// draw shows the plan that follows from the answers, in as much detail as there is room for:
// the headline in words; or its verdicts, pods, books, and what was assumed.
func (b *beginning) draw(c *canvas.Canvas) {
	switch {
	case b.first == nil:
		b.drawWaiting(c)
	case c.Height() < beginHeadline+beginChart:
		pane.Preview(c, b.plan)
	default:
		b.drawPlan(c)
	}
}

// drawWaiting says what the plan waits for.
func (b *beginning) drawWaiting(c *canvas.Canvas) {
	const text = "Type your ARR: the plan that follows from it appears here. Every other answer sharpens it; all can be changed later."
	for y, line := range words.Wrap(text, c.Width()) {
		c.TextFit(0, y, c.Width(), theme.Dim, line)
	}
}

func (b *beginning) drawPlan(c *canvas.Canvas) {
	head, rest := c.Bounds().SplitTop(beginHeadline)
	pane.Headline(c.Sub(head), b.plan)
	books := len(b.plan.Scenario.Tiers) + beginBooks
	chart, rest := rest.SplitTop(max(beginChart-1, (rest.H-books)/2))
	drawPane(c.Sub(chart), b.plan, state.PanePods)
	table, rest := rest.SplitTop(books)
	drawPane(c.Sub(table), b.plan, state.PaneLoads)
	b.drawAssumed(c.Sub(rest))
}

func drawPane(c *canvas.Canvas, s state.State, name state.Pane) {
	if view, ok := pane.ViewOf(name); ok {
		view.Draw(c, s, false)
	}
}

// drawAssumed lists what nobody answered, what was estimated first, and counts the rest.
func (b *beginning) drawAssumed(c *canvas.Canvas) {
	if c.Height() < 2 {
		return
	}
	c.TextFit(0, 0, c.Width(), theme.Strong, "Assumed, to look at next")
	all := b.first.Assumptions
	for y := 1; y < c.Height() && y <= len(all); y++ {
		if y == c.Height()-1 && len(all) > y {
			c.TextFit(0, y, c.Width(), theme.Dim, fmt.Sprintf("and %d more", len(all)-y+1))
			return
		}
		assumption := all[y-1]
		text := assumption.ShowIn(b.plan.Scenario)
		if assumption.Why != "" {
			text += ", " + assumption.Why
		}
		x := c.TextFit(0, y, c.Width(), theme.Text, assumption.Title()) + 2
		c.TextFit(x, y, c.Width()-x, theme.Dim, text)
	}
}
