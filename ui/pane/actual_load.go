package pane

import (
	"slices"

	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/kit"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// withActualLoad puts the load that has come behind the planned one, in every month of a plan
// of which any has happened, so that no row moves with the cursor.
func withActualLoad(s state.State, figures []monthFigure) []monthFigure {
	if !s.Actuals.Any() {
		return figures
	}
	i := slices.IndexFunc(figures, func(f monthFigure) bool { return f.Tier == "load" })
	if i < 0 {
		return figures
	}
	actual := figures[i]
	actual.Label, actual.actual = "actual load", true
	return slices.Insert(figures, i+1, actual)
}

// actualLoad is the load of tier k that has come in the cursor's month, past its limit behind
// the mark of that; nothing where the month is not known whole.
func actualLoad(s state.State, g *theme.Glyphs, k int) shown {
	t := s.Cursor.Month
	if !s.Actuals.Know(t) {
		return shown{}
	}
	tier, most := &s.Actuals.Happened().Months[t].Tiers[k], s.Actuals.Happened().BookMax(t, k)
	out := shown{value: words.BookLoad(s.Actuals.Happened(), t, k, tier.Load), limit: limitBeside(tier.Load, most)}
	if tier.State.Overfull() {
		role, mark := kit.LoadMark(g, tier.State)
		out.role, out.value = role, mark+" "+out.value
	}
	return out
}

// drawActualCourse draws how full the books of the tier at the cursor have been, on the scale of
// the planned course above it.
func drawActualCourse(c *canvas.Canvas, s state.State) {
	points := make([]chart.Point, len(s.Plan.Months))
	for t, point := range fullness(s.Actuals.Happened(), s.Cursor.Tier) {
		if s.Actuals.Know(t) {
			points[t] = point
		}
	}
	fullnessSpark(c, points).Draw(c)
}

// drawActual draws in a month's cell what has come, where it is known: its figure below the
// planned one, and a mark alone where figures have no room.
func (row heatRow) drawActual(c *canvas.Canvas, t int) {
	if c.Height() == 1 && !marksActuals(c.Width()) {
		return
	}
	cell, known := row.actual(t)
	if !known {
		return
	}
	y, mark, role := min(1, c.Height()-1), c.Glyphs().Knob, theme.Text
	if cell.past() {
		role = cell.look(c.Glyphs()).fill.Chip()
	}
	value := cell.value(c.Width(), mark)
	if value == "" || c.Height() == 1 {
		c.Set(c.Width()-1, y, role, mark)
		return
	}
	c.Fill(canvas.Rect{Y: y, W: c.Width(), H: 1}, role, " ")
	c.TextRight(c.Width(), y, role, value)
}

// marksActuals reports whether a cell of that width and one line has room for a mark beside
// that of its verdict.
func marksActuals(width int) bool { return width > 1 && width < wholeCell }

// marksActual reports whether month t's cell has that mark in its one line.
func (row heatRow) marksActual(cell canvas.Rect, t int) bool {
	if cell.H > 1 || !marksActuals(cell.W) {
		return false
	}
	_, known := row.actual(t)
	return known
}

// showsActuals reports whether the map says what has come in any cell.
func (g heatGrid) showsActuals(s state.State) bool {
	return s.Actuals.Any() && (g.tall > 1 || marksActuals(g.cell))
}
