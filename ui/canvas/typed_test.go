package canvas

import (
	"strings"
	"testing"

	"brim/ui/theme"
)

// TestTypedKeepsTheCursorInSight at every length of the text, every place of the cursor and
// every width, also among wide letters.
func TestTypedKeepsTheCursorInSight(t *testing.T) {
	for _, text := range []string{"", "1", "24.5m", "a long name of a file.toml", "日本語 text", strings.Repeat("x", 100)} {
		for w := 1; w < 30; w++ {
			for letter := range len([]rune(text)) + 2 {
				c := New(40, 3, theme.NewGlyphs(theme.Blocks))
				c.Typed(5, 1, w, theme.Input, text, letter)
				x, y, ok := c.Cursor()
				if !ok || y != 1 || x < 5 || x >= 5+w {
					t.Fatalf("%q in %d, letter %d: the cursor is at %d, %d", text, w, letter, x, y)
				}
				if line := strings.Split(c.Plain(), "\n")[1]; strings.TrimRight(line[:min(5, len(line))], " ") != "" {
					t.Fatalf("%q leaves its room: %q", text, line)
				}
			}
		}
	}
}

// TestTypedPutsTheCursorBeforeItsLetter, and the sheet forgets it.
func TestTypedPutsTheCursorBeforeItsLetter(t *testing.T) {
	c := New(20, 1, theme.NewGlyphs(theme.Blocks))
	c.Sub(Rect{X: 3, W: 10, H: 1}).Typed(0, 0, 10, theme.Input, "2.5", 1)
	if x, _, _ := c.Cursor(); x != 4 || c.Plain()[:6] != "   2.5" {
		t.Errorf("the cursor is at %d of %q", x, c.Plain())
	}
	c.DropCursor()
	if _, _, ok := c.Cursor(); ok {
		t.Error("the cursor stays")
	}
	c.SetCursor(2, 0)
	c.Reset(20, 1)
	if _, _, ok := c.Cursor(); ok {
		t.Error("the cursor is on a blank sheet")
	}
}
