package pane

import (
	"brim/planner"
	"brim/ui/state"
)

// spotsAt are several figures at one spot.
func spotsAt(at planner.At, ids ...string) []Spot {
	spots := make([]Spot, len(ids))
	for i, id := range ids {
		spots[i] = Spot{Figure: id, At: at}
	}
	return spots
}

// Pinned is the baseline's figure behind what a figure is said to differ by; false where
// it has none: no such month, tier or role.
func (at Spot) Pinned(s state.State) (Spot, bool) {
	figure, ok := planner.FigureByID(at.Figure)
	if !ok || at.Plan != "" || s.Baseline == nil {
		return Spot{}, false
	}
	was := Spot{Figure: at.Figure, Plan: state.BaselineKey}
	if !figure.Once {
		was.At.T = at.At.T + int(s.Plan.Start-s.Baseline.Plan.Start)
		if was.At.T < 0 || was.At.T > figure.LastMonth(s.Baseline.Plan) {
			return Spot{}, false
		}
	}
	switch figure.Scope {
	case planner.OfTier, planner.OfPodTier:
		if was.At.Tier, ok = pinnedTier(s, at.At.Tier); !ok {
			return Spot{}, false
		}
	case planner.OfResource:
		if was.At.Resource = pinnedRole(s, at.At.Resource); was.At.Resource < 0 {
			return Spot{}, false
		}
	}
	return was, s.Baseline.Plan.Has(figure, was.At)
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

// HeadlineSpots are the figures of the headline and the header: the dates that matter
// with what sets them, and the money.
func HeadlineSpots(s state.State) []Spot {
	spots := podsSpots(s)
	for k := range s.Scenario.Tiers {
		spots = append(spots, Spot{Figure: "headline.over", At: planner.At{Tier: k}})
		if s.Head.Books[k].Over {
			spots = append(spots, Spot{Figure: "headline.over_until", At: planner.At{Tier: k}})
		}
	}
	for _, short := range s.Head.Short {
		for i := range s.Scenario.Resources {
			if s.Scenario.Resources[i].Role == short.Role {
				spots = append(spots, Spot{Figure: "headline.short", At: planner.At{Resource: i}})
				spots = append(spots, spotsAt(planner.At{T: short.At.T, Resource: i}, "resource.needed", "resource.heads")...)
			}
		}
	}
	return append(spots, spotsAt(planner.At{}, "headline.arr", "headline.goal_arr", "headline.people_cost", "opening.arr", "opening.stage")...)
}

// podsSpots are when pods degrade, and the figure that says so; without pods, what is
// said of the ratio instead.
func podsSpots(s state.State) []Spot {
	if !s.Head.Pods.Any {
		return []Spot{{Figure: "company.ratio", At: planner.At{T: s.Plan.Horizon}}}
	}
	return append([]Spot{{Figure: "headline.degrades_by"}}, causeSpots(s.Plan, &s.Head)...)
}

// causeSpots are why the first pods degrade, with the figure that their cause is of.
func causeSpots(p *planner.Plan, head *planner.Headline) []Spot {
	if !head.Pods.Degrades {
		return nil
	}
	tier := tierNamed(p, head.Pods.Tier)
	spots := []Spot{{Figure: "pod.cause", At: planner.At{Tier: tier}}}
	since := planner.At{T: head.Pods.Since.T, Tier: tier}
	switch head.Pods.Cause {
	case planner.CauseRatio:
		return append(spots, Spot{Figure: "ratio", At: since})
	case planner.CauseHiringGap:
		return append(spots, Spot{Figure: "hiring_gap", At: since})
	}
	return append(spots, Spot{Figure: "pod.economics", At: planner.At{Tier: tier}})
}
