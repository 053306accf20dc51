package ui

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"brim/model"
	"brim/ui/state"
)

// TestBridgeDialog says why this plan differs from the chosen one, explains a part, comes
// back and goes to its lever.
func TestBridgeDialog(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 40}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			a, _ := comparing(t, size[0], size[1])
			press(a, "left", "left")
			for row := a.state.CompareRow(); row.Number == nil || row.Number.ID != "headline.arr"; row = a.state.CompareRow() {
				press(a, "down")
			}
			press(a, "d", "down")
			golden.RequireEqual(t, []byte(a.View()))
		})
	}
}

func TestBridgeDialogLeads(t *testing.T) {
	a, _ := comparing(t, 120, 40)
	press(a, "left", "left", "d")
	sees(t, a, "Why this plan differs from Baseline", "Pods break", "CSM hires/qtr", "Shapley values, exact over 2 plans")
	press(a, "e")
	sees(t, a, "CSM hires/qtr: difference in the month when pods break", "averaged over every order", "how the difference is shared out")
	press(a, "backspace", "v")
	sees(t, a, "Why this plan differs from Baseline", "Month when rules expect a break")
	press(a, "v")
	sees(t, a, "Why this plan differs from Baseline", "Month when books run over")
	var text string
	a.copier.clip = func(s string) error { text = s; return nil }
	press(a, "y")
	if !strings.Contains(text, "why this plan differs from Baseline") || a.dialogs.Empty() {
		t.Errorf("copied %q", text)
	}
	press(a, "enter")
	if l, _ := a.state.Lever(); l.Key != "csm.hires_per_quarter" {
		t.Errorf("enter leads to %s", l.Key)
	}
}

// TestBridgeOfFiles of other tiers has them as one part.
func TestBridgeOfFiles(t *testing.T) {
	a, store := comparing(t, 120, 40)
	if testing.Short() { // of few parts: of many it is made of tens of thousands of plans
		other := document(t, "pod-breach")
		other.Scenario = other.Scenario.Clone()
		other.Scenario.Tiers[0].Name, other.Scenario.Tiers[0].RatioDegraded = "Other", model.Some(1.3)
		other.Name = "one-team"
		store.docs["one-team"] = other
		press(a, "a")
		typed(a, "one-team")
		press(a, "enter")
	}
	for a.state.Compare.Others[a.state.Compare.Chosen].Own || a.state.Compare.Others[a.state.Compare.Chosen].Key == state.BaselineKey {
		press(a, "right")
	}
	press(a, "d")
	sees(t, a, "Why this plan differs from one-team", "the tiers as a whole")
}

// TestBridgeOfAPlanAndItself has nothing to tell.
func TestBridgeOfAPlanAndItself(t *testing.T) {
	a, _ := screen(t, "segmented-book", 80, 24)
	press(a, "b")
	a.become(a.state.Turn(state.PageCompare))
	press(a, "d")
	sees(t, a, "Why this plan differs from Baseline", "No lever differs.", "in all")
	press(a, "e", "enter", "down", "pgdown", "y", "esc")
	if !a.dialogs.Empty() {
		t.Errorf("%T stays", a.dialogs.Top())
	}
}
