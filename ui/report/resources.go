package report

import (
	"brim/model"
	"brim/planner"
	"brim/ui/words"
)

// Resources shows what accounts and pods take of the other roles at the end of every fiscal
// quarter, beside the heads that are there, and of the specialists, of whom no heads are planned.
func Resources(p *planner.Plan) Section {
	const title = "Resources by quarter: heads needed, of heads there"
	grid := Grid{Head: []string{"Quarter"}, Left: 1, Fixed: 1}
	if !hasOthers(p) {
		grid.Rows = [][]string{{"No other role is planned."}}
		return Section{Title: title, Grid: grid}
	}
	for _, need := range p.Months[0].Resources {
		grid.Head = append(grid.Head, need.Role)
	}
	for _, need := range p.Specialists(0) {
		grid.Head = append(grid.Head, need.Role)
	}
	if p.Specialists(0) != nil {
		grid.Head = append(grid.Head, "cost/y (a)")
	}
	cost := model.Some(p.ResourceCost())
	if cost.V > 0 {
		grid.Head = append(grid.Head, "roles' cost/y")
	}
	for _, q := range fiscalQuarters(p) {
		month := q.end
		row := []Cell{Word(q.label)}
		for i := range month.Resources {
			row = append(row, needCell(&month.Resources[i]))
		}
		for _, need := range p.Specialists(month.T) {
			row = append(row, Number(words.Heads(need.Needed)+" of none", need.Needed))
		}
		if p.Specialists(month.T) != nil {
			row = append(row, moneyCell(p.SpecialistCost(month.T), p.Currency))
		}
		if cost.V > 0 {
			row = append(row, moneyOptCell(cost, p.Currency))
		}
		grid.Add(row...)
	}
	return Section{Title: title, Grid: grid}
}

func needCell(need *planner.ResourceMonth) Cell {
	needed, there := ofHeads(need)
	if need.Short() {
		needed = overMark + needed
	}
	return Number(needed+" of "+there, need.Needed)
}
