package state

import "brim/planner/explain"

// CompareFigure is what a row of the comparison shows.
type CompareFigure uint8

// What rows show, in the order of the page.
const (
	ComparePods CompareFigure = iota
	CompareCause
	CompareFirstOver // of whichever tier is the first
	CompareFirstTier // which that is
	CompareOver      // of a tier
	CompareNumber    // a figure that plans are compared by
)

// CompareRow is a row of the comparison.
type CompareRow struct {
	Figure CompareFigure
	Tier   int             // of CompareOver
	Number *explain.Figure // of CompareNumber
}

// CompareRows lists the rows: dates first, one of them for each tier of this plan, then
// every figure that plans are compared by.
func (s State) CompareRows() []CompareRow {
	rows := []CompareRow{{Figure: ComparePods}, {Figure: CompareCause}, {Figure: CompareFirstOver}, {Figure: CompareFirstTier}}
	for k := range s.Scenario.Tiers {
		rows = append(rows, CompareRow{Figure: CompareOver, Tier: k})
	}
	for _, figure := range explain.Compared() {
		rows = append(rows, CompareRow{Figure: CompareNumber, Number: figure})
	}
	return rows
}

// CompareRow is the chosen row.
func (s State) CompareRow() CompareRow { return s.CompareRows()[s.Compare.Row] }

// ChooseFigure chooses the row n on.
func (s State) ChooseFigure(n int) State {
	s.Compare.Row = max(0, min(s.Compare.Row+n, len(s.CompareRows())-1))
	return s
}
