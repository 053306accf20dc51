package chart

import (
	"brim/ui/canvas"
	"brim/ui/theme"
)

// Strip is a row below a chart, on the chart's own months: a figure against its limit, with
// its name at the axis and what becomes of it in words at the right.
type Strip struct {
	Name   string
	Points []Point
	Scale  Scale
	Limit  Point
	Beyond theme.Role // of the months above the limit
	Mark   string     // on the first of them
	Full   int        // heights up to the limit, see [Spark]
	Text   string
	Role   theme.Role // of the text
}

// draw writes the strip in the first row of a view: the axis takes so many columns, and the
// tail at the right is left free as the chart leaves it.
func (s Strip) draw(c *canvas.Canvas, axis, tail int) {
	c.TextRight(axis, 0, theme.Dim, canvas.Fit(s.Name, axis, c.Glyphs().Ellipsis))
	x := axis
	if axis > 0 {
		x++
	}
	months := c.Sub(canvas.Rect{X: x, W: c.Width() - x - tail, H: 1})
	Spark{Points: s.Points, Scale: s.Scale, Limit: s.Limit, Role: theme.Within, Beyond: s.Beyond, Full: s.Full, Mark: s.Mark}.Draw(months)
	if text := " " + s.Text; s.Text != "" && canvas.Width(text) < months.Width()-leastStrip {
		c.TextRight(c.Width(), 0, s.Role, text)
	}
}

// leastStrip is how many months' columns the words must leave.
const leastStrip = 6
