package solve

import (
	"context"
	"math"
	"slices"
	"strings"
	"testing"

	"brim/model"
	"brim/planner"
	"brim/planner/plantest"
)

// growing is a company of three tiers whose accounts outgrow its CSMs.
func growing() *model.Scenario {
	s := plantest.Sample(3, 24)
	s.CSM.Hires = model.HirePlan{}
	return s
}

func solveAll(t *testing.T, s *model.Scenario, c int) *Solution {
	t.Helper()
	solution, err := Hires(context.Background(), s, Request{Case: c})
	if err != nil {
		t.Fatal(err)
	}
	return solution
}

// TestOverloadSettles holds hires against the accounts that stay because of them: planned so
// far, books overflow and accounts leave.
func TestOverloadSettles(t *testing.T) {
	s := growing()
	s.Limits.OverloadChurn = 5
	solution := solveAll(t, s, -1)
	if !solution.Settled || !solution.Proven {
		t.Fatalf("settled %v, proven %v", solution.Settled, solution.Proven)
	}
	if solution.Plan.Last().Accounts <= solution.Present.Last().Accounts {
		t.Error("nobody stays for the hires")
	}
	for _, tier := range solution.Tiers {
		if !tier.Feasible {
			t.Errorf("%s: %s", tier.Tier, tier.Why)
		}
	}
}

// TestReductionsStay hires around reductions: they are made as planned, and settled hires
// keep the promises.
func TestReductionsStay(t *testing.T) {
	s := growing()
	s.Tiers[0].CSMCuts = []float64{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2}
	s.Tiers[1].CSMCuts = []float64{0, 0, 0, 100}
	solution := solveAll(t, s, -1)
	if !solution.Settled {
		t.Fatal("did not settle")
	}
	if cut := solution.Plan.Months[12].CSM.Cuts; cut != 2 {
		t.Errorf("%v are let go in month 12", cut)
	}
	for k, tier := range solution.Tiers {
		if !slices.Equal(solution.Scenario.Tiers[k].CSMCuts, s.Tiers[k].CSMCuts) {
			t.Errorf("%s lets %v go", tier.Tier, solution.Scenario.Tiers[k].CSMCuts)
		}
		if emptied := k == 1; tier.Feasible == emptied || emptied != strings.Contains(tier.Why, "lets the whole team go") {
			t.Errorf("%s: feasible %v, because %q", tier.Tier, tier.Feasible, tier.Why)
		}
	}
}

// TestHiresMustLand finds the same people whatever part of the planned hires a market lets
// come, says the part, and leaves the market as it is.
func TestHiresMustLand(t *testing.T) {
	s := growing()
	s.Cases = []model.Case{{Name: "Few come", CSMHireFill: model.Some(0.5)}}
	all, few := solveAll(t, s, -1), solveAll(t, s, 0)
	if all.Fill != 1 || few.Fill != 0.5 || few.Scenario.Cases[0].CSMHireFill != model.Some(0.5) {
		t.Errorf("the fills are %v and %v", all.Fill, few.Fill)
	}
	for k := range all.Tiers {
		if !slices.Equal(all.Tiers[k].CSMHires, few.Tiers[k].CSMHires) || !few.Tiers[k].Feasible {
			t.Errorf("%s: %v, and where few come %v", all.Tiers[k].Tier, all.Tiers[k].CSMHires, few.Tiers[k].CSMHires)
		}
	}
}

// TestTiersKeepTheirOwnTerms solves for a tier that pays, ramps, fills and pairs otherwise.
func TestTiersKeepTheirOwnTerms(t *testing.T) {
	s := growing()
	s.CSM.HireCost = 10_000
	s.Tiers[0].RatioSound = model.Some(1)
	s.Tiers[0].CSM = model.TierTeam{Cost: model.Some(200_000), TimeToFill: model.Some(4), Ramp: []float64{0, 0, 0.5, 0.5, 1, 1, 1}}
	solution := solveAll(t, s, -1)
	if solution.From != 5 || FirstMonth(solution.Present, 1) != 4 {
		t.Errorf("the promises begin in month %d, and without the slow tier in %d", solution.From, FirstMonth(solution.Present, 1))
	}
	top := &solution.Tiers[0]
	if top.Ratio != 1 || solution.Tiers[1].Ratio != s.Limits.RatioSound {
		t.Errorf("the ratios are %v and %v", top.Ratio, solution.Tiers[1].Ratio)
	}
	if r := top.Requisitions[0]; r.Start-r.Open != 4 {
		t.Errorf("requisitions open in %s for %s", r.Open, r.Start)
	}
	cost := 0.0
	for month := 1; month <= s.Horizon; month++ {
		cost += solution.Plan.Months[month].Tiers[0].CSMHeads*200_000/12 + solution.Plan.CSMs().Lines[0].Joined[month]*10_000
	}
	if math.Abs(cost-top.Cost) > 1e-6 {
		t.Errorf("costs %v, want %v", top.Cost, cost)
	}
	for month := solution.From; month <= s.Horizon; month++ {
		if planner.Above(solution.Plan.Months[month].Tiers[0].Ratio.V, 1) {
			t.Errorf("month %d: %v AEs per CSM", month, solution.Plan.Months[month].Tiers[0].Ratio.V)
		}
	}
}

// TestMoreWorkTakesMoreHires weighs onboarding accounts, and limits books by ARR.
func TestMoreWorkTakesMoreHires(t *testing.T) {
	hired := func(change func(*model.Tier)) int {
		s := growing()
		shorten(s)
		for k := range s.Tiers {
			change(&s.Tiers[k])
		}
		n := 0
		for _, tier := range solveAll(t, s, -1).Tiers {
			n += tier.Hires()
			if !tier.Feasible {
				t.Errorf("%s: %s", tier.Tier, tier.Why)
			}
		}
		return n
	}
	plain := hired(func(*model.Tier) {})
	if n := hired(func(tier *model.Tier) { tier.OnboardingWeight = 3 }); n <= plain {
		t.Errorf("%d hires where onboarding weighs, %d where not", n, plain)
	}
	if n := hired(func(tier *model.Tier) { tier.BookMaxARR = 400_000 }); n <= plain {
		t.Errorf("%d hires where ARR limits books, %d where not", n, plain)
	}
	if n := hired(func(tier *model.Tier) { tier.CSM.Starts = []float64{1, 1, 1} }); n >= plain {
		t.Errorf("%d hires beside known starts, %d without", n, plain)
	}
}

// TestWhoHasLeftGivesNothing solves where nearly everybody leaves within a year: of early
// hires next to nobody is there in the end, and no number of them makes up for one.
func TestWhoHasLeftGivesNothing(t *testing.T) {
	s := growing()
	s.Horizon, s.CSM.Attrition, s.CSM.Moves, s.CSM.Backfill = 60, 0.95, 0.95, false
	h, err := promisesOf(planner.Make(s, -1), Request{Case: -1})
	if err != nil {
		t.Fatal(err)
	}
	asked := h.program(planner.Make(s, -1), 1, nil)
	for _, row := range asked.Rows() {
		for _, n := range row.Gives {
			if n != 0 && n < planner.Slack {
				t.Fatalf("%g of somebody is there", n)
			}
		}
	}
	if testing.Short() {
		return
	}
	if _, err := Hires(plantest.EndsAfter(60), s, Request{Case: -1}); err != nil {
		t.Fatal(err)
	}
}
