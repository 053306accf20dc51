package ui

import (
	"math"
	"strings"
	"testing"

	"brim/model"
	"brim/planner/explain"
	"brim/ui/pane"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/words"
)

// justOver is a plan whose Core books end just past their limit, and whose pods' ratio
// after two years lies just past the one at which they are none any more.
func justOver(t *testing.T) *App {
	a, _ := screen(t, "pod-breach", 120, 40)
	s := a.state.Scenario.Clone()
	s.Limits.OverloadChurn = 1 // else the books grow with their limit
	s.CSM.Heads -= 0.01        // the load is then 53.3 when it is rounded, and a little more
	a.become(a.state.Become(s))
	s = s.Clone()
	floor := func(v, unit float64) float64 { return math.Floor(v/unit) * unit }
	s.Tiers[1].BookMax = model.Some(floor(a.state.Plan.Last().Tiers[1].Load.V, 0.1))
	s.Limits.RatioDegraded = floor(a.state.Plan.Months[24].Tiers[0].Ratio.V, 0.01)
	a.become(a.state.Become(s))
	return a
}

// TestNoFigureReadsAsTheLimitThatItPasses on any page and in the reports.
func TestNoFigureReadsAsTheLimitThatItPasses(t *testing.T) {
	a := justOver(t)
	limits, plan := &a.state.Scenario.Limits, a.state.Plan
	load := words.BookLoad(plan, plan.Horizon, 1, plan.Last().Tiers[1].Load)
	ratio := words.PodRatio(plan.Months[24].Tiers[0].Ratio, limits)
	if load != "53.31" || ratio != "1.585" {
		t.Fatalf("load %s of %s, ratio %s of %s", load, words.Limit(plan.BookMax(plan.Horizon, 1)), ratio, words.Limit(limits.RatioDegraded))
	}
	sees(t, a, " "+load+" of "+words.Limit(plan.BookMax(plan.Horizon, 1)))
	text := report.Report{Scenario: a.state.Scenario, Plan: plan}.Text(report.Sheet{Width: 300})
	for _, want := range []string{"▲" + load, "▲" + ratio} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in the report", want)
		}
	}
	for page, want := range map[state.Page]string{state.PageHiring: "▲" + ratio, state.PagePods: "ratio " + ratio} {
		a.become(a.state.Turn(page))
		for range 2 {
			press(a, map[state.Page]string{state.PageHiring: "L", state.PagePods: "pgdown"}[page])
		}
		sees(t, a, want)
	}
	a.become(a.state.Turn(state.PageBooks))
	press(a, "end", "down")
	sees(t, a, load)
}

// TestExplanationsShowFiguresAsThePagesDo: the heading has the page's digits, the sum
// that leads to it its own.
func TestExplanationsShowFiguresAsThePagesDo(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	beside, _ := a.state.PlanOf("")
	shown := func(f *explain.Figure, place explain.Place) explain.Explanation {
		return asShown(beside, explain.Explain(beside.Plan, f, place), f, place)
	}
	gap, _ := explain.FigureByID("company.hiring_gap")
	e := shown(gap, explain.Place{T: 12})
	if want := words.GapAgainst(a.state.Plan.Months[12].HiringGap, a.state.Scenario.Limits.HiringGap); e.Value != want {
		t.Errorf("the page has %s, the explanation %s", want, e.Value)
	}
	nrr, _ := explain.FigureByID("company.nrr")
	e = shown(nrr, explain.Place{T: 12})
	if want := words.Rate(a.state.Plan.Months[12].NRR); e.Value != want || !strings.Contains(e.Numbers, "%") {
		t.Errorf("the page has %s, the explanation %s: %s", want, e.Value, e.Numbers)
	}
}

// TestCompareSaysUntilWhen a book is over that is so no longer at the end.
func TestCompareSaysUntilWhen(t *testing.T) {
	a := onPage(t, "pod-breach", state.PageCompare, 120, 40)
	press(a, "b")
	s := a.state.Scenario.Clone()
	s.CSM.Hires = model.HirePlan{Quarters: []float64{0, 0, 0, 30, 30}}
	s.Tiers[1].BookMax = model.Some(37)
	a.become(a.state.Become(s))
	if book := a.state.Head.Books[1]; !book.Over || !book.Ends {
		t.Fatalf("the books of Core: %+v", book)
	}
	press(a, "down", "down", "down", "down", "down")
	span := words.Stretches(a.state.Head.Books[1].Stretches, words.EveryStretch)
	sees(t, a, "Core over", "this plan: "+span)
	table := pane.Compare{}.Table(a.state).Grid.Markdown()
	if !strings.Contains(table, "| "+span+" |") {
		t.Errorf("%q is not in the table:\n%s", span, table)
	}
}
