package solve_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"brim/model"
	"brim/planner"
	"brim/planner/solve"
	"brim/scenarios"
)

// solvable are the golden and the built-in scenarios whose tiers have their own teams.
func solvable(t testing.TB) map[string]*model.Scenario {
	t.Helper()
	all := map[string]*model.Scenario{}
	paths, _ := filepath.Glob("../testdata/golden/*.toml")
	for _, path := range paths {
		file, err := scenarios.Load(path)
		if err != nil {
			t.Fatal(err)
		}
		all[strings.TrimSuffix(filepath.Base(path), ".toml")] = file.Scenario
	}
	for _, builtin := range scenarios.Builtins() {
		file, err := scenarios.LoadBuiltin(builtin.Name)
		if err != nil {
			t.Fatal(err)
		}
		all[builtin.Name] = file.Scenario
	}
	for name, s := range all {
		if s.Org.Staffing != model.StaffingShares {
			delete(all, name)
		}
	}
	return all
}

// hiredLate hires for some tiers, month by month, whoever a promise lacks, each in the last month in
// which they still count: for a load the month before, since nobody is any use in their
// first month.
func hiredLate(s *model.Scenario, tiers []int) *planner.Plan {
	trial := s.Clone()
	trial.CSM.Hires = model.HirePlan{}
	plan := planner.Make(trial, -1)
	first := solve.FirstMonth(plan)
	for _, k := range tiers {
		trial.Tiers[k].CSMHires = make([]float64, s.Horizon)
		for t := first; t <= s.Horizon; {
			plan.Run(trial, -1)
			switch tier := &plan.Months[t].Tiers[k]; {
			case tier.Utilization.V > 1+1e-9:
				trial.Tiers[k].CSMHires[t-2]++
			case tier.PodState != planner.NoPod && tier.Ratio.V > s.Limits.RatioSound+1e-9:
				trial.Tiers[k].CSMHires[t-1]++
			default:
				t++
			}
		}
	}
	plan.Run(trial, -1)
	return plan
}

// TestSolveBeatsHiringLate holds the optimum of five years against hiring each time as
// late as possible, which is right for some books and dearer for others.
func TestSolveBeatsHiringLate(t *testing.T) {
	s, tiers := solvable(t)["segmented-book"], []int{0, 1, 2}
	s.Horizon = 60
	if testing.Short() {
		tiers = tiers[1:2]
	}
	solution, err := solve.Hires(context.Background(), s, solve.Request{Case: -1, Tiers: tiers})
	if err != nil || !solution.Proven {
		t.Fatal(err, solution.Proven)
	}
	late, excesses := hiredLate(s, tiers), []struct{ least, most float64 }{{-1e-9, 1e-9}, {0.001, 0.01}, {0.003, 0.01}}
	for i, k := range tiers {
		cost, dearer := 0.0, excesses[k]
		for month := 1; month <= s.Horizon; month++ {
			cost += late.Months[month].Tiers[k].CSMHeads * s.CSM.Cost / 12
		}
		if excess := cost/solution.Tiers[i].Cost - 1; excess < dearer.least || excess > dearer.most {
			t.Errorf("%s: hiring late is dearer by %.4f%%", solution.Tiers[i].Tier, excess*100)
		}
	}
}

// TestSolveBuiltins proves the cheapest hires of every scenario that is shipped.
func TestSolveBuiltins(t *testing.T) {
	for name, s := range solvable(t) {
		solution, err := solve.Hires(context.Background(), s, solve.Request{Case: -1})
		if err != nil || !solution.Proven || !solution.Settled {
			t.Fatalf("%s: %v, %+v", name, err, solution)
		}
		for _, tier := range solution.Tiers {
			if !tier.Feasible {
				t.Errorf("%s, %s: %s", name, tier.Tier, tier.Why)
			}
		}
	}
}

// TestBothBuiltins finds the cheapest AE and CSM hires of every scenario whose AEs book its new
// ARR, and proves them.
func TestBothBuiltins(t *testing.T) {
	for name, s := range solvable(t) {
		dear := s.Horizon > 24 || name == "swarm-mid-market"
		if s.Growth.Driver == model.TargetDriver || testing.Short() && dear {
			continue
		}
		solution, err := solve.Hires(context.Background(), s, solve.Request{Case: -1, AEs: true, Gap: true})
		if err != nil || !solution.Proven || solution.Unproven != "" || solution.Gap != 0 || !solution.Settled || len(solution.GoalMissed) > 0 {
			t.Errorf("%s: %v, %+v", name, err, solution)
			continue
		}
		for _, tier := range solution.Tiers {
			if !tier.Feasible {
				t.Errorf("%s, %s: %s", name, tier.Tier, tier.Why)
			}
		}
	}
}

// TestAEsAheadOfCSMs names the months in which AEs have started and the CSMs of their pods need not
// yet; targets that begin with the plan have both start together.
func TestAEsAheadOfCSMs(t *testing.T) {
	s := solvable(t)["pod-pilot"]
	for from, months := range map[int]int{4: 3, 1: 0} {
		solution, err := solve.Hires(context.Background(), s, solve.Request{Case: -1, AEs: true, From: model.Some(float64(from))})
		if err != nil {
			t.Fatal(err)
		}
		if pilot := &solution.Tiers[0]; len(pilot.Ahead) != months || len(pilot.Unsaved) != months {
			t.Errorf("from month %d: ahead in %v of %v", from, pilot.Ahead, pilot.Unsaved)
		}
	}
}

// TestAEsAheadOfCSMsInFullBooks names the months in which AEs who start ahead break the pods where
// the books are too full as well: an earlier first month keeps the pods.
func TestAEsAheadOfCSMsInFullBooks(t *testing.T) {
	s := solvable(t)["pod-pilot"].Clone()
	s.CSM.Heads, s.AE.Heads = s.CSM.Heads/2, s.AE.Heads/2
	for from, months := range map[int]int{4: 1, 1: 0} {
		solution, err := solve.Hires(context.Background(), s, solve.Request{Case: -1, AEs: true, From: model.Some(float64(from))})
		if err != nil {
			t.Fatal(err)
		}
		if pilot := &solution.Tiers[0]; len(pilot.AheadToo) < months || months == 0 && len(pilot.AheadToo) > 0 {
			t.Errorf("from month %d: ahead in %v, and besides in %v of %v", from, pilot.Ahead, pilot.AheadToo, pilot.Unsaved)
		}
	}
}

// TestBothExplain says how AE hires come about, with levers that exist.
func TestBothExplain(t *testing.T) {
	s := solvable(t)["pods-outgrown"]
	solution, err := solve.Hires(context.Background(), s, solve.Request{Case: -1, AEs: true, Gap: true})
	if err != nil {
		t.Fatal(err)
	}
	e := solution.ExplainAEs(0)
	for _, key := range e.Levers {
		if _, ok := model.Find(s, key); !ok {
			t.Errorf("lever %q", key)
		}
	}
	if !strings.Contains(e.Symbols, "t = 12, 24") || !strings.Contains(e.Numbers, "$47.0M, and the goal $47.0M; without these hires it would be $40.6M") ||
		!strings.HasPrefix(e.Value, "9 hires, $6.0M") || len(e.Sources) < 3 {
		t.Errorf("%+v", e)
	}
	if words := solution.Explain(0).Words; !strings.Contains(words, "at most 20% more AE hires than CSM hires") {
		t.Error(words)
	}
}

// BenchmarkBoth is the time for the cheapest hires of both roles.
func BenchmarkBoth(b *testing.B) {
	all := solvable(b)
	for _, name := range []string{"segmented-book", "pods-outgrown", "first-pods", "formal-segments-60m", "swarm-mid-market",
		"three-person-pods"} {
		b.Run(name, func(b *testing.B) {
			s := all[name].Clone()
			s.Horizon = 24
			for b.Loop() {
				if _, err := solve.Hires(context.Background(), s, solve.Request{Case: -1, AEs: true, Gap: true}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkSolve is the time for a whole answer: the cheapest hires of all tiers, the plan
// that they come to, and the most AEs that the present hires carry.
func BenchmarkSolve(b *testing.B) {
	all := solvable(b)
	for _, months := range []int{24, 60} {
		for _, name := range []string{"segmented-book", "pod-breach", "accounts-file", "pods-outgrown", "segmented-12m",
			"first-pods", "first-csm", "formal-segments-60m", "pod-pilot", "enterprise-pods-eur"} {
			b.Run(name+"/"+map[int]string{24: "24", 60: "60"}[months], func(b *testing.B) {
				s := all[name].Clone()
				s.Horizon = months
				for b.Loop() {
					if _, err := solve.Hires(context.Background(), s, solve.Request{Case: -1}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// TestSolveExplains says how the hires come about, with levers that exist and no lever
// that the hires take the place of.
func TestSolveExplains(t *testing.T) {
	s := solvable(t)["pods-outgrown"]
	solution, err := solve.Hires(context.Background(), s, solve.Request{Case: -1, Target: model.Some(0.9)})
	if err != nil {
		t.Fatal(err)
	}
	for i := range solution.Tiers {
		e := solution.Explain(i)
		for _, text := range []string{e.Title, e.Value, e.Words, e.Symbols, e.Numbers} {
			if text == "" || strings.Contains(text, "n/a") {
				t.Errorf("%+v", e)
			}
		}
		for _, key := range e.Levers {
			if _, ok := model.Find(s, key); !ok || strings.Contains(key, "csm_hire") || key == "csm.hires_per_quarter" {
				t.Errorf("%s: lever %q", e.Title, key)
			}
		}
		if len(e.Levers) < 5 || len(e.Sources) < 3 {
			t.Errorf("%s: levers %q, sources %q", e.Title, e.Levers, e.Sources)
		}
	}
	if words := solution.Explain(0).Words; !strings.Contains(words, "90%") || !strings.Contains(words, "AE ÷ CSM") {
		t.Error(words)
	}
	if e := solution.Explain(1); !strings.Contains(e.Symbols, "load(t) <= 0.9·book_max") || strings.Contains(e.Symbols, "ratio") {
		t.Error(e.Symbols)
	}
	t.Logf("%+v", solution.Explain(0))
}
