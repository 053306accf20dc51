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
		chart.At(10), chart.At(12), chart.At(15), chart.At(math.NaN()), chart.At(18), chart.At(20), chart.At(14), chart.At(11),
	}
	chart.Spark{Points: points, Scale: chart.ScaleFor(nil, points)}.Draw(c)
	fmt.Println(c.Plain())
	// Output: ▁▂▅ ▇█▄▁
}

// A slider has a knob, and marks for the default and for a baseline.
func ExampleSlider() {
	c := canvas.New(21, 1, theme.NewGlyphs(theme.Blocks))
	chart.Slider{Value: chart.At(0.3), Default: chart.At(0.5), Baseline: chart.At(0.7)}.Draw(c)
	fmt.Println(c.Plain())
	// Output: ━━━━━━●───┼───◇──────
}
