package kit

import (
	"brim/planner/explain"
	"brim/ui/state"
)

// Spot is a figure in a pane, by its id in the planner's table of figures, and the key
// of the plan that it is of, empty for this plan; see [state.State.PlanOf].
type Spot struct {
	Figure string
	Place  explain.Place
	Plan   string
}

// Spots are several figures in one month, tier or role.
func Spots(place explain.Place, ids ...string) []Spot {
	spots := make([]Spot, len(ids))
	for i, id := range ids {
		spots[i] = Spot{Figure: id, Place: place}
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
		pinned.Place.T = spot.Place.T + int(s.Plan.Start-s.Baseline.Plan.Start)
		if pinned.Place.T < 0 || pinned.Place.T > figure.LastMonth(s.Baseline.Plan) {
			return Spot{}, false
		}
	}
	switch figure.Scope {
	case explain.OfTier, explain.OfPodTier:
		if pinned.Place.Tier, ok = PinnedTier(s, spot.Place.Tier); !ok {
			return Spot{}, false
		}
	case explain.OfResource:
		if pinned.Place.Resource = pinnedRole(s, spot.Place.Resource); pinned.Place.Resource < 0 {
			return Spot{}, false
		}
	}
	return pinned, explain.Has(s.Baseline.Plan, figure, pinned.Place)
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
