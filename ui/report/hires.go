package report

import (
	"brim/model"
	"brim/planner"
	"brim/planner/explain"
	"brim/ui/words"
)

// Hires is the hires that are planned by quarter, with the years' totals, and under them
// what follows at each quarter's end.
func Hires(s *model.Scenario, p *planner.Plan) Section {
	columns := HireColumns(s, 0)
	grid := Grid{Head: []string{"Hires"}, Left: 1, Fixed: 1}
	for _, column := range columns {
		grid.Head = append(grid.Head, column.Head(s))
	}
	for _, row := range hireRows(s, p) {
		cells := []Cell{Word(row.label)}
		for _, column := range columns {
			cells = append(cells, row.cell(column))
		}
		grid.Add(cells...)
	}
	title := "Planned hires by quarter, and what follows"
	if !s.QuartersInStep() {
		title += "; quarters of the plan, which are not fiscal ones"
	}
	return Section{Title: title, Name: "Planned hires", Grid: grid}
}

// hireRow is a row of the table of hires: what it says in a column.
type hireRow struct {
	label string
	cell  func(HireColumn) Cell
}

// hireRows are the levers of hires, the roles' totals, and what follows.
func hireRows(s *model.Scenario, p *planner.Plan) []hireRow {
	var rows []hireRow
	for _, l := range model.HireLevers(s) {
		rows = append(rows, hireRow{l.Title(), func(column HireColumn) Cell { return plannedHires(s, l, column) }})
	}
	for _, role := range []string{"AE", "CSM"} {
		rows = append(rows, hireRow{"All " + role + " hires", func(column HireColumn) Cell { return allHires(p, role, column) }})
	}
	for _, follows := range hireConsequences(s, p) {
		rows = append(rows, hireRow{follows.name, func(column HireColumn) Cell {
			if t, ok := column.Shown(p.Horizon); ok {
				return follows.value(&p.Months[t])
			}
			return noFigure("")
		}})
	}
	return rows
}

// plannedHires are what a lever plans in a column; nothing where the column has none.
func plannedHires(s *model.Scenario, l model.Lever, column HireColumn) Cell {
	if n, ok := column.Hires(l, s); ok {
		return Number(model.Format(n, model.People, ""), n)
	}
	return noFigure("")
}

// allHires are a role's hires in a column.
func allHires(p *planner.Plan, role string, column HireColumn) Cell {
	if id, t, ok := column.Total(role); ok {
		f, _ := explain.FigureByID(id)
		place := explain.Place{T: t}
		return Figure(explain.Show(p, f, place), explain.Value(p, f, place))
	}
	return noFigure("")
}

// hireConsequences are the figures that follow from the hires.
func hireConsequences(s *model.Scenario, p *planner.Plan) []figure {
	figures := []figure{
		{name: "AE:CSM all", value: func(m *planner.Month) Cell { return Figure(words.Ratio(m.Ratio), m.Ratio) }},
		{name: "Hiring gap all", value: func(m *planner.Month) Cell { return gapCell(s, m) }},
	}
	for k := range s.Tiers {
		name := s.Tiers[k].Name
		figures = append(figures, figure{name: name + " load", value: func(m *planner.Month) Cell { return loadCell(p, m, k) }})
		if s.Tiers[k].Coverage == model.Pod {
			gap := func(m *planner.Month) Cell { return breachCell(m.Tiers[k].HiringGap, s.Limits.HiringGap) }
			ratio := func(m *planner.Month) Cell { return podCell(s, m, k) }
			figures = append(figures, figure{name: name + " gap", value: gap}, figure{name: name + " ratio", value: ratio})
		}
	}
	return append(figures,
		figure{name: "AE heads", value: func(m *planner.Month) Cell { return headsCell(m.AE.Heads) }},
		figure{name: "CSM heads", value: func(m *planner.Month) Cell { return headsCell(m.CSM.Heads) }})
}

// podCell is a pod tier's ratio, marked when it is no longer sound.
func podCell(s *model.Scenario, m *planner.Month, k int) Cell {
	cell := ratioCell(s, m, k)
	if m.Tiers[k].PodState == planner.Strained {
		cell.Text = strainedMark + cell.Text
	}
	return cell
}

func gapCell(s *model.Scenario, m *planner.Month) Cell {
	return breachCell(m.HiringGap, s.Limits.HiringGap)
}

// breachCell is a hiring gap, marked past its limit.
func breachCell(gap model.Opt, limit float64) Cell {
	text := words.GapAgainst(gap, limit)
	if planner.GapBreached(gap, limit) {
		text = warnMark + text
	}
	return Figure(text, gap)
}
