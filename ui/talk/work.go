package talk

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"brim/model"
	"brim/planner/risk"
	"brim/planner/solve"
	"brim/ui/report"
	"brim/ui/words"
)

// errStopped says that long work was stopped.
var errStopped = errors.New("stopped; nothing was changed")

// solve finds the cheapest CSM hires that keep the usual promises, or those of both roles.
func (r *Room) solve(ctx context.Context, roles string) Reply {
	if roles != "" && !strings.EqualFold(roles, "both") {
		return mistaken("solve finds CSM hires, and solve both AE hires too; it knows no %.60q", roles)
	}
	s, c := r.state.Scenario, r.state.Case
	r.found = nil
	within, stop := ctx, context.CancelFunc(func() {})
	if r.host.SolveLimit > 0 {
		within, stop = context.WithTimeout(ctx, r.host.SolveLimit)
	}
	defer stop()
	solution, err := solve.Hires(within, s, solve.Request{Case: c, AEs: roles != ""})
	var refusal *solve.Refusal
	switch {
	case ctx.Err() != nil:
		return fail(errStopped)
	case errors.As(err, &refusal):
		return mistaken("%s", refusal.Why)
	case err != nil:
		return fail(err)
	}
	r.found = &finding{solution, s, c}
	return say(r.solvedLines()...)
}

// solvedLines say what a search came to: what was asked, whom to hire and when, how sure that
// is, and what it would do.
func (r *Room) solvedLines() []string {
	found := r.found.solution
	lines := []string{sentence(report.Asked(found))}
	for _, line := range report.GoalLines(found) {
		lines = append(lines, sentence(line))
	}
	for i := range found.Tiers {
		lines = append(lines, tierSolved(&found.Tiers[i], found.Plan.Horizon, found.Plan.Currency)...)
	}
	lines = append(lines, sentence(report.ProofLine(found)))
	if found.Both == nil {
		lines = append(lines, sentence(report.MirrorLine(found)))
	}
	for _, line := range report.Reservations(found) {
		lines = append(lines, sentence(line))
	}
	lines = append(lines, "With these hires: "+strings.Join(mightBe.story(r.now(), seen{found.Scenario, found.Plan.Headline()}), " "))
	return append(lines, "Nothing was changed; apply takes these hires over, and undo would take them back.")
}

// tierSolved says of a tier whether the targets are met, what its CSMs cost, and when to open
// which requisition.
func tierSolved(tier *solve.Tier, months int, currency string) []string {
	line := sentence(report.PromiseLine(tier)) + " " + upper(hires(tier.Hires())) + "; its CSMs cost " +
		amount(tier.Cost, currency) + " over " + strconv.Itoa(months) + " months"
	if difference := model.FormatDifference(tier.Cost, tier.PresentCost, currency); difference != "" {
		more := strings.TrimPrefix(difference, "+") + " more"
		if less, ok := strings.CutPrefix(difference, "-"); ok {
			more = less + " less"
		}
		line += ", " + words.Spoken(more) + " than with the hires planned so far"
	}
	lines := []string{line + "."}
	if tier.Sellers == nil {
		return append(lines, opened(tier.Tier, "", tier.Requisitions)...)
	}
	lines = append(lines, opened(tier.Tier, "AE ", tier.AERequisitions)...)
	return append(lines, opened(tier.Tier, "CSM ", tier.Requisitions)...)
}

// opened says when to open which requisition, and for which role where there are two.
func opened(tier, role string, requisitions []solve.Requisition) []string {
	var lines []string
	for _, requisition := range requisitions {
		lines = append(lines, fmt.Sprintf("%s: open a requisition for %s in %s, to start in %s.", tier,
			model.Counted(requisition.Heads, role+"hire"), words.MonthInFull(requisition.Open), words.MonthInFull(requisition.Start)))
	}
	return lines
}

func hires(n int) string {
	if n == 0 {
		return "no hires"
	}
	return model.Counted(n, "hire")
}

// apply takes the hires over that were found last.
func (r *Room) apply() Reply {
	switch found := r.found; {
	case found == nil:
		return mistaken("nothing was found yet to apply; solve finds the cheapest CSM hires")
	case found.sought != r.state.Scenario || found.c != r.state.Case:
		return mistaken("the plan has changed since solve; solve finds the hires anew")
	}
	solution := r.found.solution
	n, roles := solution.Hires(), report.RolesSolved(solution)
	next := r.state.Solve(solution.Scenario, roles, n)
	if next.Scenario == r.state.Scenario {
		return say("Nothing changed: the plan has these hires already.")
	}
	r.found = nil
	return r.becomes(next, fmt.Sprintf("%s taken over, in place of the %s hires that were planned.", upper(hires(n)), roles))
}

// risk says how sure the plan is.
func (r *Room) risk(ctx context.Context) Reply {
	s, c := r.state.Scenario, r.state.Case
	if !s.Uncertain() {
		return mistaken("nothing is uncertain in this plan, so there is nothing to draw; ranges gives the levers that are " +
			"seldom known for sure a range")
	}
	result, err := risk.Simulate(ctx, s, c,
		risk.Simulation{Trials: risk.DefaultTrials, Seed: risk.DefaultSeed, Workers: max(1, r.host.Workers)})
	switch {
	case ctx.Err() != nil:
		return fail(errStopped)
	case err != nil:
		return fail(err)
	}
	return say(r.riskLines(result)...)
}

// riskLines say how long things are likely to hold, and how likely they have come by the end.
func (r *Room) riskLines(result *risk.Result) []string {
	s, last := r.state.Scenario, &result.Months[len(result.Months)-1]
	lines := []string{sentence("This comes of " + words.Trials(result))}
	for _, line := range words.SureLines(result) {
		lines = append(lines, sentence(line))
	}
	end := words.MonthInFull(last.Month)
	for k := range last.Tiers {
		tier := &last.Tiers[k]
		line := fmt.Sprintf("By %s the chance that %s books have run over is %s", end, tier.Name, words.Chance(model.Some(tier.Over)))
		if tier.Breaks.OK {
			line += ", and that its pods have broken " + words.Chance(tier.Breaks)
		}
		lines = append(lines, sentence(line))
	}
	low, middle, high := last.ARR[0], last.ARR[2], last.ARR[4]
	lines = append(lines, fmt.Sprintf("ARR in %s is between %s and %s in nine of ten trials, and %s in the middle.",
		end, amount(low, s.Currency), amount(high, s.Currency), amount(middle, s.Currency)))
	for _, line := range words.RangeLines(s) {
		lines = append(lines, sentence("Drawn: "+line))
	}
	return lines
}

// ranges gives the levers that are seldom known for sure a range.
func (r *Room) ranges() Reply {
	next := r.state.AddRanges()
	if next.Scenario == r.state.Scenario {
		return say("Those levers have ranges already.")
	}
	changed := changedWords(r.state.Scenario, next.Scenario)
	r.state, r.dropped = next, false
	return say("Changed: "+changed+".", "The plan itself is as it was; risk says how sure it is.")
}
