package ui

import (
	"strings"
	"testing"

	"brim/ui/overlay"
	"brim/ui/state"
	"brim/ui/theme"
)

// TestPaletteReachesEveryPage finds commands of other pages by everyday words, goes there
// and carries them out.
func TestPaletteReachesEveryPage(t *testing.T) {
	for _, test := range []struct {
		typed string
		page  state.Page
		done  func(a *App) bool
	}{
		{"risk", state.PageRisk, nil},
		{"compare", state.PageCompare, nil},
		{"fan", state.PageRisk, func(a *App) bool { return a.state.Risk.Figure != state.FanRatio }},
		{"heat", state.PageBooks, func(a *App) bool { return a.state.Cursor.Heat == state.HeatUtilization }},
		{"hire-more", state.PageHiring, func(a *App) bool { return a.state.Unsaved() }},
	} {
		for _, key := range []string{":", "?"} {
			a, _ := screen(t, "pod-breach", 80, 24)
			press(a, key)
			typed(a, test.typed)
			press(a, "enter")
			if a.state.Page != test.page || test.done != nil && !test.done(a) {
				t.Errorf("%s%s leads to %s", key, test.typed, a.state.Page)
			}
		}
	}
}

// TestBridgeIsFoundWithoutPlans says why it can do nothing yet.
func TestBridgeIsFoundWithoutPlans(t *testing.T) {
	a, _ := screen(t, "pod-breach", 80, 24)
	press(a, ":")
	typed(a, "bridge")
	sees(t, a, "▸ bridge")
	press(a, "esc")
	a.become(a.state.Turn(state.PageCompare))
	press(a, "x", "x", "x")
	a.become(a.state.Turn(state.PagePlan))
	press(a, ":")
	typed(a, "bridge")
	if sees(t, a, "Can't: nothing stands beside this plan."); a.state.Page != state.PagePlan {
		t.Error("looking for commands has turned the page")
	}
}

// TestHelpKnowsEveryCommand by its title on one sheet at 200x60, under its group, and says
// how many there are.
func TestHelpKnowsEveryCommand(t *testing.T) {
	a, _ := screen(t, "pod-breach", 200, 60)
	press(a, "?")
	view := a.View()
	for _, command := range a.commands {
		if !strings.Contains(view, command.Title) {
			t.Errorf("%s is not in the help", command.Title)
		}
	}
	for _, group := range groups() {
		if !strings.Contains(view, group) {
			t.Errorf("the group %s is not in the help", group)
		}
	}
	if strings.Contains(view, " more ─") {
		t.Error("part of the help is out of sight")
	}
}

// TestPagesTurnFromAPresentation leaves it, also for the page beneath.
func TestPagesTurnFromAPresentation(t *testing.T) {
	a, _ := screen(t, "pod-breach", 80, 24)
	for _, key := range []string{"alt+1", "alt+3", ">"} {
		press(a, "p", key)
		if a.state.Presents {
			t.Errorf("%s does not leave the presentation", key)
		}
	}
	if a.state.Page != state.PageBooks {
		t.Errorf("on %s", a.state.Page)
	}
}

// TestAFoldOpensInPlace leaves the choice on its row, and the fold shuts from its own.
func TestAFoldOpensInPlace(t *testing.T) {
	a, _ := screen(t, "pod-breach", 80, 24)
	press(a, "down", "down")
	row := a.state.Panel.Chosen
	if press(a, "enter"); a.state.Panel.Chosen != row {
		t.Errorf("the choice jumps from row %d to %d", row, a.state.Panel.Chosen)
	}
	if _, ok := a.state.Lever(); !ok {
		t.Error("no lever is chosen where the fold was")
	}
}

// TestNothingToChangeIsNoFault says so of the matrix that every tier agrees with, not in the
// colour of errors.
func TestNothingToChangeIsNoFault(t *testing.T) {
	a, _ := screen(t, "segmented-book", 80, 24)
	press(a, "alt+m")
	if a.dialogs.Top() != nil {
		press(a, "enter", "alt+m")
	}
	if sees(t, a, "Nothing to change: the matrix recommends what every tier has."); a.state.Note.Wrong {
		t.Error("it is said as a fault")
	}
}

// TestPageIsDimBehindADialog leaves no colour of the page beside a dialog that has the keys.
func TestPageIsDimBehindADialog(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	press(a, "right", "T")
	a.View()
	place := overlay.Place(a.dialogs.Top(), a.layout.Screen)
	for y := range 40 {
		for x := range 120 {
			if _, role := a.canvas.Cell(x, y); !place.Contains(x, y) && role != theme.Faint {
				t.Fatalf("the cell %d, %d has the role %v", x, y, role)
			}
		}
	}
}
