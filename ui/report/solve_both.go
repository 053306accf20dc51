package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"brim/model"
	"brim/planner/solve"
)

// RolesSolved names the roles whose hires a solution has.
func RolesSolved(s *solve.Solution) string {
	if s.Both != nil {
		return "AE and CSM"
	}
	return "CSM"
}

// GoalLines say at which dates the AE hires of a solution bring ARR to the goal, and at which
// none do, and why; none where they were not sought.
func GoalLines(s *solve.Solution) []string {
	if s.Both == nil {
		return nil
	}
	var lines, dates []string
	currency := s.Plan.Currency
	for _, date := range s.GoalMet {
		dates = append(dates, fmt.Sprintf("%s in %s (goal %s)", model.Format(date.ARR, model.Money, currency), date.Month.Long(),
			model.Format(date.Goal, model.Money, currency)))
	}
	if len(dates) > 0 {
		lines = append(lines, fmt.Sprintf("%s ARR reaches %s", withinMark, strings.Join(dates, ", ")))
	}
	for _, date := range s.GoalMissed {
		lines = append(lines, fmt.Sprintf("%s ARR is %s in %s, and no hires bring it to the goal of %s: %s", failedMark,
			model.Format(date.ARR, model.Money, currency), date.Month.Long(), model.Format(date.Goal, model.Money, currency), date.Why))
	}
	return append(lines, bothCost(s))
}

// bothCost says what both roles cost beside what is planned.
func bothCost(s *solve.Solution) string {
	cost, currency := s.AECost+s.CSMCost, s.Plan.Currency
	line := fmt.Sprintf("AEs cost %s and CSMs %s over %s", model.Format(s.AECost, model.Money, currency),
		model.Format(s.CSMCost, model.Money, currency), months(s.Plan.Horizon))
	if difference := model.FormatDifference(cost, s.PresentCost, currency); difference != "" {
		return line + fmt.Sprintf(": together %s, planned so far %s (%s)", model.Format(cost, model.Money, currency),
			model.Format(s.PresentCost, model.Money, currency), difference)
	}
	return line + ": together as planned so far"
}

// bothProven says how sure it is that nothing cheaper does for both roles.
func bothProven(s *solve.Solution) string {
	if !s.Settled {
		return "The hires of the two roles did not settle: this is the best of ten rounds"
	}
	return proof(s, "For each role nothing cheaper meets the targets", " beside the other's hires")
}

// unproven says why the hires are not proven to be the cheapest, and how much cheaper others
// could be where that is known.
func unproven(s *solve.Solution) string {
	const known = 0.1 // a bound of more says little
	if s.Gap > known {
		return s.Unproven
	}
	return fmt.Sprintf("%s: something cheaper could save at most %.2g%% of the cost", s.Unproven, s.Gap*100)
}

// sellingReservations say what the goal does not cover.
func sellingReservations(s *solve.Solution) []string {
	if s.Both == nil {
		return nil
	}
	lines := []string{"AEs go to the tiers where they book most for their cost: the plan assumes that there are enough deals for them"}
	if s.AEFill < 1 {
		lines = append(lines, fmt.Sprintf("In this market %s of the planned AE hires come: these are people who must start, so plan for more",
			model.Format(s.AEFill, model.Fraction, "")))
	}
	return lines
}

// bothRequisitions lists the searches of both roles in the order in which they begin.
func bothRequisitions(s *solve.Solution) Section {
	type sought struct {
		solve.Requisition
		role, tier string
	}
	var all []sought
	for i := range s.Tiers {
		tier := &s.Tiers[i]
		for _, requisition := range tier.AERequisitions {
			all = append(all, sought{requisition, "AE", tier.Tier})
		}
		for _, requisition := range tier.Requisitions {
			all = append(all, sought{requisition, "CSM", tier.Tier})
		}
	}
	slices.SortStableFunc(all, func(a, b sought) int {
		return cmp.Or(cmp.Compare(a.Open, b.Open), cmp.Compare(a.Start, b.Start), cmp.Compare(a.role, b.role))
	})
	grid := Grid{Head: []string{"Open", "Start", "Role", "Tier", "Heads"}, Left: 4, Fixed: 2}
	for _, one := range all {
		grid.Rows = append(grid.Rows, []string{one.Open.Long(), one.Start.Long(), one.role, one.tier, strconv.Itoa(one.Heads)})
	}
	return Section{Title: "Requisitions: when to open them, who starts when", Name: "Requisitions", Grid: grid}
}
