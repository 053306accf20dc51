package actuals

import (
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner"
	"brim/planner/plantest"
)

// rebasable draws a scenario whose future does not depend on which of its accounts are young:
// nothing graduates, hand-offs are structured, and accounts in onboarding weigh as others.
func rebasable(t *rapid.T) *model.Scenario {
	return plantest.DrawWith(t, func(s *model.Scenario) {
		for k := range s.Tiers {
			s.Tiers[k].Graduation, s.Tiers[k].StructuredHandoff, s.Tiers[k].OnboardingWeight = 0, true, 1
		}
	})
}

// beginsWithTraces reports whether the future after month a hangs on the last digit of a file:
// a tier has next to nothing left, or next to no part of what is shared out, or reductions leave
// next to nobody in a team.
func beginsWithTraces(p *planner.Plan, a int) bool {
	const trace = 1e-3
	shares := p.Shares()
	for k := range p.Months[a].Tiers {
		opening := &p.Months[a].Tiers[k]
		if opening.Accounts < trace || opening.ARR < trace {
			return true
		}
		for _, share := range []float64{shares.NewMix[k], shares.AEHires[k], shares.CSMHires[k]} {
			if share != 0 && share < 1e-6 {
				return true
			}
		}
		for t := a; t <= p.Horizon; t++ {
			tier := &p.Months[t].Tiers[k]
			for _, n := range []float64{tier.AEHeads, tier.AERamped, tier.CSMHeads, tier.CSMRamped, tier.CSMProductive} {
				if n != 0 && n < trace {
					return true
				}
			}
			if tier.AEHeads == 0 && opening.AEHeads > 0 || tier.CSMHeads == 0 && opening.CSMHeads > 0 {
				return true
			}
		}
	}
	return false
}

// TestRebasingAPlanOnItselfKeepsTheFuture: accounts, ARR and their flows, heads, ramped and
// productive people, load and ratio of month A + s are those of the new plan's month s.
func TestRebasingAPlanOnItselfKeepsTheFuture(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rebasable(t)
		p := planner.Make(s, -1)
		a := rapid.IntRange(1, s.Horizon-1).Draw(t, "A")
		if beginsWithTraces(p, a) {
			t.Skip("a tier has next to nothing left")
		}
		if s.Growth.Driver == model.TargetDriver && math.Abs(p.Months[a].ARR-p.Months[a].GoalARR) > 1e-9*p.Months[a].ARR {
			t.Skip("the goal path begins anew, elsewhere")
		}
		h := beside(p, recorded(p, a))
		made, err := h.Rebase(false)
		if err != nil {
			t.Fatal(err)
		}
		if slices.ContainsFunc(made.Scenario.Tiers, func(tier model.Tier) bool { return !tier.NewACV.OK }) {
			t.Skip("new accounts of less than a unit of the currency")
		}
		if len(made.Words) > 1 && s.Org.Staffing == model.StaffingNeed {
			t.Skip("quarters that are cut are spread evenly")
		}
		checkFuture(t, p, planner.Make(made.Scenario, -1), a)
	})
}

// checkFuture compares a plan's months after a with those of a plan that begins there.
func checkFuture(t rapid.TB, p, later *planner.Plan, a int) {
	t.Helper()
	for month := 1; a+month <= p.Horizon && month <= later.Horizon; month++ {
		before, now := &p.Months[a+month], &later.Months[month]
		if before.Month != now.Month {
			t.Fatalf("%s, not %s", now.Month, before.Month)
		}
		for name, pair := range figuresAlike(before, now) {
			if math.Abs(pair[0]-pair[1]) > 1e-6*max(1, math.Abs(pair[0])) {
				t.Fatalf("A %d, month %d: %s is %v, not %v", a, month, name, pair[1], pair[0])
			}
		}
	}
}

// figuresAlike are the figures of two months that must be alike, by name.
func figuresAlike(before, now *planner.Month) map[string][2]float64 {
	pairs := map[string][2]float64{}
	put := func(name string, a, b float64) { pairs[name] = [2]float64{a, b} }
	opt := func(name string, a, b model.Opt) {
		if a.OK != b.OK {
			put(name+" there", 1, 0)
			return
		}
		put(name, a.V, b.V)
	}
	opt("company ratio", before.Ratio, now.Ratio)
	put("ae joined", before.AE.Joined, now.AE.Joined)
	put("csm joined", before.CSM.Joined, now.CSM.Joined)
	put("csm leavers", before.CSM.Leavers, now.CSM.Leavers)
	put("ae cuts", before.AE.Cuts, now.AE.Cuts)
	for k := range before.Tiers {
		a, b, tier := &before.Tiers[k], &now.Tiers[k], fmt.Sprint("tier ", k, " ")
		put(tier+"accounts", a.Accounts, b.Accounts)
		put(tier+"arr", a.ARR, b.ARR)
		put(tier+"new arr", a.NewARR, b.NewARR)
		put(tier+"expansion", a.ExpansionARR, b.ExpansionARR)
		put(tier+"contraction", a.ContractionARR, b.ContractionARR)
		put(tier+"churned arr", a.ChurnedARR, b.ChurnedARR)
		put(tier+"new accounts", a.NewAccounts, b.NewAccounts)
		put(tier+"churned accounts", a.ChurnedAccounts, b.ChurnedAccounts)
		put(tier+"ae heads", a.AEHeads, b.AEHeads)
		put(tier+"ae ramped", a.AERamped, b.AERamped)
		put(tier+"csm heads", a.CSMHeads, b.CSMHeads)
		put(tier+"csm ramped", a.CSMRamped, b.CSMRamped)
		put(tier+"productive", a.CSMProductive, b.CSMProductive)
		if a.Load.OK || b.CSMProductive > 1e-9 { // a trace of somebody carries what nobody does
			opt(tier+"load", a.Load, b.Load)
		}
		opt(tier+"ratio", a.Ratio, b.Ratio)
	}
	return pairs
}

// TestARebasedPlanSaysThatNobodyRamps where the months say who joined, and nobody did; where they
// do not say, neither does the plan.
func TestARebasedPlanSaysThatNobodyRamps(t *testing.T) {
	for _, staffing := range []model.Staffing{model.StaffingShares, model.StaffingNeed} {
		s := twoTiers()
		s.Org.Staffing, s.AE.RampMonths, s.CSM.RampMonths = staffing, 2, 2
		for joined, want := range map[model.Opt]int{model.Some(0): 1, {}: 0} {
			var rows []model.ActualRow
			for m := time.January; m <= time.March; m++ {
				for _, name := range []string{"", s.Tiers[0].Name, s.Tiers[1].Name} {
					row := rowOf(m, name, whole(50, 1e6, 2, 2))
					row.Figures[model.ActualAEJoined], row.Figures[model.ActualCSMJoined] = joined, joined
					rows = append(rows, row)
				}
			}
			made, err := look(s, rows...).Rebase(false)
			if err != nil {
				t.Fatal(err)
			}
			if ae, csm := made.Scenario.AE.Ramping, made.Scenario.CSM.Ramping; len(ae) != want || len(csm) != want {
				t.Errorf("%v, joined %v: AEs in ramp %v, CSMs %v", staffing, joined, ae, csm)
			}
		}
	}
}
