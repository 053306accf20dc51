package ui

import (
	"strings"
	"testing"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// TestTooSmallInWholeWords says in whole words what is needed, as far as they fit.
func TestTooSmallInWholeWords(t *testing.T) {
	for _, test := range []struct {
		w, h int
		want string
	}{
		{59, 20, "brim needs 60×20, this is 59×20"},
		{20, 5, "brim needs 60×20,|this is 20×5"},
		{10, 5, "brim needs|60×20,|this is|10×5"},
		{10, 2, "brim needs|60×20"},
		{20, 1, "brim needs 60×20"},
		{11, 1, "needs 60×20"},
		{6, 1, "60×20"},
		{5, 9, "brim|needs|60×20"},
		{4, 3, ""},
		{1, 1, ""},
	} {
		c := canvas.New(test.w, test.h, theme.NewGlyphs(theme.Blocks))
		tooSmall(c)
		var lines []string
		for _, line := range strings.Split(c.Plain(), "\n") {
			lines = append(lines, strings.TrimRight(line, " "))
		}
		if got := strings.TrimRight(strings.Join(lines, "|"), "|"); got != test.want {
			t.Errorf("%d×%d: %q, want %q", test.w, test.h, got, test.want)
		}
	}
}
