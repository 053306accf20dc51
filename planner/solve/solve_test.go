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
	"brim/planner/plantest"
	"brim/scenarios"
)

// drawByShares draws a scenario whose tiers have their own teams.
func drawByShares(t *rapid.T) *model.Scenario {
	return plantest.DrawWith(t, func(s *model.Scenario) {
		s.Org.Staffing = model.StaffingShares
		shorten(s)
	})
}

// shorten makes a plan no longer than a year and a half where only the short tests run.
func shorten(s *model.Scenario) {
	if testing.Short() {
		s.Horizon = min(s.Horizon, 18)
	}
}

// solving solves what was drawn, or skips what is refused.
func solving(t *rapid.T, s *model.Scenario, request Request) *Solution {
	asks := 60
	if testing.Short() {
		asks = 20
	}
	solution, err := Hires(plantest.EndsAfter(asks), s, request)
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
			shorten(s)
		})
		request := drawRequest(t, s)
		solution := solving(t, s, request)
		if !solution.Settled || !solution.Proven {
			t.Skip("did not settle")
		}
		ctx := context.Background()
		if testing.Short() {
			ctx = plantest.EndsAfter(30)
		}
		again, err := Hires(ctx, solution.Scenario, request)
		if err != nil {
			t.Fatal(err)
		}
		if ctx.Err() != nil {
			t.Skip("took too long")
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
	often := 1
	if testing.Short() {
		often = 6
	}
	for asked := 0; asked < 120; asked += often {
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
