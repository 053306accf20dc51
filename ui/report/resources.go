package report

import "brim/planner"

// resources shows what accounts and pods take of the other roles every three months,
// beside the heads that are there.
func resources(p *planner.Plan) Section {
	const title = "Resources by quarter: heads needed, of heads there"
	grid := Grid{Head: []string{"Month"}, Left: 1, Fixed: 1}
	if len(p.Months[0].Resources) == 0 {
		grid.Rows = [][]string{{"No other role is planned."}}
		return Section{Title: title, Grid: grid}
	}
	for _, need := range p.Months[0].Resources {
		grid.Head = append(grid.Head, need.Role)
	}
	for _, month := range quarterly(p) {
		row := []string{month.Month.Long()}
		for i := range month.Resources {
			row = append(row, needCell(&month.Resources[i]))
		}
		grid.Rows = append(grid.Rows, row)
	}
	return Section{Title: title, Grid: grid}
}

func needCell(need *planner.ResourceMonth) string {
	needed, there := ofHeads(need)
	if need.Short() {
		needed = overMark + needed
	}
	return needed + " of " + there
}
