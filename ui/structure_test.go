package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"brim/model"
	"brim/planner"
	"brim/planner/plantest"
	"brim/ui/pane"
	"brim/ui/state"
)

func tiersOf(a *App) (names []string) {
	for k := range a.state.Scenario.Tiers {
		names = append(names, a.state.Scenario.Tiers[k].Name)
	}
	return names
}

func wantTiers(t *testing.T, a *App, names ...string) {
	t.Helper()
	if got := tiersOf(a); !slices.Equal(got, names) {
		t.Errorf("tiers %q, want %q", got, names)
	}
	if problems := model.Validate(a.state.Scenario); len(problems) > 0 {
		t.Error(problems[0])
	}
}

// TestTiersDialog adds, renames, moves, covers, cuts and removes tiers; each is one step
// to undo, and the way back leads to the file.
func TestTiersDialog(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	press(a, "b", "T", "down", "a")
	typed(a, "Neu")
	press(a, "enter")
	wantTiers(t, a, "Strategic", "Neu", "Core", "Growth")
	sees(t, a, `tier "Neu" takes half of the accounts of Core`)
	press(a, "r")
	typed(a, "Second")
	press(a, "enter", "J")
	wantTiers(t, a, "Strategic", "Core", "Second", "Growth")
	press(a, "left")
	if a.state.Scenario.Tiers[2].Coverage != model.Pod {
		t.Errorf("Second is %v", a.state.Scenario.Tiers[2].Coverage)
	}
	press(a, "e")
	typed(a, "30%")
	press(a, "enter", "c")
	if a.state.Scenario.CutByShare() {
		t.Error("tiers are still cut by shares")
	}
	press(a, "x")
	sees(t, a, "Remove Second", `tier "Second" goes; its accounts belong to Growth now`, "Peak utilization")
	press(a, "esc")
	wantTiers(t, a, "Strategic", "Core", "Second", "Growth")
	press(a, "x", "enter")
	wantTiers(t, a, "Strategic", "Core", "Growth")
	press(a, "esc")
	sees(t, a, `tier "Second" removed`)
	for range 7 {
		if press(a, "u"); model.Validate(a.state.Scenario) != nil {
			t.Fatal("undo leads to a scenario that is not valid")
		}
	}
	if a.state.Unsaved() || a.state.CanUndo() {
		t.Errorf("seven steps back: unsaved %v, more %v", a.state.Unsaved(), a.state.CanUndo())
	}
	press(a, "ctrl+r", "ctrl+r")
	wantTiers(t, a, "Strategic", "Second", "Core", "Growth")
}

// TestTiersDialogSaysWhyNot refuses a name that is taken, and an edge where there is none.
func TestTiersDialogSaysWhyNot(t *testing.T) {
	a, _ := screen(t, "segmented-book", 80, 24)
	press(a, "T", "r")
	typed(a, "Core")
	press(a, "enter")
	sees(t, a, "each name once")
	press(a, "down", "down", "e")
	sees(t, a, "the last tier takes the rest")
	press(a, "esc")
	if a.state.Unsaved() {
		t.Error("something has changed")
	}
}

// TestStructureSurvivesEverywhere changes tiers under a baseline, a case, a comparison and
// named hires, and turns every page of what comes of it.
func TestStructureSurvivesEverywhere(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {120, 40}, {200, 60}} {
		if testing.Short() && size[0] != 120 {
			continue
		}
		a, _ := screen(t, "pod-breach", size[0], size[1])
		press(a, "b", "c", "2", "down", "down", "+", "d")
		for _, change := range []string{"a", "x", "J", "s", "m"} {
			press(a, "T", change)
			if change == "a" {
				typed(a, "N")
			}
			press(a, "enter", "esc")
			for _, page := range state.Pages() {
				a.become(a.state.Turn(page))
				for range plantest.FewTimes(3, 1) {
					press(a, "down", "right", "y", "e", "down", "enter", "esc", "esc", "tab")
					_ = a.View()
				}
			}
			press(a, "2", "v", "r", "1", "r", "U", "esc")
		}
		for a.state.CanUndo() {
			press(a, "u")
			_ = a.View()
		}
		if a.state.Unsaved() {
			t.Errorf("%v: undo does not lead back", size)
		}
	}
}

// TestTheBaselineFollowsATier holds a renamed tier against what it was.
func TestTheBaselineFollowsATier(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	press(a, "b", "T", "r")
	typed(a, "Top")
	press(a, "enter", "esc")
	sees(t, a, `tier "Strategic" is called "Top"`)
	a.become(a.state.Turn(state.PageCompare))
	if rows := (pane.Compare{}).Table(a.state).Grid.Rows; rows[4][0] != "Top over" || rows[4][2] == "n/a" {
		t.Errorf("beside the baseline: %q", rows[4])
	}
	press(a, "1")
	l := choose(t, a, "tier.Top.logo_churn")
	pinned, ok := a.state.PinnedLever(l)
	if !ok || pinned.Key != "tier.Strategic.logo_churn" {
		t.Errorf("the baseline has %q for it", pinned.Key)
	}
	press(a, "right", "r")
	if got, _ := a.state.Filed(l); !got.Equal(l.Get(a.state.Scenario)) {
		t.Error("reset does not lead back to what the file has for the tier")
	}
}

// TestStaffingIsReviewed shows what one shared team takes away before it does.
func TestStaffingIsReviewed(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	choose(t, a, "org.staffing")
	press(a, "right")
	sees(t, a, "Staffing: need", "Strategic AE share", "(default)")
	press(a, "esc")
	if a.state.Unsaved() {
		t.Error("it was done unasked")
	}
	press(a, "right", "enter")
	if a.state.Scenario.Org.Staffing != model.StaffingNeed || a.state.Scenario.Tiers[0].AEShare.OK {
		t.Error("it was not done")
	}
	press(a, "u")
	if a.state.Unsaved() {
		t.Error("it is not one step")
	}
}

// TestTransitionIsPlannedAndCompared switches a change of models on, and holds both ways
// of moving the accounts beside the plan.
func TestTransitionIsPlannedAndCompared(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	press(a, "alt+t")
	sees(t, a, "no change of models is planned")
	choose(t, a, "transition.planned")
	press(a, "right")
	sees(t, a, "CSM productivity -15% for two quarters")
	press(a, "alt+t")
	sees(t, a, "All at once", "Tier by tier", "Fewest CSMs", "every account changes model")
	if row := a.state.CompareRow(); row.Figure != state.CompareNumber || row.Number.ID != "csm.productive" {
		t.Errorf("the chart opens on a figure that a transition does not move: %+v", row)
	}
	this, once, steps := a.state.Plan.Peaks(), a.state.Compare.Others[0].Plan.Peaks(), a.state.Compare.Others[1].Plan.Peaks()
	if dips := planner.Dips(a.state.Compare.Others[1].Scenario); !dips || once.Productive != steps.Productive || this.Productive != once.Productive {
		t.Errorf("at once %+v, tier by tier %+v, which dips: %v", once, steps, dips)
	}
	press(a, "right")
	sees(t, a, "(above 20%: two quarters at 85%)")
	press(a, "1")
	choose(t, a, "transition.planned")
	press(a, "left")
	if n := len(a.state.Compare.Others); n > 1 {
		t.Errorf("%d plans are compared without a change of models", n)
	}
	_ = a.View()
}

// TestViewStructure is the dialogs as they look.
func TestViewStructure(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 40}} {
		for name, keys := range map[string]string{"tiers": "T down", "name": "T a N", "stage": "T s", "matrix": "alt+m"} {
			t.Run(fmt.Sprintf("%s/%dx%d", name, size[0], size[1]), func(t *testing.T) {
				a, _ := screen(t, "pod-breach", size[0], size[1])
				press(a, strings.Fields(keys)...)
				golden.RequireEqual(t, []byte(a.View()))
			})
		}
	}
}
