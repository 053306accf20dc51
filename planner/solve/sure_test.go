package solve

import (
	"context"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner"
	"brim/planner/cover"
)

// TestProvenAEsAreTheCheapest tries every cheaper plan of AE hires for a tiny company whose hires
// depend on each other: books overflow, pods stop paying, hand-offs are loose, reductions and
// leave take some. Where the answer says that it is proven, none of them reaches the goal.
func TestProvenAEsAreTheCheapest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, tiers := drawTiny(t, model.RoleAE)
		if rapid.Bool().Draw(t, "pods at their limit") {
			podsAtLimit(t, s)
		}
		wantAEs(s, tiers, rapid.Float64Range(0, 2.5).Draw(t, "AEs"))
		request := Request{Case: -1, Tiers: tiers, AEs: true, From: model.Some(float64(rapid.IntRange(3, s.Horizon).Draw(t, "from")))}
		solution := solving(t, s, request)
		sayWhy(t, solution)
		hired := 0
		for i := range solution.Tiers {
			hired += solution.Tiers[i].Sellers.Hires()
		}
		if !solution.AEProven || len(solution.GoalMissed) > 0 || hired > 5-2*len(tiers) {
			t.Skip("not proven, or not a tiny one")
		}
		tryCheaperAEs(t, s, request, solution, hired+1)
	})
}

// tryCheaperAEs plans with all AE hires of so many people at the most: none that cost less than a
// solution reach the goal.
func tryCheaperAEs(t *rapid.T, s *model.Scenario, request Request, solution *Solution, most int) {
	h, err := promisesOf(planner.Make(s, -1), request)
	if err != nil {
		t.Fatal(err)
	}
	trial, plan, months := solution.Scenario.Clone(), new(planner.Plan), s.Horizon-s.Market.HireDelay
	each(months*len(request.Tiers), most, func(hires []int) {
		price := 0.0
		for i, k := range request.Tiers {
			trial.Tiers[k].AEHires = listed(hires[i*months : (i+1)*months])
		}
		plan.Run(trial, -1)
		for _, k := range request.Tiers {
			price += cost(plan, model.RoleAE, k)
		}
		if price < solution.AECost*(1-cover.SameCost) &&
			!slices.ContainsFunc(h.dates(), func(date int) bool { return !reached(plan, date) }) {
			t.Fatalf("%v at %g is cheaper than %g", hires, price, solution.AECost)
		}
	})
}

// TestProvenBesideLooseHandOffs tries every cheaper plan of an AE hire or two over two years in which
// accounts churn more while they are young, and graduate once they are not.
func TestProvenBesideLooseHandOffs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, tiers := drawTiny(t, model.RoleAE)
		tiers = tiers[:1]
		s.Horizon, s.Leaves = rapid.IntRange(14, 26).Draw(t, "horizon"), nil
		for k := range s.Tiers {
			tier := &s.Tiers[k]
			tier.BookMaxARR, tier.AECuts = 0, nil
			tier.StructuredHandoff, tier.LogoChurn, tier.Graduation = false, rapid.Float64Range(0.1, 0.5).Draw(t, "churn"), 0
			if k > 0 {
				tier.Graduation = rapid.Float64Range(0, 0.4).Draw(t, "graduation")
			}
		}
		wantAEs(s, tiers, rapid.Float64Range(0.2, 1.8).Draw(t, "AEs"))
		request := Request{Case: -1, Tiers: tiers, AEs: true, From: model.Some(float64(s.Horizon)), Steps: 100_000}
		if testing.Short() {
			request.Steps = 2000
		}
		solution, err := Hires(context.Background(), s, request)
		if err != nil {
			return // it would take more people than a plan holds
		}
		hired := solution.Tiers[0].Sellers.Hires()
		if !solution.AEProven || len(solution.GoalMissed) > 0 || hired > 2 || testing.Short() && hired > 1 {
			return // not proven, or not a tiny one
		}
		tryCheaperAEs(t, s, request, solution, hired+1)
	})
}

// TestProvenCSMsAreTheCheapest tries every cheaper plan of CSM hires for a tiny team that makes
// reductions.
func TestProvenCSMsAreTheCheapest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, tiers := drawTiny(t, model.RoleCSM)
		k := tiers[0]
		s.Limits.OverloadChurn, s.Tiers[k].BookMaxARR = 1, 0
		request := Request{Case: -1, Tiers: tiers[:1], Ratio: model.Some(rapid.Float64Range(0.5, 3).Draw(t, "ratio"))}
		solution := solving(t, s, request)
		sayWhy(t, solution)
		tier := &solution.Tiers[0]
		if !tier.Proven || !tier.Feasible || tier.Hires() > 4 {
			t.Skip("not proven, or not a tiny one")
		}
		h, err := promisesOf(planner.Make(s, -1), request)
		if err != nil {
			t.Fatal(err)
		}
		trial, plan := solution.Scenario.Clone(), new(planner.Plan)
		each(s.Horizon-s.Market.HireDelay, tier.Hires()+1, func(hires []int) {
			trial.Tiers[k].CSMHires = listed(hires)
			plan.Run(trial, -1)
			for month := solution.From; month <= s.Horizon; month++ {
				if !h.keep(plan, month, k) {
					return
				}
			}
			if price := cost(plan, model.RoleCSM, k); price < tier.Cost*(1-cover.SameCost) {
				t.Fatalf("%v at %g is cheaper than %g", hires, price, tier.Cost)
			}
		})
	})
}

// podsAtLimit has pods pay much, and stop doing so when some more AEs start.
func podsAtLimit(t *rapid.T, s *model.Scenario) {
	s.Limits.PodACVFloor, s.Limits.PodBookLimit, s.Limits.PodExpansionUplift = 0, 1000, rapid.Float64Range(0.5, 3).Draw(t, "uplift")
	for k := range s.Tiers {
		s.Tiers[k].Coverage, s.Tiers[k].Graduation = model.Pod, 0
		s.Tiers[k].Expansion = rapid.Float64Range(0.1, 0.6).Draw(t, "expansion")
	}
	s.AE.Hires, s.CSM.Hires = model.HirePlan{}, model.HirePlan{}
	plan := planner.Make(s, -1)
	for k := range s.Tiers {
		if ratio := plan.Months[2].Tiers[k].Ratio; ratio.OK && ratio.V > 0 {
			limit := ratio.V * rapid.Float64Range(1, 2).Draw(t, "limit")
			s.Tiers[k].RatioSound, s.Tiers[k].RatioDegraded = model.Some(limit/2), model.Some(limit)
		}
	}
}

// tinyMonths is how long companies are for which all hires are tried.
func tinyMonths() int {
	if testing.Short() {
		return 6
	}
	return 8
}

// drawTiny draws a company of few people over few months, with reductions and leave of a role,
// and one or two of its tiers.
func drawTiny(t *rapid.T, role model.Role) (*model.Scenario, []int) {
	s := drawSelling(t)
	s.Horizon, s.Cases = tinyMonths(), nil
	s.Market.HireDelay, s.Market.AEHireFill, s.Market.CSMHireFill = rapid.IntRange(0, 2).Draw(t, "delay"), 1, 1
	k := rapid.IntRange(0, len(s.Tiers)-1).Draw(t, "tier")
	tiers := []int{k}
	if other := rapid.IntRange(0, len(s.Tiers)-1).Draw(t, "other tier"); other != k && role == model.RoleAE {
		tiers = append(tiers, other)
	}
	s.Team(role).Cost = 120_000
	shrink(s, k)
	for i := range s.Tiers {
		s.Tiers[i].AECuts, s.Tiers[i].CSMCuts = nil, nil
	}
	if rapid.Bool().Draw(t, "reduces") {
		cuts := make([]float64, rapid.IntRange(1, s.Horizon).Draw(t, "month"))
		cuts[len(cuts)-1] = rapid.Float64Range(0.1, 1.5).Draw(t, "reduction")
		s.Tiers[k].SetCuts(role, cuts)
	}
	return s, tiers
}

func listed(hires []int) []float64 {
	list := make([]float64, len(hires))
	for i, n := range hires {
		list[i] = float64(n)
	}
	return list
}

// sayWhy holds that what is not proven for another reason than time is said.
func sayWhy(t *rapid.T, s *Solution) {
	if s.Unproven != "" && (s.Proven || s.Gap < 0 || s.Gap > 1) {
		t.Fatalf("%q, proven %v, gap %g", s.Unproven, s.Proven, s.Gap)
	}
}
