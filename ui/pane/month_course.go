package pane

import (
	"brim/planner/explain"
	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
)

// mostCourse is how many columns a month has at most where figures run through the plan.
const mostCourse = 2

// drawCourse draws beside the table how the figures of the tier at the cursor run through
// the plan: a row of bars each, from zero to the row's greatest, the cursor's month among
// them. Of the load it shows where it is past its limit.
func drawCourse(c *canvas.Canvas, s state.State, figures []monthFigure) {
	c.TextFit(0, 0, c.Width(), theme.Dim, s.Plan.Splits[s.Cursor.Tier].Name+", month by month")
	for y, figure := range figures {
		if y+1 < c.Height() && figure.Tier != report.FigureState {
			drawFigureCourse(c.Sub(canvas.Rect{Y: y + 1, W: c.Width(), H: 1}), s, figure.Tier)
		}
	}
}

// drawFigureCourse is one figure's row of bars.
func drawFigureCourse(c *canvas.Canvas, s state.State, id string) {
	points, scale := figureCourse(s, id)
	if id == "load" {
		drawSpark(c, s, s.Cursor.Tier)
		return
	}
	each, t := c.Width()/len(points), s.Cursor.Month
	part := func(from, to int, role theme.Role) {
		chart.Spark{Points: points[from:to], Scale: scale, Role: role}.Draw(c.Sub(canvas.Rect{X: from * each, W: (to - from) * each, H: 1}))
	}
	part(0, t, theme.Dim)
	part(t, t+1, theme.Accent)
	part(t+1, len(points), theme.Dim)
}

// figureCourse is a figure of the tier at the cursor in every month, and the scale on which
// zero is the lowest bar.
func figureCourse(s state.State, id string) (points []chart.Point, scale chart.Scale) {
	points = make([]chart.Point, len(s.Plan.Months))
	figure, ok := explain.FigureByID(id)
	if !ok {
		return points, scale
	}
	for t := range points {
		value := explain.Value(s.Plan, figure, explain.Place{T: t, Tier: s.Cursor.Tier})
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

// pressCourse chooses the month at column x of courses that are w wide.
func pressCourse(s state.State, x, w int) (state.State, Hold, bool) {
	return s.LookAt(x*len(s.Plan.Months)/w, s.Cursor.Tier), Scrubbed, true
}
