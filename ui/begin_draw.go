package ui

import (
	"fmt"
	"slices"
	"strings"

	"brim/ui/canvas"
	"brim/ui/overlay"
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
	waiting := b.waiting()
	switch {
	case waiting != "":
		c.TextFit(0, 0, c.Width(), theme.Dim, waiting)
	case b.first == nil:
		b.drawWaiting(c)
	case c.Height() < beginHeadline+beginChart && b.asksFile() && len(b.said()) > 0:
		for y, line := range told(b.said(), c.Width(), c.Height()) {
			c.TextFit(0, y, c.Width(), theme.Dim, line)
		}
	case c.Height() < beginHeadline+beginChart:
		pane.Preview(c, b.plan)
	default:
		b.drawPlan(c)
	}
}

// chosenField is the field of the form that is chosen; false where there is none.
func (b *beginning) chosenField() (overlay.BeginField, bool) {
	if form := b.form(); form != nil {
		return form.Chosen()
	}
	return overlay.BeginField{}, false
}

// asksFile reports whether the chosen field names a file.
func (b *beginning) asksFile() bool {
	field, _ := b.chosenField()
	return field == accountsFile || field == peopleFile
}

// said is what was read from exports, and what was left out; first that of the file whose field
// is chosen.
func (b *beginning) said() []string {
	said := b.first.NamedNotes()
	if words := b.first.Scenario.AccountsSaid(); words != "" {
		said = append([]string{words}, said...)
	}
	if field, _ := b.chosenField(); field == peopleFile {
		name := fileName(b.exports.asked.people)
		slices.SortStableFunc(said, func(x, y string) int { return first(y, name) - first(x, name) })
	}
	return said
}

// first is 1 for what is said of a file, and 0 for all else.
func first(said, file string) int {
	if strings.HasPrefix(said, file+":") {
		return 1
	}
	return 0
}

// told is as many of the sentences as stand whole in so many rows, with how many more there are;
// the first one is there in any case.
func told(said []string, width, rows int) []string {
	for n := len(said); n > 1; n-- {
		text := strings.Join(said[:n], ". ")
		if n < len(said) {
			text += fmt.Sprintf(". +%d more", len(said)-n)
		}
		if lines := words.Wrap(canvas.Clean(text), width); len(lines) <= rows {
			return lines
		}
	}
	return words.WrapTo(canvas.Clean(said[0]), width, rows)
}

// drawSaid says what was read, in at most two thirds of the room, and returns what is left of it.
func (b *beginning) drawSaid(c *canvas.Canvas) canvas.Rect {
	rest, said := c.Bounds(), b.said()
	if len(said) == 0 || rest.H < 4 {
		return rest
	}
	lines := told(said, c.Width(), rest.H*2/3)
	for y, line := range lines {
		c.TextFit(0, y, c.Width(), theme.Text, line)
	}
	_, rest = rest.SplitTop(len(lines) + 1)
	return rest
}

// drawWaiting says what the plan waits for.
func (b *beginning) drawWaiting(c *canvas.Canvas) {
	text := "Type your ARR: the plan that follows from it appears here. Every other answer sharpens it; all can be changed later."
	if b.exports.err != nil {
		text = "The plan appears here once the file can be read. How it is read shows its columns, and changes what they are taken for."
	}
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
	under := c.Sub(rest)
	b.drawAssumed(under.Sub(b.drawSaid(under)))
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
