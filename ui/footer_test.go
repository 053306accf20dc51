package ui

import (
	"testing"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// TestFooterIsDimBehindADialog lets nobody take the page's keys for those of a dialog.
func TestFooterIsDimBehindADialog(t *testing.T) {
	caps := func(a *App) (n int) {
		c := canvas.New(120, 40, theme.NewGlyphs(theme.ASCII))
		a.draw(c)
		row := a.layout.Footer
		for x := row.X; x < row.X+row.W; x++ {
			if _, role := c.Cell(x, row.Y); role == theme.KeyCap {
				n++
			}
		}
		return n
	}
	a, _ := screen(t, "pod-breach", 120, 40)
	if caps(a) == 0 {
		t.Fatal("no key stands out in the footer")
	}
	press(a, "T")
	if n := caps(a); n > 0 {
		t.Errorf("%d cells of keys stand out behind the dialog", n)
	}
	press(a, "esc")
	if caps(a) == 0 {
		t.Error("no key stands out after the dialog")
	}
}
