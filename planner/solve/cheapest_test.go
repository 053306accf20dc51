package solve

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner"
	"brim/planner/cover"
)

// TestSolveIsTheCheapest tries every plan of hires for a tiny team over six months, each
// with a whole plan.
func TestSolveIsTheCheapest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawByShares(t)
		s.Horizon, s.Growth.Driver = 6, model.CapacityDriver
		s.Market.HireDelay, s.Market.CSMHireFill, s.Cases = rapid.IntRange(0, 2).Draw(t, "delay"), 1, nil
		accountsAlone(s)
		s.CSM.RampMonths = float64(rapid.IntRange(0, 4).Draw(t, "ramp")) / 2
		s.CSM.Cost = 120_000
		request := Request{Case: -1, Tiers: []int{rapid.IntRange(0, len(s.Tiers)-1).Draw(t, "tier")},
			Target: model.Some(1), Ratio: model.Some(rapid.Float64Range(0.5, 3).Draw(t, "ratio"))}
		k := request.Tiers[0]
		shrink(s, k)
		solution := solving(t, s, request)
		tier := &solution.Tiers[0]
		if !tier.Feasible || tier.Hires() > 6 {
			t.Skip("not a tiny one")
		}
		trial, plan := solution.Scenario.Clone(), new(planner.Plan)
		h, err := promisesOf(planner.Make(s, -1), request)
		if err != nil {
			t.Fatal(err)
		}
		least, best := math.Inf(1), []int(nil)
		each(6-s.Market.HireDelay, tier.Hires()+1, func(hires []int) {
			list := make([]float64, len(hires))
			for i, n := range hires {
				list[i] = float64(n)
			}
			trial.Tiers[k].CSMHires = list
			plan.Run(trial, -1)
			for month := solution.From; month <= 6; month++ {
				if !h.keep(plan, month, k) {
					return
				}
			}
			if price := cost(plan, model.RoleCSM, k); price < least*(1-cover.SameCost) {
				least, best = price, append(make([]int, s.Market.HireDelay), hires...)
			}
		})
		if !slices.Equal(best, tier.CSMHires) {
			t.Fatalf("found %v at %g, want %v at %g", tier.CSMHires, tier.Cost, best, least)
		}
	})
}

// accountsAlone leaves out all by which hires move accounts, limits of books, or whom a
// reduction takes.
func accountsAlone(s *model.Scenario) {
	s.Limits.OverloadChurn = 1
	for k := range s.Tiers {
		s.Tiers[k].BookMaxARR, s.Tiers[k].CSMCuts = 0, nil
	}
}

// shrink makes a tier's team and accounts few.
func shrink(s *model.Scenario, k int) {
	plan := planner.Make(s, -1)
	books := plan.Months[0].Tiers[k].Accounts / plan.BookMax(0, k)
	if books > 3 && s.ARR.OK {
		s.ARR = model.Some(s.ARR.V * 3 / books)
	}
	s.AE.Heads, s.AE.Hires = min(s.AE.Heads, 3), model.HirePlan{PerQuarter: 0.5}
	s.CSM.Heads = min(s.CSM.Heads, 2)
}

// each calls with every list of so many numbers that sum to most at the most, in order.
func each(length, most int, call func([]int)) {
	list := make([]int, length)
	var from func(i, left int)
	from = func(i, left int) {
		if i == length {
			call(slices.Clone(list))
			return
		}
		for n := 0; n <= left; n++ {
			list[i] = n
			from(i+1, left-n)
		}
		list[i] = 0
	}
	from(0, most)
}

// TestOneHireIsTheDifference holds what one hire comes to against two plans that differ
// by that hire.
func TestOneHireIsTheDifference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawByShares(t)
		s.Market.HireDelay, s.Market.CSMHireFill = 0, 1
		accountsAlone(s)
		k, start := rapid.IntRange(0, len(s.Tiers)-1).Draw(t, "tier"), rapid.IntRange(1, s.Horizon).Draw(t, "start")
		without := planner.Make(s, -1)
		more := s.Clone()
		for len(more.Tiers[k].CSMHires) < start {
			more.Tiers[k].CSMHires = append(more.Tiers[k].CSMHires, 0)
		}
		more.Tiers[k].CSMHires[start-1]++
		fuller := planner.Make(more, -1)
		h, err := promisesOf(without, Request{Case: -1, From: model.Some(1)})
		if err != nil {
			t.Fatal(err)
		}
		one := h.hire(model.RoleCSM, k, start, nil)
		for month := start; month <= s.Horizon; month++ {
			a, b := without.Months[month].Tiers[k], fuller.Months[month].Tiers[k]
			if got, want := b.CSMHeads-a.CSMHeads, one.heads[month-start]; math.Abs(got-want) > 1e-9*(1+b.CSMHeads) {
				t.Fatalf("heads at age %d: %g, want %g", month-start, got, want)
			}
			if got, want := b.CSMRamped-a.CSMRamped, one.ramped[month-start]; math.Abs(got-want) > 1e-9*(1+b.CSMRamped) {
				t.Fatalf("ramped at age %d: %g, want %g", month-start, got, want)
			}
		}
	})
}
