package chart

import (
	"math"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// Slider is a track with a knob in one row. Its positions run from 0 at the
// left end to 1 at the right; whether that is linear or logarithmic in the
// lever's unit is the caller's business.
type Slider struct {
	// Value is where the knob is; without it the track is empty.
	Value Point
	// Default is marked by a tick, where defined and not under the knob, and
	// Baseline by a ghost. A baseline that differs stands beside the knob whose
	// column it shares, at the side where it lies.
	Default, Baseline Point
	// Ends marks both ends of the track.
	Ends bool
	// Lit says that it is chosen or changed: others are quiet.
	Lit bool
}

// Draw fills the first row of the view.
func (s Slider) Draw(c *canvas.Canvas) {
	g, w := c.Glyphs(), c.Width()
	c.Fill(canvas.Rect{W: w, H: 1}, theme.Track, g.Track)
	if s.Ends {
		c.Set(0, 0, theme.Track, g.Min)
		c.Set(w-1, 0, theme.Track, g.Max)
	}
	if s.Value.defined() {
		knob, _ := s.columns(w)
		c.Fill(canvas.Rect{W: knob, H: 1}, s.lit(theme.Accent, theme.TrackFill), g.TrackFill)
	}
	mark(c, s.Default, theme.Track, g.Tick)
	knob, ghost := s.columns(w)
	if ghost >= 0 {
		c.Set(ghost, 0, theme.Ghost, g.Baseline)
	}
	if knob >= 0 {
		c.Set(knob, 0, s.lit(theme.Changed, theme.Knob), g.Knob)
	}
}

func (s Slider) lit(lit, quiet theme.Role) theme.Role {
	if s.Lit {
		return lit
	}
	return quiet
}

// columns are where the knob and the baseline's ghost stand, -1 for nowhere.
func (s Slider) columns(w int) (knob, ghost int) {
	knob, ghost = -1, -1
	if s.Value.defined() {
		knob = SliderColumn(s.Value.V, w)
	}
	if s.Baseline.defined() {
		ghost = SliderColumn(s.Baseline.V, w)
	}
	if knob < 0 || ghost != knob || w < 2 {
		return knob, ghost
	}
	switch {
	case s.Baseline.V < s.Value.V && ghost > 0:
		ghost--
	case s.Baseline.V < s.Value.V:
		knob++
	case s.Baseline.V > s.Value.V && ghost < w-1:
		ghost++
	case s.Baseline.V > s.Value.V:
		knob--
	}
	return knob, ghost
}

func mark(c *canvas.Canvas, point Point, role theme.Role, glyph string) {
	if point.defined() {
		c.Set(SliderColumn(point.V, c.Width()), 0, role, glyph)
	}
}

// SliderColumn is the column of a position on a track of that width; positions
// beyond the ends count as the ends.
func SliderColumn(position float64, width int) int {
	if width <= 1 || math.IsNaN(position) {
		return 0
	}
	position = math.Min(math.Max(position, 0), 1)
	return int(math.Round(position * float64(width-1)))
}

// SliderSpan is the stretch of positions that stand in column x of a track of that width;
// it reaches beyond 0 and 1 in the columns at the ends, and in those beyond them.
func SliderSpan(x, width int) (from, to float64) {
	if width <= 1 {
		return 0, 1
	}
	half := 0.5 / float64(width-1)
	position := SliderAt(x, width)
	return position - half, position + half
}

// SliderAt is the position of column x on a track of that width, the inverse
// of [SliderColumn]; columns beyond the ends count as the ends, as a drag may
// leave the track.
func SliderAt(x, width int) float64 {
	if width <= 1 {
		return 0
	}
	return float64(min(max(x, 0), width-1)) / float64(width-1)
}
