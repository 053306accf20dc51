package actuals

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"brim/planner"
)

// TestWhatHappenedAsPlannedIsThePlan: loads, ratios and what follows from them are those of the
// plan in every month, as far as they do not depend on which accounts are young.
func TestWhatHappenedAsPlannedIsThePlan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rebasable(t)
		p := planner.Make(s, -1)
		if beginsWithTraces(p, 0) {
			t.Skip("a tier has next to nothing")
		}
		h := beside(p, recorded(p, rapid.IntRange(1, min(12, s.Horizon)).Draw(t, "last")))
		happened := h.Happened()
		if h.Happened() != happened {
			t.Fatal("it is made anew each time it is asked for")
		}
		for month := range happened.Months {
			for name, pair := range figuresAlike(&p.Months[month], &happened.Months[month]) {
				if name == "ae cuts" { // which are no figure of the file
					continue
				}
				if math.Abs(pair[0]-pair[1]) > 1e-6*max(1, math.Abs(pair[0])) {
					t.Fatalf("month %d: %s is %v, not %v", month, name, pair[1], pair[0])
				}
			}
			a, b := p.Months[month].NRR, happened.Months[month].NRR
			if a.OK != b.OK || math.Abs(a.V-b.V) > 1e-6 {
				t.Fatalf("month %d: NRR %v, not %v", month, b, a)
			}
		}
	})
}
