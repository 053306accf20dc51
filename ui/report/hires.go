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
	add := func(label string, cell func(HireColumn) string) {
		row := []string{label}
		for _, column := range columns {
			row = append(row, cell(column))
		}
		grid.Rows = append(grid.Rows, row)
	}
	for _, l := range model.HireLevers(s) {
		add(l.Title(), func(column HireColumn) string {
			if n, ok := column.Hires(l, s); ok {
				return model.Format(n, model.People, "")
			}
			return ""
		})
	}
	for _, role := range []string{"AE", "CSM"} {
		add("All "+role+" hires", func(column HireColumn) string {
			if id, t, ok := column.Total(role); ok {
				f, _ := explain.FigureByID(id)
				return explain.Show(p, f, explain.Place{T: t})
			}
			return ""
		})
	}
	for _, follows := range hireConsequences(s, p) {
		add(follows.name, func(column HireColumn) string {
			if t, ok := column.Shown(p.Horizon); ok {
				return follows.value(&p.Months[t])
			}
			return ""
		})
	}
	title := "Planned hires by quarter, and what follows"
	if !s.QuartersInStep() {
		title += "; quarters of the plan, which are not fiscal ones"
	}
	return Section{Title: title, Name: "Planned hires", Grid: grid}
}

// hireConsequences are the figures that follow from the hires.
func hireConsequences(s *model.Scenario, p *planner.Plan) []figure {
	figures := []figure{
		{name: "AE:CSM all", value: func(m *planner.Month) string { return words.Ratio(m.Ratio) }},
		{name: "Hiring gap all", value: func(m *planner.Month) string { return gapCell(s, m) }},
	}
	for k := range s.Tiers {
		figures = append(figures, figure{name: s.Tiers[k].Name + " load", value: func(m *planner.Month) string { return loadCell(p, m, k) }})
		if s.Tiers[k].Coverage == model.Pod {
			figures = append(figures, figure{name: s.Tiers[k].Name + " gap", value: func(m *planner.Month) string { return breachCell(m.Tiers[k].HiringGap, s.Limits.HiringGap) }})
			figures = append(figures, figure{name: s.Tiers[k].Name + " ratio", value: func(m *planner.Month) string { return podCell(s, m, k) }})
		}
	}
	return append(figures,
		figure{name: "AE heads", value: func(m *planner.Month) string { return words.Heads(m.AE.Heads) }},
		figure{name: "CSM heads", value: func(m *planner.Month) string { return words.Heads(m.CSM.Heads) }})
}

// podCell is a pod tier's ratio, marked when it is no longer sound.
func podCell(s *model.Scenario, m *planner.Month, k int) string {
	if m.Tiers[k].PodState == planner.Strained {
		return strainedMark + podRatio(s, k, m.Tiers[k].Ratio)
	}
	return ratioCell(s, m, k)
}

func gapCell(s *model.Scenario, m *planner.Month) string {
	return breachCell(m.HiringGap, s.Limits.HiringGap)
}

// breachCell is a hiring gap, marked past its limit.
func breachCell(gap model.Opt, limit float64) string {
	text := words.GapAgainst(gap, limit)
	if planner.GapBreached(gap, limit) {
		return warnMark + text
	}
	return text
}
