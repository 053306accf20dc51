package theme

import "testing"

func TestKeyLabels(t *testing.T) {
	g := NewGlyphs(Blocks)
	for key, want := range map[string]string{
		"up": "↑", "shift+left": "shift+←", "+": "+", "alt++": "alt++", " ": "space", "pgup": "page up", "ctrl+pgdown": "ctrl+page down", "ctrl+r": "ctrl+r",
	} {
		if got := g.Key(key); got != want {
			t.Errorf("%q: %q, want %q", key, got, want)
		}
	}
}
