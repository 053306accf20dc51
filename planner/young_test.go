package planner

import (
	"math"
	"testing"

	"brim/model"
	"brim/planner/plantest"
)

// cohorts is section 5 of the planning model with every month's new accounts kept apart by age, for a tier
// that wins the same number every month.
func cohorts(months int, opening, won, churn float64, handoff bool) []float64 {
	old, young := opening, []float64{} // young[0] was won last month
	normal := 1 - math.Pow(1-churn, 1.0/12)
	first := normal
	if !handoff {
		first = 1 - math.Pow(1-min(0.95, 2*churn), 1.0/12)
	}
	stocks := []float64{opening}
	for range months {
		old *= 1 - normal
		for age := range young {
			young[age] *= 1 - first
		}
		if len(young) == 12 { // young in the flows of the twelve months after they are won
			old += young[11]
			young = young[:11]
		}
		young = append([]float64{won}, young...)
		sum := old
		for _, n := range young {
			sum += n
		}
		stocks = append(stocks, sum)
	}
	return stocks
}

// TestFirstYearChurn holds accounts against cohorts, with and without a hand-over, and
// where doubling meets the cap.
func TestFirstYearChurn(t *testing.T) {
	for _, c := range []struct {
		churn, market float64
		handoff       bool
	}{
		{0.2, 1, true}, {0.2, 1, false}, {0.6, 1, false}, {0.2, 3, false}, {0.3, 10, false}, {0, 1, false},
	} {
		s := pods(1, 5)
		s.Horizon = 48
		s.AE.Quota, s.AE.Attainment = 12*60_000*3, 1 // 3 accounts a month
		s.Tiers[0].LogoChurn, s.Tiers[0].StructuredHandoff = c.churn, c.handoff
		s.Market.Churn = c.market
		p := Make(s, -1)
		for m, want := range cohorts(48, 100, 3, min(0.95, c.churn*c.market), c.handoff) {
			if got := p.Months[m].Accounts; !plantest.Near(got, want) {
				t.Errorf("churn %v × %v, hand-off %v, month %d: %v accounts, want %v", c.churn, c.market, c.handoff, m, got, want)
				break
			}
		}
	}
}

// TestFirstMonthsByHand follows two months of a tier of 100 accounts at 60 000 in which
// everything moves: 20 % churn, 12 % expansion, 3 new accounts a month, no hand-over.
func TestFirstMonthsByHand(t *testing.T) {
	s := pods(1, 5)
	s.AE.Quota, s.AE.Attainment = 12*60_000*3, 1
	s.Tiers[0].Coverage = model.Sequential
	s.Tiers[0].LogoChurn, s.Tiers[0].Expansion, s.Tiers[0].StructuredHandoff = 0.2, 0.12, false
	p := Make(s, -1)
	chi, young, grow := 1-math.Pow(0.8, 1.0/12), 1-math.Pow(0.6, 1.0/12), math.Pow(1.12, 1.0/12)-1

	accounts := 100*(1-chi) + 3
	arr := 6e6*(1-chi)*(1+grow) + 180_000
	if row := p.Months[1]; !plantest.Near(row.Accounts, accounts) || !plantest.Near(row.ARR, arr) {
		t.Errorf("month 1: %v accounts, ARR %v, want %v and %v", row.Accounts, row.ARR, accounts, arr)
	}
	lost := (accounts-3)*chi + 3*young
	arr = (arr-lost*arr/accounts)*(1+grow) + 180_000
	accounts += 3 - lost
	if row := p.Months[2]; !plantest.Near(row.Accounts, accounts) || !plantest.Near(row.ARR, arr) {
		t.Errorf("month 2: %v accounts, ARR %v, want %v and %v", row.Accounts, row.ARR, accounts, arr)
	}
}

// TestGraduatesAreNotYoung moves accounts up into a tier without a hand-over: they
// churn at its normal rate, and leave only from among the old.
func TestGraduatesAreNotYoung(t *testing.T) {
	s := pods(0, 5)
	s.Tiers = append(s.Tiers, s.Tiers[0])
	s.Tiers[0].Name, s.Tiers[0].LogoChurn, s.Tiers[0].StructuredHandoff = "Top", 0.4, false
	s.Tiers[0].AccountShare, s.Tiers[1].AccountShare = model.Opt{}, model.Opt{}
	s.Tiers[0].MinACV = model.Some(70_000) // all 100 accounts open below
	s.Tiers[1].Graduation, s.Tiers[1].LogoChurn = 0.24, 0.2
	p := Make(s, -1)
	up, chi, below := 1-math.Pow(0.76, 1.0/12), 1-math.Pow(0.6, 1.0/12), 1-math.Pow(0.8, 1.0/12)
	top, rest, arr := 0.0, 100.0, 6e6
	for m := 1; m <= s.Horizon; m++ {
		moved := rest * (1 - below) * up // of those that stay
		top = top*(1-chi) + moved
		rest = rest*(1-below) - moved
		arr *= 1 - below
		arr -= min(arr, moved*70_000)
		row := p.Months[m].Tiers
		if !plantest.Near(row[0].Accounts, top) || !plantest.Near(row[1].Accounts, rest) || !plantest.Near(row[1].ARR, arr) {
			t.Fatalf("month %d: %v and %v accounts, ARR %v below; want %v, %v, %v", m, row[0].Accounts, row[1].Accounts, row[1].ARR, top, rest, arr)
		}
	}
}
