package chart

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// drawn is what a chart looks like on a canvas of that size, rows joined by
// newlines.
func drawn(w, h int, style theme.GlyphStyle, draw func(*canvas.Canvas)) string {
	c := canvas.New(w, h, theme.NewGlyphs(style))
	draw(c)
	return c.Plain()
}

func TestSliderLooks(t *testing.T) {
	for _, tc := range []struct {
		name  string
		s     Slider
		style theme.GlyphStyle
		want  string
	}{
		{"value and default", Slider{Value: Some(0.3), Default: Some(0.5)}, theme.Blocks, "━━━●─┼─────"},
		{"baseline", Slider{Value: Some(0.2), Baseline: Some(0.7)}, theme.Blocks, "━━●────◇───"},
		{"baseline just below the knob", Slider{Value: Some(0.52), Baseline: Some(0.49)}, theme.Blocks, "━━━━◇●─────"},
		{"baseline just above the knob", Slider{Value: Some(0.49), Baseline: Some(0.52)}, theme.Blocks, "━━━━━●◇────"},
		{"both at the low end", Slider{Value: Some(0.02), Baseline: Some(0)}, theme.Blocks, "◇●─────────"},
		{"both at the high end", Slider{Value: Some(0.98), Baseline: Some(1)}, theme.Blocks, "━━━━━━━━━●◇"},
		{"knob covers all", Slider{Value: Some(1), Baseline: Some(1), Default: Some(1), Ends: true}, theme.Blocks, "━━━━━━━━━━●"},
		{"ends", Slider{Value: Some(0.5), Ends: true}, theme.Blocks, "━━━━━●────┤"},
		{"undefined", Slider{Value: Some(math.NaN()), Ends: true}, theme.Blocks, "├─────────┤"},
		{"beyond", Slider{Value: Some(7)}, theme.Blocks, "━━━━━━━━━━●"},
		{"ascii", Slider{Value: Some(0.2), Default: Some(0.5), Baseline: Some(0.7)}, theme.ASCII, "==O--+-o---"},
	} {
		if got := drawn(11, 1, tc.style, tc.s.Draw); got != tc.want {
			t.Errorf("%s: %q, want %q", tc.name, got, tc.want)
		}
	}
}

func TestSliderRoundTrip(t *testing.T) {
	for width := 1; width < 120; width++ {
		for x := range width {
			if got := SliderColumn(SliderAt(x, width), width); got != x {
				t.Fatalf("column %d of %d comes back as %d", x, width, got)
			}
			from, to := SliderSpan(x, width)
			if a, b := SliderColumn(from+1e-9, width), SliderColumn(to-1e-9, width); a != x || b != x {
				t.Fatalf("column %d of %d stretches from column %d to %d", x, width, a, b)
			}
		}
	}
	if SliderAt(-5, 10) != 0 || SliderAt(99, 10) != 1 {
		t.Error("a drag beyond the track does not stop at its end")
	}
}

func TestSliderColumnIsOnTheTrack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		position, width := rapid.Float64().Draw(t, "position"), rapid.IntRange(1, 100).Draw(t, "width")
		if x := SliderColumn(position, width); x < 0 || x >= width {
			t.Fatalf("column %d of %d", x, width)
		}
	})
}

func TestSpark(t *testing.T) {
	s := Spark{Points: []Point{Some(0), Some(10), gap, Some(35), Some(40), Some(80)}, Scale: Scale{0, 80}, Limit: Some(40), Role: theme.Series1}
	c := canvas.New(6, 1, theme.NewGlyphs(theme.Blocks))
	s.Draw(c)
	if got, want := c.Plain(), "▁▁ ▄▄▇"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	for x, want := range []theme.Role{theme.Series1, theme.Series1, theme.Series1, theme.Series1, theme.Series1, theme.Over} {
		if _, role := c.Cell(x, 0); role != want {
			t.Errorf("column %d is drawn in %s, want %s", x, role, want)
		}
	}
	if got, want := drawn(6, 1, theme.ASCII, s.Draw), "__ ==*"; got != want {
		t.Errorf("ASCII: %q, want %q", got, want)
	}
}

// TestSparkSteps shows in the height what is past the limit, and how far.
func TestSparkSteps(t *testing.T) {
	s := Spark{Points: pointsOf(-0.4, -0.2, 0, 0.1, 0.2, 0.21, 0.5, 2, 0.2), Scale: Scale{-0.2, 1.8}, Limit: Some(0.2), Full: 5}
	if got, want := drawn(9, 1, theme.Blocks, s.Draw), "▁▁▃▄▅▆▆▇▅"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	s.Mark = "!"
	if got, want := drawn(9, 1, theme.Blocks, s.Draw), "▁▁▃▄▅!▆▇▅"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	s = Spark{Points: pointsOf(-0.2, 0.1, 0.2, 0.25, 0.45, 0.65, 0.85, 2), Scale: Scale{-0.2, 1}, Limit: Some(0.2), Full: 3}
	if got, want := drawn(8, 1, theme.Blocks, s.Draw), "▁▃▃▄▅▆▇▇"; got != want {
		t.Errorf("few heights to the limit: %q, want %q", got, want)
	}
}

// TestHeatRises keeps what is within its limit quiet, and fills what is past it.
func TestHeatRises(t *testing.T) {
	g := theme.NewGlyphs(theme.Blocks)
	looks := ""
	for v := range 11 {
		role, glyph := Heat(g, Some(float64(v)/4))
		looks += glyph
		if past := v > 4; past != (role == theme.Heat(float64(v)/4)) || !past && role != theme.Dim {
			t.Errorf("%d quarters are drawn in %s", v, role)
		}
	}
	if looks != "░░▒▒▓██████" {
		t.Errorf("looks like %q", looks)
	}
	if _, glyph := Heat(g, gap); glyph != " " {
		t.Errorf("a gap is %q", glyph)
	}
}
