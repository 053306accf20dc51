package state

import (
	"slices"

	"brim/model"
	"brim/planner"
)

// The ways of moving accounts to another coverage model, by the keys of their plans.
const (
	AtOnceKey   = "transition at once"
	StepwiseKey = "transition tier by tier"
)

// transitions are this scenario with all accounts moved to another model at once, and with
// no more of them at a time than costs nothing; none where no change is planned.
func transitions(s State) []Other {
	if !s.Scenario.Transition.FromMonth.OK {
		return nil
	}
	variant := func(key, name string, share float64) Other {
		moved := s.Scenario.Clone()
		moved.Transition.Share = model.Some(share)
		return Other{Key: key, Name: name, Own: true, Variant: true, Scenario: moved}
	}
	return []Other{variant(AtOnceKey, "All at once", 1), variant(StepwiseKey, "Tier by tier", planner.MovedAtOnce)}
}

// CompareTransition puts both ways of moving accounts beside the plan, in the place of
// what was added by hand where there is no room.
func (s State) CompareTransition() State {
	c := &s.Compare
	picks := []pick{{key: AtOnceKey}, {key: StepwiseKey}}
	room := MaxOthers - len(picks)
	if s.Baseline != nil && !slices.Contains(c.dropped, BaselineKey) {
		room--
	}
	for _, picked := range c.picks {
		if room > 0 && picked.key != AtOnceKey && picked.key != StepwiseKey {
			picks, room = append(picks, picked), room-1
		}
	}
	c.picks = picks
	s.Compare = c.follow(s)
	s.Compare.choose(AtOnceKey)
	return s.Say("Moving more than 20% of the accounts at once costs two quarters of CSM productivity (ATM); tier by tier costs none.")
}
