package overlay

import (
	"testing"

	"brim/ui/theme"
)

// TestSentencesKeepTheirRole in every line that they take, whatever these begin with.
func TestSentencesKeepTheirRole(t *testing.T) {
	g := theme.NewGlyphs(theme.Blocks)
	for text, want := range map[string]theme.Role{
		g.Failed + " Core: no hire saves its books before May 2028, whatever it costs":  theme.Over,
		"! Growth: the search gave up before it was sure that these are the cheapest":   theme.Warn,
		"Strategic hires two CSMs more than are planned today, in Q2 and in Q4 of FY27": theme.Text,
	} {
		lines := sentence(g, text, 24)
		if len(lines) < 3 {
			t.Fatalf("%q stands in %d lines", text, len(lines))
		}
		for _, line := range lines {
			if line.role != want {
				t.Errorf("%q of %q has role %v, want %v", line.text, text, line.role, want)
			}
		}
	}
}
