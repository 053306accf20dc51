package ui

import (
	"fmt"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
)

// TestViewSession is the list of changes, in the middle of the session.
func TestViewSession(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 40}, {200, 60}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			a := changed(t, size[0], size[1])
			press(a, "u", "U")
			golden.RequireEqual(t, []byte(a.View()))
		})
	}
}

// changed is a session of three changes.
func changed(t testing.TB, w, h int) *App {
	t.Helper()
	a, _ := screen(t, "pod-breach", w, h)
	for _, key := range []string{"csm.hires_per_quarter", "csm.cost", "tier.Strategic.book_max"} {
		choose(t, a, key)
		press(a, "shift+right")
		a.become(a.state.Seal())
	}
	return a
}

// TestReturnToAPoint goes back in the list of changes and on again; nothing is lost.
func TestReturnToAPoint(t *testing.T) {
	a := changed(t, 120, 40)
	end := a.state.Scenario
	press(a, "U", "down", "down", "enter")
	if got := number(t, a, "csm.hires_per_quarter"); got != 6 || number(t, a, "csm.cost") != 130_000 {
		t.Errorf("not at the first change: %v hires", got)
	}
	sees(t, a, "Back: ")
	press(a, "U")
	sees(t, a, "● CSM hires/qtr 1", "CSM cost $130.0K", "Strategic book max 20")
	press(a, "up", "up", "enter")
	if a.state.Scenario != end {
		t.Error("the last change is lost")
	}
	press(a, "u", "u", "u")
	if a.state.CanUndo() || a.state.Unsaved() {
		t.Error("not at the beginning")
	}
	press(a, "U")
	typed(a, "cost")
	press(a, "enter")
	if number(t, a, "csm.cost") != 180_000 {
		t.Error("the step that was searched for is not returned to")
	}
}

// TestReturnToAPointGivenUp goes back, changes something else, and finds the change that
// was given up for it.
func TestReturnToAPointGivenUp(t *testing.T) {
	a := changed(t, 120, 40)
	end := a.state.Scenario
	press(a, "u", "u")
	a.become(a.state.Seal())
	choose(t, a, "ae.heads")
	press(a, "right", "U")
	sees(t, a, "~ Strategic book max 20", "~ CSM cost", "● AE heads")
	typed(a, "book max")
	press(a, "enter")
	if a.state.Scenario != end {
		t.Error("the list leads elsewhere")
	}
	press(a, "u")
	if number(t, a, "tier.Strategic.book_max") != 20 || a.state.CanRedo() == false {
		t.Error("undo does not take it back")
	}
}
