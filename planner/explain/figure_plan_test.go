package explain

import (
	"testing"

	"brim/model"
	"brim/planner"
	"brim/planner/plantest"
)

// TestPlannedHiresAreTheGrids holds planned hires to what the levers say of the quarter,
// the month and the year, up to the last quarter that the plan depends on, whatever the
// market slips.
func TestPlannedHiresAreTheGrids(t *testing.T) {
	s := plantest.Sample(2, 14)
	s.Market.HireDelay = 2
	s.AE.Hires = model.HirePlan{Quarters: []float64{1, 2, 0.5, 4, 3}}
	s.CSM.Hires.PerQuarter = 1.5
	s.Tiers[1].CSMHires = []float64{0, 1, 1, 0, 0.5}
	p := planner.Make(s, -1)
	for _, row := range []struct {
		lever                string
		quarter, month, year string
	}{
		{"ae.hires_per_quarter", "ae.quarter_plan", "", "ae.year_plan"},
		{"csm.hires_per_quarter", "csm.quarter_plan", "", "csm.year_plan"},
		{"tier." + s.Tiers[1].Name + ".csm_hires", "csm_quarter_named", "csm_named", "csm_year_named"},
		{"tier." + s.Tiers[0].Name + ".ae_hires", "ae_quarter_named", "ae_named", "ae_year_named"},
	} {
		l, ok := model.Find(s, row.lever)
		if !ok {
			t.Fatal(row.lever)
		}
		v, year := l.Get(s), 0.0
		hold := func(id string, month int, want float64) {
			t.Helper()
			f, ok := FigureByID(id)
			if got := Value(p, f, Place{T: month, Tier: l.Place.Tier}); !ok || !got.OK || !plantest.Near(got.V, want, 1) {
				t.Errorf("%s to month %d: %v, the lever says %v", id, month, got, want)
			}
		}
		for q := range s.PlanQuarters() {
			if q%4 == 0 {
				year = 0
			}
			year += l.InQuarter(v, q)
			hold(row.quarter, 3*(q+1), l.InQuarter(v, q))
			hold(row.year, 3*(q+1), year)
			for month := 3*q + 1; row.month != "" && month <= 3*(q+1); month++ {
				hold(row.month, month, l.InMonth(v, month))
			}
		}
	}
}

// TestAllPlannedHires adds what tiers name to the company's, but where one team serves all.
func TestAllPlannedHires(t *testing.T) {
	s := plantest.Sample(2, 14)
	s.CSM.Hires.PerQuarter = 1.5
	s.Tiers[0].CSMHires, s.Tiers[1].CSMHires = []float64{1}, []float64{0, 2, 0, 4}
	for staffing, want := range map[model.Staffing][2]float64{model.StaffingShares: {4.5, 13}, model.StaffingNeed: {1.5, 6}} {
		s.Org.Staffing = staffing
		p := planner.Make(s, -1)
		for i, place := range []struct {
			id string
			t  int
		}{{"csm.quarter_total", 3}, {"csm.year_total", 12}} {
			f, _ := FigureByID(place.id)
			if got := Value(p, f, Place{T: place.t}); got != model.Some(want[i]) {
				t.Errorf("%v: %s is %v, want %v", staffing, place.id, got, want[i])
			}
		}
	}
}

// TestHiresPastTheEnd reads the months that the hiring gap looks at after the horizon.
func TestHiresPastTheEnd(t *testing.T) {
	s := plantest.Sample(2, 12)
	s.AE.Hires = model.HirePlan{Quarters: []float64{0, 0, 0, 0, 3}}
	p := planner.Make(s, -1)
	f, _ := FigureByID("ae.hires")
	if got := Value(p, f, Place{T: 14}); got != model.Some(1) {
		t.Errorf("two months past the end %v are hired", got)
	}
	if e := Explain(p, f, Place{T: 99}); e.Title != "AE hires, "+p.MonthAt(24).Long() {
		t.Errorf("past what is planned it speaks of %q", e.Title)
	}
}
