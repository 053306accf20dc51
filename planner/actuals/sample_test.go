package actuals

import (
	"brim/model"
	"brim/planner"
)

// recorded is a plan's own months 0..last as a file would have them.
func recorded(p *planner.Plan, last int) *model.Record {
	var rows []model.ActualRow
	n := len(p.Scenario().Tiers)
	for t := range last + 1 {
		for k := range n + 1 {
			row := model.ActualRow{Month: p.MonthAt(t)}
			if k < n {
				row.Tier = p.Scenario().Tiers[k].Name
			}
			for _, column := range model.ActualColumns() {
				row.Figures[column.Figure] = planned(p, t, k, column.Figure)
				if column.Flow && t == 0 {
					row.Figures[column.Figure] = model.Opt{}
				}
			}
			rows = append(rows, row)
		}
	}
	return model.NewRecord(rows, model.Reading{})
}
