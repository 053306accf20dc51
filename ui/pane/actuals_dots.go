package pane

import (
	"slices"

	"brim/ui/chart"
	"brim/ui/state"
	"brim/ui/theme"
)

// withDots are the series of a chart with its dots as if they were some, for its scale.
func withDots(line chart.Line) []chart.Series {
	series := slices.Clone(line.Series)
	for _, dots := range line.Dots {
		series = append(series, chart.Series{Points: dots.Points})
	}
	return series
}

// titled is the title of a chart that says what its dots are, where there are any and room.
func titled(g *theme.Glyphs, s state.State, title string) string {
	if !s.Actuals.Any() {
		return title
	}
	return title + "  " + g.Knob + " actual"
}
