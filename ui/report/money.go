package report

import "brim/planner"

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
		flow := func(read func(*planner.Month) float64) Cell {
			if q.opening() {
				return noFigure("")
			}
			return moneyCell(q.sum(p, read), p.Currency)
		}
		asked := noFigure("")
		if !q.opening() {
			asked = moneyCell(q.goal, p.Currency)
		}
		grid.Add(
			Word(q.label), moneyCell(q.end.ARR, p.Currency),
			flow(func(m *planner.Month) float64 { return m.NewARR }), asked,
			flow(func(m *planner.Month) float64 { return m.ExpansionARR }),
			flow(func(m *planner.Month) float64 { return m.ContractionARR }),
			flow(func(m *planner.Month) float64 { return m.ChurnedARR }),
			flow(func(m *planner.Month) float64 { return m.OverloadChurnedARR }),
			moneyCell(q.end.BeyondARR, p.Currency), rateCell(q.end.NRR), rateCell(q.end.GRR),
			flow(func(m *planner.Month) float64 { return m.PeopleCost }), rateCell(q.end.CSCostShare),
		)
	}
	return Section{Title: "Money by quarter: ARR won and lost, to overload, beyond full books; people cost", Name: "Money", Grid: grid}
}
