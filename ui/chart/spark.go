package chart

import (
	"brim/ui/canvas"
	"brim/ui/theme"
)

// Spark is a line of bars in one row, of seven heights: an eighth of the cell stays blank, so
// that the bars of a row never join those of the next.
type Spark struct {
	Points []Point
	Scale  Scale
	// Limit, where defined, is a ceiling: columns above it are drawn in the
	// role Beyond, or Over where that is left out.
	Limit  Point
	Beyond theme.Role
	Role   theme.Role
}

// Draw fills the first row of the view. The lowest value still shows a sliver,
// so that only a gap is blank.
func (s Spark) Draw(c *canvas.Canvas) {
	g := c.Glyphs()
	for x, p := range Resample(s.Points, c.Width()) {
		if !p.defined() {
			c.Set(x, 0, s.Role, g.Rising[0])
			continue
		}
		role := s.Role
		if s.Limit.defined() && p.V > s.Limit.V {
			role = s.beyond()
		}
		const top = len(g.Rising) - 2
		level := 1 + min(top-1, int(s.Scale.position(p.V)*float64(top)))
		c.Set(x, 0, role, g.Rising[level])
	}
}

func (s Spark) beyond() theme.Role {
	if s.Beyond == theme.Text {
		return theme.Over
	}
	return s.Beyond
}
