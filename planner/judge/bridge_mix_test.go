package judge

import (
	"context"
	"math"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner"
	"brim/planner/plantest"
)

// TestMixturesAreValid: every part can move alone, and with every other.
func TestMixturesAreValid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, _ := inCommon(Side{plantest.Draw(t), -1}, Side{plantest.Draw(t), -1})
		m := &mixture{from: a, to: b, parts: partsOf(a, b)}
		for range plantest.FewTimes(5, 2) {
			s := a.Clone()
			for i := range m.parts {
				if rapid.Bool().Draw(t, m.parts[i].key) {
					m.set(s, i, true)
				}
			}
			if problems := model.Validate(s); len(problems) > 0 {
				t.Fatal(problems[0])
			}
		}
		all := a.Clone()
		for i := range m.parts {
			m.set(all, i, true)
		}
		if readOutcomes(planner.Make(all, -1)) != readOutcomes(planner.Make(b, -1)) {
			t.Fatal("all parts together are not the other plan")
		}
	})
}

// TestBridgeIsTheAverageOverOrders computes the parts of four levers from all 24 orders.
func TestBridgeIsTheAverageOverOrders(t *testing.T) {
	a := plantest.Sample(3, 24)
	b := a.Clone()
	b.CSM.Heads, b.AE.Attainment, b.Tiers[1].LogoChurn, b.AE.Hires.PerQuarter = 16, 0.6, 0.2, 3
	w := bridged(a, b)
	m := &mixture{from: a, to: b, parts: w.parts, end: w.end()}
	n := len(m.parts)
	if n != 4 || !w.Exact {
		t.Fatalf("%d parts", n)
	}
	for _, o := range Outcomes() {
		want := map[string]float64{}
		orders := 0
		permute(n, func(order []int) {
			orders++
			s := a.Clone()
			before := o.Counted(o.Value(planner.Make(s, -1)), m.end).V
			for _, i := range order {
				m.set(s, i, true)
				now := o.Counted(o.Value(planner.Make(s, -1)), m.end).V
				want[m.parts[i].key] += now - before
				before = now
			}
		})
		for _, part := range w.Bridge(o).Parts {
			if got, want := part.Part.V, want[part.Key]/float64(orders); math.Abs(got-want) > 1e-9*max(1, math.Abs(want)) {
				t.Errorf("%s of %s: %v, want %v", part.Key, o.Key, got, want)
			}
		}
	}
}

func permute(n int, see func([]int)) {
	var walk func(order, rest []int)
	walk = func(order, rest []int) {
		if len(rest) == 0 {
			see(order)
		}
		for i := range rest {
			others := append(append([]int{}, rest[:i]...), rest[i+1:]...)
			walk(append(append([]int{}, order...), rest[i]), others)
		}
	}
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	walk(nil, all)
}

// TestShapleyOfAGame pins a game whose values are known: the second of two equal players
// brings 10, a third nothing.
func TestShapleyOfAGame(t *testing.T) {
	got := Shapley(3, func(mask int) model.Opt {
		if mask&3 == 3 {
			return model.Some(10)
		}
		return model.Some(0)
	})
	for i, want := range []float64{5, 5, 0} {
		if math.Abs(got[i].V-want) > 1e-12 {
			t.Errorf("player %d gets %v, want %v", i, got[i], want)
		}
	}
}

// TestSampledIsNearExact holds the sampled parts to the exact ones, within five of their
// standard errors.
func TestSampledIsNearExact(t *testing.T) {
	t.Parallel()
	a, b := twelveApart()
	a.Horizon = plantest.FewTimes(a.Horizon, 8)
	b.Horizon = a.Horizon
	w := bridged(a, b)
	m := &mixture{from: a, to: b, parts: w.parts, end: w.end()}
	exact, sampled := m.exactly(context.Background(), 2), m.sampled(context.Background(), 2)
	for o := range outcomes {
		whole := 0.0
		for i := range exact[o] {
			share, want := sampled[o][i], exact[o][i].value.V
			whole += share.value.V
			if off := math.Abs(share.value.V - want); off > 5*math.Sqrt(share.noise)+1e-9*max(1, math.Abs(want)) {
				t.Errorf("%s, %s: sampled %v ± %v, exact %v", outcomes[o].Key, w.parts[i].key, share.value, math.Sqrt(share.noise), want)
			}
		}
		want := outcomes[o].Difference(w.ends[1][o], w.ends[0][o], w.end()).V
		if math.Abs(whole-want) > 1e-12*max(1, math.Abs(want)) {
			t.Errorf("%s: sampled parts sum to %v of %v", outcomes[o].Key, whole, want)
		}
	}
	if again := m.sampled(context.Background(), 7); !reflect.DeepEqual(again, sampled) {
		t.Error("the sample depends on the number of goroutines")
	}
}

// twelveApart are two plans that differ in twelve levers.
func twelveApart() (a, b *model.Scenario) {
	a = plantest.Sample(3, 24)
	b = a.Clone()
	b.CSM.Heads, b.AE.Heads, b.AE.Attainment, b.AE.Quota = 15, 18, 0.6, 800e3
	b.CSM.RampMonths, b.AE.RampMonths, b.CSM.Attrition, b.AE.Attrition = 5, 7, 0.2, 0.25
	b.Tiers[0].LogoChurn, b.Tiers[1].LogoChurn, b.Tiers[1].BookMax, b.ARR = 0.05, 0.2, model.Some(50), model.Some(14e6)
	return a, b
}
