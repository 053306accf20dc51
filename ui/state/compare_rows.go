package state

// CompareFigure is a figure by which plans are compared.
type CompareFigure uint8

// The figures, in the order of the page.
const (
	ComparePods CompareFigure = iota
	CompareCause
	CompareFirstOver // of whichever tier is the first
	CompareFirstTier // which that is
	CompareOver      // of a tier
	CompareARR
	CompareGoal
	CompareNRR
	CompareGRR
	CompareCost
	CompareUtilization
	ComparePodRatio
	CompareRatio
	CompareProductive
	CompareCSMs
	CompareAEs
	CompareSpecialists
	CompareARRPerCSM
	CompareGap
	compareFigures int = iota
)

// CompareRow is a row of the comparison.
type CompareRow struct {
	Figure CompareFigure
	Tier   int // of CompareOver
}

// CompareRows lists the rows: every figure, one of them for each tier of this plan.
func (s State) CompareRows() []CompareRow {
	var rows []CompareRow
	for figure := range CompareFigure(compareFigures) {
		if figure != CompareOver {
			rows = append(rows, CompareRow{Figure: figure})
			continue
		}
		for k := range s.Scenario.Tiers {
			rows = append(rows, CompareRow{Figure: figure, Tier: k})
		}
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
