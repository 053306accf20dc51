package planner

import (
	"testing"

	"brim/model"
	"brim/planner/plantest"
)

// near allows for figures that are written down with a few digits.
func near(got, want float64) bool { return got > want*(1-1e-6) && got < want*(1+1e-6) }

// TestRampByQuarters counts a sales team by the quarter in which each joined, as sales
// leaders do: of 25 people 17 carry full quotas, and 3, 1, 2 and 2 are in quarters that
// carry nothing, a quarter, half and three quarters of one. They are worth 19.75.
func TestRampByQuarters(t *testing.T) {
	s := plantest.Standing()
	s.AE.Heads = 25
	s.AE.Ramp = []float64{0, 0, 0, 0.25, 0.25, 0.25, 0.5, 0.5, 0.5, 0.75, 0.75, 0.75, 1}
	s.AE.Ramping = []float64{3, 0, 0, 1, 0, 0, 2, 0, 0, 2}
	p := Make(s, -1)
	for m, want := range map[int]float64{
		0:  19.75,
		2:  19.75,                     // within the quarter nothing changes
		3:  17 + 2 + 1.5 + 0.5 + 0.75, // a quarter later everybody is a step on
		6:  17 + 2 + 2 + 0.75 + 1.5,
		9:  17 + 2 + 2 + 1 + 2.25,
		12: 25,
	} {
		if got := p.Months[m].AE.Ramped; !plantest.Near(got, want) {
			t.Errorf("month %d: %v of 25 ramped, want %v", m, got, want)
		}
	}
}

// TestRampOfThreeMonths follows a hire who carries 30 %, 70 % and then all of a book.
func TestRampOfThreeMonths(t *testing.T) {
	s := plantest.Standing()
	s.CSM.Ramp = []float64{0.3, 0.7, 1}
	s.Tiers[0].CSMHires = []float64{0, 1}
	p := Make(s, -1)
	for m, want := range []float64{5, 5, 5.3, 5.7, 6, 6} {
		if got := p.Months[m].CSM.Ramped; !plantest.Near(got, want) {
			t.Errorf("month %d: %v ramped, want %v", m, got, want)
		}
	}
}

// TestGrossRetention holds gross retention to what boards read: 90 % where a tenth of the
// accounts leaves, 85 % where those that stay also give back a part, and net retention to
// what expansion makes of that.
func TestGrossRetention(t *testing.T) {
	for _, c := range []struct{ churn, contraction, expansion, grr, nrr float64 }{
		{0.10, 0, 0, 0.90, 0.90},
		{0.10, 0, 0.20, 0.90, 1.08},
		{0.10, 1 - 0.85/0.9, 0, 0.85, 0.85},
		{0.10, 1 - 0.85/0.9, 0.20, 0.85, 1.02},
		{0, 0.15, 0.20, 0.85, 1.02},
	} {
		s := plantest.Standing(model.Swarm)
		s.Tiers[0].LogoChurn, s.Tiers[0].Contraction, s.Tiers[0].Expansion = c.churn, c.contraction, c.expansion
		if row := Make(s, -1).Months[12]; !near(row.NRR.V, c.nrr) || !near(row.GRR.V, c.grr) {
			t.Errorf("%+v: NRR %v, GRR %v", c, row.NRR, row.GRR)
		}
	}
}

// TestSegmentsOfOneCompany counts two segments in one scenario as each does alone: ramped
// AEs at full quota, and hires by what their ramp leaves of the year. Six enterprise AEs at
// 900,000 and two who start in February and ramp over nine months carry 6.3 million; ten
// mid-market AEs at 500,000 and three who start in April and ramp over 7.4 months, 5.598.
func TestSegmentsOfOneCompany(t *testing.T) {
	s := plantest.Standing(model.Pod, model.Pod)
	s.AE.Heads, s.AE.Attainment, s.AE.Backfill = 16, 0.7, false
	for k, segment := range []struct {
		heads, quota, ramp float64
		hires              []float64
	}{
		{6, 900e3, 9, []float64{0, 2}}, {10, 500e3, 7.4, []float64{0, 0, 0, 3}},
	} {
		tier := &s.Tiers[k]
		tier.AEShare, tier.AEHires = model.Some(segment.heads/16), segment.hires
		tier.AE.Quota, tier.AE.Attainment, tier.AE.RampMonths = model.Some(segment.quota), model.Some(1), model.Some(segment.ramp)
	}
	p := Make(s, -1)
	for k, want := range []float64{6.300e6, 5.598e6} {
		sum := 0.0
		for t := 1; t <= 12; t++ {
			sum += p.Months[t].Tiers[k].NewARR
		}
		if sum < want-500 || sum > want+500 {
			t.Errorf("%s: %.0f of new ARR in the year, want %.0f", p.Months[0].Tiers[k].Name, sum, want)
		}
	}
}

// TestCSMsByARR needs three CSMs for 4.5 million of ARR at 1.5 million each, and 3.9 when
// the same accounts have grown by 30%: a limit in accounts alone would not move.
func TestCSMsByARR(t *testing.T) {
	s := plantest.Standing(model.Swarm)
	s.ARR, s.Book.Mean = model.Some(4.5e6), model.Some(50e3)
	s.Growth.Driver, s.Growth.Target = model.TargetDriver, 0.30
	s.Tiers[0].BookMax, s.Tiers[0].BookMaxARR, s.Tiers[0].Expansion = model.Some(30), 1.5e6, 0.30
	p := Make(s, -1)
	for m, want := range map[int]float64{0: 3.0, 12: 3.9} {
		if row := &p.Months[m].Tiers[0]; !near(row.CSMNeeded, want) || !near(row.Accounts, 90) {
			t.Errorf("month %d: %v CSMs needed for %v accounts, want %v", m, row.CSMNeeded, row.Accounts, want)
		}
	}
}
