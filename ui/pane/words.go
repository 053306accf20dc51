package pane

import (
	"strings"

	"brim/model"
	"brim/ui/chart"
	"brim/ui/words"
)

// point makes a chart's point of a figure.
func point(v model.Opt) chart.Point { return chart.Point{V: v.V, OK: v.OK} }

// wrap breaks words into at most n lines of that width, the last one cut.
func wrap(text string, width, n int) []string {
	lines := words.Wrap(text, width)
	if len(lines) > n {
		lines = append(lines[:n-1], strings.Join(lines[n-1:], " "))
	}
	return lines
}
