package state

import (
	"brim/model"
	"brim/planner"
)

// Beside is a plan whose figures are shown: this one, or another beside it.
type Beside struct {
	Key      string // empty for this plan
	Name     string // likewise
	Own      bool   // its levers are this plan's: it moves with them
	Scenario *model.Scenario
	Plan     *planner.Plan
}

// PlanOf finds a plan by its key: this one by an empty key, the pinned baseline, or one
// that is compared; false where it is no longer there.
func (s State) PlanOf(key string) (Beside, bool) {
	switch {
	case key == "":
		return Beside{Own: true, Scenario: s.Scenario, Plan: s.Plan}, true
	case key == BaselineKey && s.Baseline != nil:
		return Beside{Key: key, Name: "Baseline", Scenario: s.Baseline.Scenario, Plan: s.Baseline.Plan}, true
	}
	for _, other := range s.Compare.Others {
		if other.Key == key && other.Plan != nil {
			return Beside{Key: key, Name: other.Name, Own: other.Own, Scenario: other.Scenario, Plan: other.Plan}, true
		}
	}
	return Beside{}, false
}
