package report

import (
	"brim/model"
	"brim/planner"
	"brim/ui/words"
)

// Books is every tier's books month by month, as accounts per CSM or as a share of the
// limit, with the accounts that AEs carry and the company's ARR per CSM.
func Books(s *model.Scenario, p *planner.Plan, utilization bool) Section {
	figures := bookFigures(s, p, utilization)
	grid := Grid{Head: []string{"Month"}, Left: 1, Fixed: 1, Part: 1 + len(p.Splits)} // the AEs
	limits := []Cell{Word("limit")}
	for _, f := range figures {
		grid.Head, limits = append(grid.Head, f.name), append(limits, f.limit)
	}
	grid.Add(limits...)
	for t := range p.Months {
		row := []Cell{Word(p.Months[t].Month.Long())}
		for _, f := range figures {
			row = append(row, f.value(&p.Months[t]))
		}
		grid.Add(row...)
	}
	return Section{Title: BooksTitle(utilization), Grid: grid}
}

// BooksTitle says which figures of the books they are.
func BooksTitle(utilization bool) string {
	what := "Book load, accounts per CSM"
	if utilization {
		what = "Utilization of books, %"
	}
	return what + "; accounts per AE; ARR per CSM"
}

func bookFigures(s *model.Scenario, p *planner.Plan, utilization bool) []figure {
	var figures []figure
	for k := range p.Splits {
		tier := figure{p.Splits[k].Name, limitCell(p.BookMax(p.Horizon, k)), func(m *planner.Month) Cell { return loadCell(p, m, k) }}
		if utilization {
			tier.limit = Number("100%", 1)
			tier.value = func(m *planner.Month) Cell {
				share := m.Tiers[k].Utilization
				return Figure(stateMark(m.Tiers[k].State)+words.PercentAgainst(share, 1), share)
			}
		}
		figures = append(figures, tier)
	}
	for k := range p.Splits {
		limits, limit := words.AELimits(s, k), noFigure("")
		if len(limits) > 0 {
			limit = limitCell(limits[0])
		}
		figures = append(figures, figure{"AE " + p.Splits[k].Name, limit, func(m *planner.Month) Cell { return aeCell(p, m, k, limits) }})
	}
	return append(figures, figure{"ARR per CSM", noFigure(""), func(m *planner.Month) Cell { return moneyOptCell(m.ARRPerCSM, p.Currency) }})
}

// aeCell is what a tier's AEs carry; room in their days is no finding.
func aeCell(p *planner.Plan, m *planner.Month, k int, limits []float64) Cell {
	state := p.AELoadState(m.T, k)
	if state == planner.Under {
		state = planner.Within
	}
	return Figure(stateMark(state)+words.LoadAgainst(m.Tiers[k].AELoad, limits...), m.Tiers[k].AELoad)
}

// stateMark is the mark of a state before a figure; within its limits it has none.
func stateMark(state planner.LoadState) string {
	switch state {
	case planner.Over:
		return overMark
	case planner.Under:
		return underMark
	case planner.Uncovered:
		return failedMark
	}
	return ""
}
