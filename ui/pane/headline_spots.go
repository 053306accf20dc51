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
		spots = append(spots, kit.Spot{Figure: "headline.over", At: explain.At{Tier: k}})
		if s.Head.Books[k].Over {
			spots = append(spots, kit.Spot{Figure: "headline.over_until", At: explain.At{Tier: k}})
		}
	}
	for _, short := range s.Head.Short {
		for i := range s.Scenario.Resources {
			if s.Scenario.Resources[i].Role == short.Role {
				spots = append(spots, kit.Spot{Figure: "headline.short", At: explain.At{Resource: i}})
				spots = append(spots, kit.Spots(explain.At{T: short.At.T, Resource: i}, "resource.needed", "resource.heads")...)
			}
		}
	}
	return append(spots, kit.Spots(explain.At{}, "headline.arr", "headline.goal_arr", "headline.people_cost", "opening.arr", "opening.stage")...)
}

// podsSpots are when pods degrade, and the figure that says so; without pods, what is
// said of the ratio instead.
func podsSpots(s state.State) []kit.Spot {
	if !s.Head.Pods.Any {
		return []kit.Spot{{Figure: "company.ratio", At: explain.At{T: s.Plan.Horizon}}}
	}
	return append([]kit.Spot{{Figure: "headline.degrades_by"}}, causeSpots(s.Plan, &s.Head)...)
}

// causeSpots are why the first pods degrade, with the figure that their cause is of.
func causeSpots(p *planner.Plan, head *planner.Headline) []kit.Spot {
	if !head.Pods.Degrades {
		return nil
	}
	tier := kit.TierNamed(p, head.Pods.Tier)
	spots := []kit.Spot{{Figure: "pod.cause", At: explain.At{Tier: tier}}}
	since := explain.At{T: head.Pods.Since.T, Tier: tier}
	switch head.Pods.Cause {
	case planner.CauseRatio:
		return append(spots, kit.Spot{Figure: "ratio", At: since})
	case planner.CauseHiringGap:
		return append(spots, kit.Spot{Figure: "hiring_gap", At: since})
	}
	return append(spots, kit.Spot{Figure: "pod.economics", At: explain.At{Tier: tier}})
}
