package ui

import (
	"strings"
	"testing"
	"time"

	"brim/model"
	"brim/planner"
	"brim/planner/plantest"
	"brim/ui/pane"
	"brim/ui/report"
	"brim/ui/state"
)

// happenedApp shows the page of a plan of which three months have happened, with less ARR.
func happenedApp(t *testing.T, w, h int) *App {
	t.Helper()
	a, _ := screen(t, "pod-breach", w, h)
	s := plantest.Sample(3, 24)
	s.Start = model.MonthOf(2027, time.January)
	plan := planner.Make(s, -1)
	var rows []model.ActualRow
	for m := 1; m <= 3; m++ {
		for k := range s.Tiers {
			tier := &plan.Months[m].Tiers[k]
			row := model.ActualRow{Month: s.MonthAt(m), Tier: s.Tiers[k].Name}
			for f, v := range map[model.ActualFigure]float64{model.ActualAccounts: tier.Accounts, model.ActualARR: 0.9 * tier.ARR,
				model.ActualNewARR: tier.NewARR / 2, model.ActualAEHeads: tier.AEHeads, model.ActualAEJoined: 0, model.ActualAELeavers: 0,
				model.ActualCSMHeads: tier.CSMHeads} {
				row.Figures[f] = model.Some(v)
			}
			rows = append(rows, row)
		}
	}
	s.Actuals = model.Actuals{File: "actuals.csv", Record: model.NewRecord(rows, model.Reading{})}
	a.become(state.Open(state.Document{Name: "test", Scenario: s}).Turn(state.PageActuals))
	return a
}

// TestActualsPage shows how far off the plan is, what the months imply and why.
func TestActualsPage(t *testing.T) {
	a := happenedApp(t, 120, 40)
	sees(t, a, "ARR is 10.0% under the plan in Mar 2027", "Company, Mar 2027", "Implied by Jan 2027 to Mar 2027", "AE attainment",
		"Why ARR is not as planned in Mar 2027", "Not explained", "Whole difference")
	press(a, "right")
	sees(t, a, a.state.Scenario.Tiers[0].Name+", Mar 2027")
	press(a, "left", "up", "up")
	sees(t, a, "Company, Jan 2027")
	press(a, "tab", "tab", "down")
	if a.state.Actuals.Lever != 1 {
		t.Errorf("assumption %d is chosen", a.state.Actuals.Lever)
	}
}

// TestActualsWithoutAFile says how a scenario comes to one, and offers nothing.
func TestActualsWithoutAFile(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	press(a, "alt+9")
	sees(t, a, "No actuals yet: a chooses the CSV with what has happened", "brim actuals --template FILE")
	press(a, "r")
	if !a.dialogs.Empty() {
		t.Error("a plan begins after nothing")
	}
}

// TestRebaseOnTheScreen shows first what it comes to, and is one step to undo.
func TestRebaseOnTheScreen(t *testing.T) {
	for _, key := range []string{"r", "i"} {
		a := happenedApp(t, 120, 40)
		before := a.state.Scenario
		press(a, key)
		sees(t, a, "The plan from Apr 2027", "the plan begins in Apr 2027 with")
		if taken := strings.Contains(a.View(), "taken over: AE attainment"); taken != (key == "i") {
			t.Errorf("%s: what is implied is taken over, it says: %v", key, taken)
		}
		_, cost, said := strings.Cut(a.View(), "People cost, 24 → 21 mo ")
		if line, _, _ := strings.Cut(cost, "\n"); !said || strings.Contains(line, "better") {
			t.Errorf("the cost of fewer months is not said, or is better:\n%s", a.View())
		}
		press(a, "esc")
		if a.state.Scenario != before {
			t.Error("it was not agreed to")
		}
		press(a, key, "enter")
		if s := a.state.Scenario; s.Start != model.MonthOf(2027, time.April) || s.Horizon != 21 || s.Actuals.Record == nil {
			t.Errorf("%s, %d months", s.Start, s.Horizon)
		}
		sees(t, a, "The plan begins in Apr 2027, after what has happened.")
		press(a, "u")
		if a.state.Scenario.Start != before.Start {
			t.Error("one step does not undo it")
		}
		a.state.Doc.Path = "ours.toml"
		press(a, key, "enter")
		sees(t, a, "s saves it in the old one's place, S under a name of its own")
	}
}

// TestActualsAreCopiedAsPrinted: what is copied of the months is what brim actuals prints.
func TestActualsAreCopiedAsPrinted(t *testing.T) {
	a := happenedApp(t, 120, 40)
	clip := new(string)
	a.copier.clip = func(text string) error { *clip = text; return nil }
	press(a, "y")
	if want := report.ActualsMonths(a.state.Actuals.History).Markdown(); !strings.HasPrefix(*clip, strings.TrimRight(want, "\n")) {
		t.Errorf("copied\n%s\nwant\n%s", *clip, want)
	}
}

// TestActualsCopyUnrounded hands on the bridge to what happened and what is implied as numbers.
func TestActualsCopyUnrounded(t *testing.T) {
	a := happenedApp(t, 120, 40)
	for part, want := range map[state.Pane]model.Opt{
		state.PaneWhy: a.state.Actuals.Why.Difference, state.PaneImplied: a.state.Actuals.History.Drivers()[0].Implied,
	} {
		view, _ := pane.ViewOf(part)
		text, err := pane.TableOf(view, a.state).Grid.TSV()
		if err != nil || !strings.Contains(text, "\t"+model.Decimal(want.V)) {
			t.Errorf("%s: %v is not in, %v:\n%s", part, want, err, text)
		}
	}
}

// TestActualsAreChosenOnTheScreen: the list of tables names one, which the plan has from then on; undo
// takes it out. From any page the command is in the list of commands.
func TestActualsAreChosenOnTheScreen(t *testing.T) {
	a := happenedApp(t, 120, 40)
	record := a.state.Scenario.Actuals.Record
	b, store := screen(t, "pod-breach", 120, 40)
	s := a.state.Scenario.Clone()
	s.Actuals = model.Actuals{}
	b.become(state.Open(state.Document{Name: "test", Path: "test.toml", Scenario: s}))
	press(b, ":", "a", "c", "t", "u", "a", "l", "s", "-", "f", "i", "l", "e", "enter")
	sees(t, b, "What has happened so far, as CSV", "crm.csv")
	press(b, "enter")
	sees(t, b, "crm.csv: no such file", "No actuals yet: a")
	store.record = record
	press(b, "a", "enter")
	sees(t, b, "ARR is 10.0% under the plan in Mar 2027. s saves the plan that names crm.csv.")
	if s := b.state.Scenario; s.Actuals.File != "crm.csv" || !b.state.Unsaved() {
		t.Errorf("the plan names %q", s.Actuals.File)
	}
	press(b, "u")
	if b.state.Scenario.Actuals.File != "" || b.state.Unsaved() {
		t.Error("undo does not take it out")
	}
}

// TestTheActualsAreLookedForByName among the tables of a folder, and else its first file.
func TestTheActualsAreLookedForByName(t *testing.T) {
	places := []Place{{Label: "../", Folder: true}, {Label: "crm.csv"}, {Label: "actuals/", Folder: true}, {Label: "Our Actuals.csv"}}
	for named, want := range map[string]int{"actual": 3, "": 1, "people": 1} {
		if got := firstFile(places, named); got != want {
			t.Errorf("%q: %d", named, got)
		}
	}
	if firstFile(places[:1], "") != 0 {
		t.Error("a file where there is none")
	}
}
