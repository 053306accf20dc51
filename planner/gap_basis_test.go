package planner

import (
	"testing"

	"brim/model"
)

// TestGapByBothBases holds each reading against the plan that counts by it.
func TestGapByBothBases(t *testing.T) {
	for _, staffing := range []model.Staffing{model.StaffingShares, model.StaffingNeed} {
		s := sample(3, 24)
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
