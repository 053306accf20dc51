package pane

import (
	"brim/planner"
	"brim/ui/kit"
	"brim/ui/state"
)

// Goal is where a figure of the headline leads: a page, and on it a month of a tier.
type Goal struct {
	Page   state.Page
	Month  int
	Tier   int
	Placed bool // Month and Tier are meant; else the page shows what it did
}

// Reach is the state with the goal's month and tier chosen, on its page.
func (g Goal) Reach(s state.State) state.State {
	if !g.Placed {
		return s
	}
	return s.LookAt(g.Month, g.Tier)
}

// PresentGoals are where the figures of the presentation lead: pods, books, and the ARR.
func PresentGoals(s state.State) [3]Goal {
	return [3]Goal{podsGoal(s, s.Head.Pods), booksGoal(s), {Page: state.PagePlan}}
}

// podsGoal is when pods break, or are warned.
func podsGoal(s state.State, pods planner.PodHeadline) Goal {
	goal := Goal{Page: state.PagePods, Tier: max(0, kit.TierNamed(s.Plan, pods.Tier))}
	switch {
	case pods.Breaks:
		goal.Month, goal.Placed = pods.BreaksAt.T, true
	case pods.Warning.Given:
		goal.Month, goal.Placed = pods.Warning.Since.T, true
	}
	return goal
}

// booksGoal is when the first book runs over.
func booksGoal(s state.State) Goal {
	for _, book := range overBooks(s.Head) {
		return Goal{Page: state.PageBooks, Month: book.Since.T, Tier: max(0, kit.TierNamed(s.Plan, book.Tier)), Placed: true}
	}
	return Goal{Page: state.PageBooks}
}
