package solve

import (
	"fmt"
	"slices"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
)

// ExplainAEs says how the AE hires of a solved tier, by its place among the solved ones, come
// about: the goal that is reached most narrowly, and what stands behind ARR there.
func (s *Solution) ExplainAEs(i int) explain.Explanation {
	tier, currency := &s.Tiers[i], s.Plan.Currency
	arr, _ := explain.FigureByID("company.arr")
	place := explain.Place{T: s.narrowestGoal(), Tier: tier.Index}
	reached := explain.Explain(s.Plan, arr, place)
	e := explain.Explanation{
		Title: "Cheapest AE hires of " + tier.Tier,
		Value: fmt.Sprintf("%s, %s", model.Counted(tier.Sellers.Hires(), "hire"), model.Format(tier.AECost, model.Money, currency)),
		Words: "of all hires of whole people, by month and tier, those with the least cost of AE heads and hiring with which the company's " +
			"ARR is at the goal at the end of every fiscal year and of the plan, beside the CSM hires that were found",
		Symbols: "min Σ_t (ae_heads(t)·cost/12 + joined(t)·hire_cost), arr(t) >= goal_arr(t) for t = " + s.goalMonths(),
		Numbers: fmt.Sprintf("%s: %s, and the goal %s; without these hires it would be %s", reached.Title, reached.Value,
			model.Format(s.Plan.Months[place.T].GoalARR, model.Money, currency), s.withoutAEs(tier, arr, place)),
		Terms: []explain.Term{
			{Name: "AEs of the tier over the plan", Value: model.Format(tier.AECost, model.Money, currency)},
			{Name: "likewise with the hires planned so far", Value: model.Format(tier.AEPresentCost, model.Money, currency)},
			{Name: "who starts", Value: model.Counted(tier.Sellers.Hires(), "hire")},
			{Name: "proof", Value: s.aeProofWords()},
		},
		Levers: []string{"growth.target", "ae.quota", "ae.attainment", "ae.cost", "ae.ramp_months", "ae.time_to_fill", "market.win_rate",
			"market.deal_size", "market.churn", "market.expansion"},
	}
	for _, key := range []string{"ae.quota", "ae.attainment", "ae.cost", "ae.ramp_months"} {
		e.Sources = append(e.Sources, explain.LeverSource(s.Plan, key, tier.Index))
	}
	e.Sources = eachOnce(e.Sources)
	return e
}

// narrowestGoal is the month of the goal that ARR passes by least, or misses by most.
func (s *Solution) narrowestGoal() int {
	month, least := s.Plan.Horizon, 0.0
	for i, date := range slices.Concat(s.GoalMet, s.GoalMissed) {
		if part := date.ARR / date.Goal; i == 0 || part < least {
			month, least = s.Plan.TimeOf(date.Month), part
		}
	}
	return month
}

// goalMonths lists the months of the goals.
func (s *Solution) goalMonths() string {
	var months []int
	for _, date := range slices.Concat(s.GoalMet, s.GoalMissed) {
		months = append(months, s.Plan.TimeOf(date.Month))
	}
	slices.Sort(months)
	var list []string
	for _, t := range months {
		list = append(list, fmt.Sprint(t))
	}
	return strings.Join(list, ", ")
}

// withoutAEs is what a figure would be if no AE were hired in a tier.
func (s *Solution) withoutAEs(tier *Tier, figure *explain.Figure, place explain.Place) string {
	bare := s.Plan.Scenario().Clone()
	bare.Tiers[tier.Index].AEHires = nil
	return explain.Show(planner.Make(bare, s.Plan.MarketCase()), figure, place)
}

// aeProofWords says how sure it is that no cheaper AEs reach the goal.
func (s *Solution) aeProofWords() string {
	if s.AEProven {
		return "nothing cheaper reaches the goal beside these CSM hires"
	}
	return openWords("reaches the goal", s.AEUnproven, s.AEGap)
}
