package actuals

import (
	"testing"
	"time"

	"brim/model"
	"brim/planner"
)

// TestRoundingIsNoVariance: what a sum of fractions misses an actual by is no difference, and
// a difference of one account in a hundred thousand is.
func TestRoundingIsNoVariance(t *testing.T) {
	s := twoTiers()
	planned := planner.Make(s, -1).Months[1].Tiers[0]
	for off, want := range map[float64]float64{1 + 1e-13: 0, 1 - 1e-13: 0, 1 + 1e-5: planned.ARR*(1+1e-5) - planned.ARR} {
		h := look(s, rowOf(time.January, s.Tiers[0].Name, whole(91, planned.ARR*off, 4, 4)))
		v, ok := h.Variance(1, 0, model.ActualARR, false)
		if !ok || v.Difference.V != want || v.Percent.V != want/planned.ARR {
			t.Errorf("×%v: %v, %v of the plan; want %v", off, v.Difference, v.Percent, want)
		}
	}
}
