package ui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/overlay"
)

// TestOwnKeysInDialogs gives commands of dialogs other keys: those work, the default ones
// do not any more, and the dialog, the help and the palette say so.
func TestOwnKeysInDialogs(t *testing.T) {
	a := withKeys(t, map[string][]string{
		"tiers-below": {"B"}, "tiers-cut": {"ctrl+x"}, "tiers-stage": {}, "tiers-close": {"W"}, "list-down": {"f8"}, "explanation-back": {"u"},
	})
	press(a, "T")
	sees(t, a, "a B add above, below", "ctrl+x split by  m matrix")
	press(a, "b", "s")
	sees(t, a, "Tiers, highest ACV first")
	if press(a, "B"); !strings.Contains(a.View(), "name of the tier below:") {
		t.Errorf("the new key adds no tier:\n%s", a.View())
	}
	if press(a, "esc", "q"); a.dialogs.Empty() {
		t.Error("the default key leaves the dialog")
	}
	if press(a, "W"); !a.dialogs.Empty() {
		t.Error("the new key does not leave the dialog")
	}
	press(a, "e")
	a.Update(tea.KeyMsg{Type: tea.KeyF8})
	press(a, "enter")
	if _, explains := a.dialogs.Top().(*overlay.Explanation); !explains {
		t.Fatalf("%T", a.dialogs.Top())
	}
	sees(t, a, "enter follows a line  u goes back  esc closes")
	if press(a, "u"); a.dialogs.Depth() != 1 {
		t.Error("the new key does not go back")
	}
	press(a, "esc")
	press(a, "?")
	typed(a, "tiers-below")
	sees(t, a, "B", "Add a tier below", "In the dialog tiers")
	if press(a, "enter"); a.dialogs.Depth() != 1 {
		t.Error("a command of a dialog does something outside it")
	}
	press(a, "esc", ":")
	typed(a, "tiers-below")
	sees(t, a, "nothing matches")
}

// TestOwnKeysOfAnswers gives answers other keys: the question shows those, and takes no other.
func TestOwnKeysOfAnswers(t *testing.T) {
	a := withKeys(t, map[string][]string{"question-discard": {"x"}, "question-save": {}})
	press(a, "right", "q")
	sees(t, a, "Unsaved changes", " save  [x] discard  [c] cancel")
	if press(a, "s", "d"); a.dialogs.Empty() {
		t.Error("a key that was taken away answers")
	}
	if press(a, "X"); !a.dialogs.Empty() {
		t.Error("the new key does not answer")
	}
	_, wrong := Bind(Commands(), map[string][]string{"question-keep": {"d"}})
	if len(wrong) != 1 || !strings.Contains(wrong[0].Found, "question-discard in the dialog question") {
		t.Errorf("%+v", wrong)
	}
}
