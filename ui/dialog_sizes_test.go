package ui

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"brim/planner/plantest"
	"brim/ui/canvas"
	"brim/ui/overlay"
	"brim/ui/theme"
)

// dialogScenes are the dialogs of the screen, each with the keys that lead there.
func dialogScenes() map[string][]string {
	return map[string][]string{
		"open": {"o"}, "open what is not there": {"o", "x", "y", "z", "enter"}, "save as": {"S"}, "note": {"alt+n"},
		"unsaved": {"down", "right", "q"}, "picture": {"alt+p"}, "picture of the pane": {"alt+w"}, "report": {"alt+b"},
		"nameless report": {"alt+B"}, "workbook": {"alt+o"}, "needed hires": {"n"}, "target": {"t"}, "organisations": {"O"},
		"apply an organisation": {"O", "down", "a"}, "help": {"?"}, "commands": {":"}, "commands that match": {":", "h", "i", "r"},
		"no command": {":", "#"}, "levers": {"/"}, "levers that match": {"/", "h", "i", "r", "e", "s"}, "range": {"N"},
		"wrong range": {"N", "a", "b", "enter"}, "figures": {"tab", "e"}, "figure": {"tab", "e", "enter"}, "tiers": {"T"},
		"name of a tier": {"T", "enter"}, "last tier's edge": {"T", "down", "down", "e"}, "remove a tier": {"T", "down", "x"},
		"stage's structure": {"alt+s"}, "assumptions": {"M"}, "changes": {"right", "down", "right", "U"}, "new plan": {"ctrl+n"},
		"new plan with answers": {"ctrl+n", "1", "2", "m"}, "leave the new plan": {"ctrl+n", "1", "esc"}, "new case": {"alt+c"},
		"why": {"right", "b", "down", "right", "alt+7", "d"},
	}
}

// TestDialogsOfTheScreenAtEverySize opens every dialog at every size: it stands whole inside the
// window, cuts no text beside blank cells and no title, says how it is left, and the page behind it
// is dim.
func TestDialogsOfTheScreenAtEverySize(t *testing.T) {
	scenes := dialogScenes()
	for _, name := range slices.Sorted(maps.Keys(scenes)) {
		a, _ := screen(t, "pod-breach", 120, 40)
		press(a, scenes[name]...)
		if a.dialogs.Empty() {
			t.Errorf("%s: %v opens no dialog:\n%s", name, scenes[name], a.View())
			continue
		}
		for _, size := range plantest.Few(screenSizes, 3) {
			a.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			wantWholeDialog(t, a, fmt.Sprintf("%s at %d×%d", name, size[0], size[1]))
		}
	}
}

// wantWholeDialog fails where the dialog in front is not as it should be.
func wantWholeDialog(t *testing.T, a *App, where string) {
	t.Helper()
	place := overlay.Place(a.dialogs.Top(), a.layout.Screen)
	if place.Intersect(a.layout.Screen) != place {
		t.Errorf("%s: it leaves the window: %v", where, place)
	}
	c := canvas.New(a.width, a.height, theme.NewGlyphs(theme.Blocks))
	a.draw(c)
	lines := strings.Split(strings.TrimRight(c.Sub(place).Plain(), "\n"), "\n")
	view := strings.Join(lines, "\n")
	for _, line := range lines {
		if strings.Contains(line, "…"+strings.Repeat(" ", spareCells)) {
			t.Errorf("%s: it cuts a text beside blanks: %q", where, line)
		}
	}
	if strings.Contains(lines[0], "…") || !strings.Contains(view, "esc ") {
		t.Errorf("%s: its title is cut, or it does not say how it is left:\n%s", where, view)
	}
	for y := range a.height {
		for x := range a.width {
			if glyph, role := c.Cell(x, y); !place.Contains(x, y) && glyph != " " && role != theme.Faint {
				t.Fatalf("%s: %q at %d, %d is not dim", where, glyph, x, y)
			}
		}
	}
}
