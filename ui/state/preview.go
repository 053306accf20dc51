package state

import (
	"cmp"
	"fmt"

	"brim/model"
	"brim/planner"
	"brim/planner/reshape"
	"brim/ui/words"
)

// Preview is what another structure would come to, before it is taken.
type Preview struct {
	Words []string // what changes, a clause each
	Warn  string   // what the change itself costs; empty for nothing
	Rows  []BeforeAfter
}

// BeforeAfter is a figure of the headline as it is and as it would be.
type BeforeAfter struct {
	Label, Before, After string
	Judged               int    // 1 where it would be better, -1 where worse, else 0
	Told                 string // what [State.Effects] says of it; empty where it says nothing of it alone
}

// costLabel is the row of what people cost.
const costLabel = "People cost"

// Moved reports whether the figure would be another.
func (b BeforeAfter) Moved() bool { return b.Before != b.After }

// Preview plans another structure in the present market case and holds it against the
// present plan.
func (s State) Preview(made model.Restructured) Preview {
	plan := planner.Make(made.Scenario, s.Case)
	head := plan.Headline()
	earlier, now := headRows(s.Plan, s.Head), headRows(plan, head)
	p := Preview{Words: made.Words, Warn: movedAtOnce(s.Scenario, made.Scenario)}
	p.Rows = append(p.Rows, BeforeAfter{Label: "Pods break", Before: earlier[0], After: now[0],
		Judged: judgedPods(s.Head.Pods, head.Pods), Told: podsMoved(s.Head.Pods, head.Pods, false)})
	counterparts := model.Counterparts(s.Scenario, made.Scenario)
	for k := range made.Scenario.Tiers {
		row := BeforeAfter{Label: made.Scenario.Tiers[k].Name + " over", Before: "no such tier", After: overFrom(head.Books[k])}
		if j := counterparts[k]; j >= 0 {
			row.Before = overFrom(s.Head.Books[j])
			row.Judged = judgedBooks(s.Head.Books[j], head.Books[k])
		}
		p.Rows = append(p.Rows, row)
	}
	peaks, before := plan.Peaks(), s.Plan.Peaks()
	judged := [...]int{
		cmp.Compare(head.ARR, s.Head.ARR), cmp.Compare(s.Head.Cost, head.Cost), JudgedLower(before.Utilization, peaks.Utilization), 0,
	}
	for i, label := range []string{"ARR at the end", costLabel, "Peak utilization", "Fewest productive CSMs"} {
		row := BeforeAfter{Label: label, Before: earlier[i+1], After: now[i+1], Judged: judged[i]}
		if !row.Moved() {
			row.Judged = 0
		}
		switch {
		case label != costLabel:
		case plan.Horizon == s.Plan.Horizon:
			row.Told = costMoved(s.Head, head, plan.Currency)
		default:
			row = overMonths(row, s.Plan.Horizon, plan.Horizon)
		}
		p.Rows = append(p.Rows, row)
	}
	p.Rows = append(p.Rows, specialistRows(s.Plan, plan)...)
	return p
}

// overMonths is a row of two sums over plans of so many months each: neither is better than the
// other.
func overMonths(row BeforeAfter, before, now int) BeforeAfter {
	row.Label += fmt.Sprintf(", %d → %d mo", before, now)
	row.Judged = 0
	return row
}

// judgedPods says whether pods break later, 1, or earlier, -1; 0 where one plan has none.
func judgedPods(before, now planner.PodHeadline) int {
	if !before.Any || !now.Any {
		return 0
	}
	return JudgedWhen(before.Breaks, now.Breaks, func() int { return now.BreaksAt.T - before.BreaksAt.T })
}

// judgedBooks says whether a tier's books run over later, 1, or earlier, -1.
func judgedBooks(before, now planner.BookHeadline) int {
	return JudgedWhen(before.Over, now.Over, func() int { return now.Since.T - before.Since.T })
}

// JudgedLower is 1 where a figure that had better be low is lower than before, -1 where it is
// higher, and 0 where either is undefined.
func JudgedLower(before, now model.Opt) int {
	if !before.OK || !now.OK {
		return 0
	}
	return cmp.Compare(before.V, now.V)
}

// JudgedWhen is 1 where something that had better not come about comes later than before, or
// not at all any more, and -1 where it comes sooner, or comes at last. The months by which it
// comes later are asked where it comes in both.
func JudgedWhen(before, now bool, months func() int) int {
	switch {
	case now && !before:
		return -1
	case before && !now:
		return 1
	case !now:
		return 0
	}
	return cmp.Compare(months(), 0)
}

// specialistRows are the specialists that a structure takes at the plan's end, whom people
// cost is without; none where neither plan takes any.
func specialistRows(before, now *planner.Plan) []BeforeAfter {
	if len(before.Specialists(0))+len(now.Specialists(0)) == 0 {
		return nil
	}
	rows := []BeforeAfter{{Label: "Specialists needed, not planned"}, {Label: "  their cost a year, assumed"}}
	write := func(p *planner.Plan) (heads, cost string) {
		return words.Heads(p.SpecialistsAt(p.Horizon)), model.Format(p.SpecialistCost(p.Horizon), model.Money, p.Currency)
	}
	rows[0].Before, rows[1].Before = write(before)
	rows[0].After, rows[1].After = write(now)
	for _, side := range []struct {
		plan *planner.Plan
		cell *string
	}{{before, &rows[0].Before}, {now, &rows[0].After}} {
		if side.plan.SpecialistsAt(side.plan.Horizon) == 0 {
			*side.cell = "none"
		}
	}
	return rows
}

// headRows are the figures of a plan that every structure has.
func headRows(plan *planner.Plan, head planner.Headline) []string {
	peaks := plan.Peaks()
	pods := "no pods"
	if head.Pods.Any {
		pods = podsUntil(head.Pods)
	}
	money := func(v float64) string { return model.Format(v, model.Money, plan.Currency) }
	return []string{pods, money(head.ARR), money(head.Cost), words.Percent(peaks.Utilization), words.HeadsOf(model.Some(peaks.Productive))}
}

// movedAtOnce warns of a change of coverage models that is larger than what costs nothing,
// unless the scenario plans for it.
func movedAtOnce(from, to *model.Scenario) string {
	share := reshape.ModelsMoved(from, to)
	if !planner.Above(share, planner.MovedAtOnce) || planner.Dips(to) {
		return ""
	}
	percent := func(v float64) string { return words.Percent(model.Some(v)) }
	return fmt.Sprintf("%s of the accounts change model. Moving more than the top %s at once costs two quarters of CSM "+
		"productivity (ATM); the lever Change of models plans it.",
		percent(share), percent(planner.MovedAtOnce))
}
