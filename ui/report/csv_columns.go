package report

import (
	"cmp"
	"slices"
	"strings"

	"brim/model"
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
	"contraction_arr", "overload_churned_arr", "onboarding_accounts", "beyond_accounts", "beyond_arr", "one_out",
	"ae_away", "ae_cuts", "csm_away", "csm_cuts", "pairs_broken", "managers", "cs_cost_share",
}

// columns are those of every plan: when and whose, then every figure that has a column.
var columns = append([]column{
	{name: "t", company: monthNumber, tier: monthNumber},
	{name: "month", company: calendarMonth, tier: calendarMonth},
	{name: "tier", tier: tierName},
}, figureColumns()...)

func monthNumber(p *planner.Plan, place explain.Place) any   { return p.Months[place.T].T }
func calendarMonth(p *planner.Plan, place explain.Place) any { return p.Months[place.T].Month }
func tierName(p *planner.Plan, place explain.Place) any {
	return p.Months[place.T].Tiers[place.Tier].Name
}

// figureColumns are the columns that figures declare, and those of the tiers' teams.
func figureColumns() []column {
	var list []column
	named := func(name string) *column {
		i := slices.IndexFunc(list, func(c column) bool { return c.name == name })
		if i < 0 {
			i, list = len(list), append(list, column{name: name})
		}
		return &list[i]
	}
	for _, figure := range explain.Figures() {
		switch {
		case figure.Column == "":
		case figure.OfTiers():
			named(figure.Column).tier = reader(figure)
		default:
			named(figure.Column).company = reader(figure)
		}
	}
	for name, read := range teamColumns {
		named(name).tier = read
	}
	slices.SortStableFunc(list, func(a, b column) int {
		return cmp.Or(ranked(columnOrder, a.name)-ranked(columnOrder, b.name), strings.Compare(a.name, b.name))
	})
	return list
}

// teamColumns are who comes to a tier's teams and who goes, which are no figures of the
// tier.
var teamColumns = map[string]func(p *planner.Plan, place explain.Place) any{
	"ae_hires":    ofTeam(func(p *planner.Plan, k int) []float64 { return p.AEs().Lines[k].Hires }),
	"ae_leavers":  ofTeam(func(p *planner.Plan, k int) []float64 { return p.AEs().Lines[k].Leavers }),
	"ae_joined":   ofTeam(func(p *planner.Plan, k int) []float64 { return p.AEs().Lines[k].Joined }),
	"ae_cuts":     ofTeam(func(p *planner.Plan, k int) []float64 { return p.AEs().Lines[k].Cuts }),
	"csm_hires":   ofTeam(func(p *planner.Plan, k int) []float64 { return p.CSMs().Lines[k].Hires }),
	"csm_leavers": ofTeam(func(p *planner.Plan, k int) []float64 { return p.CSMs().Lines[k].Leavers }),
	"csm_joined":  ofTeam(func(p *planner.Plan, k int) []float64 { return p.CSMs().Lines[k].Joined }),
	"csm_cuts":    ofTeam(func(p *planner.Plan, k int) []float64 { return p.CSMs().Lines[k].Cuts }),
}

// ofTeam reads a month of a tier's team. Under staffing by need no tier has one, and at the
// opening nobody comes or goes.
func ofTeam(months func(p *planner.Plan, k int) []float64) func(*planner.Plan, explain.Place) any {
	return func(p *planner.Plan, place explain.Place) any {
		if p.Staffing == model.StaffingNeed {
			return nil
		}
		return months(p, place.Tier)[place.T]
	}
}

// reader reads a figure for a cell: a number, a word, or nothing where there is none.
func reader(figure *explain.Figure) func(p *planner.Plan, place explain.Place) any {
	return func(p *planner.Plan, place explain.Place) any {
		switch {
		case !explain.Has(p, figure, place):
			return nil
		case figure.Worded():
			return explain.Code(p, figure, place)
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
