package pane

import (
	"brim/planner"
	"brim/planner/explain"
	"brim/ui/kit"
	"brim/ui/state"
)

// HeadlineSpots are the figures of the headline and the header: the dates that matter
// with what sets them, and the money.
func HeadlineSpots(s state.State) []kit.Spot {
	spots := podsSpots(s)
	for k := range s.Scenario.Tiers {
		spots = append(spots, kit.Spot{Figure: "headline.over", Place: explain.Place{Tier: k}})
		if s.Head.Books[k].Over {
			spots = append(spots, kit.Spot{Figure: "headline.over_until", Place: explain.Place{Tier: k}})
		}
	}
	for _, short := range s.Head.Short {
		for i := range s.Scenario.Resources {
			if s.Scenario.Resources[i].Role == short.Role {
				spots = append(spots, kit.Spot{Figure: "headline.short", Place: explain.Place{Resource: i}})
				spots = append(spots, kit.Spots(explain.Place{T: short.Since.T, Resource: i}, "resource.needed", "resource.heads")...)
			}
		}
	}
	return append(spots, kit.Spots(explain.Place{}, "headline.arr", "headline.goal_arr", "headline.people_cost",
		"opening.arr", "opening.stage")...)
}

// podsSpots are when pods break and are warned, and the figures that say so; without pods,
// what is said of the ratio instead.
func podsSpots(s state.State) []kit.Spot {
	if !s.Head.Pods.Any {
		return []kit.Spot{{Figure: "company.ratio", Place: explain.Place{T: s.Plan.Horizon}}}
	}
	spots := podSpots(s.Plan, &s.Head.Pods)
	for _, pods := range s.Head.PodTiers {
		if pods.Tier != s.Head.Pods.Tier {
			spots = append(spots, podSpots(s.Plan, &pods)...)
		}
	}
	return spots
}

// podSpots are when a tier's pods break, its ratio then or at the end, and the figure that
// warns of them.
func podSpots(p *planner.Plan, pods *planner.PodHeadline) []kit.Spot {
	place := explain.Place{Tier: kit.TierNamed(p, pods.Tier)}
	spots := []kit.Spot{{Figure: "pod.breaks", Place: place}, {Figure: "pod.peak_ratio", Place: place}}
	if pods.Breaks {
		spots[1] = kit.Spot{Figure: "ratio", Place: explain.Place{T: pods.BreaksAt.T, Tier: place.Tier}}
	}
	if !pods.Warning.Given {
		return spots
	}
	since := explain.Place{T: pods.Warning.Since.T, Tier: place.Tier}
	return append(spots, kit.Spot{Figure: "pod.warned", Place: place}, kit.Spot{Figure: triggerFigures[pods.Warning.Test.What], Place: since})
}
