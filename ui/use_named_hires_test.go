package ui

import (
	"fmt"
	"strings"
	"testing"

	"brim/model"
)

func TestTypedHires(t *testing.T) {
	a := hiringScreen(t, "pod-breach", 80, 24)
	typed(a, "2.5")
	seesTyped(t, a, "2.5")
	press(a, "esc")
	wantHires(t, a, "ae.hires_per_quarter", 2, 3, 3, 4, 4, 4)
	typed(a, "2.5")
	press(a, "enter", "right")
	typed(a, "1 0 2")
	press(a, "enter")
	wantHires(t, a, "ae.hires_per_quarter", 2.5, 1, 0, 2, 4, 4)
	typed(a, "99999")
	press(a, "enter")
	sees(t, a, "0 to 10,000")
	press(a, "esc", "enter", "backspace", "7", "enter")
	wantHires(t, a, "ae.hires_per_quarter", 2.5, 7, 0, 2, 4, 4)
	press(a, "end")
	typed(a, "1 1 1")
	press(a, "enter")
	if got := hires(t, a, "ae.hires_per_quarter").List; len(got) != 18 || got[6] != 0 || got[17] != 1 {
		t.Errorf("past the list's end: %v", got)
	}
}

// TestNamedHires plans people for a tier: by quarter, and by month where the quarter is
// unfolded.
func TestNamedHires(t *testing.T) {
	const key = "tier.Strategic.csm_hires"
	a := hiringScreen(t, "pod-breach", 120, 40)
	press(a, "down", "down", "down", "right", "+")
	wantHires(t, a, key, 0, 0, 0, 1)
	sees(t, a, "Strategic CSM hires by month, Jul '27: 0 → 1")
	press(a, "enter", "right", "+", "+")
	sees(t, a, "(Jul)", "(Aug)", "(Sep)", "Aug 2027: 2")
	wantHires(t, a, key, 0, 0, 0, 1, 2)
	press(a, "left", "left", "4", "enter")
	wantHires(t, a, key, 0, 0, 0, 2, 2)
	press(a, "2", "enter")
	wantHires(t, a, key, 0, 0, 0, 2)
	press(a, "enter")
	if strings.Contains(a.View(), "(Sep)") {
		t.Error("the months are still shown")
	}
	press(a, "f")
	if got := hires(t, a, key).List; len(got) != 46 || got[45] != 2 {
		t.Errorf("filled right: %v", got)
	}
	press(a, "r")
	if a.state.Unsaved() {
		t.Error("reset does not lead back to the file")
	}
}

// TestNamedHiresEnd plans people after the last month that a list can hold.
func TestNamedHiresEnd(t *testing.T) {
	a := hiringScreen(t, "pod-breach", 80, 24)
	l, _ := model.Find(a.state.Scenario, "horizon")
	a.become(a.state.Move(l, model.Value{Number: 60}, ""))
	press(a, "down", "down", "end", "+")
	sees(t, a, "named hires go to month 60, Mar 2032")
}

func TestCopyARow(t *testing.T) {
	a := hiringScreen(t, "pod-breach", 120, 40)
	press(a, "v")
	sees(t, a, "no row was copied")
	press(a, "d", "down", "v")
	wantHires(t, a, "csm.hires_per_quarter", 2, 3, 3, 4, 4, 4)
	press(a, "down", "down", "down", "v")
	wantHires(t, a, "tier.Core.ae_hires", 2, 0, 0, 3, 0, 0, 3, 0, 0, 4, 0, 0, 4, 0, 0, 4)
	if press(a, "u", "u"); a.state.Unsaved() {
		t.Error("undo does not lead back")
	}
}

// TestNamedHiresSayTheShare beside which they come, whole, on every screen.
func TestNamedHiresSayTheShare(t *testing.T) {
	for _, test := range []struct {
		w, h int
		want string
	}{
		{60, 20, "Strategic, %s: 0 named + its 60%% of all"},
		{80, 24, "Strategic AE hires by month, %s: 0 named, plus its 60%% of all"},
		{120, 40, "%s: 0 named, plus its 60%% of the company's"},
	} {
		a := hiringScreen(t, "pod-breach", test.w, test.h)
		press(a, "down", "down")
		sees(t, a, fmt.Sprintf(test.want, firstQuarter(a)))
	}
	a := hiringScreen(t, "pod-breach", 120, 40)
	sees(t, a, "· no tier-specific hires")
	a = hiringScreen(t, "one-team", 120, 40)
	if strings.Contains(a.View(), "none named") {
		t.Error("a plan without rows of tiers explains their marks")
	}
}
