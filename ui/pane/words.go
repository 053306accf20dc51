package pane

import (
	"strings"

	"brim/ui/words"
)

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
