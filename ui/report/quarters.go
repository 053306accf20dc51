package report

import (
	"math"

	"brim/model"
	"brim/planner"
	"brim/ui/words"
)

// figure is a column of the quarters: what is shown of a month, and its limit.
type figure struct {
	name  string
	limit Cell
	value func(*planner.Month) Cell
}

// Quarters shows the book loads, the pods' ratios and the ARR at the end of every fiscal
// quarter.
func Quarters(s *model.Scenario, p *planner.Plan) Section {
	figures := quarterFigures(s, p)
	grid := Grid{Head: []string{"Quarter"}, Left: 1, Fixed: 1, Part: 2 + len(p.Splits)} // the ratios
	limits := []Cell{Word("limit")}
	for _, f := range figures {
		grid.Head, limits = append(grid.Head, f.name), append(limits, f.limit)
	}
	grid.Add(limits...)
	for _, q := range fiscalQuarters(p) {
		row := []Cell{Word(q.label)}
		for _, f := range figures {
			row = append(row, f.value(q.end))
		}
		grid.Add(row...)
	}
	return Section{Title: "By quarter: ARR, accounts per CSM, AEs per CSM", Name: "Book loads", Grid: grid}
}

// noLimit stands for the limit of a figure that has none.
var noLimit = noFigure("–")

// limitCell is the limit of a figure; one that is unbounded has no number.
func limitCell(limit float64) Cell {
	if math.IsInf(limit, 0) {
		return noFigure(words.Limit(limit))
	}
	return Number(words.Limit(limit), limit)
}

// quarterFigures are the columns, what belongs together side by side: ARR needs no
// others, and stays beside the month however narrow the table is.
func quarterFigures(s *model.Scenario, p *planner.Plan) []figure {
	figures := []figure{{"ARR", noLimit, func(m *planner.Month) Cell { return moneyCell(m.ARR, p.Currency) }}}
	for k := range p.Splits {
		figures = append(figures, figure{p.Splits[k].Name, limitCell(p.BookMax(p.Horizon, k)),
			func(m *planner.Month) Cell { return loadCell(p, m, k) }})
	}
	for i := range p.Pods {
		k := p.Pods[i].Index
		figures = append(figures, figure{"AE:CSM " + p.Pods[i].Tier, limitCell(degradedRatio(s, k)),
			func(m *planner.Month) Cell { return ratioCell(s, m, k) }})
	}
	return append(figures, figure{"AE:CSM all", noLimit, func(m *planner.Month) Cell { return Figure(words.Ratio(m.Ratio), m.Ratio) }})
}

func loadCell(p *planner.Plan, m *planner.Month, k int) Cell {
	tier := &m.Tiers[k]
	return Figure(stateMark(tier.State)+words.BookLoad(p, m.T, k, tier.Load), tier.Load)
}

// ratioCell is the ratio of tier k, marked where its pods are broken.
func ratioCell(s *model.Scenario, m *planner.Month, k int) Cell {
	tier, text := &m.Tiers[k], podRatio(s, k, m.Tiers[k].Ratio)
	if tier.PodState == planner.Hybrid {
		text = overMark + text
	}
	return Figure(text, tier.Ratio)
}

// podRatio writes a ratio of tier k so that it is told apart from the tier's limits; of the
// company for -1.
func podRatio(s *model.Scenario, k int, ratio model.Opt) string {
	sound, degraded := ratioLimits(s, k)
	return words.RatioAgainst(ratio, sound, degraded)
}

// ratioLimits are the ratios up to which the pods of tier k are sound, and above which they
// break; those of every tier for -1.
func ratioLimits(s *model.Scenario, k int) (sound, degraded float64) {
	if k < 0 {
		return s.Limits.RatioSound, s.Limits.RatioDegraded
	}
	return s.Ratios(k)
}

func degradedRatio(s *model.Scenario, k int) float64 {
	_, degraded := ratioLimits(s, k)
	return degraded
}
