package pane

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"brim/model"
	"brim/ui/chart"
)

// point makes a chart's point of a figure.
func point(v model.Opt) chart.Point { return chart.Point{V: v.V, OK: v.OK} }

// wrap breaks words into at most n lines of that width, the last one cut.
func wrap(text string, width, n int) []string {
	lines := strings.Split(ansi.Wordwrap(text, width, ""), "\n")
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
