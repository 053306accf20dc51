package reshape

import (
	"brim/model"
	"brim/planner"
)

// MoveStep is one step of moving accounts to another coverage model tier by tier.
type MoveStep struct {
	Tier  string
	Share float64 // of all accounts at t = 0, 0..1
	Dips  bool    // whether so large a step costs CSM productivity
}

// MoveSteps are a scenario's tiers as the steps of a change of coverage models, highest ACV
// first, each with its share of the opening accounts; a tier without accounts is none.
// Source: ATM (a tier at a time, no more than MovedAtOnce of the accounts).
func MoveSteps(s *model.Scenario) []MoveStep {
	open, _ := s.Opening()
	total := 0.0
	for k := range s.Tiers {
		total += open[k].Accounts
	}
	var steps []MoveStep
	for k := range s.Tiers {
		if open[k].Accounts <= 0 {
			continue
		}
		share := min(1, open[k].Accounts/total)
		steps = append(steps, MoveStep{Tier: s.Tiers[k].Name, Share: share,
			Dips: s.Transition.Dip > 0 && planner.Above(share, planner.MovedAtOnce)})
	}
	return steps
}

// LargestStep is the step that moves the most accounts, the first of equal ones; without
// any steps it moves none.
func LargestStep(steps []MoveStep) MoveStep {
	var largest MoveStep
	for _, step := range steps {
		if step.Share > largest.Share {
			largest = step
		}
	}
	return largest
}
