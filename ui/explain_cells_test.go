package ui

import (
	"brim/planner"
	"brim/planner/explain"
	"brim/ui/pane"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/words"
)

// rowOf are the cells of a table's row that begins with a word.
func rowOf(grid report.Grid, first string) []string {
	for _, row := range grid.Rows {
		if row[0] == first {
			return row[1:]
		}
	}
	return nil
}

// monthCells are what the panes of Pods and Books show at the cursor.
func monthCells(s state.State, id state.Pane, view pane.View) []string {
	grid := view.Table(s).Grid
	switch id {
	case state.PanePodRatio, state.PanePodMonths, state.PaneHeat, state.PaneFan:
		return rowOf(grid, s.Plan.Months[s.Cursor.Month].Month.Long())
	case state.PanePodPilot:
		if s.Pod() == nil {
			return nil
		}
		return rowOf(grid, s.Pod().Tier)
	}
	return allCells(grid)
}

// allCells are a table's cells but its labels.
func allCells(grid report.Grid) []string {
	var cells []string
	for _, row := range grid.Rows {
		cells = append(cells, row[1:]...)
	}
	return cells
}

// planCells are what the panes of the Plan page show: of what goes by quarters, the
// tiers' loads now and at the end.
func planCells(s state.State, id state.Pane, view pane.View) []string {
	grid := view.Table(s).Grid
	if id != state.PaneLoads && len(s.Plan.Pods) > 0 || id == state.PaneTiers {
		return allCells(grid)
	}
	var cells []string
	for _, month := range []*planner.Month{&s.Plan.Months[0], s.Plan.Last()} {
		for k := range month.Tiers {
			if id == state.PaneLoads {
				cells = append(cells, words.Load(month.Tiers[k].Load))
			} else {
				cells = append(cells, words.Percent(month.Tiers[k].Utilization))
			}
		}
	}
	return cells
}

// fitCells are what a pane of the Fit page shows, and the figures that the chosen finding
// goes by.
func fitCells(s state.State, id state.Pane, view pane.View) []string {
	var cells []string
	switch id {
	case state.PaneTierFit:
		return allCells(view.Table(s).Grid)
	case state.PaneResources:
		for _, month := range []*planner.Month{&s.Plan.Months[0], s.Plan.Last()} {
			for _, need := range month.Resources {
				cells = append(cells, words.Heads(need.Needed), words.Limit(need.Heads))
			}
		}
		for _, short := range s.Head.Short {
			cells = append(cells, short.Since.Month.Long())
		}
	case state.PaneFindings:
		f, gone, _ := s.Finding()
		plan := s.Plan
		if gone {
			plan = s.Baseline.Plan
		}
		for _, term := range explain.ExplainFinding(plan, f).Terms {
			if term.Figure != "" {
				cells = append(cells, term.Value)
			}
		}
	}
	return cells
}

// hireCells are the chosen row's cell and its year's total, and what follows in the
// cursor's column and in the first.
func hireCells(s state.State, id state.Pane, view pane.View) []string {
	if id != state.PaneHires {
		return planCells(s, id, view)
	}
	columns := report.HireColumns(s.Scenario, 0)
	quarter, year := 0, 0
	for i, column := range columns {
		if column.Quarter != s.Hiring.Quarter || column.Kind == report.OpeningColumn {
			continue
		}
		if column.Kind == report.QuarterColumn {
			quarter = i
		}
	}
	for i := quarter; year == 0; i++ {
		if columns[i].Kind == report.YearColumn {
			year = i
		}
	}
	var cells []string
	for _, row := range view.Table(s).Grid.Rows {
		cells = append(cells, row[1], row[1+quarter], row[1+year])
	}
	return cells
}

// compareCells are the chosen row of this plan and of all others.
func compareCells(s state.State, view pane.View) []string {
	if _, isChart := view.(pane.CompareChart); isChart {
		return nil
	}
	row := view.Table(s).Grid.Rows[s.Compare.Row]
	cells := []string{row[1]}
	for i := 2; i < len(row); i += 2 {
		cells = append(cells, row[i])
	}
	return cells
}
