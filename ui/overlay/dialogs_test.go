package overlay

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// TestDialogsFitTheirScreens draws a dialog of every kind at every size: inside the screen,
// with a whole frame and what it has to say.
func TestDialogsFitTheirScreens(t *testing.T) {
	for name, sample := range samples() {
		dialog := sample.open(t)
		for _, size := range screens {
			rect, lines := placed(t, dialog, size[0], size[1], theme.Blocks)
			view := strings.Join(lines, "\n")
			if rect.X < 0 || rect.Y < 0 || rect.X+rect.W > size[0] || rect.Y+rect.H > size[1] || len(lines) != rect.H {
				t.Errorf("%s at %v: %v, %d rows", name, size, rect, len(lines))
			}
			framed(t, name, rect, lines)
			for _, text := range sample.shows {
				if !strings.Contains(view, text) {
					t.Errorf("%s at %v does not show %q:\n%s", name, size, text, view)
				}
			}
		}
	}
}

// framed fails where the border of a dialog is broken.
func framed(t *testing.T, name string, rect canvas.Rect, lines []string) {
	t.Helper()
	g := theme.NewGlyphs(theme.Blocks)
	for y, line := range lines {
		left, right := g.Vertical, g.Vertical
		switch y {
		case 0:
			left, right = "┌", "┐"
		case len(lines) - 1:
			left, right = "└", "┘"
		}
		if !strings.HasPrefix(line, left) || !strings.HasSuffix(line, right) || canvas.Width(line) != rect.W {
			t.Errorf("%s: row %d of %d is %q", name, y, rect.H, line)
		}
	}
}

// TestDialogsInASCII draws every kind with the plainest glyphs: no line, arrow or mark of
// another set is on the screen. Formulas keep their signs.
func TestDialogsInASCII(t *testing.T) {
	for name, sample := range samples() {
		_, lines := placed(t, sample.open(t), 80, 24, theme.ASCII)
		for _, line := range lines {
			if i := strings.IndexFunc(line, func(r rune) bool { return r >= 0x2500 || strings.ContainsRune("→←↑↓…•", r) }); i >= 0 {
				t.Errorf("%s: %q", name, line)
			}
		}
	}
}

// TestDialogsTakeEveryKey presses every key of each kind's commands, and every other key
// that there is: nothing panics, and what is drawn keeps its frame.
func TestDialogsTakeEveryKey(t *testing.T) {
	known := NewKeys(Bindings())
	for name, sample := range samples() {
		dialog := sample.open(t)
		for _, size := range screens {
			placed(t, dialog, size[0], size[1], theme.Blocks)
			for key := range known.names[sample.kind] {
				dialog.Handle(keyOf(t, key))
			}
			for _, key := range fieldKeys() {
				dialog.Handle(key)
			}
			rect, lines := placed(t, dialog, size[0], size[1], theme.Blocks)
			framed(t, name, rect, lines)
			for y := range rect.H {
				dialog.Click(4, y)
			}
			if long, ok := dialog.(interface{ Scroll(n int) }); ok {
				long.Scroll(-100)
				long.Scroll(100)
			}
			rect, lines = placed(t, dialog, size[0], size[1], theme.Blocks)
			framed(t, name, rect, lines)
		}
	}
}

// TestEveryDialogCanBeLeft leaves each kind with esc, with ctrl+c, and with the keys of its
// own command for it.
func TestEveryDialogCanBeLeft(t *testing.T) {
	leaves := func(action Action) bool {
		switch action.(type) {
		case Close, CloseAll, SolveDrop, RebalanceDrop, Do:
			return true
		}
		return false
	}
	for name, sample := range samples() {
		for _, key := range []tea.KeyMsg{{Type: tea.KeyEsc}, {Type: tea.KeyCtrlC}} {
			if action := sample.open(t).Handle(key); !leaves(action) {
				t.Errorf("%s: %s comes to %T", name, key, action)
			}
		}
		for _, b := range Bindings() {
			if !strings.HasSuffix(b.Name, "-close") || b.Kinds[0] != sample.kind {
				continue
			}
			for _, key := range b.Keys {
				if action := sample.open(t).Handle(keyOf(t, key)); !leaves(action) {
					t.Errorf("%s: %s comes to %T", name, key, action)
				}
			}
		}
	}
}
