package report

import (
	"brim/model"
	"brim/planner"
	"brim/ui/words"
)

// figure is a column of the quarters: what is shown of a month, and its limit.
type figure struct {
	name, limit string
	of          func(*planner.Month) string
}

// Quarters shows the book loads, the pods' ratios and the ARR every three months.
func Quarters(s *model.Scenario, p *planner.Plan) Section {
	figures := quarterFigures(s, p)
	grid := Grid{Head: []string{"Month"}, Left: 1, Fixed: 1, Part: 2 + len(p.Splits)} // the ratios
	limits := []string{"limit"}
	for _, f := range figures {
		grid.Head, limits = append(grid.Head, f.name), append(limits, f.limit)
	}
	grid.Rows = append(grid.Rows, limits)
	for _, month := range quarterly(p) {
		row := []string{month.Month.Long()}
		for _, f := range figures {
			row = append(row, f.of(month))
		}
		grid.Rows = append(grid.Rows, row)
	}
	return Section{Title: "By quarter: ARR, accounts per CSM, AEs per CSM", Name: "Book loads", Grid: grid}
}

// quarterly are the months that tables show: every third one, and the last.
func quarterly(p *planner.Plan) []*planner.Month {
	var shown []*planner.Month
	for t := range p.Months {
		if t%3 == 0 || t == p.Horizon {
			shown = append(shown, &p.Months[t])
		}
	}
	return shown
}

// noLimit stands for the limit of a figure that has none.
const noLimit = "–"

// quarterFigures are the columns, what belongs together side by side: ARR needs no
// others, and stays beside the month however narrow the table is.
func quarterFigures(s *model.Scenario, p *planner.Plan) []figure {
	figures := []figure{{"ARR", noLimit, func(m *planner.Month) string { return money(model.Some(m.ARR), p.Currency) }}}
	for k := range p.Splits {
		figures = append(figures, figure{p.Splits[k].Name, words.Limit(p.BookMax(p.Horizon, k)),
			func(m *planner.Month) string { return loadCell(p, m, k) }})
	}
	for i := range p.Pods {
		k := p.Pods[i].Index
		figures = append(figures, figure{"AE:CSM " + p.Pods[i].Tier, words.Limit(s.Limits.RatioDegraded),
			func(m *planner.Month) string { return ratioCell(&m.Tiers[k], &s.Limits) }})
	}
	return append(figures, figure{"AE:CSM all", noLimit, func(m *planner.Month) string { return words.Ratio(m.Ratio) }})
}

func loadCell(p *planner.Plan, m *planner.Month, k int) string {
	tier := &m.Tiers[k]
	return stateMark(tier.State) + words.BookLoad(p, m.T, k, tier.Load)
}

func ratioCell(tier *planner.TierMonth, limits *model.Limits) string {
	text := words.PodRatio(tier.Ratio, limits)
	if tier.PodState == planner.Hybrid {
		return overMark + text
	}
	return text
}
