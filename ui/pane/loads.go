package pane

import (
	"fmt"

	"brim/planner"
	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// Loads shows every tier's book load: now, month by month, at the end, its limit, and
// when it runs over.
type Loads struct{}

// Table implements [View].
func (Loads) Table(s state.State) report.Section { return report.Quarters(s.Scenario, s.Plan) }

// Figures implements [View].
func (Loads) Figures(s state.State) []Spot {
	var spots []Spot
	for k := range s.Scenario.Tiers {
		for _, t := range []int{0, s.Plan.Horizon} {
			spots = append(spots, spotsAt(planner.At{T: t, Tier: k}, "load", "utilization", "csm_productive")...)
		}
		spots = append(spots, spotsAt(planner.At{T: s.Plan.Horizon, Tier: k}, "state", "book_max", "headline.over", "headline.over_until")...)
	}
	return spots
}

// Draw implements [View].
func (Loads) Draw(c *canvas.Canvas, s state.State, focused bool) {
	rows := c.Sub(c.Box(c.Bounds(), borderOf(focused), "Book load, accounts per CSM"))
	for k := range fitting(rows, len(s.Scenario.Tiers)) {
		loadRow(rows.Sub(canvas.Rect{Y: k, W: rows.Width(), H: 1}), s, k)
	}
}

// Widths of the columns of the two tables.
const (
	nameColumn  = 9
	loadColumn  = 6
	limitColumn = 9
)

// stateWidth is the room for when a book runs over.
func stateWidth(w int) int {
	if w >= roomyTable {
		return 15
	}
	return 9
}

// loadRow is one tier: its name, its load now, a spark line, its load at the end, the
// limit, and when it is passed. A narrow row leaves out the load now. Beside a baseline
// the spark line gives room to the difference, on a narrow row all of it.
func loadRow(c *canvas.Canvas, s state.State, k int) {
	first, last := &s.Plan.Months[0].Tiers[k], &s.Plan.Last().Tiers[k]
	name, rest := c.Bounds().SplitLeft(nameWidth(c.Width()))
	rest, verdict := rest.SplitRight(stateWidth(c.Width()))
	rest, limit := rest.SplitRight(limitColumn)
	rest, end := rest.SplitRight(loadColumn)
	c.TextFit(name.X, 0, name.W, theme.Text, first.Name)
	if c.Width() >= roomyTable {
		var start canvas.Rect
		start, rest = rest.SplitLeft(loadColumn)
		c.TextRight(start.X+start.W, 0, theme.Text, words.Load(first.Load))
	}
	if s.Baseline != nil {
		var beside canvas.Rect
		rest, beside = rest.SplitRight(loadRoom + 1)
		c.TextRight(beside.X+beside.W, 0, theme.Ghost, loadDelta(s, k))
	}
	drawSpark(c.Sub(canvas.Rect{X: rest.X + 1, W: rest.W - 1, H: 1}), s, k)
	c.TextRight(end.X+end.W, 0, theme.Strong, words.Load(last.Load))
	c.TextFit(limit.X, 0, limit.W, theme.Dim, " of "+words.Limit(s.Plan.BookMax(k)))
	role, text := loadWords(c.Glyphs(), s.Head.Books[k], last.State, c.Width() < roomyTable)
	view := c.Sub(verdict) // whatever it says, the limit beside it stays whole
	view.TextRight(verdict.W, 0, role, text)
}

// fitting is how many of n rows the view has room for; the last line says how many more
// there are.
func fitting(c *canvas.Canvas, n int) int {
	if n <= c.Height() {
		return n
	}
	shown := max(0, c.Height()-1)
	c.Text(0, shown, theme.Dim, fmt.Sprintf("%s %d more: a higher screen shows them", c.Glyphs().Ellipsis, n-shown))
	return shown
}

// roomyTable is the width from which the tables show all their columns.
const roomyTable = 60

// wideTable is the width from which they have room to spare.
const wideTable = 90

// nameWidth gives the tiers' names more room on wide screens.
func nameWidth(w int) int {
	if w >= wideTable {
		return nameColumn + 9
	}
	return nameColumn
}

// headroom keeps the highest bar of a spark line below the row above it.
const headroom = 1.15

func drawSpark(c *canvas.Canvas, s state.State, k int) {
	points := make([]chart.Point, len(s.Plan.Months))
	for t := range points {
		points[t] = point(s.Plan.Months[t].Tiers[k].Load)
	}
	most := s.Plan.BookMax(k)
	peak := most
	for _, p := range points {
		peak = max(peak, p.V)
	}
	chart.Spark{Points: points, Scale: chart.Scale{Max: peak * headroom}, Limit: chart.At(most), Role: theme.Within}.Draw(c)
}

// loadWords says how a tier's books end, or when they run over: since when they stay
// over, or till when they were.
func loadWords(g *theme.Glyphs, book planner.BookHeadline, last planner.LoadState, brief bool) (theme.Role, string) {
	if !book.Over {
		if last == planner.Under {
			return theme.Under, g.Under + " under"
		}
		return theme.Within, g.Within + " within"
	}
	when, what := book.At.Month.Short(), "over "
	switch {
	case brief:
		what = ""
	case book.Ends: // no room for both ends, and this one is news
		return theme.Over, g.Over + " till " + book.Until.Month.Short()
	case book.Uncovered:
		what = "none "
	}
	if book.At.T == 0 {
		when = "now"
	}
	return theme.Over, g.Over + " " + what + when
}
