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
	// Steps shows in the height what is past the limit: five heights reach up to it, the sixth
	// from there halfway to the scale's end, and the seventh is for the rest.
	Steps bool
	// Mark, where given, stands in the first column above the limit.
	Mark string
	Role theme.Role
}

// Draw fills the first row of the view. The lowest value still shows a sliver,
// so that only a gap is blank.
func (s Spark) Draw(c *canvas.Canvas) {
	g, marked := c.Glyphs(), s.Mark == ""
	for x, p := range Resample(s.Points, c.Width()) {
		switch past := s.Limit.defined() && p.V > s.Limit.V; {
		case !p.defined():
			c.Set(x, 0, s.Role, g.Rising[0])
		case past && !marked:
			c.Set(x, 0, s.beyond(), s.Mark)
			marked = true
		case past:
			c.Set(x, 0, s.beyond(), g.Rising[s.level(p.V)])
		default:
			c.Set(x, 0, s.Role, g.Rising[s.level(p.V)])
		}
	}
}

// level is how high a value is drawn: 1 to 7 eighths.
func (s Spark) level(v float64) int {
	const top, full = 7, 5
	switch {
	case !s.Steps || !s.Limit.defined():
		return 1 + min(top-1, int(s.Scale.position(v)*top))
	case v > (s.Limit.V+s.Scale.Max)/2:
		return top
	case v > s.Limit.V:
		return full + 1
	}
	within := Scale{Min: s.Scale.Min, Max: s.Limit.V}
	return 1 + min(full-1, int(within.position(v)*full))
}

func (s Spark) beyond() theme.Role {
	if s.Beyond == theme.Text {
		return theme.Over
	}
	return s.Beyond
}
