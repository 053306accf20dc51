package ui

import (
	"strings"
	"testing"

	"brim/model"
	"brim/ui/state"
)

// enters types a value into a lever and takes it.
func enters(t *testing.T, a *App, lever, text string) {
	t.Helper()
	choose(t, a, lever)
	press(a, "enter")
	typed(a, text)
	press(a, "enter")
}

// TestATypedNumberIsOfEveryQuarter holds a number typed for a list of hires to what it says;
// arrows move the list as a whole, and both say so.
func TestATypedNumberIsOfEveryQuarter(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	enters(t, a, "ae.hires_per_quarter", "4 4 6 2")
	if got := a.state.Scenario.AE.Hires.Quarters; len(got) != 4 || got[2] != 6 {
		t.Fatalf("the list is %v", got)
	}
	sees(t, a, "arrows move all quarters")
	press(a, "right")
	if got := a.state.Scenario.AE.Hires.Quarters; len(got) != 4 || got[2] != 6.5 || got[3] != 2.5 {
		t.Errorf("an arrow gives %v", got)
	}
	sees(t, a, "AE hires/qtr, all quarters: 4 avg → 4.5 avg")
	enters(t, a, "ae.hires_per_quarter", "2/quarter")
	if got := a.state.Scenario.AE.Hires; got.Quarters != nil || got.PerQuarter != 2 {
		t.Errorf("2 a quarter is %+v", got)
	}
	sees(t, a, "2 in every quarter")
}

// TestTypingTakesWhatPeopleWrite reads blanks, units and decimal commas, and asks back about
// what has two readings.
func TestTypingTakesWhatPeopleWrite(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	for _, test := range []struct {
		lever, text string
		want        float64
	}{
		{"growth.target", "15 %", 0.15}, {"growth.target", "0,15", 0.15}, {"company.arr", "18 m", 18e6},
		{"ae.hires_per_quarter", "0,5", 0.5}, {"horizon", "18 months", 18},
	} {
		enters(t, a, test.lever, test.text)
		if got := number(t, a, test.lever); got != test.want {
			t.Errorf("%s: %q is %v", test.lever, test.text, got)
		}
	}
	enters(t, a, "csm.heads", "1,500")
	sees(t, a, "this may be 1500 or 1.5")
}

// TestCasesAreMadeOnTheScreen makes, moves, renames and removes a market case, each a step to
// undo; what the case does not name follows the market.
func TestCasesAreMadeOnTheScreen(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	before := len(a.state.Scenario.Cases)
	press(a, "alt+c")
	typed(a, "Base")
	press(a, "enter")
	sees(t, a, "New market case", "another name")
	press(a, "backspace", "backspace", "backspace", "backspace")
	typed(a, "Bear")
	press(a, "enter")
	if got := a.state.Scenario.CaseName(a.state.Case); got != "Bear" || len(a.state.Scenario.Cases) != before+1 {
		t.Fatalf("%d cases, %q is shown", len(a.state.Scenario.Cases), got)
	}
	sees(t, a, "= ×1.00", "Bear Win rate follows the market")
	enters(t, a, "case.Bear.churn", "1.4")
	if view := a.View(); !strings.Contains(view, "×1.40") || strings.Contains(view, "= ×1.40") || strings.Contains(view, "Bear Churn follows") {
		t.Errorf("a case's own churn reads as the market's:\n%s", view)
	}
	if made := a.state.Scenario.Cases[before]; made.Churn != model.Some(1.4) || made.WinRate.OK || a.state.Scenario.Market.Churn != 1 {
		t.Errorf("the case is %+v", made)
	}
	press(a, "alt+r")
	typed(a, "Recession")
	press(a, "enter")
	sees(t, a, `"Bear" is called "Recession": no date or figure of the headline moved`)
	if got := a.state.Scenario.CaseName(a.state.Case); got != "Recession" {
		t.Errorf("renamed, %q is shown", got)
	}
	press(a, "alt+x")
	if a.state.Case != -1 || len(a.state.Scenario.Cases) != before {
		t.Errorf("removed, case %d of %d is shown", a.state.Case, len(a.state.Scenario.Cases))
	}
	press(a, "u")
	if got := a.state.Scenario.CaseName(a.state.Case); got != "Recession" {
		t.Errorf("the removal undone, %q is shown", got)
	}
	press(a, "ctrl+r")
	if a.state.Case != -1 {
		t.Errorf("removed again, case %d is shown", a.state.Case)
	}
	press(a, "alt+x")
	sees(t, a, "alt+c makes one")
	for range 4 {
		press(a, "u")
	}
	if a.state.Unsaved() {
		t.Error("four steps do not lead back")
	}
}

// TestLeavesAreMadeOnTheScreen adds a leave, changes it and takes it away.
func TestLeavesAreMadeOnTheScreen(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	n := len(a.state.Scenario.Leaves)
	press(a, "alt+a")
	l, _ := a.state.Lever()
	if len(a.state.Scenario.Leaves) != n+1 || l.Spec.Key != "leave.*.from" || l.Place.Leave != n {
		t.Fatalf("%d leaves, %s is chosen", len(a.state.Scenario.Leaves), l.Key)
	}
	press(a, "enter")
	typed(a, "2027-06")
	press(a, "enter")
	if got := a.state.Scenario.Leaves[n].From.String(); got != "2027-06" {
		t.Errorf("from %s", got)
	}
	press(a, "alt+e")
	if len(a.state.Scenario.Leaves) != n || len(model.Validate(a.state.Scenario)) > 0 {
		t.Errorf("%d leaves", len(a.state.Scenario.Leaves))
	}
	choose(t, a, "company.arr")
	press(a, "alt+e")
	sees(t, a, "no lever of a leave is chosen")
}

// TestThePlanItselfHasFields types title, start, fiscal year and currency; they stand last
// among the levers, and no text stands before ARR.
func TestThePlanItselfHasFields(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	if first := a.state.Shown()[0]; first.Key != "company.arr" {
		t.Errorf("%s stands first", first.Key)
	}
	enters(t, a, "title", "Plan of the board")
	enters(t, a, "start", "2027-04")
	enters(t, a, "fiscal_start", "4")
	enters(t, a, "currency", "EUR")
	s := a.state.Scenario
	if s.Title != "Plan of the board" || s.Start.String() != "2027-04" || s.FiscalStart != 4 || s.Currency != "EUR" {
		t.Errorf("%q from %s in %s, fiscal year from %d", s.Title, s.Start, s.Currency, s.FiscalStart)
	}
	sees(t, a, "Plan of the board", "€")
	enters(t, a, "currency", "euro")
	sees(t, a, "three capital letters")
}

// TestListsAreEntered types a quarter of the linearity and a ramp by month, and moves the
// ramp as a whole.
func TestListsAreEntered(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	enters(t, a, "growth.linearity", "Q4 40 %")
	if got := a.state.Scenario.Growth.Linearity; got != [4]float64{0.2, 0.2, 0.2, 0.4} {
		t.Errorf("linearity %v", got)
	}
	enters(t, a, "ae.ramp", "0 50% 1")
	press(a, "left")
	if got := a.state.Scenario.AE.Ramp; len(got) != 3 || got[0] != 0 || got[1] != got[2]/2 || got[2] >= 1 {
		t.Errorf("ramp %v", got)
	}
	enters(t, a, "ae.ramping", "1 0 2")
	if got := a.state.Scenario.AE.Ramping; len(got) != 3 || got[2] != 2 {
		t.Errorf("in ramp %v", got)
	}
}

// TestUnansweredQuestionsSaySo turns a question of the checklist through its three answers.
func TestUnansweredQuestionsSaySo(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	enters(t, a, "readiness.swarm_sla_hours", "not answered")
	choose(t, a, "readiness.coverage_plan")
	seen := map[string]bool{}
	for range 3 {
		l, _ := a.state.Lever()
		seen[l.Show(l.Get(a.state.Scenario), "USD")] = true
		press(a, "enter")
	}
	if !seen["yes"] || !seen["no"] || !seen["not answered"] {
		t.Errorf("the answers are %v", seen)
	}
	for a.state.Scenario.Readiness.CoveragePlan != model.Unanswered {
		press(a, "left")
	}
	if view := a.View(); strings.Count(view, "not answered") < 2 {
		t.Errorf("not answered is not on the screen:\n%s", view)
	}
	if a.state.Page != state.PagePlan {
		t.Error("another page is shown")
	}
}

// TestATiersFiguresMakeTheBookItsOwn types a tier's ARR: all tiers give their own figures
// then, the company's ARR moves by as much, and it is one step.
func TestATiersFiguresMakeTheBookItsOwn(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	before, tier := a.state.Scenario.OpeningARR(), number(t, a, "tier.Core.arr")
	enters(t, a, "tier.Core.arr", "12 m")
	s := a.state.Scenario
	if got, want := s.OpeningARR(), before+12e6-tier; !s.OwnFigures() || got < want-1 || got > want+1 {
		t.Errorf("own %v, ARR %v, want %v", s.OwnFigures(), got, want)
	}
	if s.Tiers[1].ARR != model.Some(12e6) {
		t.Errorf("Core has %v", s.Tiers[1].ARR)
	}
	enters(t, a, "tier.Core.accounts", "200")
	if got := a.state.Scenario.Tiers[1]; got.Accounts != model.Some(200) || got.ARR != model.Some(12e6) {
		t.Errorf("Core has %v accounts with %v", got.Accounts, got.ARR)
	}
	press(a, "u", "u")
	if a.state.Unsaved() {
		t.Error("two steps do not lead back")
	}
	press(a, "ctrl+r")
	choose(t, a, "tier.Core.arr")
	press(a, "r")
	if a.state.Scenario.OwnFigures() {
		t.Error("reset leaves the tiers' own figures")
	}
}
