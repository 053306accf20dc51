package ui

import (
	"slices"
	"testing"

	"brim/model"
	"brim/ui/state"
)

// TestPresentingShowsTheLeverLastMoved wherever it was moved, and the arrows move it: a
// list of hires all along.
func TestPresentingShowsTheLeverLastMoved(t *testing.T) {
	a := hiringScreen(t, "pod-breach", 80, 24)
	press(a, "right", "+", "p")
	sees(t, a, "▸ AE hires/qtr", "3.33 avg → 3.5 avg")
	arr := number(t, a, "company.arr")
	press(a, "right")
	wantHires(t, a, "ae.hires_per_quarter", 2.5, 4.5, 3.5, 4.5, 4.5, 4.5)
	if number(t, a, "company.arr") != arr {
		t.Error("ARR moved, which is not shown")
	}
	press(a, "p", "down", "down", "down", "+") // a tier's, behind a fold
	a.become(a.state.Turn(state.PageCompare))
	press(a, "p", "right")
	sees(t, a, "▸ Strategic CSM hires", "is typed: press enter")
	if number(t, a, "company.arr") != arr {
		t.Error("ARR moved, which is not shown")
	}
	press(a, "u")
	sees(t, a, "▸ Strategic CSM hires")
	press(a, "p")
	choose(t, a, "csm.heads") // chosen by hand after the move
	press(a, "p")
	sees(t, a, "▸ CSM heads")
}

// TestPresentingAfterManyMoved shows no lever, and moves none until one is chosen.
func TestPresentingAfterManyMoved(t *testing.T) {
	a := hiringScreen(t, "pod-breach", 80, 24)
	pasted(a, "5\t5\n6\t6")
	press(a, "p")
	before := a.state.Scenario
	for _, keys := range [][]string{{"right"}, {"shift+left"}, {"r"}, {"enter"}, {"2", "3", "enter"}} {
		press(a, keys...)
		sees(t, a, "no lever in hand", "Can't: the last change moved several levers at once")
	}
	if a.state.Scenario != before || a.entry != nil {
		t.Error("something moved that is not shown")
	}
	press(a, "down", "right")
	if a.state.Scenario == before {
		t.Error("a lever that was chosen does not move")
	}
}

// TestPresentingAnIdleLever names it, and moves nothing in its place.
func TestPresentingAnIdleLever(t *testing.T) {
	a, _ := screen(t, "pod-breach", 80, 24)
	l, _ := model.Find(a.state.Scenario, "ae.quota")
	a.become(a.state.Move(l, model.Value{Number: 900_000}, ""))
	driver := choose(t, a, "growth.driver")
	a.become(a.state.Move(driver, model.Value{Word: "target"}, ""))
	a.become(a.state.Move(l, model.Value{Number: 800_000}, ""))
	press(a, "p", "right")
	sees(t, a, "moved last, and has no say now")
	if now, _ := model.Find(a.state.Scenario, "ae.quota"); !slices.Contains([]float64{800_000}, now.Get(a.state.Scenario).Number) {
		t.Error("it moves unseen")
	}
}
