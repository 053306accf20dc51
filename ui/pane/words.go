package pane

import (
	"strings"

	"brim/model"
	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/words"
)

// point makes a chart's point of a figure.
func point(v model.Opt) chart.Point { return chart.Point{V: v.V, OK: v.OK} }

// wrap breaks words into at most n lines of that width, the last one cut.
func wrap(text string, width, n int) []string {
	lines := words.Wrap(text, width)
	if len(lines) > n {
		lines = append(lines[:n-1], rejoined(lines[n-1:]))
	}
	return lines
}

// rejoined puts wrapped lines on one again; one that was broken at a hyphen goes on after
// it.
func rejoined(lines []string) string {
	text := strings.Join(lines, "\n")
	text = strings.ReplaceAll(text, "-\n", "-")
	return strings.ReplaceAll(text, "\n", " ")
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
