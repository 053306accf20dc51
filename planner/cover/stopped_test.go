package cover

import (
	"context"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"brim/planner/plantest"
)

// solve finds the cheapest cover of one problem, however long it takes.
func solve(p *Problem) Cover { return Solve(context.Background(), nil, p)[0] }

// TestCoverThatIsStopped says how far it may be from the cheapest, and keeps its promises.
func TestCoverThatIsStopped(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawProblem(t, 18, 30)
		found := Solve(plantest.EndsAfter(rapid.IntRange(0, 12).Draw(t, "asks")), nil, p)[0]
		if !p.holds(found.Hires) {
			t.Fatalf("%v breaks a promise", found.Hires)
		}
		best := solve(p)
		if !best.Proven {
			t.Skip("not proven either")
		}
		if found.Price < best.Price*(1-SameCost) || found.Bound > best.Price*(1+SameCost) {
			t.Fatalf("found %v with bound %v; the best is %v", found.Price, found.Bound, best.Price)
		}
	})
}

// TestProvenIsTheSameWheneverStopped holds a search that was stopped against one that was
// not: as soon as it calls its cover proven, that is the cover, month by month.
func TestProvenIsTheSameWheneverStopped(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawProblem(t, rapid.IntRange(2, 14).Draw(t, "months"), 12)
		best := solve(p)
		if !best.Proven {
			t.Skip("not proven either")
		}
		for n := range 40 {
			found := Solve(plantest.EndsAfter(n), nil, p)[0]
			if found.Proven && !slices.Equal(found.Hires, best.Hires) {
				t.Fatalf("proven after %d asks: %v, in the end %v", n, found.Hires, best.Hires)
			}
			if found.Proven && !found.Cheapest() {
				t.Fatalf("proven at %v with bound %v", found.Price, found.Bound)
			}
		}
	})
}

// TestStoppedBeforeTheTie is a cover whose price the bound meets before a month is
// searched: the cheapest, and not proven, since another of that price comes first.
func TestStoppedBeforeTheTie(t *testing.T) {
	ones := []float64{1, 1, 1}
	p := New([]float64{5, 5, 5}, []Row{{Gives: ones, Needs: 2}, {Gives: []float64{1, 0, 0}, Needs: 1}})
	found := Solve(plantest.EndsAfter(0), nil, p)[0]
	if found.Proven || !found.Cheapest() || found.Bound != found.Price {
		t.Errorf("stopped at once: %+v", found)
	}
	if best := solve(p); !best.Proven || !slices.Equal(best.Hires, []int{1, 0, 1}) || best.Price != found.Price {
		t.Errorf("in the end: %+v", best)
	}
}
