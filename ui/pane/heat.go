package pane

import (
	"brim/model"
	"brim/planner"
	"brim/planner/explain"
	"brim/ui/chart"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/words"
)

// Heat is the books as a heat map, a row for every tier and a column for every month:
// how full the CSMs' books are, how many accounts the AEs carry, and the company's ARR
// per CSM.
type Heat struct{ byMonth }

// heatRow is one row of the map.
type heatRow struct {
	label string
	in    []string // the label with the unit of bare numbers, and shorter; nil: none are bare
	tier  int      // -1: the company
	limit string
	cell  func(t int) heatCell
	delta func(t int) string // from the baseline

	actual func(t int) (cell heatCell, known bool) // what has come of it
}

// reading is the row with its cells of the plan, and of what has come.
func (row heatRow) reading(s state.State, cell func(p *planner.Plan, t int) heatCell) heatRow {
	row.cell = func(t int) heatCell { return cell(s.Plan, t) }
	row.actual = func(t int) (heatCell, bool) {
		if !s.Actuals.Know(t) {
			return heatCell{}, false
		}
		come := cell(s.Actuals.Happened(), t)
		return come, !come.undefined || come.past()
	}
	return row
}

// read is the row with its cells written once, for a frame that asks for each several times.
func (row heatRow) read(months int) heatRow {
	cells := make([]heatCell, months)
	for t := range cells {
		cells[t] = row.cell(t)
	}
	row.cell = func(t int) heatCell { return cells[t] }
	return row
}

// Table implements [View].
func (Heat) Table(s state.State) report.Section {
	return report.Books(s.Scenario, s.Plan, s.Cursor.Heat == state.HeatUtilization)
}

// Figures implements [View].
func (Heat) Figures(s state.State) []kit.Spot {
	var spots []kit.Spot
	ids := []string{"load", "utilization"}
	if s.Cursor.Heat == state.HeatUtilization {
		ids = []string{"utilization", "load"}
	}
	for _, k := range tiersFrom(s) {
		spots = append(spots, kit.Spots(explain.Place{T: s.Cursor.Month, Tier: k}, append(ids, "state", "ae_load", "book_max")...)...)
	}
	return append(spots, kit.Spot{Figure: "company.arr_per_csm", Place: explain.Place{T: s.Cursor.Month}})
}

// tiersFrom lists the tiers, the one at the cursor first.
func tiersFrom(s state.State) []int {
	tiers := []int{s.Cursor.Tier}
	for k := range s.Plan.Splits {
		if k != s.Cursor.Tier {
			tiers = append(tiers, k)
		}
	}
	return tiers
}

// heatRows are the rows of the map, the books first.
func heatRows(s state.State) []heatRow {
	var rows []heatRow
	for k := range s.Plan.Splits {
		rows = append(rows, bookRow(s, k))
	}
	for k := range s.Plan.Splits {
		rows = append(rows, aeRow(s, k))
	}
	return append(rows, arrRow(s))
}

// bookRow is a tier's books. They are shaded by utilization, whichever figure is
// written: it alone compares tiers of different limits.
func bookRow(s state.State, k int) heatRow {
	now := s.Plan.Months[s.Cursor.Month].Tiers[k].Load
	row := heatRow{label: s.Plan.Splits[k].Name, tier: k, limit: limitBeside(now, s.Plan.BookMax(s.Plan.Horizon, k))}
	if s.Cursor.Heat == state.HeatUtilization {
		row.limit = "100%"
	}
	row.delta = func(t int) string {
		place, ok := kit.PinnedPlace(s, t, k)
		if !ok {
			return ""
		}
		now, before := &s.Plan.Months[t].Tiers[k], &s.Baseline.Plan.Months[place.T].Tiers[place.Tier]
		if s.Cursor.Heat == state.HeatUtilization {
			return words.PointsDelta(now.Utilization, before.Utilization, 0)
		}
		return words.LoadDelta(now.Load, before.Load)
	}
	return row.reading(s, func(p *planner.Plan, t int) heatCell { return bookCell(p, t, k, s.Cursor.Heat) })
}

// bookCell is a tier's books in month t, in the figure that is written.
func bookCell(p *planner.Plan, t, k int, written state.Heat) heatCell {
	tier := &p.Months[t].Tiers[k]
	cell := heatCell{share: kit.Point(tier.Utilization), state: tier.State, undefined: !tier.Load.OK}
	cell.fine = []string{words.BookLoad(p, t, k, tier.Load), words.Load(tier.Load)}
	cell.whole = wholeForms(tier.Load, p.BookMax(t, k))
	if written == state.HeatUtilization {
		full := tier.Utilization
		cell.fine = []string{words.PercentAgainst(full, 1), words.Percent(full)}
		cell.whole = wholeForms(model.Opt{V: full.V * 100, OK: full.OK}, 100)
	}
	return cell
}

// aeRow is what a tier's AEs carry: accounts, or new accounts of the month, as its
// coverage has it. A tier without limits for AEs is shaded by its own greatest load.
func aeRow(s state.State, k int) heatRow {
	facts := s.Scenario.Tiers[k].Coverage.Facts()
	row, most := heatRow{label: "AE " + s.Plan.Splits[k].Name, tier: k}, facts.AELoadMax
	if most > 0 {
		row.limit = words.Limit(most)
	}
	for t := range s.Plan.Months {
		if facts.AELoadMax == 0 {
			most = max(most, s.Plan.Months[t].Tiers[k].AELoad.V)
		}
	}
	row.delta = func(t int) string { return aeDelta(s, t, k) }
	return row.reading(s, func(p *planner.Plan, t int) heatCell {
		load, judged := p.Months[t].Tiers[k].AELoad, p.AELoadState(t, k)
		if judged == planner.Under { // room in an AE's days is no finding: the shade shows it
			judged = planner.Within
		}
		return heatCell{
			share: chart.Point{V: load.V / most, OK: load.OK && most > 0}, state: judged,
			fine:  []string{words.LoadAgainst(load, words.AELimits(s.Scenario, k)...), words.Load(load)},
			whole: wholeForms(load, words.AELimits(s.Scenario, k)...), undefined: !load.OK,
			unassessed: facts.AELoadMax == 0,
		}
	})
}

// aeDelta is how the load of a tier's AEs differs, where its coverage counts the same.
func aeDelta(s state.State, t, k int) string {
	place, ok := kit.PinnedPlace(s, t, k)
	if !ok || s.Scenario.Tiers[k].Coverage != s.Baseline.Scenario.Tiers[place.Tier].Coverage {
		return ""
	}
	return words.LoadDelta(s.Plan.Months[t].Tiers[k].AELoad, s.Baseline.Plan.Months[place.T].Tiers[place.Tier].AELoad)
}

// arrRow is the company's ARR per CSM; no limit judges it.
func arrRow(s state.State) heatRow {
	most := 0.0
	for t := range s.Plan.Months {
		most = max(most, s.Plan.Months[t].ARRPerCSM.V)
	}
	unit, suffix := model.MoneyScale(most)
	in := ", " + model.CurrencySymbol(s.Plan.Currency) + suffix // narrow cells have bare numbers
	row := heatRow{label: "ARR per CSM", in: []string{"ARR per CSM" + in, "ARR/CSM" + in}, tier: -1}
	row.delta = func(t int) string {
		place, ok := kit.PinnedPlace(s, t, -1)
		if !ok {
			return ""
		}
		return kit.AmountDelta(s, s.Plan.Months[t].ARRPerCSM, s.Baseline.Plan.Months[place.T].ARRPerCSM)
	}
	return row.reading(s, func(p *planner.Plan, t int) heatCell {
		arr := p.Months[t].ARRPerCSM
		bare := model.Opt{V: arr.V / unit, OK: arr.OK}
		return heatCell{share: chart.Point{V: arr.V / most, OK: arr.OK && most > 0},
			fine:      []string{words.Money(arr, s.Plan.Currency), model.CurrencySymbol(s.Plan.Currency) + words.Optional(bare, 1) + suffix},
			whole:     []string{words.Optional(bare, 1), words.Optional(bare, 0)},
			undefined: !arr.OK, unassessed: true}
	})
}
