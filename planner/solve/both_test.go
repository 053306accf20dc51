package solve

import (
	"context"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner"
	"brim/planner/cover"
	"brim/planner/plantest"
)

// drawSelling draws a scenario whose AEs book its new ARR.
func drawSelling(t *rapid.T) *model.Scenario {
	return plantest.DrawWith(t, func(s *model.Scenario) {
		s.Org.Staffing, s.Growth.Driver = model.StaffingShares, model.CapacityDriver
		shorten(s)
	})
}

// TestBothPlanWhatTheySay plans with the AE and CSM hires that were found: they are in the
// scenario, which is valid, cost what the solution says, and ARR is at the goal at the dates
// that are named as met, and at no others.
func TestBothPlanWhatTheySay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSelling(t)
		request := drawRequest(t, s)
		request.AEs, request.Gap = true, rapid.Bool().Draw(t, "gap")
		solution := solving(t, s, request)
		if problems := model.Validate(solution.Scenario); len(problems) > 0 {
			t.Fatalf("the solution is not valid: %v", problems[0])
		}
		plan, delay := planner.Make(solution.Plan.Scenario(), request.Case), s.MarketIn(request.Case).HireDelay
		aes, csms := 0.0, 0.0
		for i := range solution.Tiers {
			tier := &solution.Tiers[i]
			aes, csms = aes+cost(plan, model.RoleAE, tier.Index), csms+cost(plan, model.RoleCSM, tier.Index)
			list := solution.Scenario.Tiers[tier.Index].AEHires
			for month, n := range tier.AEHires {
				planned := 0.0
				if entry := month - delay; entry >= 0 && entry < len(list) {
					planned = list[entry]
				}
				if planned != float64(n) {
					t.Fatalf("month %d of %s: %d AEs found, %g in the scenario", month+1, tier.Tier, n, planned)
				}
			}
			checkPromises(t, s, plan, solution, tier)
			checkGap(t, s, plan, solution, tier)
		}
		if !plantest.Near(aes, solution.AECost) || !plantest.Near(csms, solution.CSMCost) {
			t.Fatalf("AEs cost %g, said %g; CSMs %g, said %g", aes, solution.AECost, csms, solution.CSMCost)
		}
		checkGoals(t, s, plan, solution)
	})
}

// checkGap holds the hiring gap of a pod tier against its limit, where it was promised and nothing
// is said to be broken.
func checkGap(t *rapid.T, s *model.Scenario, plan *planner.Plan, solution *Solution, tier *Tier) {
	if !solution.Gapped || !tier.Feasible || s.Tiers[tier.Index].Coverage != model.Pod {
		return
	}
	for month := solution.From; month+12 <= s.Horizon; month++ {
		if gap := plan.TierGapBy(model.GapByHires, month, tier.Index); planner.GapBreached(gap, s.Limits.HiringGap) {
			t.Fatalf("month %d of %s: the hiring gap is %v", month, tier.Tier, gap)
		}
	}
}

// checkGoals holds a plan's ARR against the goal at every fiscal year's end and in the end.
func checkGoals(t *rapid.T, s *model.Scenario, plan *planner.Plan, solution *Solution) {
	for month := 1; month <= s.Horizon; month++ {
		row := &plan.Months[month]
		ends := month == s.Horizon || s.Quarter(row.Month) != s.Quarter(row.Month+1) && s.Quarter(row.Month+1).Number == 1
		dates := map[bool]bool{}
		for _, met := range []bool{true, false} {
			list := solution.GoalMet
			if !met {
				list = solution.GoalMissed
			}
			dates[met] = slices.ContainsFunc(list, func(date GoalDate) bool {
				return date.Month == row.Month && date.ARR == row.ARR && date.Goal == row.GoalARR && (date.Why == "") == met
			})
		}
		met := !planner.Below(row.ARR, row.GoalARR)
		if dates[met] != ends || dates[!met] {
			t.Fatalf("month %d: a fiscal year's end %v, ARR %g of %g, named %v", month, ends, row.ARR, row.GoalARR, dates)
		}
	}
}

// TestBothAreTheCheapest tries every plan of AE hires for a tiny company over few months,
// beside the CSM hires of the solution, each with a whole plan.
func TestBothAreTheCheapest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSelling(t)
		s.Horizon, s.Cases, s.Leaves = tinyMonths(), nil, nil
		s.Market.HireDelay, s.Market.AEHireFill, s.Market.CSMHireFill = rapid.IntRange(0, 2).Draw(t, "delay"), 1, 1
		accountsAlone(s)
		linear(s)
		k := rapid.IntRange(0, len(s.Tiers)-1).Draw(t, "tier")
		tiers := []int{k}
		if other := rapid.IntRange(0, len(s.Tiers)-1).Draw(t, "other tier"); other != k {
			tiers = append(tiers, other)
		}
		s.AE.Cost = 120_000
		shrink(s, k)
		wantAEs(s, tiers, rapid.Float64Range(0, 2.5).Draw(t, "AEs"))
		solution := solving(t, s, Request{Case: -1, Tiers: tiers, AEs: true, From: model.Some(float64(s.Horizon))})
		hired := 0
		for i := range solution.Tiers {
			hired += solution.Tiers[i].Sellers.Hires()
		}
		if len(solution.GoalMissed) > 0 || hired > 4-len(tiers) || !solution.Proven {
			t.Skip("not a tiny one")
		}
		trial, plan := solution.Scenario.Clone(), new(planner.Plan)
		h, err := promisesOf(planner.Make(s, -1), Request{Case: -1, AEs: true, From: model.Some(float64(s.Horizon))})
		if err != nil {
			t.Fatal(err)
		}
		least, best, months := math.Inf(1), []int(nil), s.Horizon-s.Market.HireDelay
		each(months*len(tiers), hired+1, func(hires []int) {
			price := 0.0
			for i, k := range tiers {
				trial.Tiers[k].AEHires = make([]float64, months)
				for j := range months {
					trial.Tiers[k].AEHires[j] = float64(hires[j*len(tiers)+i])
				}
			}
			plan.Run(trial, -1)
			if slices.ContainsFunc(h.dates(), func(date int) bool { return !reached(plan, date) }) {
				return
			}
			for _, k := range tiers {
				price += cost(plan, model.RoleAE, k)
			}
			if price < least*(1-cover.SameCost) {
				least, best = price, append(make([]int, s.Market.HireDelay), hires...)
			}
		})
		found, alike := solution.Tiers[0].AEHires, math.Abs(solution.AECost-least) < 1e-12*least
		if !plantest.Near(solution.AECost, least) || len(tiers) == 1 && alike && !slices.Equal(best, found) {
			t.Fatalf("found %v at %g, want %v at %g", found, solution.AECost, best, least)
		}
	})
}

// linear leaves out all by which one hire changes what another brings.
func linear(s *model.Scenario) {
	for k := range s.Tiers {
		tier := &s.Tiers[k]
		tier.StructuredHandoff, tier.AECuts = true, nil
		if tier.Coverage == model.Pod {
			tier.Coverage = model.Swarm
		}
	}
}

// wantAEs sets a goal that takes about so many AEs who start at once in the first of some tiers.
func wantAEs(s *model.Scenario, tiers []int, aes float64) {
	s.AE.Attainment, s.AE.Hires = 0.7, model.HirePlan{}
	for i := range s.Tiers {
		s.Tiers[i].AE.Attainment, s.Tiers[i].AEHires = model.Opt{}, nil
	}
	s.Market.WinRate, s.Market.DealSize = 1, 1
	none := planner.Make(s, -1)
	for i, k := range tiers {
		s.Tiers[k].AE.Quota = model.Some(none.Months[0].ARR / 2 * (1 + 0.1*float64(i)))
	}
	k := tiers[0]
	none.Run(s, -1)
	one := s.Clone()
	one.Tiers[k].AEHires = []float64{aes}
	end, more := none.Last().ARR, planner.Make(one, -1).Last().ARR
	s.Growth.Target = max(-0.9, math.Pow(max(end, more-1)/none.Months[0].ARR, 12/float64(s.Horizon))-1)
}

// TestOneAEIsTheDifference holds what one more AE comes to in ARR against plans with a
// little more and a little less of one. Where these differ, something jumps between them.
func TestOneAEIsTheDifference(t *testing.T) {
	const little = 1e-4
	rapid.Check(t, func(t *rapid.T) {
		s := drawSelling(t)
		s.Market.HireDelay, s.Market.AEHireFill = 0, 1
		k, start := rapid.IntRange(0, len(s.Tiers)-1).Draw(t, "tier"), rapid.IntRange(1, s.Horizon).Draw(t, "start")
		s.Tiers[k].AEHires, s.Tiers[k].AECuts = make([]float64, start), nil
		for i := range s.Tiers {
			s.Tiers[i].BookMaxARR = 0
		}
		plans := make([]*planner.Plan, 3)
		for i := range plans {
			some := s.Clone()
			some.Tiers[k].AEHires[start-1] = 1 + little*float64(i-1)
			plans[i] = planner.Make(some, -1)
		}
		h, err := promisesOf(plans[1], Request{Case: -1, AEs: true, From: model.Some(1)})
		if err != nil {
			t.Fatal(err)
		}
		books := h.books(plans[1])
		sellers := []seller{h.seller(plans[1], k)}
		for _, date := range h.dates() {
			row := h.goalRow(plans[1], date, sellers, h.carried(plans[1], books, date, nil))
			less, more := plans[1].Months[date].ARR-plans[0].Months[date].ARR, plans[2].Months[date].ARR-plans[1].Months[date].ARR
			slack := 1e-9*plans[1].Months[date].ARR + 1e-3*math.Abs(more)
			if math.Abs(more-less) > slack {
				t.Skip("something jumps")
			}
			if got := row.Gives[start-1] * little; math.Abs(got-(more+less)/2) > 2*slack {
				t.Fatalf("month %d: one AE of month %d brings %g, want %g", date, start, got/little, (more+less)/2/little)
			}
		}
	})
}

// TestBothSettle finds the hires of a company whose books overflow, whose pods stop paying and
// whose hand-offs are loose; solved for again, they stay. What each brings depends on the others,
// and yet they are proven.
func TestBothSettle(t *testing.T) {
	s := growing()
	shorten(s)
	s.Growth.Target, s.Limits.OverloadChurn = 0.5, 2
	s.Tiers[2].StructuredHandoff = false
	request := Request{Case: -1, AEs: true, Gap: true}
	solution, err := Hires(context.Background(), s, request)
	if err != nil || !solution.Settled || !solution.Proven || solution.Unproven != "" || len(solution.GoalMissed) > 0 || len(solution.GoalMet) != 2 {
		t.Fatalf("%v, %+v", err, solution)
	}
	for month := solution.From; month <= s.Horizon-12; month++ {
		if gap := solution.Plan.TierGapBy(model.GapByHires, month, 0); planner.GapBreached(gap, s.Limits.HiringGap) {
			t.Errorf("month %d: the hiring gap is %v", month, gap)
		}
	}
	again, err := Hires(context.Background(), solution.Scenario, request)
	if err != nil || again.AECost > solution.AECost*(1+cover.SameCost) {
		t.Errorf("%v, again %g after %g", err, again.AECost, solution.AECost)
	}
}

// TestGapTakesMoreHires promises the hiring gap, which costs CSM hires that books do not ask for.
func TestGapTakesMoreHires(t *testing.T) {
	s := growing()
	s.AE.Hires = model.HirePlan{PerQuarter: 6}
	s.Tiers[0].BookMax = model.Some(80)
	without, with := solveAll(t, s, -1), (*Solution)(nil)
	with, err := Hires(context.Background(), s, Request{Case: -1, Gap: true})
	if err != nil || !with.Proven || !with.Tiers[0].Feasible {
		t.Fatal(err, with)
	}
	if a, b := without.Tiers[0].Cost, with.Tiers[0].Cost; b <= a {
		t.Errorf("pods cost %g, and with the promise %g", a, b)
	}
	if a, b := without.Tiers[1], with.Tiers[1]; !slices.Equal(a.CSMHires, b.CSMHires) {
		t.Errorf("a tier without pods hires %v and %v", a.CSMHires, b.CSMHires)
	}
}

// TestGoalsThatNobodyReaches names the dates, and the reason.
func TestGoalsThatNobodyReaches(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(*model.Scenario)
		missed int
		why    string
	}{
		{"too early", func(s *model.Scenario) { s.FiscalStart, s.Market.HireDelay = 3, 4 }, 1, "nobody can start before May 2027"},
		{"nothing sells", func(s *model.Scenario) { s.AE.Attainment = 0 }, 2, "an AE books nothing"},
	} {
		s := growing()
		s.Growth.Target, s.AE.Heads = 1, 1
		test.change(s)
		solution, err := Hires(context.Background(), s, Request{Case: -1, AEs: true, Steps: 5000})
		if err != nil {
			t.Fatal(test.name, err)
		}
		if len(solution.GoalMissed) != test.missed || !strings.Contains(solution.GoalMissed[0].Why, test.why) {
			t.Errorf("%s: %+v", test.name, solution.GoalMissed)
		}
	}
	s := growing()
	s.Growth.Driver = model.TargetDriver
	_, err := Hires(context.Background(), s, Request{Case: -1, AEs: true})
	var refusal *Refusal
	if !errors.As(err, &refusal) || !strings.Contains(refusal.Why, "growth.driver is target") {
		t.Error(err)
	}
}
