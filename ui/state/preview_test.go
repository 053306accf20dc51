package state

import (
	"testing"

	"brim/model"
)

// TestUndefinedIsNotJudged holds that a figure which the plan cannot state, such as how full
// books are that nobody keeps, is neither better nor worse than one that it can.
func TestUndefinedIsNotJudged(t *testing.T) {
	known, none := model.Some(1.3), model.Opt{}
	for _, c := range []struct {
		before, now model.Opt
		want        int
	}{
		{known, model.Some(0.9), 1},
		{known, model.Some(1.6), -1},
		{known, known, 0},
		{none, known, 0},
		{known, none, 0},
	} {
		if got := JudgedLower(c.before, c.now); got != c.want {
			t.Errorf("from %v to %v is judged %d, want %d", c.before, c.now, got, c.want)
		}
	}
}
