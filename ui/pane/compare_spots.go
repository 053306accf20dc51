package pane

import (
	"brim/planner"
	"brim/planner/explain"
	"brim/ui/kit"
	"brim/ui/state"
)

// Figures implements [View]: the chosen row first, and in each row the chosen plan's
// figure, then this plan's, then the others'.
func (Compare) Figures(s state.State) []kit.Spot {
	rows := s.CompareRows()
	sides := []side{thisSide(s)}
	for i := range s.Compare.Others {
		sides = append(sides, sideOf(&s.Compare.Others[i]))
	}
	if chosen := s.Compare.Chosen + 1; chosen < len(sides) {
		copy(sides[1:], sides[:chosen])
		sides[0] = sideOf(&s.Compare.Others[chosen-1])
	}
	var spots []kit.Spot
	for i := range rows {
		row := rows[(s.Compare.Row+i)%len(rows)]
		for _, other := range sides {
			for _, spot := range compareSpots(s, row, other) {
				spot.Plan = other.key
				spots = append(spots, spot)
			}
		}
	}
	return spots
}

// compareSpots are the figures behind one cell of the comparison; none where it says
// that there is none.
func compareSpots(s state.State, row state.CompareRow, other side) []kit.Spot {
	switch row.Figure {
	case state.ComparePods:
		if !other.head.Pods.Any {
			return nil
		}
		return podSpots(other.plan, &other.head.Pods)[:1]
	case state.CompareCause:
		if !other.head.Pods.Any {
			return nil
		}
		return podSpots(other.plan, &other.head.Pods)[2:]
	case state.CompareFirstOver, state.CompareFirstTier:
		return firstOverSpots(other)
	case state.CompareOver:
		k := tierOf(s, other.plan, row.Tier)
		if k < 0 {
			return nil
		}
		return []kit.Spot{{Figure: "headline.over", Place: explain.Place{Tier: k}}}
	}
	if place, ok := row.Number.PickedAt(other.plan); ok {
		return []kit.Spot{{Figure: row.Number.ID, Place: place}}
	}
	return nil
}

// firstOverSpots are when the books of the first tier run over; of every tier, that they
// do not.
func firstOverSpots(other side) []kit.Spot {
	if k := firstOver(other); k >= 0 {
		return []kit.Spot{{Figure: "headline.over", Place: explain.Place{Tier: k}}}
	}
	var spots []kit.Spot
	for _, k := range allTiers(other.plan) {
		spots = append(spots, kit.Spot{Figure: "headline.over", Place: explain.Place{Tier: k}})
	}
	return spots
}

func allTiers(p *planner.Plan) []int {
	tiers := make([]int, len(p.Splits))
	for k := range tiers {
		tiers[k] = k
	}
	return tiers
}
