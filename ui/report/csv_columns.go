package report

import (
	"slices"

	"brim/planner"
	"brim/planner/explain"
)

// columnOrder is the order of the columns that readers of the CSV know. A figure whose
// column is not among them stands behind them, so that theirs keep their places.
var columnOrder = []string{
	"accounts", "arr", "goal_arr", "account_share", "arr_share", "acv", "new_arr", "expansion_arr",
	"churned_arr", "new_accounts", "churned_accounts", "graduated_accounts", "ae_heads", "ae_ramped",
	"ae_hires", "ae_leavers", "ae_joined", "csm_heads", "csm_ramped", "csm_productive", "csm_hires",
	"csm_leavers", "csm_joined", "csm_needed", "load", "utilization", "state", "ae_load", "ratio",
	"trailing_ratio", "hiring_gap", "pods", "pod_state", "onboarding_specialists", "renewal_managers",
	"people_cost", "cost_to_serve", "nrr", "grr", "arr_per_csm",
}

// columns are those of every plan: when and whose, then every figure that has a column.
var columns = append([]column{
	{name: "t", company: monthNumber, tier: monthNumber},
	{name: "month", company: calendarMonth, tier: calendarMonth},
	{name: "tier", tier: tierName},
}, figureColumns()...)

func monthNumber(p *planner.Plan, place explain.At) any   { return p.Months[place.T].T }
func calendarMonth(p *planner.Plan, place explain.At) any { return p.Months[place.T].Month }
func tierName(p *planner.Plan, place explain.At) any      { return p.Months[place.T].Tiers[place.Tier].Name }

// figureColumns are the columns that figures declare.
func figureColumns() []column {
	var list []column
	for _, figure := range explain.Figures() {
		if figure.Column == "" {
			continue
		}
		i := slices.IndexFunc(list, func(c column) bool { return c.name == figure.Column })
		if i < 0 {
			i, list = len(list), append(list, column{name: figure.Column})
		}
		if figure.OfTiers() {
			list[i].tier = reader(figure)
		} else {
			list[i].company = reader(figure)
		}
	}
	slices.SortStableFunc(list, func(a, b column) int { return ranked(columnOrder, a.name) - ranked(columnOrder, b.name) })
	return list
}

// reader reads a figure for a cell: a number, a word, or nothing where there is none.
func reader(figure *explain.Figure) func(p *planner.Plan, place explain.At) any {
	return func(p *planner.Plan, place explain.At) any {
		switch {
		case !explain.Has(p, figure, place):
			return nil
		case figure.Worded():
			return explain.Show(p, figure, place)
		}
		return explain.Value(p, figure, place)
	}
}

// ranked is a name's place in an order; behind all of it where it has none.
func ranked(order []string, name string) int {
	if i := slices.Index(order, name); i >= 0 {
		return i
	}
	return len(order)
}
