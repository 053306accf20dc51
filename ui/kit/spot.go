package kit

import (
	"brim/planner/explain"
	"brim/ui/state"
)

// Spot is a figure in a pane, by its id in the planner's table of figures, and the key
// of the plan that it is of, empty for this plan; see [state.State.PlanOf].
type Spot struct {
	Figure string
	At     explain.At
	Plan   string
}

// Spots are several figures in one month, tier or role.
func Spots(place explain.At, ids ...string) []Spot {
	spots := make([]Spot, len(ids))
	for i, id := range ids {
		spots[i] = Spot{Figure: id, At: place}
	}
	return spots
}

// Pinned is the baseline's figure behind what a figure is said to differ by; false where
// it has none: no such month, tier or role.
func (spot Spot) Pinned(s state.State) (Spot, bool) {
	figure, ok := explain.FigureByID(spot.Figure)
	if !ok || spot.Plan != "" || s.Baseline == nil {
		return Spot{}, false
	}
	pinned := Spot{Figure: spot.Figure, Plan: state.BaselineKey}
	if !figure.Once {
		pinned.At.T = spot.At.T + int(s.Plan.Start-s.Baseline.Plan.Start)
		if pinned.At.T < 0 || pinned.At.T > figure.LastMonth(s.Baseline.Plan) {
			return Spot{}, false
		}
	}
	switch figure.Scope {
	case explain.OfTier, explain.OfPodTier:
		if pinned.At.Tier, ok = PinnedTier(s, spot.At.Tier); !ok {
			return Spot{}, false
		}
	case explain.OfResource:
		if pinned.At.Resource = pinnedRole(s, spot.At.Resource); pinned.At.Resource < 0 {
			return Spot{}, false
		}
	}
	return pinned, explain.Has(s.Baseline.Plan, figure, pinned.At)
}

// pinnedRole is the index of the baseline's role that goes by the name of role i, -1
// for none.
func pinnedRole(s state.State, i int) int {
	for j := range s.Baseline.Scenario.Resources {
		if s.Baseline.Scenario.Resources[j].Role == s.Scenario.Resources[i].Role {
			return j
		}
	}
	return -1
}
