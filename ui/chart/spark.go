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
	// Full, where given, is how many of the heights reach up to the limit; the others share
	// what is past it up to the scale's end, so that the height shows how far past.
	Full int
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
	const top = 7
	share := func(scale Scale, heights int) int { return min(heights-1, int(scale.position(v)*float64(heights))) }
	switch {
	case s.Full == 0 || !s.Limit.defined():
		return 1 + share(s.Scale, top)
	case v > s.Limit.V:
		return 1 + s.Full + share(Scale{Min: s.Limit.V, Max: s.Scale.Max}, top-s.Full)
	}
	return 1 + share(Scale{Min: s.Scale.Min, Max: s.Limit.V}, s.Full)
}

func (s Spark) beyond() theme.Role {
	if s.Beyond == theme.Text {
		return theme.Over
	}
	return s.Beyond
}
