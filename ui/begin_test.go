package ui

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"brim/model"
	"brim/planner/plantest"
	"brim/ui/canvas"
	"brim/ui/overlay"
)

// TestViewBegin is the form at the usual sizes: without an answer, with answers, and with one
// that is wrong.
func TestViewBegin(t *testing.T) {
	scenes := map[string]func(a *App){
		"empty": func(*App) {},
		"answered": func(a *App) {
			typed(a, "18m")
			press(a, "tab")
			typed(a, "350")
			press(a, "down", "down", "down", "down")
			typed(a, "9")
			press(a, "tab", "tab", "tab", "tab", "tab", "tab", "tab")
			press(a, "tab", "tab", "tab", "tab")
			typed(a, "Large")
		},
		"wrong": func(a *App) {
			typed(a, "18m")
			press(a, "tab")
			typed(a, "many")
			press(a, "enter")
		},
	}
	for name, scene := range scenes {
		for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 40}, {200, 60}} {
			t.Run(fmt.Sprintf("%s/%dx%d", name, size[0], size[1]), func(t *testing.T) {
				a, _ := screen(t, "one-team", size[0], size[1])
				press(a, "ctrl+n")
				scene(a)
				golden.RequireEqual(t, []byte(a.View()))
			})
		}
	}
}

// TestBeginFollowsItsAnswers types answers, sees the plan follow each, and opens it in the
// place of the other one, unsaved.
func TestBeginFollowsItsAnswers(t *testing.T) {
	a, _ := screen(t, "one-team", 120, 40)
	press(a, "o")
	typed(a, "new")
	press(a, "enter")
	sees(t, a, "A plan of your own", "Type your ARR")
	typed(a, "18m")
	sees(t, a, "(Enterprise)", "AE:CSM in Enterprise pods", "Assumed, to look at next", "as many as full books need")
	typed(a, "x")
	if strings.Contains(a.View(), "! found") {
		t.Error("half an answer is called wrong")
	}
	press(a, "enter")
	sees(t, a, `! found "18mx"`)
	press(a, "ctrl+o")
	sees(t, a, "A plan of your own", `! found "18mx"`)
	typed(a, "13.2m")
	toField(t, a, overlay.BeginField{Pattern: "csm.hires_per_quarter", Tier: -1})
	typed(a, "1")
	toField(t, a, overlay.BeginField{Pattern: overlay.BeginTierName, Tier: 1})
	typed(a, "Rest")
	for pattern, figures := range map[string][2]string{
		"tier.*.accounts": {"60", "400"}, "tier.*.arr": {"7.2m", "6m"}, "tier.*.ae_heads": {"4", "5"}, "tier.*.csm_heads": {"4", "3"},
	} {
		for k, figure := range figures {
			toField(t, a, overlay.BeginField{Pattern: pattern, Tier: k})
			typed(a, figure)
		}
	}
	toField(t, a, overlay.BeginField{Pattern: overlay.BeginTierName, Tier: 2})
	press(a, "ctrl+u")
	sees(t, a, "Rest", "another tier", "CSMs")
	press(a, "ctrl+o")
	s := a.state.Scenario
	if len(s.Tiers) != 2 || s.Tiers[0].Name != "Enterprise" || s.OpeningARR() != 13.2e6 || s.AE.Heads != 9 || s.CSM.Heads != 7 ||
		s.CSM.Hires.PerQuarter != 1 {
		t.Fatalf("%+v", s)
	}
	if !a.state.Unsaved() || !a.dialogs.Empty() {
		t.Error("it is not open, or has no need to be saved")
	}
	press(a, "s")
	sees(t, a, "Save as", "ours.toml")
	press(a, "enter")
	if a.state.Unsaved() {
		t.Error("it is not saved")
	}
}

// TestBeginFromAnExport names an accounts file in the form: what was read is said, what cannot
// be read below its field, and the plan is that of its accounts.
func TestBeginFromAnExport(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {120, 40}} {
		a, store := screen(t, "one-team", size[0], size[1])
		store.accounts = plantest.Company(t).Book.Accounts
		press(a, "ctrl+n")
		toField(t, a, accountsFile)
		typed(a, "crm.cs")
		press(a, "tab")
		sees(t, a, "! crm.cs: not read: no such file")
		press(a, "up")
		typed(a, "crm.csv")
		sees(t, a, "350 accounts, $14.8M. crm.csv: columns read:")
		press(a, "tab", "ctrl+o")
		if s := a.state.Scenario; !a.dialogs.Empty() || s.Book.Accounts != store.accounts || s.CSM.Heads == 0 {
			t.Errorf("%v: %+v", size, s.Book)
		}
	}
}

// toField goes to a field of the form.
func toField(t *testing.T, a *App, field overlay.BeginField) {
	t.Helper()
	form := a.beginning.form()
	for range 100 {
		if chosen, ok := form.Chosen(); ok && chosen == field {
			return
		}
		press(a, "tab")
		if _, ok := form.Chosen(); !ok {
			for range 100 {
				press(a, "up")
			}
		}
	}
	t.Fatalf("no field %v:\n%s", field, a.View())
}

// TestBeginIsLeft asks before answers are dropped, and before another plan's changes are.
func TestBeginIsLeft(t *testing.T) {
	a, _ := screen(t, "one-team", 80, 24)
	before := a.state.Scenario
	press(a, "ctrl+n", "esc")
	if !a.dialogs.Empty() {
		t.Error("an empty form asks")
	}
	press(a, "ctrl+n")
	typed(a, "18m")
	press(a, "esc")
	sees(t, a, "Your answers are not kept", "[d] discard them")
	press(a, "c")
	sees(t, a, "A plan of your own", "18m")
	press(a, "esc", "d")
	if !a.dialogs.Empty() || a.state.Scenario != before {
		t.Error("it is still there")
	}
	press(a, "right", "ctrl+n")
	typed(a, "18m")
	press(a, "ctrl+o")
	sees(t, a, "Unsaved changes")
	press(a, "c")
	sees(t, a, "A plan of your own", "18m")
	press(a, "ctrl+o", "d")
	if a.state.Scenario.OpeningARR() != 18e6 {
		t.Error("it was not opened")
	}
	press(a, "q")
	sees(t, a, "Not saved yet", `The new plan "Our company" is in no file yet.`)
}

// TestBeginByMouse chooses a field and opens the plan with clicks.
func TestBeginByMouse(t *testing.T) {
	a, _ := screen(t, "one-team", 80, 24)
	press(a, "ctrl+n")
	typed(a, "18m")
	for text, wanted := range map[string]overlay.BeginField{
		"Title": {Pattern: "title", Tier: -1}, "Fiscal year from": {Pattern: "fiscal_start", Tier: -1},
		"(Mid-market)": {Pattern: overlay.BeginTierName, Tier: 1},
	} {
		click(a, wordsAt(a, text))
		if got, _ := a.beginning.form().Chosen(); got != wanted {
			t.Errorf("a click on %s comes to %v", text, got)
		}
	}
	if x, y, ok := a.Cursor(); !ok || x == 0 || y == 0 {
		t.Error("the terminal's cursor is in no field")
	}
	click(a, wordsAt(a, "[ Open this plan ]"))
	if a.state.Scenario.OpeningARR() != 18e6 {
		t.Error("it was not opened")
	}
}

// wordsAt is where a text stands on the screen.
func wordsAt(a *App, text string) canvas.Rect {
	for y, row := range strings.Split(a.View(), "\n") {
		if before, _, ok := strings.Cut(row, text); ok {
			return canvas.Rect{X: canvas.Width(before) + 1, Y: y, W: 1, H: 1}
		}
	}
	return canvas.Rect{X: -1, Y: -1}
}

// BenchmarkBegin plans and draws what follows from one letter of an answer.
func BenchmarkBegin(b *testing.B) {
	a, _ := screen(b, "one-team", 120, 40)
	press(a, "ctrl+n")
	typed(a, "18m")
	for b.Loop() {
		press(a, "1", "backspace")
		_ = a.View()
	}
}

// TestBeginReadsWhatPeopleType takes answers in the forms that people give them.
func TestBeginReadsWhatPeopleType(t *testing.T) {
	a, _ := screen(t, "one-team", 120, 40)
	press(a, "ctrl+n")
	type answers map[string]string
	for _, test := range []struct {
		typed answers
		want  func(s *model.Scenario) bool
	}{
		{answers{"company.arr": "18 million", "accounts": "1,200 customers"}, func(s *model.Scenario) bool {
			return s.OpeningARR() == 18e6 && s.MeanACV() == 15_000
		}},
		{answers{"company.arr": "18M USD", "book.acv_mean": "$36,000"}, func(s *model.Scenario) bool { return s.MeanACV() == 36_000 }},
		{answers{"currency": "€", "company.arr": "€18m"}, func(s *model.Scenario) bool { return s.Currency == "EUR" && s.OpeningARR() == 18e6 }},
		{answers{"start": "01/2028"}, func(s *model.Scenario) bool { return s.Start.Long() == "Jan 2028" }},
		{answers{"start": "jan"}, func(s *model.Scenario) bool { return s.Start.Long() == "Jan 2028" }},
		{answers{"start": "March 27"}, func(s *model.Scenario) bool { return s.Start.Long() == "Mar 2027" }},
		{answers{"start": "Mar '27"}, func(s *model.Scenario) bool { return s.Start.Long() == "Mar 2027" }},
		{answers{"ae.heads": "9 AEs", "ae.hires_per_quarter": "2 2 3"}, func(s *model.Scenario) bool {
			return s.AE.Heads == 9 && len(s.AE.Hires.Quarters) == 3 && s.AE.Hires.Quarters[2] == 3
		}},
	} {
		if test.typed["company.arr"] == "" {
			test.typed["company.arr"] = "18m"
		}
		for pattern, text := range test.typed {
			a.beginning.form().Fill(companyField(pattern), text)
		}
		settle(a, a.beginning.answer())
		if len(a.beginning.wrong) > 0 || !test.want(a.beginning.first.Scenario) {
			t.Errorf("%v: %v", test.typed, a.beginning.wrong)
		}
		for pattern := range test.typed {
			a.beginning.form().Fill(companyField(pattern), "")
		}
	}
	a.beginning.form().Fill(companyField("company.arr"), "£18m")
	settle(a, a.beginning.answer())
	if len(a.beginning.wrong) != 1 || !strings.Contains(a.beginning.wrong[0].why, "the plan is in USD, which Currency changes") {
		t.Errorf("%v", a.beginning.wrong)
	}
}

// TestANewPlanBeginsItsOwnHistory opens a new plan as the open dialog opens a scenario: what was
// undone before is not part of it.
func TestANewPlanBeginsItsOwnHistory(t *testing.T) {
	a, store := screen(t, "one-team", 80, 24)
	press(a, "right", "ctrl+n")
	typed(a, "18m")
	press(a, "ctrl+o", "d")
	begun := a.state.Scenario
	press(a, "u")
	said := a.View()
	if a.state.Scenario != begun {
		t.Error("undo leads to another document")
	}
	press(a, "ctrl+n")
	b, _ := screen(t, "one-team", 80, 24)
	b.files.store = store
	settle(b, b.files.open("one-team", nil))
	press(b, "u")
	if !strings.Contains(said, strings.TrimSpace(b.state.Note.Text)) || b.state.Note.Text == "" {
		t.Errorf("a scenario that was opened says %q, a new plan says\n%s", b.state.Note.Text, said)
	}
}
