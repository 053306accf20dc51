package chart_test

import (
	"fmt"
	"math"

	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/theme"
)

// A chart fills the view that it is given. A value that is not there is a gap.
func ExampleSpark() {
	c := canvas.New(8, 1, theme.NewGlyphs(theme.Blocks))
	points := []chart.Point{
		chart.Some(10), chart.Some(12), chart.Some(15), chart.Some(math.NaN()), chart.Some(18), chart.Some(20), chart.Some(14), chart.Some(11),
	}
	chart.Spark{Points: points, Scale: chart.ScaleFor(nil, points)}.Draw(c)
	fmt.Println(c.Plain())
	// Output: ▁▂▄ ▆▇▃▁
}

// A slider has a knob, and marks for the default and for a baseline.
func ExampleSlider() {
	c := canvas.New(21, 1, theme.NewGlyphs(theme.Blocks))
	chart.Slider{Value: chart.Some(0.3), Default: chart.Some(0.5), Baseline: chart.Some(0.7)}.Draw(c)
	fmt.Println(c.Plain())
	// Output: ━━━━━━●───┼───◇──────
}
