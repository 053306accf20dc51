package planner

import (
	"testing"

	"brim/model"
	"brim/planner/plantest"
)

// TestGapCases holds both readings of the gap at their corners.
func TestGapCases(t *testing.T) {
	none, unbounded := model.Some(0), model.Opt{}
	for name, c := range map[string]struct {
		aeHires, csmHires, aeHeads, csmHeads float64
		byHires, byGrowth                    model.Opt
	}{
		"neither hires":         {0, 0, 10, 10, none, none},
		"neither hires nor is":  {0, 0, 0, 0, none, none},
		"alike":                 {4, 4, 10, 10, none, none},
		"six beside five":       {6, 5, 10, 10, model.Some(0.2), model.Some(1.6/1.5 - 1)},
		"only CSMs":             {0, 4, 10, 8, model.Some(-1), model.Some(1/1.5 - 1)},
		"only AEs":              {4, 0, 10, 8, unbounded, model.Some(0.4)},
		"AEs from none":         {4, 4, 0, 8, none, unbounded},
		"AEs alone from none":   {4, 0, 0, 8, unbounded, unbounded},
		"CSMs from none":        {4, 4, 10, 0, none, model.Some(-1)},
		"CSMs alone from none":  {0, 4, 10, 0, model.Some(-1), model.Some(-1)},
		"both from none":        {4, 4, 0, 0, none, unbounded},
		"AEs, CSMs there none":  {4, 0, 10, 0, unbounded, model.Some(0.4)},
		"CSMs, AEs there none":  {0, 4, 0, 8, model.Some(-1), model.Some(1/1.5 - 1)},
		"one team grows faster": {5, 5, 10, 40, none, model.Some(1.5/1.125 - 1)},
	} {
		for basis, want := range map[model.GapBasis]model.Opt{model.GapByHires: c.byHires, model.GapByGrowth: c.byGrowth} {
			got := GapOf(basis, Hiring{Hires: c.aeHires, Heads: c.aeHeads}, Hiring{Hires: c.csmHires, Heads: c.csmHeads})
			if got.OK != want.OK || !plantest.Near(got.V, want.V, 1) {
				t.Errorf("%s by %s: %v, want %v", name, basis, got, want)
			}
		}
	}
}

// TestGapBreaches holds the limit itself as no breach, and an unbounded gap as one.
func TestGapBreaches(t *testing.T) {
	for gap, want := range map[model.Opt]bool{
		model.Some(6.0/5 - 1): false, model.Some(0.2): false, model.Some(0.2 + 1e-6): true,
		model.Some(0): false, model.Some(-1): false, {}: true,
	} {
		if GapBreached(gap, 0.2) != want {
			t.Errorf("a gap of %v beside 0.2: breach %v", gap, !want)
		}
	}
}

// TestSixBesideFiveIsNoBreach plans the hires instead of stating them: a year's sums of
// thirds must not pass 20 % by their rounding, in any month.
func TestSixBesideFiveIsNoBreach(t *testing.T) {
	for _, n := range []float64{0.5, 1, 2, 7, 100} {
		s := pods(12, 10)
		s.AE.Hires.PerQuarter, s.CSM.Hires.PerQuarter = 6*n, 5*n
		s.Horizon = 60
		p := Make(s, -1)
		if when := p.Pods[0].HiringGap; when != nil {
			t.Errorf("%v hires beside %v are a breach in month %d", 6*n, 5*n, when.T)
		}
		s.AE.Hires.PerQuarter += 1e-4
		if p.Run(s, -1); p.Pods[0].HiringGap == nil || p.Pods[0].HiringGap.T != 0 {
			t.Errorf("a little over %v hires beside %v are no breach", 6*n, 5*n)
		}
	}
}

// TestGapLooksTwelveMonthsAhead places one hire and watches it come into sight and go;
// backfills, and what lies past the horizon in a list, are seen by their own rules.
func TestGapLooksTwelveMonthsAhead(t *testing.T) {
	s := pods(10, 10)
	s.Horizon = 20
	s.AE.Attrition, s.AE.Backfill = 0.3, true
	s.Tiers[0].AEHires = make([]float64, 15)
	s.Tiers[0].AEHires[14] = 1 // month 15
	p := Make(s, -1)
	for m := range p.Months {
		if sees := m >= 3 && m <= 14; p.Months[m].Tiers[0].HiringGap.OK == sees {
			t.Errorf("month %d: gap %v", m, p.Months[m].Tiers[0].HiringGap)
		}
	}
	s.Market.HireDelay = 2
	p.Run(s, -1)
	if p.Months[4].HiringGap != model.Some(0) || p.Months[5].HiringGap.OK {
		t.Error("a slipped hire comes into sight as if it had not slipped")
	}
	s.Tiers[0].AEHires = append(make([]float64, 25), 1) // month 26, with the slip 28
	p.Run(s, -1)
	if p.Months[15].HiringGap != model.Some(0) || p.Months[16].HiringGap.OK {
		t.Error("a hire past the horizon is not seen from within it")
	}
}

// TestGapByNeedIsTheCompanys gives every tier the company's gap.
func TestGapByNeedIsTheCompanys(t *testing.T) {
	s := plantest.Sample(3, 24)
	s.Org.Staffing, s.Limits.GapBasis = model.StaffingNeed, model.GapByGrowth
	p := Make(s, -1)
	for m := range p.Months {
		for k := range p.Months[m].Tiers {
			if got, want := p.Months[m].Tiers[k].HiringGap, p.Months[m].HiringGap; got != want || !want.OK {
				t.Fatalf("%s: gap %v, the company's is %v", label(m, k), got, want)
			}
		}
	}
}

// TestGapByBothBases holds each reading against the plan that counts by it.
func TestGapByBothBases(t *testing.T) {
	for _, staffing := range []model.Staffing{model.StaffingShares, model.StaffingNeed} {
		s := plantest.Sample(3, 24)
		s.Org.Staffing = staffing
		s.AE.Hires.PerQuarter, s.CSM.Hires.PerQuarter = 3, 1
		either := Make(s, -1)
		for _, basis := range GapBases {
			counted := s.Clone()
			counted.Limits.GapBasis = basis
			p := Make(counted, -1)
			for m := range p.Months {
				if got, want := either.CompanyGapBy(basis, m), p.Months[m].HiringGap; got != want {
					t.Fatalf("month %d by %s: company %v, want %v", m, basis, got, want)
				}
				for k := range p.Months[m].Tiers {
					if got, want := either.TierGapBy(basis, m, k), p.Months[m].Tiers[k].HiringGap; got != want {
						t.Fatalf("%s by %s: %v, want %v", label(m, k), basis, got, want)
					}
				}
			}
		}
		if either.CompanyGapBy(model.GapByHires, 0) == either.CompanyGapBy(model.GapByGrowth, 0) {
			t.Error("the two readings do not differ, so the test says nothing")
		}
	}
}
