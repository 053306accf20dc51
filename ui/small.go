package ui

import (
	"fmt"
	"strings"

	"brim/ui/canvas"
	"brim/ui/layout"
	"brim/ui/theme"
	"brim/ui/words"
)

// tooSmall says what the program needs, in as many words as there is room for; none is
// cut while a shorter wording fits.
func tooSmall(c *canvas.Canvas) {
	times := c.Glyphs().Times
	needs := fmt.Sprintf("%d%s%d", layout.MinWidth, times, layout.MinHeight)
	for _, text := range []string{
		fmt.Sprintf("brim needs %s, this is %d%s%d", needs, c.Width(), times, c.Height()),
		"brim needs " + needs, "needs " + needs, needs,
	} {
		if lines, ok := broken(text, c.Width(), c.Height()); ok {
			for y, line := range lines {
				c.Text(0, y, theme.Text, line)
			}
			return
		}
	}
}

// broken breaks a text between words into lines of that width; false where they are more
// than the height, or a word is too long.
func broken(text string, width, height int) ([]string, bool) {
	for word := range strings.FieldsSeq(text) {
		if canvas.Width(word) > width {
			return nil, false
		}
	}
	lines := words.Wrap(text, width)
	return lines, len(lines) <= height
}
