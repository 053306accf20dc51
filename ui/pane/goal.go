package pane

import (
	"brim/planner"
	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/state"
	"brim/ui/theme"
)

// PresentGoals are where the figures of the presentation lead: pods, books, and the ARR.
func PresentGoals(s state.State) [3]kit.Goal {
	return [3]kit.Goal{podsGoal(s, s.Head.Pods), booksGoal(s), {Page: state.PagePlan}}
}

// podsGoal is when pods break, or are warned.
func podsGoal(s state.State, pods planner.PodHeadline) kit.Goal {
	goal := kit.Goal{Page: state.PagePods, Tier: max(0, kit.TierNamed(s.Plan, pods.Tier))}
	switch {
	case pods.Breaks:
		goal.Month, goal.Placed = pods.BreaksAt.T, true
	case pods.Warning.Given:
		goal.Month, goal.Placed = pods.Warning.Since.T, true
	}
	return goal
}

// warnedGoal is when pods are warned.
func warnedGoal(s state.State, pods planner.PodHeadline) kit.Goal {
	pods.Breaks = false
	return podsGoal(s, pods)
}

// booksGoal is when the first book runs over.
func booksGoal(s state.State) kit.Goal {
	if over := overBooks(s.Head); len(over) > 0 {
		return bookGoal(s, over[0])
	}
	return kit.Goal{Page: state.PageBooks}
}

// bookGoal is when a tier's book runs over.
func bookGoal(s state.State, book planner.BookHeadline) kit.Goal {
	return kit.Goal{Page: state.PageBooks, Month: book.Since.T, Tier: max(0, kit.TierNamed(s.Plan, book.Tier)), Placed: true}
}

// leadingTo gives claims a goal.
func leadingTo(goal kit.Goal, claims ...kit.Claim) []kit.Claim {
	for i := range claims {
		claims[i].Goal = &goal
	}
	return claims
}

// HeadlineGoal is where on the headline a claim stands that leads somewhere.
type HeadlineGoal struct {
	canvas.Rect
	kit.Goal
}

// HeadlineGoals are the claims of a headline of that width, as [Headline] draws it.
func HeadlineGoals(g *theme.Glyphs, s state.State, width int) []HeadlineGoal {
	var goals []HeadlineGoal
	first, second := inTwo(g, s, width)
	for y, row := range [][]piece{first, second} {
		for i, place := range placeVerdicts(width, s, row, y == 1) {
			if goal := row[i].Goal; goal != nil {
				goals = append(goals, HeadlineGoal{canvas.Rect{X: place.x, Y: y, W: row[i].width, H: 1}, *goal})
			}
		}
	}
	return goals
}
