package report

import (
	"brim/model"
	"brim/planner"
	"brim/ui/words"
)

// figure is a column of the quarters: what is shown of a month, and its limit.
type figure struct {
	name, limit string
	value       func(*planner.Month) string
}

// Quarters shows the book loads, the pods' ratios and the ARR at the end of every fiscal
// quarter.
func Quarters(s *model.Scenario, p *planner.Plan) Section {
	figures := quarterFigures(s, p)
	grid := Grid{Head: []string{"Quarter"}, Left: 1, Fixed: 1, Part: 2 + len(p.Splits)} // the ratios
	limits := []string{"limit"}
	for _, f := range figures {
		grid.Head, limits = append(grid.Head, f.name), append(limits, f.limit)
	}
	grid.Rows = append(grid.Rows, limits)
	for _, q := range fiscalQuarters(p) {
		row := []string{q.label}
		for _, f := range figures {
			row = append(row, f.value(q.end))
		}
		grid.Rows = append(grid.Rows, row)
	}
	return Section{Title: "By quarter: ARR, accounts per CSM, AEs per CSM", Name: "Book loads", Grid: grid}
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
		figures = append(figures, figure{"AE:CSM " + p.Pods[i].Tier, words.Limit(degradedRatio(s, k)),
			func(m *planner.Month) string { return ratioCell(s, m, k) }})
	}
	return append(figures, figure{"AE:CSM all", noLimit, func(m *planner.Month) string { return words.Ratio(m.Ratio) }})
}

func loadCell(p *planner.Plan, m *planner.Month, k int) string {
	tier := &m.Tiers[k]
	return stateMark(tier.State) + words.BookLoad(p, m.T, k, tier.Load)
}

// ratioCell is the ratio of tier k, marked where its pods are broken.
func ratioCell(s *model.Scenario, m *planner.Month, k int) string {
	tier, text := &m.Tiers[k], podRatio(s, k, m.Tiers[k].Ratio)
	if tier.PodState == planner.Hybrid {
		return overMark + text
	}
	return text
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
