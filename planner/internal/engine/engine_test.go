package engine

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	_ "brim/model/drawn"
	"brim/planner/plantest"
)

// TestPreparedAnewIsTheSame holds inputs that were prepared for other scenarios before
// against new ones: nothing is left over of rates that were made monthly.
func TestPreparedAnewIsTheSame(t *testing.T) {
	used := new(Inputs)
	rapid.Check(t, func(t *rapid.T) {
		s := plantest.Draw(t)
		c := rapid.IntRange(-1, len(s.Cases)-1).Draw(t, "case")
		used.Prepare(s, c)
		fresh := new(Inputs)
		fresh.Prepare(s, c)
		for k := range s.Tiers {
			if used.Tier[k] != fresh.Tier[k] {
				t.Fatalf("tier %d: %+v, want %+v", k, used.Tier[k], fresh.Tier[k])
			}
		}
		if used.Season != fresh.Season || used.GoalGrowth != fresh.GoalGrowth || used.Dip(1) != fresh.Dip(1) {
			t.Fatalf("%+v, want %+v", used, fresh)
		}
	})
}

// TestMonthlyRatesMakeTheYear compounds twelve months into the annual rate.
func TestMonthlyRatesMakeTheYear(t *testing.T) {
	for _, annual := range []float64{0, 0.01, 0.25, 0.95} {
		if left := math.Pow(1-Losing(annual), 12); math.Abs(left-(1-annual)) > 1e-12 {
			t.Errorf("%g a year: %g left", annual, left)
		}
		if grown := math.Pow(1+Growing(annual), 12); math.Abs(grown-(1+annual)) > 1e-12 {
			t.Errorf("%g a year: grown to %g", annual, grown)
		}
	}
}

// TestDip lasts six months from the month named, and only for a share above the limit.
func TestDip(t *testing.T) {
	s := plantest.Sample(2, 24)
	for share, dips := range map[float64]bool{0.2: false, 0.2 + 1e-12: false, 0.21: true} {
		s.Transition = model.Transition{FromMonth: model.Some(3), Share: model.Some(share), Dip: 0.25}
		var in Inputs
		in.Prepare(s, -1)
		for month := range 12 {
			want := 1.0
			if dips && month >= 3 && month < 3+DipLength {
				want = 0.75
			}
			if got := in.Dip(month); got != want {
				t.Errorf("%g moved, month %d: %g, want %g", share, month, got, want)
			}
		}
	}
}

// TestHiresIn spreads a quarter over its months, and has none outside the plan.
func TestHiresIn(t *testing.T) {
	quarters := model.HirePlan{Quarters: []float64{3, 0, 6}}
	for month, want := range map[int]float64{-1: 0, 0: 0, 1: 1, 3: 1, 4: 0, 7: 2, 9: 2, 10: 0} {
		if got := HiresIn(quarters, month); got != want {
			t.Errorf("month %d: %g, want %g", month, got, want)
		}
	}
	if got := HiresIn(model.HirePlan{PerQuarter: 2}, 100); got != 2.0/3 {
		t.Errorf("without an end: %g", got)
	}
}

// TestLimitsHaveSlack counts a figure as past a limit only where rounding cannot be why.
func TestLimitsHaveSlack(t *testing.T) {
	for _, limit := range []float64{0, 0.2, 1, 1.2, 20, 1e9} {
		slack := Slack * max(1, limit)
		for _, v := range []float64{limit, limit + slack/2, limit - slack/2} {
			if Above(v, limit) || Below(v, limit) {
				t.Errorf("%g is not %g", v, limit)
			}
		}
		if !Above(limit+2*slack, limit) || !Below(limit-2*slack, limit) {
			t.Errorf("nothing is past %g", limit)
		}
	}
}
