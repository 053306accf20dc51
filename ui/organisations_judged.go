package ui

import (
	"strings"

	"brim/planner/reshape"
	"brim/ui/overlay"
	"brim/ui/state"
	"brim/ui/theme"
)

// judged is a figure of an organisation held against the plan's.
type judged struct {
	cell int // of the table
	name string
	sign int // 1 better, -1 worse, 0 neither
}

// judgedOrganisation holds an organisation against the plan as it is: how full the books are
// at most, what it costs, and when books run over, pods break and AEs have too many accounts.
func judgedOrganisation(plan, o *reshape.Organised) []judged {
	before, now := &plan.Breaks, &o.Breaks
	return []judged{
		{4, "the fullest book", state.JudgedLower(plan.Peak, o.Peak)},
		{5, "cost a year", state.JudgedLower(plan.NeededCost.End, o.NeededCost.End)},
		{6, "when books run over", state.JudgedWhen(before.Over != nil, now.Over != nil, func() int { return now.Over.T - before.Over.T })},
		{7, "when pods break", state.JudgedWhen(before.Pods != nil, now.Pods != nil, func() int { return now.Pods.T - before.Pods.T })},
		{8, "when AEs have too many accounts",
			state.JudgedWhen(before.AEs != nil, now.AEs != nil, func() int { return now.AEs.T - before.AEs.T })},
	}
}

// cellsOf are the judged cells of a row of the table.
func cellsOf(all []judged) map[int]int {
	cells := map[int]int{}
	for _, j := range all {
		cells[j.cell] = j.sign
	}
	return cells
}

// againstPlan says in words what is better and what is worse than in the plan as it is.
func againstPlan(all []judged) []overlay.ReviewPart {
	var better, worse []string
	for _, j := range all {
		switch {
		case j.sign > 0:
			better = append(better, j.name)
		case j.sign < 0:
			worse = append(worse, j.name)
		}
	}
	var parts []overlay.ReviewPart
	if len(worse) > 0 {
		parts = append(parts, overlay.ReviewPart{Text: "- worse than this plan: " + strings.Join(worse, ", "), Role: theme.Worse})
	}
	if len(better) > 0 {
		parts = append(parts, overlay.ReviewPart{Text: "+ better than this plan: " + strings.Join(better, ", "), Role: theme.Better})
	}
	return parts
}
