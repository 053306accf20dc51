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
	_ "brim/model/drawn"
	"brim/planner"
	"brim/planner/cover"
	"brim/planner/plantest"
	"brim/scenarios"
)

// drawByShares draws a scenario whose tiers have their own teams.
func drawByShares(t *rapid.T) *model.Scenario {
	return plantest.DrawWith(t, func(s *model.Scenario) { s.Org.Staffing = model.StaffingShares })
}

// solving solves what was drawn, or skips what is refused.
func solving(t *rapid.T, s *model.Scenario, request Request) *Solution {
	solution, err := Hires(plantest.EndsAfter(60), s, request)
	var refusal *Refusal
	if errors.As(err, &refusal) {
		t.Skip(refusal.Why)
	}
	return solution
}

func drawRequest(t *rapid.T, s *model.Scenario) Request {
	request := Request{Case: rapid.IntRange(-1, len(s.Cases)-1).Draw(t, "case")}
	if rapid.Bool().Draw(t, "asks") {
		request.Target = model.Some(rapid.Float64Range(0.5, 1.2).Draw(t, "target"))
		request.Ratio = model.Some(rapid.Float64Range(0.5, 3).Draw(t, "ratio"))
		request.From = model.Some(float64(rapid.IntRange(1, s.Horizon).Draw(t, "from")))
	}
	return request
}

// TestSolvePlansWhatItSays plans with the hires that were found: they are in the
// scenario, which is valid, they cost what the solution says, and the promises are broken
// in the unsaved months and in no others.
func TestSolvePlansWhatItSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawByShares(t)
		request := drawRequest(t, s)
		before := s.Clone()
		solution := solving(t, s, request)
		if changes, same := model.Changes(before, s); !same || len(changes) > 0 {
			t.Fatal("the scenario that was asked about has changed")
		}
		if problems := model.Validate(solution.Scenario); len(problems) > 0 {
			t.Fatalf("the solution is not valid: %v", problems[0])
		}
		plan, delay := planner.Make(solution.Plan.Scenario(), request.Case), s.MarketIn(request.Case).HireDelay
		for _, tier := range solution.Tiers {
			cost := 0.0
			for month := 1; month <= s.Horizon; month++ {
				row := plan.Months[month].Tiers[tier.Index]
				terms := s.Terms(model.RoleCSM, tier.Index)
				cost += row.CSMHeads*terms.Cost/12 + plan.CSMs().Lines[tier.Index].Joined[month]*terms.HireCost
				planned := 0.0
				if entry := month - delay - 1; entry >= 0 && entry < len(solution.Scenario.Tiers[tier.Index].CSMHires) {
					planned = solution.Scenario.Tiers[tier.Index].CSMHires[entry]
				}
				if planned != float64(tier.CSMHires[month-1]) {
					t.Fatalf("month %d of %s: %d hires found, %g in the scenario", month, tier.Tier, tier.CSMHires[month-1], planned)
				}
			}
			if math.Abs(cost-tier.Cost) > 1e-9*(1+cost) {
				t.Fatalf("%s costs %g, said %g", tier.Tier, cost, tier.Cost)
			}
			checkPromises(t, s, plan, solution, &tier)
		}
	})
}

// checkPromises works the promises out again, from the plan's rows.
func checkPromises(t *rapid.T, s *model.Scenario, plan *planner.Plan, solution *Solution, tier *Tier) {
	feasible := true
	for month, row := range plan.Months {
		state := row.Tiers[tier.Index]
		kept := state.Accounts <= 1e-9 || state.Load.OK && !planner.Above(state.Load.V, solution.Target*plan.BookMax(month, tier.Index))
		if s.Tiers[tier.Index].Coverage == model.Pod && state.AEHeads > 1e-9 {
			kept = kept && state.Ratio.OK && !planner.Above(state.Ratio.V, tier.Ratio)
		}
		if named := slices.Contains(tier.Unsaved, row.Month); named == kept {
			t.Fatalf("month %d of %s: promises kept %v, named %v", month, tier.Tier, kept, named)
		}
		feasible = feasible && (kept || month < solution.From)
	}
	if solution.Settled && strings.HasPrefix(tier.Why, "each change") {
		t.Fatalf("%s: the hires ask for themselves, but %s", tier.Tier, tier.Why)
	}
	if tier.Feasible != feasible || feasible != (tier.Why == "") {
		t.Fatalf("%s: feasible %v, said %v because %q", tier.Tier, feasible, tier.Feasible, tier.Why)
	}
}

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

// TestSolveOneTier leaves the others the hires that they had planned, fractions and all.
func TestSolveOneTier(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawByShares(t)
		request := drawRequest(t, s)
		request.Tiers = []int{rapid.IntRange(0, len(s.Tiers)-1).Draw(t, "tier")}
		solution := solving(t, s, request)
		if len(solution.Tiers) != 1 || solution.Scenario.CSM.Hires.Quarters != nil || solution.Scenario.CSM.Hires.PerQuarter != 0 {
			t.Fatalf("%d tiers, the company hires %+v", len(solution.Tiers), solution.Scenario.CSM.Hires)
		}
		before, after := planner.Make(s, request.Case), solution.Plan
		for k := range s.Tiers {
			for month := 0; k != request.Tiers[0] && month <= s.Horizon; month++ {
				a, b := before.Months[month].Tiers[k].CSMHeads, after.Months[month].Tiers[k].CSMHeads
				if math.Abs(a-b) > 1e-6*(1+a) { // fractions below 1e-9 are left out
					t.Fatalf("month %d of %s: %g heads, were %g", month, s.Tiers[k].Name, b, a)
				}
			}
		}
	})
}

// TestMostAEHires carries just that many.
func TestMostAEHires(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawByShares(t)
		s.Growth.Driver = model.CapacityDriver
		request := drawRequest(t, s)
		request.Tiers = []int{}
		solution := solving(t, s, request)
		h, err := promisesOf(planner.Make(s, request.Case), request)
		if err != nil {
			t.Fatal(err)
		}
		carries := func(n float64) bool {
			trial := s.Clone()
			trial.AE.Hires = model.HirePlan{PerQuarter: n}
			return h.keepAll(planner.Make(trial, request.Case))
		}
		most := solution.AEHires
		switch {
		case !most.OK && !carries(float64(mostHires)):
			t.Fatal("there is a bound")
		case most.OK && most.V > 0 && !carries(most.V):
			t.Fatalf("%g are too many", most.V)
		case most.OK && carries(most.V*(1+1e-6)+1e-6):
			t.Fatalf("%g are not the most", most.V)
		}
	})
}

// TestSolveSettles finds hires that ask for themselves under the target driver, or says
// that it did not.
func TestSolveSettles(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := plantest.DrawWith(t, func(s *model.Scenario) {
			s.Org.Staffing, s.Growth.Driver = model.StaffingShares, model.TargetDriver
		})
		request := drawRequest(t, s)
		solution := solving(t, s, request)
		if !solution.Settled || !solution.Proven {
			t.Skip("did not settle")
		}
		again, err := Hires(context.Background(), solution.Scenario, request)
		if err != nil {
			t.Fatal(err)
		}
		for i := range again.Tiers {
			if !slices.Equal(again.Tiers[i].CSMHires, solution.Tiers[i].CSMHires) {
				t.Fatalf("%s: %v, and again %v", again.Tiers[i].Tier, solution.Tiers[i].CSMHires, again.Tiers[i].CSMHires)
			}
		}
	})
}

func TestSolveRefuses(t *testing.T) {
	for _, test := range []struct {
		name    string
		change  func(*model.Scenario)
		request Request
		why     string
	}{
		{"one team", func(s *model.Scenario) { s.Org.Staffing = model.StaffingNeed }, Request{}, "org.staffing is need"},
		{"no accounts", nil, Request{Target: model.Some(0)}, "no accounts at all"},
		{"a percentage", nil, Request{Target: model.Some(90)}, "a part of a full book"},
		{"no AEs", nil, Request{Ratio: model.Some(0)}, "endless CSMs"},
		{"any AEs", nil, Request{Ratio: model.Some(1e6)}, "no target"},
		{"beyond the end", nil, Request{From: model.Some(25)}, "months 1 to 24"},
		{"before the beginning", nil, Request{From: model.Some(0)}, "months 1 to 24"},
		{"a long ramp", func(s *model.Scenario) { s.CSM.RampMonths = 24 }, Request{}, "after the plan's end"},
		{"not a number", nil, Request{Target: model.Some(math.NaN())}, "no accounts at all"},
	} {
		s := plantest.Sample(3, 24)
		if test.change != nil {
			test.change(s)
		}
		test.request.Case = -1
		_, err := Hires(context.Background(), s, test.request)
		var refusal *Refusal
		if !errors.As(err, &refusal) || !strings.Contains(refusal.Why, test.why) {
			t.Errorf("%s: %v", test.name, err)
		}
	}
}

// TestSolveSaysWhy names the months that no hire saves, and the reason.
func TestSolveSaysWhy(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(*model.Scenario)
		from   model.Opt
		why    string
	}{
		{"all time is for pre-sales", func(s *model.Scenario) { s.Tiers[0].Presales = 1 }, model.Opt{}, "have no time for accounts"},
		{"a transition stops everybody", func(s *model.Scenario) {
			s.Transition = model.Transition{FromMonth: model.Some(8), Share: model.Some(0.5), Dip: 1}
		}, model.Opt{}, "change of coverage models"},
		{"too early", func(s *model.Scenario) { s.CSM.Heads = 1 }, model.Some(1), "nobody can start before"},
	} {
		s := plantest.Sample(3, 24)
		test.change(s)
		solution, err := Hires(context.Background(), s, Request{Case: -1, From: test.from})
		if err != nil {
			t.Fatal(test.name, err)
		}
		tier := solution.Tiers[0]
		if tier.Feasible || len(tier.Unsaved) == 0 || !strings.Contains(tier.Why, test.why) {
			t.Errorf("%s: feasible %v, unsaved %v, because %q", test.name, tier.Feasible, tier.Unsaved, tier.Why)
		}
	}
}

// TestStoppedIsNotProven stops a search that has found the cheapest hires, and not yet
// which of the equally cheap ones come first: that is no proof, and it says so.
func TestStoppedIsNotProven(t *testing.T) {
	file, err := scenarios.Load("testdata/tied-when-stopped.toml")
	if err != nil {
		t.Fatal(err)
	}
	request := Request{Case: -1, Tiers: []int{0}}
	whole, err := Hires(context.Background(), file.Scenario, request)
	if err != nil || !whole.Proven {
		t.Fatalf("%v, proven %v", err, whole.Proven)
	}
	open := false // a cheapest, and not proven
	for asked := range 120 {
		stopped, err := Hires(plantest.EndsAfter(asked), file.Scenario, request)
		if err != nil {
			t.Fatal(err)
		}
		tier, same := &stopped.Tiers[0], slices.Equal(stopped.Tiers[0].CSMHires, whole.Tiers[0].CSMHires)
		if stopped.Proven && !same {
			t.Fatalf("proven after %d asks: %v, in the end %v", asked, tier.CSMHires, whole.Tiers[0].CSMHires)
		}
		if !stopped.Proven && stopped.Gap == 0 && !same {
			open = true
			if words := tier.ProofWords(); !strings.Contains(words, "which of equally cheap hires come first was not settled") {
				t.Fatal(words)
			}
		}
	}
	if !open {
		t.Error("it was never stopped between the price and the tie")
	}
}
