package actuals

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	_ "brim/model/drawn"
	"brim/planner"
	"brim/planner/plantest"
)

// TestAPlanImpliesItself: what happened as planned differs nowhere, balances, and implies what
// the plan's own flows come to.
func TestAPlanImpliesItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := plantest.Draw(t)
		p := planner.Make(s, -1)
		last := rapid.IntRange(1, s.Horizon).Draw(t, "last")
		h := beside(p, recorded(p, last))
		if h.Through != last {
			t.Fatalf("through %d, not %d", h.Through, last)
		}
		for _, v := range h.Variances() {
			if math.Abs(v.Difference.V) > 1e-6*max(1, math.Abs(v.Plan.V)) {
				t.Fatalf("%+v", v)
			}
		}
		if said := h.UnbalancedSaid(); said != "" {
			t.Fatal(said)
		}
		for _, d := range h.Drivers() {
			if d.Plan.OK != d.Implied.OK || math.Abs(d.Plan.V-d.Implied.V) > 1e-6*max(1, math.Abs(d.Plan.V)) {
				t.Fatalf("%s: plan %v, implied %v", d.Lever, d.Plan, d.Implied)
			}
		}
	})
}

// TestAPlainPlanImpliesItsLevers: without overload, hand-offs that fail and a market, the plan's
// own flows come to the levers themselves.
func TestAPlainPlanImpliesItsLevers(t *testing.T) {
	s := plantest.Sample(3, 24)
	s.Limits.OverloadChurn = 1
	s.Growth.Driver = model.CapacityDriver
	for k := range s.Tiers {
		s.Tiers[k].StructuredHandoff, s.Tiers[k].Graduation = true, 0
		s.Tiers[k].Coverage = model.Pooled
	}
	p := planner.Make(s, -1)
	drivers := beside(p, recorded(p, 12)).Drivers()
	if len(drivers) < 3*3+2 {
		t.Fatalf("%d drivers", len(drivers))
	}
	for _, d := range drivers {
		lever, known := model.Find(s, d.Lever)
		if !known {
			t.Fatalf("no lever %s", d.Lever)
		}
		want, _ := lever.Number(s)
		if !d.Implied.OK && d.part == hireFill {
			continue
		}
		if !d.Implied.OK || math.Abs(d.Implied.V-want) > 1e-9 {
			t.Errorf("%s: %v, not %v", d.Lever, d.Implied, want)
		}
	}
}
