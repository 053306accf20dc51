package report

import "brim/planner"

// People is both roles in the company in every fiscal quarter: heads, who of them is ramped
// and away at its end, and who came, left and was let go in it.
func People(p *planner.Plan) Section {
	grid := Grid{
		Head: []string{
			"Quarter", "AE heads", "AEs ramped", "AEs away", "AEs joined", "AEs left", "AEs cut",
			"CSM heads", "CSMs ramped", "CSMs away", "productive", "CSMs joined", "CSMs left", "CSMs cut", "Managers",
		},
		Left: 1, Fixed: 1, Part: 7, // the CSMs
	}
	for _, q := range fiscalQuarters(p) {
		flow := func(read func(*planner.Month) float64) Cell {
			if q.opening() {
				return noFigure("")
			}
			return headsCell(q.sum(p, read))
		}
		aeAway, csmAway := 0.0, 0.0
		for k := range q.end.Tiers {
			aeAway, csmAway = aeAway+q.end.Tiers[k].AEAway, csmAway+q.end.Tiers[k].CSMAway
		}
		ae, csm := &q.end.AE, &q.end.CSM
		grid.Add(
			Word(q.label), headsCell(ae.Heads), headsCell(ae.Ramped), headsCell(aeAway),
			flow(func(m *planner.Month) float64 { return m.AE.Joined }),
			flow(func(m *planner.Month) float64 { return m.AE.Leavers }),
			flow(func(m *planner.Month) float64 { return m.AE.Cuts }),
			headsCell(csm.Heads), headsCell(csm.Ramped), headsCell(csmAway), headsCell(csm.Productive),
			flow(func(m *planner.Month) float64 { return m.CSM.Joined }),
			flow(func(m *planner.Month) float64 { return m.CSM.Leavers }),
			flow(func(m *planner.Month) float64 { return m.CSM.Cuts }),
			headsCell(q.end.Managers),
		)
	}
	return Section{Title: "People by quarter: on the payroll at its end, and who came and went", Name: "People", Grid: grid}
}
