package report

import (
	"brim/model"
	"brim/planner"
	"brim/ui/words"
)

// Money is what ARR gains and loses in every fiscal quarter, new ARR beside what the goal
// asks of it, and at the quarter's end what is beyond full books, the retention of the last
// twelve months and what people cost.
func Money(p *planner.Plan) Section {
	grid := Grid{
		Head: []string{
			"Quarter", "ARR", "New", "goal asks", "Expansion", "Contraction", "Churned", "overload",
			"Beyond", "NRR", "GRR", "People", "CS/ARR",
		},
		Left: 1, Fixed: 1, Part: 6, // what goes, and what it comes to
	}
	for _, q := range fiscalQuarters(p) {
		amount := func(v float64) string { return money(model.Some(v), p.Currency) }
		flow := func(read func(*planner.Month) float64) string {
			if q.opening() {
				return ""
			}
			return amount(q.sum(p, read))
		}
		asked := ""
		if !q.opening() {
			asked = amount(q.goal)
		}
		grid.Rows = append(grid.Rows, []string{
			q.label, amount(q.end.ARR),
			flow(func(m *planner.Month) float64 { return m.NewARR }), asked,
			flow(func(m *planner.Month) float64 { return m.ExpansionARR }),
			flow(func(m *planner.Month) float64 { return m.ContractionARR }),
			flow(func(m *planner.Month) float64 { return m.ChurnedARR }),
			flow(func(m *planner.Month) float64 { return m.OverloadChurnedARR }),
			amount(q.end.BeyondARR), words.Rate(q.end.NRR), words.Rate(q.end.GRR),
			flow(func(m *planner.Month) float64 { return m.PeopleCost }), words.Rate(q.end.CSCostShare),
		})
	}
	return Section{Title: "Money by quarter: ARR won and lost, to overload, beyond full books; people cost", Name: "Money", Grid: grid}
}
