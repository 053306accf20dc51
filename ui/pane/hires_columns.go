package pane

import (
	"brim/ui/report"
	"brim/ui/state"
)

// hireColumn is a column of the hiring grid.
type hireColumn struct{ report.HireColumn }

// hireColumns lists the grid's columns.
func hireColumns(s state.State) []hireColumn {
	var columns []hireColumn
	for _, column := range report.HireColumns(s.Scenario, s.Hiring.Unfolded) {
		columns = append(columns, hireColumn{column})
	}
	return columns
}

// chosen reports whether the cursor stands in the column.
func (c hireColumn) chosen(h state.Hiring) bool {
	switch c.Kind {
	case report.QuarterColumn:
		return c.Quarter == h.Quarter && h.Month == 0
	case report.MonthColumn:
		return c.Quarter == h.Quarter && c.Month == h.Month
	}
	return false
}

// Table implements [View]: every column, in sight or not, but no months.
func (Hires) Table(s state.State) report.Section { return report.Hires(s.Scenario, s.Plan) }
