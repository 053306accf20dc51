package pane

import (
	"testing"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// TestHiresSpendEmphasisOnBreaks: only what breaks is bold red, its beginning as a filled
// label; hiring gaps past their limit are warned of.
func TestHiresSpendEmphasisOnBreaks(t *testing.T) {
	s := open(t, "pod-breach")
	const w, h = 200, 60
	s = Hires{}.Follow(s, w, h)
	c := canvas.New(w, h, theme.NewGlyphs(theme.Blocks))
	Hires{}.Draw(c, s, true)
	begins, breaks, warned := 0, 0, 0
	for y := range h {
		chips := 0
		for x := range w {
			switch text, role := c.Cell(x, y); {
			case text == "▲" && role == theme.OverChip:
				chips++
			case text == "▲" && role == theme.Over:
				breaks++
			case text == "!" && role == theme.Warn:
				warned++
			}
		}
		if chips > 1 {
			t.Errorf("line %d begins to break %d times", y, chips)
		}
		begins += chips
	}
	if begins < 3 || breaks == 0 || warned == 0 {
		t.Errorf("%d beginnings, %d further breaks, %d warnings", begins, breaks, warned)
	}
}

// TestHiresMarkQuietly what the baseline had otherwise, and nothing where it had the same.
func TestHiresMarkQuietly(t *testing.T) {
	const w, h = 200, 60
	marks := func(draw func(c *canvas.Canvas)) (n int) {
		c := canvas.New(w, h, theme.NewGlyphs(theme.Blocks))
		draw(c)
		for y := range h {
			for x := range w {
				if text, role := c.Cell(x, y); text == "◇" && y < h-4 {
					if n++; role != theme.Ghost {
						t.Errorf("a mark has the role %s", role)
					}
				}
			}
		}
		return n
	}
	s := open(t, "pod-breach").Pin()
	if n := marks(func(c *canvas.Canvas) { Hires{}.Draw(c, s, true) }); n > 0 {
		t.Errorf("%d marks beside the same plan", n)
	}
	if s = pinned(t); marks(func(c *canvas.Canvas) { Hires{}.Draw(c, s, true) }) == 0 {
		t.Error("nothing is marked")
	}
}
