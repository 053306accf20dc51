package planner

import (
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner/plantest"
)

// genSteady draws a scenario in which CSMs do not move accounts. Under the capacity
// driver AEs win accounts whatever the CSMs do, and what a pod's ratio moves is
// expansion, which is ARR alone. Ways that lead back to accounts are left out: churn of what
// has no place in full books, the target driver, where expansion takes the place of new
// business, and one team that goes where the ARR is, with pods among the tiers.
func genSteady(t *rapid.T) *model.Scenario {
	return plantest.DrawWith(t, func(s *model.Scenario) {
		s.Growth.Driver, s.Limits.OverloadChurn = model.CapacityDriver, 1
		for k := range s.Tiers {
			s.Tiers[k].BookMaxARR = 0
		}
		if s.Org.Staffing != model.StaffingNeed {
			return
		}
		for k := range s.Tiers {
			if s.Tiers[k].Coverage == model.Pod {
				s.Tiers[k].Coverage = model.Swarm
			}
		}
	})
}

// TestMoreCSMsNeverRaiseALoad adds CSM heads, or CSM hires of every quarter.
func TestMoreCSMsNeverRaiseALoad(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := genSteady(t)
		more := s.Clone()
		n := rapid.Float64Range(0.25, 20).Draw(t, "more")
		if rapid.Bool().Draw(t, "hires") {
			more.CSM.Hires.PerQuarter += n
			for q := range more.CSM.Hires.Quarters {
				more.CSM.Hires.Quarters[q] += n
			}
		} else {
			more.CSM.Heads += n
		}
		few, many := Make(s, -1), Make(more, -1)
		for m := range few.Months {
			for k := range few.Months[m].Tiers {
				before, now := few.Months[m].Tiers[k], many.Months[m].Tiers[k]
				if !plantest.Near(before.Accounts, now.Accounts) {
					t.Fatalf("%s: accounts move from %v to %v", label(m, k), before.Accounts, now.Accounts)
				}
				if now.CSMProductive < before.CSMProductive*(1-1e-9) {
					t.Fatalf("%s: productive CSMs fall from %v to %v", label(m, k), before.CSMProductive, now.CSMProductive)
				}
				if before.Load.OK && (!now.Load.OK || now.Load.V > before.Load.V*(1+1e-9)) {
					t.Fatalf("%s: load rises from %v to %v", label(m, k), before.Load, now.Load)
				}
				if before.Ratio.OK && (!now.Ratio.OK || now.Ratio.V > before.Ratio.V*(1+1e-9)) {
					t.Fatalf("%s: ratio rises from %v to %v", label(m, k), before.Ratio, now.Ratio)
				}
			}
		}
	})
}

// TestHigherChurnNeverAddsAccounts raises the market's churn under the capacity driver
// with teams of their own, where nothing but churn takes accounts.
func TestHigherChurnNeverAddsAccounts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := plantest.DrawWith(t, func(s *model.Scenario) {
			s.Growth.Driver, s.Org.Staffing = model.CapacityDriver, model.StaffingShares
		})
		worse := s.Clone()
		worse.Market.Churn = min(10, s.Market.Churn*2+0.1)
		before, after := Make(s, -1), Make(worse, -1)
		for m := range before.Months {
			if plain, churned := before.Months[m].Accounts, after.Months[m].Accounts; churned > plain*(1+1e-9) {
				t.Fatalf("month %d: accounts rise from %v to %v", m, plain, churned)
			}
		}
	})
}

// TestLongerHorizonKeepsTheMonths makes sure that no month depends on how far the plan
// goes on.
func TestLongerHorizonKeepsTheMonths(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := plantest.Draw(t)
		long := s.Clone()
		long.Horizon = model.MaxHorizon
		short, rest := Make(s, -1), Make(long, -1)
		sameJSON(t, "months", short.Months, rest.Months[:len(short.Months)])
	})
}
