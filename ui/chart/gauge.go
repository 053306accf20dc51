package chart

import (
	"math"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// Gauge is a bar in one row that shows a value against its limits: a quiet line marks each
// of them, also where the bar covers it.
type Gauge struct {
	Value  Point
	Max    float64   // what fills the row; a value beyond it ends in an arrow
	Limits []float64 // those beyond Max are left out
	Role   theme.Role
}

// Draw fills the first row of the view.
func (b Gauge) Draw(c *canvas.Canvas) {
	if !(b.Max > 0) {
		return
	}
	g, w := c.Glyphs(), c.Width()
	c.Fill(canvas.Rect{W: barCells(Some(b.Value.V/b.Max), w), H: 1}, b.Role, g.Wing)
	for _, limit := range b.Limits {
		if x := int(math.Round(limit / b.Max * float64(w))); x > 0 && x < w {
			c.Set(x, 0, theme.Limit, g.Vertical)
		}
	}
	if b.Value.defined() && b.Value.V > b.Max {
		c.Set(w-1, 0, b.Role, g.To)
	}
}
