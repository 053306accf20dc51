package ui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
	"brim/ui/state"
)

// TestTheMouseAlone goes through the program without one key, by what stands on the screen: it
// moves a slider, turns the pages, carries out a command that it finds in a list, leaves a
// question, answers it, and opens another file.
func TestTheMouseAlone(t *testing.T) {
	a, store := screen(t, "pod-breach", 120, 40)
	store.docs["one-team"] = document(t, "one-team")
	for i, page := range state.Pages() {
		tap(t, a, tabTitle(i, page))
		if a.state.Page != page {
			t.Errorf("its name does not turn to %s", page)
		}
	}
	tap(t, a, "1 Plan")
	tap(t, a, ">")
	tap(t, a, "< 1")
	if a.state.Page != state.PagePlan {
		t.Errorf("the signs beside the pages' names lead to %s", a.state.Page)
	}

	before := number(t, a, "ae.heads")
	slide(t, a, "AE heads", 4)
	if after := number(t, a, "ae.heads"); after <= before {
		t.Errorf("AE heads were %v, are %v", before, after)
	}
	sees(t, a, "● unsaved")

	tap(t, a, "? help")
	tap(t, a, "b         baseline")
	if !a.dialogs.Empty() || a.state.Baseline == nil {
		t.Errorf("a command of the list is not carried out:\n%s", a.View())
	}

	openByMouse(t, a)
	tap(t, a, "[c] cancel")
	if !a.dialogs.Empty() || !a.state.Unsaved() {
		t.Errorf("to cancel leaves it as it is not:\n%s", a.View())
	}
	openByMouse(t, a)
	tap(t, a, "[d] discard")
	sees(t, a, "Opened one-team.")
}

// openByMouse asks for another scenario while this one has changes.
func openByMouse(t *testing.T, a *App) {
	t.Helper()
	tap(t, a, "o open")
	tap(t, a, "  one-team") // chooses it, and shows what it comes to
	tap(t, a, "▸ one-team")
	sees(t, a, "has unsaved changes")
}

// spot is where words stand on the screen, the last time that they do.
func spot(t *testing.T, a *App, words string) canvas.Rect {
	t.Helper()
	view := a.View()
	lines := strings.Split(view, "\n")
	for y := len(lines) - 1; y >= 0; y-- {
		if before, _, found := strings.Cut(lines[y], words); found {
			return canvas.Rect{X: canvas.Width(before), Y: y, W: canvas.Width(words), H: 1}
		}
	}
	t.Fatalf("%q is not on the screen:\n%s", words, view)
	return canvas.Rect{}
}

// tap clicks on words.
func tap(t *testing.T, a *App, words string) {
	t.Helper()
	place := spot(t, a, words)
	place.W = 1
	click(a, place)
}

// slide takes the knob in the row of a lever's title by the mouse, that many columns on.
func slide(t *testing.T, a *App, title string, columns int) {
	t.Helper()
	row := spot(t, a, title)
	before, _, _ := strings.Cut(strings.Split(a.View(), "\n")[row.Y], "●")
	x := canvas.Width(before)
	for _, msg := range []tea.MouseMsg{
		{X: x, Button: tea.MouseButtonLeft, Action: tea.MouseActionPress},
		{X: x + columns, Button: tea.MouseButtonLeft, Action: tea.MouseActionMotion},
		{X: x + columns, Button: tea.MouseButtonNone, Action: tea.MouseActionRelease},
	} {
		msg.Y = row.Y
		_, cmd := a.Update(msg)
		settle(a, cmd)
	}
}
