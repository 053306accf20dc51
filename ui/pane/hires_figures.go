package pane

import (
	"brim/model"
	"brim/planner/explain"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
)

// planned are the figures of a row of hires, by their ids in the planner's table.
type planned struct{ month, quarter, year string }

// plannedFigures are they by the row's lever.
var plannedFigures = map[string]planned{
	"ae.hires_per_quarter":  {quarter: "ae.quarter_plan", year: "ae.year_plan"},
	"csm.hires_per_quarter": {quarter: "csm.quarter_plan", year: "csm.year_plan"},
	"tier.*.ae_hires":       {month: "ae_named", quarter: "ae_quarter_named", year: "ae_year_named"},
	"tier.*.csm_hires":      {month: "csm_named", quarter: "csm_quarter_named", year: "csm_year_named"},
}

// Figures implements [View]: the chosen cell and its year's total, what follows in that
// column, the other rows, and the opening state.
func (Hires) Figures(s state.State) []kit.Spot {
	rows := s.HireRows()
	chosen := min(s.Hiring.Row, len(rows)-1)
	spots := hireSpots(s, rows[chosen])
	column := report.HireColumn{Kind: report.QuarterColumn, Quarter: s.Hiring.Quarter}
	if s.Hiring.Month > 0 {
		column.Kind, column.Month = report.MonthColumn, s.Hiring.Month
	}
	year := report.HireColumn{Kind: report.YearColumn,
		Quarter: min((s.Hiring.Quarter/report.YearQuarters+1)*report.YearQuarters, s.Scenario.PlanQuarters()) - 1}
	quarter := report.HireColumn{Kind: report.QuarterColumn, Quarter: s.Hiring.Quarter}
	for _, role := range totalRoles(namedNote(s)) {
		for _, span := range []report.HireColumn{quarter, year} {
			id, t, _ := span.Total(role)
			spots = append(spots, kit.Spot{Figure: id, Place: explain.Place{T: t}})
		}
	}
	if t, ok := column.Shown(s.Plan.Horizon); ok {
		spots = append(spots, followSpots(s, t)...)
	}
	for i := range rows[1:] {
		spots = append(spots, hireSpots(s, rows[(chosen+1+i)%len(rows)])...)
	}
	return append(spots, followSpots(s, 0)...)
}

// hireSpots are a row's hires at the cursor, and its total of the cursor's year.
func hireSpots(s state.State, l model.Lever) []kit.Spot {
	ids, place := plannedFigures[l.Spec.Key], explain.Place{Tier: l.Place.Tier}
	quarter, year := place, place
	quarter.T = 3 * (s.Hiring.Quarter + 1)
	year.T = 3 * min((s.Hiring.Quarter/report.YearQuarters+1)*report.YearQuarters, s.Scenario.PlanQuarters())
	var spots []kit.Spot
	if t, ok := s.HireMonth(); ok && ids.month != "" {
		place.T = t
		spots = append(spots, kit.Spot{Figure: ids.month, Place: place})
	}
	return append(spots, kit.Spot{Figure: ids.quarter, Place: quarter}, kit.Spot{Figure: ids.year, Place: year})
}

// followSpots are the figures of [consequences] and [headcounts] in month t.
func followSpots(s state.State, t int) []kit.Spot {
	var spots []kit.Spot
	for _, row := range append(consequences(s), headcounts(s)...) {
		spots = append(spots, kit.Spot{Figure: row.figure, Place: explain.Place{T: t, Tier: max(0, row.tier)}})
	}
	return spots
}
