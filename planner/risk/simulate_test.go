package risk

import (
	"context"
	"errors"
	"math"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner"
	"brim/planner/plantest"
)

func simulated(t *testing.T, s *model.Scenario, how Simulation) *Result {
	t.Helper()
	r, err := Simulate(context.Background(), s, -1, how)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestWorkersAgree holds that nothing depends on how many share the work, with every
// trial kept and with trials counted.
func TestWorkersAgree(t *testing.T) {
	for _, people := range []bool{false, true} {
		if testing.Short() && !people {
			continue
		}
		s := uncertain("ae.attainment", "csm.attrition", "tier.Tier 1.book_max", "limits.ratio_degraded")
		s.Uncertainty.People, s.Uncertainty.Late = people, 0.1
		if testing.Short() {
			s.Horizon = 6
		}
		for _, kept := range []int{maxKept, 1000} {
			how := Simulation{Trials: plantest.FewTimes(3, 1)*chunk + 17, Seed: 7}
			var first *Result
			for _, workers := range plantest.Few([]int{1, 2, 8}, 2) {
				how.Workers = workers
				r, err := simulate(context.Background(), s, -1, how, kept)
				if err != nil {
					t.Fatal(err)
				}
				if first == nil {
					first = r
				}
				if !reflect.DeepEqual(first, r) {
					t.Errorf("people %v, kept %d: %d workers come to something else", people, kept, workers)
				}
			}
			if (first.QuantileError > 0) != (kept == 1000) {
				t.Errorf("an error of %v with %d values kept", first.QuantileError, kept)
			}
		}
	}
}

// TestCountsAreCloseToSorting holds that quantiles read off counts are no further from
// the exact ones than what they say, wherever the values past the first chunk lie.
func TestCountsAreCloseToSorting(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draws := newStream(rapid.Uint64().Draw(t, "seed"), 0)
		values := make([]float64, rapid.IntRange(2, 4000).Draw(t, "n"))
		steps := rapid.SampledFrom([]float64{0, 1, 5, 100}).Draw(t, "steps")
		tail := rapid.Bool().Draw(t, "tail")
		for i := range values {
			values[i] = 10 + draws.next()
			if steps > 0 {
				values[i] = math.Floor(values[i]*steps) / steps
			}
			if tail && draws.next() < 0.1 {
				values[i] = math.Inf(1)
			}
		}
		first := rapid.IntRange(1, len(values)).Draw(t, "first")
		var h histogram
		h.span(values[:first])
		h.add(values[:first])
		h.add(values[first:])
		got, worst := h.quantiles(len(values))
		slices.Sort(values)
		want := new(selector).quantiles(values, values[0], values[len(values)-1])
		for i := range want {
			if got[i] != want[i] && !(math.Abs(got[i]-want[i]) <= worst*h.width*bins*(1+1e-9)) && h.width > 0 {
				t.Fatalf("%v, sorted %v, said to be within %v of %v", got, want, worst, h.width*bins)
			}
		}
		if first == len(values) && worst > 1.0001/bins {
			t.Fatalf("an error of %v inside the bins", worst)
		}
	})
}

// TestManyTrialsComeToTheSame holds the quantiles of trials that are counted against
// those of trials that are kept.
func TestManyTrialsComeToTheSame(t *testing.T) {
	s := uncertain("ae.attainment", "csm.attrition", "tier.Tier 1.book_max", "market.churn")
	s.Horizon = plantest.FewTimes(s.Horizon, 9)
	how := Simulation{Trials: 2*chunk + 100, Seed: 2, Workers: 2}
	exact := simulated(t, s, how)
	counted, err := simulate(context.Background(), s, -1, how, 1)
	if err != nil {
		t.Fatal(err)
	}
	if counted.QuantileError > 1.0001/bins {
		t.Errorf("an error of %v", counted.QuantileError)
	}
	for m := range exact.Months {
		want, got := exact.Months[m], counted.Months[m]
		within(t, "ARR", asQuantiles(got.ARR), asQuantiles(want.ARR))
		for k := range want.Tiers {
			within(t, "load", got.Tiers[k].Load, want.Tiers[k].Load)
			within(t, "ratio", got.Tiers[k].Ratio, want.Tiers[k].Ratio)
			within(t, "utilization", got.Tiers[k].Utilization, want.Tiers[k].Utilization)
			if want.Tiers[k].Over != got.Tiers[k].Over {
				t.Errorf("chances differ: %v, %v", want.Tiers[k].Over, got.Tiers[k].Over)
			}
		}
	}
}

// within holds that quantiles agree to the bins' width: what triangles come to is less
// than three times as wide as its 90 %.
func within(t *testing.T, what string, got, want Quantiles) {
	t.Helper()
	width := want[4].V - want[0].V
	for i := range want {
		if got[i].OK != want[i].OK || math.Abs(got[i].V-want[i].V) > 3*width/bins+1e-9*math.Abs(want[i].V) {
			t.Fatalf("%s: %v, sorted %v", what, got, want)
		}
	}
}

// TestQuantilesAreThoseOfSorting holds the selection against sorting, type 7.
func TestQuantilesAreThoseOfSorting(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 3000).Draw(t, "n")
		seed := rapid.Uint64().Draw(t, "seed")
		kind := rapid.IntRange(0, 5).Draw(t, "kind")
		draws := newStream(seed, 0)
		values := make([]float64, n)
		for i := range values {
			u := draws.next()
			switch kind {
			case 0:
				values[i] = u
			case 1: // few different ones
				values[i] = math.Floor(u * 7)
			case 2: // a long tail
				values[i] = 1 / (u * u * u)
			case 3: // some unbounded
				values[i] = u
				if u > 0.6 {
					values[i] = math.Inf(1)
				}
			case 4: // all but one the same
				values[i] = 3
				if i == n/2 {
					values[i] = 3 + u
				}
			case 5: // hardly different
				values[i] = 1e6 + math.Floor(u*5)*1e-10
			}
		}
		sorted := slices.Clone(values)
		slices.Sort(sorted)
		got := new(selector).quantiles(values, sorted[0], sorted[n-1])
		for i, q := range Levels {
			h := q * float64(n-1)
			index := int(math.Floor(h))
			want := sorted[index]
			if part := h - float64(index); part > 0 {
				want = sorted[index] + (sorted[index+1]-sorted[index])*part
				if math.IsInf(sorted[index+1], 1) {
					want = math.Inf(1)
				}
			}
			if got[i] != want {
				t.Fatalf("quantile %v of %d values of kind %d: %v, sorted %v", q, n, kind, got[i], want)
			}
		}
	})
}

// TestChancesGrow holds that what has come stays, that no chance leaves 0..1, and that
// quantiles stand in their order.
func TestChancesGrow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := genRanges(t, plantest.Draw(t))
		r, err := Simulate(context.Background(), s, -1, Simulation{Trials: 100, Seed: 5})
		if err != nil {
			t.Fatal(err)
		}
		for m := range r.Months {
			for k := range r.Months[m].Tiers {
				tier := &r.Months[m].Tiers[k]
				for cause := range planner.NumberOfCauses {
					if tier.Cause(cause).OK != (s.Tiers[k].Coverage == model.Pod) {
						t.Fatalf("month %d: %v outside a pod tier, or not in one", m, cause)
					}
				}
				if m > 0 && tier.Over < r.Months[m-1].Tiers[k].Over || tier.Over < 0 || tier.Over > 1 {
					t.Fatalf("month %d: over %v", m, tier.Over)
				}
				for _, q := range []Quantiles{tier.Ratio, tier.Load, tier.Utilization} {
					for i := 1; i < len(q); i++ {
						if q[i].OK && (!q[i-1].OK || q[i-1].V > q[i].V) {
							t.Fatalf("month %d: quantiles %v", m, q)
						}
					}
				}
			}
		}
	})
}

func TestSimulateEndsWithItsContext(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	heard := 0
	_, err := Simulate(ctx, uncertain("ae.attainment"), -1, Simulation{Trials: 1_000_000, Progress: func(share float64) {
		if heard++; share > 0.05 {
			stop()
		}
	}})
	if !errors.Is(err, context.Canceled) || heard == 0 {
		t.Errorf("%v after %d words of progress", err, heard)
	}
}

// TestDrawsAreOfTheirLever holds that another range, or luck, leaves a lever's draws as
// they are.
func TestDrawsAreOfTheirLever(t *testing.T) {
	one := simulated(t, uncertain("tier.Tier 1.logo_churn"), Simulation{Trials: 500})
	two := simulated(t, uncertain("csm.cost", "tier.Tier 1.logo_churn"), Simulation{Trials: 500})
	if !reflect.DeepEqual(one.Months, two.Months) {
		t.Error("a range without a say moved the others' draws")
	}
}
