package ui

import (
	"strings"

	"brim/planner/reshape"
	"brim/ui/overlay"
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
		{4, "the fullest book", lower(plan.Peak.V, o.Peak.V, plan.Peak.OK && o.Peak.OK)},
		{5, "cost a year", lower(plan.NeededCost.End.V, o.NeededCost.End.V, plan.NeededCost.End.OK && o.NeededCost.End.OK)},
		{6, "when books run over", later(before.Over != nil, now.Over != nil, func() int { return now.Over.T - before.Over.T })},
		{7, "when pods break", later(before.Pods != nil, now.Pods != nil, func() int { return now.Pods.T - before.Pods.T })},
		{8, "when AEs have too many accounts", later(before.AEs != nil, now.AEs != nil, func() int { return now.AEs.T - before.AEs.T })},
	}
}

// lower is 1 where a figure is lower than it was, -1 where higher.
func lower(before, now float64, known bool) int {
	switch {
	case !known || before == now:
		return 0
	case now < before:
		return 1
	}
	return -1
}

// later is 1 where something that had better not come about comes later than it did, or not at
// all any more, and -1 where it comes sooner.
func later(before, now bool, months func() int) int {
	switch {
	case now && !before:
		return -1
	case before && !now:
		return 1
	case !now:
		return 0
	}
	return lower(float64(months()), 0, true)
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
