package planner

import (
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner/plantest"
)

// drawServed draws a company whose accounts are lost by churn alone and are all worth the
// same, whose CSMs stay, and where nothing but its heads moves how much they carry. So more
// of them, or less churn for want of them, keeps accounts and nothing else.
func drawServed(t *rapid.T) *model.Scenario {
	s := plantest.DrawWith(t, func(s *model.Scenario) {
		s.Growth.Driver, s.Org.Staffing, s.Market.DealSize = model.CapacityDriver, model.StaffingShares, 1
		s.Market.Churn, s.Limits.OverloadChurn = 1, min(s.Limits.OverloadChurn, 3)
		s.CSM.Attrition, s.CSM.Moves = 0, 0
		for k := range s.Tiers {
			tier := &s.Tiers[k]
			tier.Expansion, tier.Contraction, tier.Graduation, tier.NewACV = 0, 0, 0, model.Opt{}
			tier.BookMaxARR, tier.OnboardingWeight = 0, 1
			tier.LogoChurn = min(tier.LogoChurn, 0.2) // so that no month's churn is capped
		}
	})
	s.Transition, s.Leaves, s.CSM.Ramping = model.Transition{}, nil, nil
	for k := range s.Tiers {
		s.Tiers[k].CSM, s.Tiers[k].CSMCuts = model.TierTeam{}, nil
	}
	return s
}

// TestMoreCSMsNeverRaiseOverloadChurn adds CSMs who stay.
func TestMoreCSMsNeverRaiseOverloadChurn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawServed(t)
		more := s.Clone()
		more.CSM.Heads += rapid.Float64Range(0.25, 20).Draw(t, "more")
		few, many := Make(s, -1), Make(more, -1)
		for m := range few.Months {
			for k := range few.Months[m].Tiers {
				before, now := &few.Months[m].Tiers[k], &many.Months[m].Tiers[k]
				if more, less := now.OverloadChurnedARR, before.OverloadChurnedARR; more > less+1e-9*before.ARR {
					t.Fatalf("%s: overload churn rises from %v to %v", label(m, k), less, more)
				}
				if now.BeyondAccounts > before.BeyondAccounts+1e-9*before.Accounts {
					t.Fatalf("%s: accounts beyond full books rise from %v to %v", label(m, k), before.BeyondAccounts, now.BeyondAccounts)
				}
			}
		}
	})
}

// TestHigherOverloadChurnNeverAddsARR makes it dearer to leave accounts without a place.
func TestHigherOverloadChurnNeverAddsARR(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawServed(t)
		worse := s.Clone()
		worse.Limits.OverloadChurn = s.Limits.OverloadChurn + rapid.Float64Range(0, 2).Draw(t, "more")
		before, after := Make(s, -1), Make(worse, -1)
		for m := range before.Months {
			if plain, churned := before.Months[m].ARR, after.Months[m].ARR; churned > plain*(1+1e-9) {
				t.Fatalf("month %d: ARR rises from %v to %v", m, plain, churned)
			}
		}
	})
}

// TestOneOutIsNoLighter holds the load without one CSM against that with all of them, and
// what is beyond full books against the tier.
func TestOneOutIsNoLighter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := Make(plantest.Draw(t), -1)
		for m := range p.Months {
			for k := range p.Months[m].Tiers {
				tier := &p.Months[m].Tiers[k]
				if tier.OneOut.OK && tier.OneOut.V < tier.Load.V*(1-1e-12) {
					t.Fatalf("%s: load %v, and %v when one is out", label(m, k), tier.Load, tier.OneOut)
				}
				if tier.OneOut.OK && tier.CSMHeads <= 1 {
					t.Fatalf("%s: %v CSMs, and %v when one is out", label(m, k), tier.CSMHeads, tier.OneOut)
				}
				if tier.BeyondAccounts > tier.Accounts || tier.BeyondARR > tier.ARR || tier.OverloadChurnedARR > tier.ChurnedARR*(1+1e-9) {
					t.Fatalf("%s: %v of %v accounts are beyond full books", label(m, k), tier.BeyondAccounts, tier.Accounts)
				}
				if tier.State == Within && tier.BeyondAccounts > 1e-8*tier.Accounts {
					t.Fatalf("%s: %v accounts are beyond books that are within their limits", label(m, k), tier.BeyondAccounts)
				}
			}
		}
	})
}

// TestOverloadByHand follows two months of a tier with twice the accounts that its books
// hold: half of them leave three times as fast.
func TestOverloadByHand(t *testing.T) {
	s := pods(0, 2.5) // 100 accounts of 60K, books of 20
	s.Tiers[0].LogoChurn, s.Limits.OverloadChurn = 0.12, 3
	p := Make(s, -1)
	const chi = 0.010596241
	beyond := 0.5
	accounts := 100.0
	for m := 1; m <= 2; m++ {
		rate := chi * (1 + 2*beyond)
		lost := accounts * rate
		row := p.Months[m].Tiers[0]
		if !near(row.ChurnedAccounts, lost) || !near(row.OverloadChurnedARR, accounts*chi*2*beyond*60_000) {
			t.Errorf("month %d: %v accounts leave, %v ARR by overload; want %v", m, row.ChurnedAccounts, row.OverloadChurnedARR, lost)
		}
		accounts -= lost
		beyond = 1 - 50/accounts
		if !near(row.BeyondAccounts, accounts-50) || !near(row.BeyondARR, (accounts-50)*60_000) {
			t.Errorf("month %d: %v accounts beyond full books, want %v", m, row.BeyondAccounts, accounts-50)
		}
	}
}
