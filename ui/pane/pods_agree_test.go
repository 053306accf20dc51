package pane

import (
	"context"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
	"brim/planner/judge"
	"brim/planner/plantest"
	"brim/planner/risk"
	"brim/scenarios"
	"brim/ui/canvas"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// TestPodsBreakAlikeInBuiltIns holds that of every built-in, in every market case, all that
// speaks of pods names the same month.
func TestPodsBreakAlikeInBuiltIns(t *testing.T) {
	for _, builtin := range scenarios.Builtins() {
		file, err := scenarios.LoadBuiltin(builtin.Name)
		if err != nil {
			t.Fatal(err)
		}
		for c := -1; c < len(file.Scenario.Cases); c++ {
			podsAgree(t, opened(file.Scenario).InCase(c))
		}
	}
}

// TestPodsBreakAlike holds the same of drawn scenarios.
func TestPodsBreakAlike(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { podsAgree(t, opened(plantest.Draw(t))) })
}

// podsAgree fails where headline, chart, tables, findings, outcomes or risk differ on the
// month in which the pods of a tier break.
func podsAgree(t rapid.TB, s state.State) {
	t.Helper()
	certain := s.Scenario.Clone()
	certain.Uncertainty = model.Uncertainty{}
	r, err := risk.Simulate(context.Background(), certain, s.Case, risk.Simulation{Trials: 1, Seed: 1, Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	findings := explain.Advice(s.Plan)
	table := Pods{}.Table(s).Grid.Rows
	first := model.Opt{}
	for i := range s.Plan.Pods {
		f, pods := &s.Plan.Pods[i], &s.Head.PodTiers[i]
		at, date := -1, words.Never
		if f.Breaks != nil {
			at, date = f.Breaks.T, words.Date(*f.Breaks)
			if month := float64(f.Breaks.Month); !first.OK || month < first.V {
				first = model.Some(month)
			}
		}
		for who, said := range map[string]int{
			"the headline": headlineBreak(pods), "the chart": chartBreak(pods), "the states": stateBreak(s.Plan, f.Index),
			"a finding": findingBreak(findings, f.Tier), "the risk": riskBreak(r, f.Index),
		} {
			if said != at {
				t.Fatalf("%s, %s: %s says month %d, the plan %d", s.Scenario.Title, f.Tier, who, said, at)
			}
		}
		if !strings.HasSuffix(table[i][1], date) {
			t.Fatalf("%s, %s: the table says %q, the plan %s", s.Scenario.Title, f.Tier, table[i][1], date)
		}
	}
	outcome, _ := judge.OutcomeNamed("pods_break")
	if got := outcome.Value(s.Plan); got != first {
		t.Fatalf("%s: the outcome is %v, the first pods break in %v", s.Scenario.Title, got, first)
	}
	compared := podsDate(thisSide(s))
	if compared.comes != first.OK || first.OK && float64(compared.when.Month) != first.V {
		t.Fatalf("%s: compared is %+v, the first pods break in %v", s.Scenario.Title, compared, first)
	}
}

func headlineBreak(pods *planner.PodHeadline) int {
	if pods.Breaks {
		return pods.BreaksAt.T
	}
	return -1
}

func chartBreak(pods *planner.PodHeadline) int {
	for _, event := range podEvents(pods) {
		if event.Role == theme.Over {
			return event.Point
		}
	}
	return -1
}

func stateBreak(p *planner.Plan, k int) int {
	for t := range p.Months {
		if p.Months[t].Tiers[k].PodState == planner.Hybrid {
			return t
		}
	}
	return -1
}

func findingBreak(findings []explain.Finding, tier string) int {
	for i := range findings {
		if findings[i].ID == "pod-ratio" && string(findings[i].Tier) == tier {
			return findings[i].T
		}
	}
	return -1
}

func riskBreak(r *risk.Result, k int) int {
	for t := range r.Months {
		if r.Months[t].Tiers[k].Breaks.V > 0 {
			return t
		}
	}
	return -1
}

// TestLowestChartNamesItsMonths in the frame, where it has no row for them.
func TestLowestChartNamesItsMonths(t *testing.T) {
	s := open(t, "pod-breach")
	for _, height := range []int{6, 7} {
		rows := drawn(40, height, func(c *canvas.Canvas) { Pods{}.Draw(c, s, false) })
		if months := rows[5]; !strings.Contains(months, " FY") {
			t.Errorf("%d rows: no months in %q", height, rows)
		}
	}
}

// TestLinesOfPodTiersAreNamed in a title as narrow as on the smallest screen of two columns, or counted.
func TestLinesOfPodTiersAreNamed(t *testing.T) {
	g := theme.NewGlyphs(theme.Blocks)
	plan := &planner.Plan{Pods: []planner.PodForecast{{Tier: "Technical"}, {Tier: "Territory"}}}
	for w, want := range map[int]string{60: "AE:CSM in pods: ━━ Technical  ━━ ━━ Territory", 35: "AE:CSM ━━ Technical ━━ ━━ Territory", 30: "AE:CSM in 2 pod tiers"} {
		if got := podsTitle(g, plan, w); got != want {
			t.Errorf("%d columns: %q", w, got)
		}
	}
}
