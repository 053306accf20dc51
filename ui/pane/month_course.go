package pane

import (
	"brim/planner/explain"
	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
)

// How many columns a month has at most where figures run through the plan, and what the
// figure at the end takes behind them.
const (
	mostCourse = 2
	courseEnd  = 11
)

// drawCourse draws beside the table how the figures of the tier at the cursor run through
// the plan: a row of bars each, from zero to the row's greatest, the cursor's month among
// them, and the figure at the end. Of the load it shows where it is past its limit.
func drawCourse(c *canvas.Canvas, s state.State, figures []monthFigure) {
	bars, end := c.Bounds().SplitRight(courseEnd)
	head := end.X + end.W - c.TextRight(end.X+end.W, 0, theme.Dim, "at end") - 1
	c.TextFit(0, 0, head, theme.Dim, s.Plan.Splits[s.Cursor.Tier].Name+", month by month")
	last, reader := s.LookAt(s.Plan.Horizon, s.Cursor.Tier), explain.NewReader(s.Plan)
	for y, figure := range figures {
		if y+1 >= c.Height() {
			return
		}
		switch row := c.Sub(canvas.Rect{Y: y + 1, W: bars.W, H: 1}); {
		case figure.actual:
			drawActualCourse(row, s)
		case figure.Tier == "load":
			drawSpark(row, s, s.Cursor.Tier)
		case figure.Tier != report.FigureState:
			drawFigureCourse(row, s, reader, figure.Tier)
		}
		value := figure.ofTier(last, c.Glyphs(), s.Cursor.Tier)
		c.TextRight(end.X+end.W, y+1, value.role, canvas.Fit(value.value, end.W-1, c.Glyphs().Ellipsis))
	}
}

// drawFigureCourse is one figure's row of bars.
func drawFigureCourse(c *canvas.Canvas, s state.State, reader *explain.Reader, id string) {
	points, scale := figureCourse(s, reader, id)
	each, t := c.Width()/len(points), s.Cursor.Month
	part := func(from, to int, role theme.Role) {
		chart.Spark{Points: points[from:to], Scale: scale, Role: role}.Draw(c.Sub(canvas.Rect{X: from * each, W: (to - from) * each, H: 1}))
	}
	part(0, t, theme.Faint)
	part(t, t+1, theme.Accent)
	part(t+1, len(points), theme.Faint)
}

// figureCourse is a figure of the tier at the cursor in every month, and the scale on which
// zero is the lowest bar.
func figureCourse(s state.State, reader *explain.Reader, id string) (points []chart.Point, scale chart.Scale) {
	points = make([]chart.Point, len(s.Plan.Months))
	figure, ok := explain.FigureByID(id)
	if !ok {
		return points, scale
	}
	for t := range points {
		value := reader.Value(figure, explain.Place{T: t, Tier: s.Cursor.Tier})
		points[t] = chart.Point{V: value.V, OK: value.OK}
		if value.OK {
			scale = chart.Scale{Min: min(scale.Min, value.V), Max: max(scale.Max, value.V)}
		}
	}
	if scale.Max == scale.Min {
		scale.Max++
	}
	return points, scale
}

// pressCourse chooses the month at column x of courses that are w wide; the figures at the end
// stand for its last one.
func pressCourse(s state.State, x, w int) (state.State, Hold, bool) {
	each := (w - courseEnd) / len(s.Plan.Months)
	return s.LookAt(min(x/each, s.Plan.Horizon), s.Cursor.Tier), Scrubbed, true
}
