package rebalance

import (
	"testing"

	"pgregory.net/rapid"

	"brim/planner/plantest"
)

// TestStoppedAnywhere ends the search after any number of looks at the context: what it has
// by then keeps the limits where it says so, claims no proof, and its bound holds.
func TestStoppedAnywhere(t *testing.T) {
	whole := crowd(60, 4).solve(t.Context())
	if !whole.feasible || whole.stopped {
		t.Fatalf("%+v", whole)
	}
	rapid.Check(t, func(t *rapid.T) {
		got := crowd(60, 4).solve(plantest.EndsAfter(rapid.IntRange(0, 40).Draw(t, "looks")))
		switch {
		case got.stopped && (got.proven || got.settled):
			t.Fatalf("stopped, and yet proven: %+v", got)
		case got.feasible && (!got.best.kept() || got.bound > got.best.moved || got.best.moved < whole.bound):
			t.Fatalf("%d moves, bound %d; the whole search found %d, bound %d", got.best.moved, got.bound, whole.best.moved, whole.bound)
		case !got.stopped && got.best.moved != whole.best.moved:
			t.Fatalf("not stopped, and yet another answer: %d moves", got.best.moved)
		}
	})
}

// TestSameAnswer is given twice: the search depends on nothing but its problem.
func TestSameAnswer(t *testing.T) {
	one, two := crowd(120, 6).solve(t.Context()), crowd(120, 6).solve(t.Context())
	for i := range one.best.to {
		if one.best.to[i] != two.best.to[i] {
			t.Fatalf("account %d goes to %d and to %d", i, one.best.to[i], two.best.to[i])
		}
	}
}
