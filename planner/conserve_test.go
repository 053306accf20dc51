package planner

import (
	"fmt"
	"math"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	_ "brim/model/drawn"
	"brim/planner/internal/engine"
	"brim/planner/plantest"
)

// TestStocksFollowFlows holds every month's accounts and ARR against the month before
// and the flows between.
func TestStocksFollowFlows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := plantest.Draw(t)
		p := Make(s, -1)
		first, dust := &p.Months[0], 2*float64(len(p.Splits)) // of which tiers drop a billionth
		if !plantest.Near(first.ARR, s.OpeningARR()) || !plantest.Near(first.Accounts, s.OpeningAccounts()) {
			t.Fatalf("opens with %v of %v accounts, want %v of %v", first.ARR, first.Accounts, s.OpeningARR(), s.OpeningAccounts())
		}
		for m := 1; m < len(p.Months); m++ {
			before, now := &p.Months[m-1], &p.Months[m]
			if want := before.ARR - now.ChurnedARR - now.ContractionARR + now.ExpansionARR + now.NewARR; !plantest.Near(now.ARR, want, before.ARR, now.NewARR) {
				t.Fatalf("month %d: ARR %v, flows make it %v", m, now.ARR, want)
			}
			if want := before.Accounts - now.ChurnedAccounts + now.NewAccounts; !plantest.Near(now.Accounts, want, before.Accounts, now.NewAccounts, dust) {
				t.Fatalf("month %d: %v accounts, flows make it %v", m, now.Accounts, want)
			}
			for k := range now.Tiers {
				checkTierFlows(t, p, m, k)
			}
		}
	})
}

func checkTierFlows(t *rapid.T, p *Plan, m, k int) {
	before, now := &p.Months[m-1].Tiers[k], &p.Months[m].Tiers[k]
	outAccounts, outARR := graduatesOf(p, m, k)
	inAccounts, inARR := 0.0, 0.0
	if k+1 < len(p.Splits) {
		inAccounts, inARR = graduatesOf(p, m, k+1)
	}
	const one = 1 // fewer than 1e-9 accounts are none
	if want := before.Accounts - now.ChurnedAccounts + now.NewAccounts - outAccounts + inAccounts; !plantest.Near(now.Accounts, want, before.Accounts, inAccounts, now.NewAccounts, one) {
		t.Fatalf("month %d, tier %d: %v accounts, flows make it %v", m, k, now.Accounts, want)
	}
	if want := before.ARR - now.ChurnedARR - now.ContractionARR + now.ExpansionARR + now.NewARR - outARR + inARR; !plantest.Near(now.ARR, want, before.ARR, inARR, now.NewARR) {
		t.Fatalf("month %d, tier %d: ARR %v, flows make it %v", m, k, now.ARR, want)
	}
	if now.ChurnedAccounts+outAccounts > before.Accounts*(1+1e-9) {
		t.Fatalf("month %d, tier %d: more accounts leave than there are", m, k)
	}
}

// graduatesOf is what tier k gives to the tier above: accounts, each at that tier's
// lower edge, and no more ARR than stays after churn.
func graduatesOf(p *Plan, m, k int) (accounts, arr float64) {
	accounts = p.Months[m].Tiers[k].GraduatedAccounts
	if k == 0 || accounts == 0 {
		return accounts, 0
	}
	tier := &p.Months[m].Tiers[k]
	return accounts, min(accounts*p.Splits[k-1].MinACV, p.Months[m-1].Tiers[k].ARR-tier.ChurnedARR-tier.ContractionARR)
}

// TestTiersSumToCompany holds the company's stocks, flows and people against its tiers'.
func TestTiersSumToCompany(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := Make(plantest.Draw(t), -1)
		for m := range p.Months {
			row, sum := &p.Months[m], TierMonth{}
			shares := [2]float64{}
			for k := range row.Tiers {
				tier := &row.Tiers[k]
				sum.Accounts += tier.Accounts
				sum.ARR += tier.ARR
				sum.NewARR += tier.NewARR
				sum.ExpansionARR += tier.ExpansionARR
				sum.ChurnedARR += tier.ChurnedARR
				sum.ContractionARR += tier.ContractionARR
				sum.OverloadChurnedARR += tier.OverloadChurnedARR
				sum.BeyondAccounts += tier.BeyondAccounts
				sum.BeyondARR += tier.BeyondARR
				sum.NewAccounts += tier.NewAccounts
				sum.ChurnedAccounts += tier.ChurnedAccounts
				sum.AEHeads += tier.AEHeads
				sum.AERamped += tier.AERamped
				sum.CSMHeads += tier.CSMHeads
				sum.CSMRamped += tier.CSMRamped
				sum.CSMProductive += tier.CSMProductive
				shares[0] += tier.AccountShare.V
				shares[1] += tier.ARRShare.V
			}
			for what, pair := range map[string][2]float64{
				"accounts": {sum.Accounts, row.Accounts}, "ARR": {sum.ARR, row.ARR},
				"new ARR": {sum.NewARR, row.NewARR}, "expansion": {sum.ExpansionARR, row.ExpansionARR},
				"churn": {sum.ChurnedARR, row.ChurnedARR}, "contraction": {sum.ContractionARR, row.ContractionARR},
				"overload churn":  {sum.OverloadChurnedARR, row.OverloadChurnedARR},
				"beyond accounts": {sum.BeyondAccounts, row.BeyondAccounts}, "beyond ARR": {sum.BeyondARR, row.BeyondARR},
				"new accounts":  {sum.NewAccounts, row.NewAccounts},
				"lost accounts": {sum.ChurnedAccounts, row.ChurnedAccounts},
				"AEs":           {sum.AEHeads, row.AE.Heads}, "ramped AEs": {sum.AERamped, row.AE.Ramped},
				"CSMs": {sum.CSMHeads, row.CSM.Heads}, "ramped CSMs": {sum.CSMRamped, row.CSM.Ramped},
				"productive CSMs": {sum.CSMProductive, row.CSM.Productive},
				"account shares":  {shares[0], 1}, "ARR shares": {shares[1], 1},
			} {
				if !plantest.Near(pair[0], pair[1]) {
					t.Fatalf("month %d: %s of the tiers sum to %v, the company has %v", m, what, pair[0], pair[1])
				}
			}
		}
	})
}

// TestNothingIsNegative holds stocks, flows and people at 0 or above, splits included.
func TestNothingIsNegative(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := Make(plantest.Draw(t), -1)
		for k := range p.Splits {
			if split := &p.Splits[k]; split.Accounts < 0 || split.ARR < 0 || split.MinACV < 0 {
				t.Fatalf("split %d: %v accounts of %v from %v", k, split.Accounts, split.ARR, split.MinACV)
			}
		}
		for m := range p.Months {
			for k := range p.Months[m].Tiers {
				tier := &p.Months[m].Tiers[k]
				for i, n := range []float64{
					tier.Accounts, tier.ARR, tier.NewARR, tier.ExpansionARR, tier.ChurnedARR, tier.NewAccounts, tier.ChurnedAccounts,
					tier.ContractionARR, tier.OverloadChurnedARR, tier.OnboardingAccounts, tier.BeyondAccounts, tier.BeyondARR, tier.AEAway, tier.CSMAway,
					tier.GraduatedAccounts, tier.AEHeads, tier.AERamped, tier.CSMHeads, tier.CSMRamped, tier.CSMProductive, tier.Load.V,
					tier.TrailingRatio.V, tier.Pods.V,
				} {
					if n < 0 {
						t.Fatalf("month %d, tier %d: figure %d is %v", m, k, i, n)
					}
				}
			}
		}
	})
}

// TestPeopleFollowHiring holds heads against the month before, its leavers and joiners.
func TestPeopleFollowHiring(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := plantest.Draw(t)
		p := Make(s, -1)
		if !plantest.Near(p.Months[0].AE.Heads, s.AE.Heads) || !plantest.Near(p.Months[0].CSM.Heads, s.CSM.Heads) {
			t.Fatalf("opens with %v AEs and %v CSMs", p.Months[0].AE.Heads, p.Months[0].CSM.Heads)
		}
		for m := 1; m < len(p.Months); m++ {
			before, now := &p.Months[m-1], &p.Months[m]
			if want := before.AE.Heads - now.AE.Leavers - now.AE.Cuts + now.AE.Joined; !plantest.Near(now.AE.Heads, want, before.AE.Heads) {
				t.Fatalf("month %d: %v AEs, want %v", m, now.AE.Heads, want)
			}
			if want := before.CSM.Heads - now.CSM.Leavers - now.CSM.Cuts + now.CSM.Joined; !plantest.Near(now.CSM.Heads, want, before.CSM.Heads) {
				t.Fatalf("month %d: %v CSMs, want %v", m, now.CSM.Heads, want)
			}
			if now.AE.Joined < now.AE.Hires*(1-1e-12) || now.CSM.Joined < now.CSM.Hires*(1-1e-12) {
				t.Fatalf("month %d: fewer join than are hired", m)
			}
			checkHeadsByTier(t, p, m)
			for k := range now.Tiers {
				tier := &now.Tiers[k]
				const most = 1.5 // of a full load, by a ramp's list
				if tier.AERamped > most*tier.AEHeads*(1+1e-9) || tier.CSMRamped > most*tier.CSMHeads*(1+1e-9) ||
					tier.CSMProductive > tier.CSMRamped*(1+1e-9) {
					t.Fatalf("month %d, tier %d: %v of %v AEs ramped, %v of %v CSMs, %v productive", m, k,
						tier.AERamped, tier.AEHeads, tier.CSMRamped, tier.CSMHeads, tier.CSMProductive)
				}
			}
		}
	})
}

// checkHeadsByTier holds the heads of every tier with a team of its own against the month
// before, and who left, was let go or joined.
func checkHeadsByTier(t *rapid.T, p *Plan, m int) {
	if p.Staffing == model.StaffingNeed {
		return
	}
	for k := range p.Splits {
		for _, l := range []*engine.Line{&p.ae.Lines[k], &p.csm.Lines[k]} {
			if want := l.Heads[m-1] - l.Leavers[m] - l.Cuts[m] + l.Joined[m]; !plantest.Near(l.Heads[m], want, l.Heads[m-1]) {
				t.Fatalf("%s: %v heads, want %v", label(m, k), l.Heads[m], want)
			}
		}
		if row := &p.Months[m].Tiers[k]; row.AEHeads != p.ae.Lines[k].Heads[m] || row.CSMHeads != p.csm.Lines[k].Heads[m] {
			t.Fatalf("%s: %v AEs, %v CSMs", label(m, k), row.AEHeads, row.CSMHeads)
		}
	}
}

// TestGoalPath holds the goal against its closed form, and ARR against the goal under
// the target driver: it never falls short.
func TestGoalPath(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := plantest.DrawWith(t, func(s *model.Scenario) { s.Growth.Driver = model.TargetDriver })
		p := Make(s, -1)
		for m := range p.Months {
			row := &p.Months[m]
			if want := s.OpeningARR() * math.Pow(1+s.Growth.Target, float64(m)/12); !plantest.Near(row.GoalARR, want) {
				t.Fatalf("month %d: goal %v, want %v", m, row.GoalARR, want)
			}
			if row.ARR < row.GoalARR*(1-1e-9) {
				t.Fatalf("month %d: ARR %v short of the goal %v", m, row.ARR, row.GoalARR)
			}
		}
	})
}

// TestRetentionLinksTwelveMonths holds NRR and GRR against the flows of the company.
func TestRetentionLinksTwelveMonths(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := Make(plantest.Draw(t), -1)
		for m := range p.Months {
			row := &p.Months[m]
			if m < 12 {
				if row.NRR.OK || row.GRR.OK {
					t.Fatalf("month %d has a year's retention: %v, %v", m, row.NRR, row.GRR)
				}
				continue
			}
			net, gross := 1.0, 1.0
			for month := m - 11; month <= m; month++ {
				now, arr := &p.Months[month], p.Months[month-1].ARR
				if arr <= 0 {
					continue
				}
				net *= 1 + (now.ExpansionARR-now.ContractionARR-now.ChurnedARR)/arr
				gross *= 1 - (now.ContractionARR+now.ChurnedARR)/arr
			}
			if !plantest.Near(row.NRR.V, net) || !plantest.Near(row.GRR.V, gross) || !row.NRR.OK || !row.GRR.OK {
				t.Fatalf("month %d: NRR %v, GRR %v, want %v, %v", m, row.NRR, row.GRR, net, gross)
			}
		}
	})
}

// TestTrailingRatioIsTheMean holds it against the twelve ratios, month 0 standing for
// those before.
func TestTrailingRatioIsTheMean(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := Make(plantest.Draw(t), -1)
		ratioAt := func(m, k int) model.Opt { return p.Months[max(0, m)].Tiers[k].Ratio }
		for m := range p.Months {
			for k := range p.Months[m].Tiers {
				sum, all, highest := 0.0, true, 0.0
				for month := m - 11; month <= m; month++ {
					ratio := ratioAt(month, k)
					sum, all = sum+ratio.V, all && ratio.OK
				}
				for month := range m {
					highest = max(highest, ratioAt(month, k).V)
				}
				got := p.Months[m].Tiers[k].TrailingRatio
				if got.OK != all || all && !plantest.Near(got.V, sum/12, highest) {
					t.Fatalf("month %d, tier %d: %v, want %v (%v)", m, k, got, sum/12, all)
				}
			}
		}
	})
}

func label(m, k int) string { return fmt.Sprintf("month %d, tier %d", m, k) }
