package reshape

import (
	"testing"

	"brim/model"
	"brim/planner/plantest"
)

// TestMoveStepsDipAboveTheLimit cuts three tiers about the limit: exactly 20 % costs nothing.
func TestMoveStepsDipAboveTheLimit(t *testing.T) {
	s := plantest.Standing(model.Pod, model.Swarm)
	s.Book.Spread = model.Some(1)
	s.Tiers = append(s.Tiers, s.Tiers[1])
	for k, share := range []float64{0.20, 0.21, 0.59} {
		s.Tiers[k].Name, s.Tiers[k].MinACV = string(rune('A'+k)), model.Opt{}
		s.Tiers[k].AccountShare, s.Tiers[k].Promoted = model.Some(share), 0
	}
	s.Transition.Dip = 0.15
	steps := MoveSteps(s)
	if len(steps) != 3 || steps[0].Dips || !steps[1].Dips || !steps[2].Dips {
		t.Errorf("%+v", steps)
	}
	if largest := LargestStep(steps); largest.Tier != "C" || largest.Share < 0.589 || largest.Share > 0.591 {
		t.Errorf("the largest is %+v", largest)
	}
	s.Transition.Dip = 0
	for _, step := range MoveSteps(s) {
		if step.Dips {
			t.Errorf("%s costs productivity without a dip", step.Tier)
		}
	}
	if got := LargestStep(nil); got.Share != 0 {
		t.Errorf("no steps move %v", got.Share)
	}
}
