package pane

import (
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
)

// Table implements [View]: every column, in sight or not, but no months.
func (Hires) Table(s state.State) report.Section {
	s.Hiring.Unfolded = 0
	columns, g := hireColumns(s), theme.NewGlyphs(theme.Blocks)
	grid := report.Grid{Head: []string{"Hires"}, Left: 1, Fixed: 1}
	for _, column := range columns {
		grid.Head = append(grid.Head, column.head(s))
	}
	for _, l := range s.HireRows() {
		row := []string{l.Title()}
		for _, column := range columns {
			cell := ""
			if n, ok := column.hires(l, s.Scenario); ok {
				cell = people(n)
			}
			row = append(row, cell)
		}
		grid.Rows = append(grid.Rows, row)
	}
	for _, follows := range append(consequences(s), headcounts()...) {
		row := []string{follows.label}
		for _, column := range columns {
			cell := ""
			if t, ok := column.shown(s.Plan.Horizon); ok {
				_, cell = follows.of(&s.Plan.Months[t], g)
			}
			row = append(row, cell)
		}
		grid.Rows = append(grid.Rows, row)
	}
	return report.Section{Title: "Planned hires by quarter, and what follows", Grid: grid}
}
