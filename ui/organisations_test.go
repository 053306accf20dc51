package ui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/exp/golden"

	"brim/model"
	"brim/planner"
	"brim/planner/reshape"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/words"
)

// TestOrganisationsDialog compares them, looks at one, puts it beside the plan, where it
// follows the levers, and makes the plan one, as one step.
func TestOrganisationsDialog(t *testing.T) {
	a, _ := screen(t, "segmented-book", 120, 40)
	press(a, "O")
	sees(t, a, "Organisations on this book", "this plan", "three-person-pod", "This plan as it is organised now.")
	press(a, "enter", "a")
	sees(t, a, "Organisations on this book")
	press(a, "down", "down")
	o, _ := model.OrganisationNamed("specialist")
	sees(t, a, o.Words[:40], "Weakness: "+o.Flaw[:40], "Would change: onboarding (20%")
	press(a, "enter")
	other := a.state.Compare.Others[a.state.Compare.Chosen]
	if a.state.Page != state.PageCompare || other.Name != "specialist" || other.Scenario.Org.Roles != model.Specialist {
		t.Fatalf("beside: %q on page %v", other.Name, a.state.Page)
	}
	sees(t, a, "this plan, organised so", words.Percent(other.Plan.Peaks().Utilization))
	press(a, "1")
	choose(t, a, "csm.heads")
	press(a, "right")
	other = a.state.Compare.Others[a.state.Compare.Chosen]
	if other.Scenario.CSM.Heads != a.state.Scenario.CSM.Heads {
		t.Error("the organisation does not follow the lever")
	}
	press(a, "u", "O", "down", "a")
	sees(t, a, "Organised as generalist", "All accounts", "Peak utilization")
	press(a, "esc")
	if a.state.Unsaved() {
		t.Error("it was done unasked")
	}
	press(a, "O", "down", "a", "enter")
	if tiers := a.state.Scenario.Tiers; len(tiers) != 1 || tiers[0].Coverage != model.Sequential {
		t.Errorf("%d tiers", len(tiers))
	}
	press(a, "O", "down", "a")
	sees(t, a, "organised so already")
	press(a, "u")
	if a.state.Unsaved() {
		t.Error("it is not one step")
	}
}

// TestOrganisationsAreCopiedAndClicked copies the table, and chooses with the mouse and
// the wheel.
func TestOrganisationsAreCopiedAndClicked(t *testing.T) {
	a, _ := screen(t, "segmented-book", 80, 24)
	var clipped string
	a.copier.clip = func(text string) error { clipped = text; return nil }
	press(a, "O", "y")
	if !strings.Contains(clipped, "| this plan |") || strings.Count(clipped, "\n") < 13 {
		t.Errorf("copied %q", clipped)
	}
	_ = a.View() // what is clicked was seen before
	a.Update(tea.MouseMsg{X: 10, Y: 4, Button: tea.MouseButtonLeft, Action: tea.MouseActionPress})
	o, _ := model.OrganisationNamed("specialist")
	sees(t, a, o.Words[:30])
	sees(t, a, "↓ 1") // the list goes on below
	a.Update(tea.MouseMsg{X: 10, Y: 4, Button: tea.MouseButtonWheelDown, Action: tea.MouseActionPress})
	sees(t, a, "Team leads carry")
	press(a, "G")
	sees(t, a, "hybrid")
	press(a, "esc")
	if !a.dialogs.Empty() || a.state.Unsaved() {
		t.Error("esc does not leave all as it was")
	}
}

// TestSpecialistsAreNotFree shows the specialists that an organisation takes wherever it is
// put: before it is applied, on the Fit page, in the comparison and in the copied table.
func TestSpecialistsAreNotFree(t *testing.T) {
	a, _ := screen(t, "segmented-book", 120, 40)
	press(a, "O", "down", "down", "enter")
	sees(t, a, "Specialists ")
	press(a, "O", "down", "down", "a")
	sees(t, a, "Specialists needed, not planned", "none → 8.4", "their cost a year, assumed", "$0 → $1.1M")
	press(a, "enter")
	a.become(a.state.Turn(state.PageFit))
	sees(t, a, "Onboarding specialists", "Renewal managers", "of none")
	if text := report.Resources(a.state.Plan).Text(report.Sheet{Width: 80}); !strings.Contains(text, "Renewal managers") || !strings.Contains(text, "cost/y (a)") {
		t.Errorf("resources: %s", text)
	}
}

// TestOrganisationGoes takes one out of the comparison and says how it comes back.
func TestOrganisationGoes(t *testing.T) {
	a, _ := screen(t, "segmented-book", 80, 24)
	press(a, "O", "end", "enter")
	if name := a.state.Compare.Others[a.state.Compare.Chosen].Name; name != "hybrid" {
		t.Fatalf("beside: %s", name)
	}
	press(a, "x")
	sees(t, a, "hybrid is no longer compared; O adds it again")
}

// TestStaleOrganisationsAreDropped moves a lever while they are being planned.
func TestStaleOrganisationsAreDropped(t *testing.T) {
	a, _ := screen(t, "segmented-book", 80, 24)
	_, cmd := a.Update(keyNamed("O"))
	choose(t, a, "csm.heads")
	press(a, "right")
	for _, msg := range messages(cmd) {
		a.Update(msg)
	}
	if !a.dialogs.Empty() || a.working != "" {
		t.Errorf("a stale comparison is shown, or still %q", a.working)
	}
}

// TestOrganisationsShowThePlansFigures holds what the dialog shows against the plans.
func TestOrganisationsShowThePlansFigures(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	press(a, "O")
	organised, err := reshape.Organise(a.state.Scenario, a.state.Case, model.Organisations())
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range organised {
		plan := planner.Make(o.Scenario, a.state.Case)
		name := "this plan"
		if o.Key != nil {
			name = *o.Key
		}
		head := plan.Headline()
		over := "never"
		for k := range o.Tiers {
			if book := head.Books[k]; book.Over && book.Since == o.Breaks.Over.When {
				over = words.Month(book.Since.Month)
			}
		}
		if o.Breaks.Over != nil && o.Breaks.Over.T == 0 {
			over = "now"
		}
		row := lineWith(a.View(), name+" ")
		for _, figure := range []string{words.Percent(plan.Peaks().Utilization), words.HeadsOf(o.CSMHeads.End), over} {
			if !strings.Contains(row, figure) {
				t.Errorf("%s: %q is not in %q", name, figure, row)
			}
		}
	}
}

// lineWith is the first line of a view in the dialog that has a text.
func lineWith(view, text string) string {
	_, dialog, _ := strings.Cut(view, "Organisations on this book")
	for line := range strings.Lines(dialog) {
		if strings.Contains(line, text) {
			return line
		}
	}
	return ""
}

func TestViewOrganisations(t *testing.T) {
	for name, size := range sizesOfDialogs {
		t.Run(name, func(t *testing.T) {
			a, _ := screen(t, "pod-breach", size[0], size[1])
			press(a, "O", "end", "up", "up", "up")
			golden.RequireEqual(t, []byte(a.View()))
			press(a, " ", "pgup", "y")
			sees(t, a, "Organisations on this book")
		})
	}
}

var sizesOfDialogs = map[string][2]int{"60x20": {60, 20}, "80x24": {80, 24}, "120x40": {120, 40}}
