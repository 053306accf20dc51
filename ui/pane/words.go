package pane

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"brim/model"
	"brim/ui/canvas"
	"brim/ui/chart"
)

// point makes a chart's point of a figure.
func point(v model.Opt) chart.Point { return chart.Point{V: v.V, OK: v.OK} }

// wrap breaks words into at most n lines of that width, the last one cut.
func wrap(text string, width, n int) []string {
	lines := strings.Split(ansi.Wordwrap(text, width, ""), "\n")
	if len(lines) > n {
		lines = append(lines[:n-1], strings.Join(lines[n-1:], " "))
	}
	return lines
}

// whole is the first of several wordings that fits, the longest first; the last one when
// none does.
func whole(width int, wordings ...string) string {
	for _, text := range wordings {
		if canvas.Width(text) <= width {
			return text
		}
	}
	return wordings[len(wordings)-1]
}
