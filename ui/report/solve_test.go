package report

import (
	"strings"
	"testing"

	"brim/model"
	"brim/planner/plantest"
	"brim/planner/solve"
)

// TestSolveSaysHowSureItIs holds the sentences about what was proven, settled and kept.
func TestSolveSaysHowSureItIs(t *testing.T) {
	s := &solve.Solution{Proven: true, Settled: true}
	for _, test := range []struct {
		change func()
		line   func(*solve.Solution) string
		want   string
	}{
		{func() {}, ProofLine, "Nothing cheaper meets the targets: proven"},
		{func() { s.Proven, s.Gap = false, 0.00123 }, ProofLine, "could save at most 0.12% of the cost"},
		{func() { s.Gap = 0 }, ProofLine, "Nothing cheaper meets the targets, but which of equally cheap hires come first was not settled in the time"},
		{func() { s.Gap, s.Unproven = 0.002, "It depends" }, ProofLine, "It depends: something cheaper could save at most 0.2% of the cost"},
		{func() { s.Gap = 0.3 }, ProofLine, "It depends"},
		{func() { s.Gap, s.Unproven = 0, "" }, ProofLine, "which of equally cheap"},
		{func() { s.Settled = false }, ProofLine, "did not settle, this is the best of ten rounds"},
		{func() {}, MirrorLine, "support any number of AE hires"},
		{func() { s.AEHires = model.Some(0) }, MirrorLine, "support no AE hires"},
		{func() { s.AEHires = model.Some(1.999) }, MirrorLine, "at most 1.99 AE hires a quarter"},
		{func() { s.AEHires = model.Some(3) }, MirrorLine, "at most 3.00 AE hires a quarter"},
	} {
		test.change()
		if line := test.line(s); !strings.Contains(line, test.want) {
			t.Errorf("%q, want %q", line, test.want)
		}
	}
	start := model.MonthOf(2027, 1)
	for want, tier := range map[string]*solve.Tier{
		"✓ Core: met in every month":                                 {Tier: "Core", Feasible: true},
		"! Core: met from Mar 2027; Jan to Feb 2027 cannot be fixed": {Tier: "Core", Feasible: true, Unsaved: []model.Month{start, start + 1}},
		"! Core: met from Apr 2027; Jan to Mar 2027 cannot be fixed; in Feb to Mar 2027 AEs start ahead of CSMs (an earlier first month may prevent it)": {
			Tier: "Core", Feasible: true, Unsaved: []model.Month{start, start + 1, start + 2}, AheadToo: []model.Month{start + 1, start + 2}},
		"! Core: met from Apr 2027; Jan 2027 cannot be fixed; in Feb to Mar 2027 AEs start ahead of CSMs (an earlier first month may prevent it)": {
			Tier: "Core", Feasible: true, Unsaved: []model.Month{start, start + 1, start + 2}, Ahead: []model.Month{start + 1, start + 2}},
		"✗ Core: no hires meet the targets in Jan 2027: nobody is free": {Tier: "Core", Unsaved: []model.Month{start}, Why: "nobody is free"},
	} {
		if got := PromiseLine(tier); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestSolveForBothSaysHowSureItIs holds the sentences about both roles.
func TestSolveForBothSaysHowSureItIs(t *testing.T) {
	both := sample()
	both.Growth.Target, both.Horizon = 0.6, 24
	s, err := solve.Hires(plantest.EndsAfter(200), both, solve.Request{Case: -1, AEs: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		change func()
		line   func(*solve.Solution) string
		want   string
	}{
		{func() { s.Proven, s.Settled, s.Gap, s.Unproven = true, true, 0, "" }, ProofLine, "beside the other's hires: proven"},
		{func() { s.Proven = false }, ProofLine, "which of equally cheap hires come first"},
		{func() { s.Gap = 0.02 }, ProofLine, "could save at most 2% of the cost"},
		{func() { s.Settled = false }, ProofLine, "did not settle"},
		{func() { s.AEFill = 0.8 }, reservations, "80% of the planned AE hires come"},
		{func() { s.Gapped = true }, reservations, "enough deals"},
		{func() {}, Asked, "ARR is at the goal when fiscal years and the plan end, and, from"},
		{func() { s.GoalMissed = []solve.GoalDate{{Month: s.Start, Goal: 2e6, ARR: 1e6, Why: "too late"}} }, goals,
			"✗ ARR is $1.0M in Jan 2027, and no hires bring it to the goal of $2.0M: too late"},
	} {
		test.change()
		if line := test.line(s); !strings.Contains(line, test.want) {
			t.Errorf("%q, want %q", line, test.want)
		}
	}
}

func reservations(s *solve.Solution) string { return strings.Join(Reservations(s), "\n") }

func goals(s *solve.Solution) string { return strings.Join(GoalLines(s), "\n") }

// TestSolveTextFitsATerminal holds every line to the width, and text to being text.
func TestSolveTextFitsATerminal(t *testing.T) {
	s := sample()
	s.Tiers[0].Name = "=cmd|' /C calc'!A0"
	for _, aes := range []bool{false, true} {
		solution, err := solve.Hires(plantest.EndsAfter(200), s, solve.Request{Case: -1, AEs: aes})
		if err != nil {
			t.Fatal(err)
		}
		fitsATerminal(t, solution)
		for _, table := range append(SolveSections(solution), Requisitions(solution)) {
			if table.Lines == nil {
				checkTable(t, table)
			}
		}
	}
}

func fitsATerminal(t *testing.T, solution *solve.Solution) {
	t.Helper()
	for _, width := range []int{60, 80, 120} {
		for line := range strings.Lines(SolveText(solution, Sheet{Width: width})) {
			if len([]rune(line)) > width+1 {
				t.Errorf("wider than %d: %q", width, line)
			}
		}
	}
	csv, err := SolveCSV(solution)
	if err != nil || !strings.Contains(string(csv), "\n'=cmd") {
		t.Errorf("%v in %.200s", err, csv)
	}
	if text := SolveMarkdown(solution); !strings.Contains(text, `=cmd\|'`) {
		t.Errorf("not escaped: %.600s", text)
	}
}

// TestRequisitionsOpenByTier lists searches for the same start on rows of their own where tiers
// take another time to fill.
func TestRequisitionsOpenByTier(t *testing.T) {
	start := model.MonthOf(2027, 6)
	slow, quick := solve.Requisition{Open: start.Add(-4), Start: start, Heads: 1}, solve.Requisition{Open: start.Add(-2), Start: start, Heads: 2}
	s := &solve.Solution{Tiers: []solve.Tier{
		{Tier: "A", Requisitions: []solve.Requisition{quick}}, {Tier: "B", Requisitions: []solve.Requisition{slow}},
		{Tier: "C", Requisitions: []solve.Requisition{slow}},
	}}
	var rows []string
	for _, row := range Requisitions(s).Grid.Rows {
		rows = append(rows, strings.Join(row, ","))
	}
	if got, want := strings.Join(rows, " / "), "Feb 2027,Jun 2027,,1,1 / Apr 2027,Jun 2027,2,,"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
