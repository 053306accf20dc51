package ui

import (
	"strings"
	"testing"
)

// TestAssumptionsAreLookedAtNext lists what a new plan assumes, goes from there to the lever that
// says it, and lists it no longer once somebody has.
func TestAssumptionsAreLookedAtNext(t *testing.T) {
	a, _ := screen(t, "one-team", 80, 24)
	press(a, "ctrl+n")
	typed(a, "18m")
	press(a, "ctrl+o")
	sees(t, a, "M lists what is")
	press(a, "M")
	sees(t, a, "Assumed, to look at next", "Estimated from what is known", "Mean ACV", "the number of accounts is not known", "$28.0K", "AE heads")
	press(a, "down", "enter")
	if l, ok := a.state.Lever(); !ok || l.Key != "ae.heads" || !a.dialogs.Empty() {
		t.Fatalf("it goes to %s", l.Key)
	}
	typed(a, "12")
	press(a, "enter", "s", "enter", "M")
	sees(t, a, "CSM heads")
	if strings.Contains(a.View(), "AE heads ") {
		t.Errorf("it is still assumed:\n%s", a.View())
	}
	for range 7 { // to the goal, the first default
		press(a, "down")
	}
	sees(t, a, "Defaults that nobody has moved")
}

// TestEveryAssumptionLeadsToItsLever takes each one of a list in turn.
func TestEveryAssumptionLeadsToItsLever(t *testing.T) {
	a, _ := screen(t, "one-team", 80, 24)
	press(a, "ctrl+n")
	typed(a, "18m")
	press(a, "ctrl+o")
	for _, assumption := range a.state.Doc.First.Assumptions {
		a.reveal(assumption.Key)
		if l, ok := a.state.Lever(); !ok || l.Key != assumption.Key {
			t.Errorf("%s leads to %s", assumption.Key, l.Key)
		}
	}
}
