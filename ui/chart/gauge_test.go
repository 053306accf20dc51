package chart

import (
	"math"
	"testing"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// TestGauge holds a bar against two limits, from nothing to beyond its scale.
func TestGauge(t *testing.T) {
	for value, want := range map[float64]string{
		0: "  │   │  ", 0.1: "▆ │   │  ", 4: "▆▆│▆  │  ", 8: "▆▆│▆▆▆│▆ ", 20: "▆▆│▆▆▆│▆→", math.NaN(): "  │   │  ",
	} {
		c := canvas.New(9, 1, theme.NewGlyphs(theme.Blocks))
		Gauge{Value: Some(value), Max: 9, Limits: []float64{2, 6, 0, 99}}.Draw(c)
		if got := c.Plain(); got != want {
			t.Errorf("%v is drawn as %q, not %q", value, got, want)
		}
	}
	c := canvas.New(4, 1, theme.NewGlyphs(theme.Blocks))
	if (Gauge{Value: Some(1)}).Draw(c); c.Plain() != "    " {
		t.Errorf("without a scale: %q", c.Plain())
	}
}
