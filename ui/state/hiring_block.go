package state

import "fmt"

// HireRoom is how many rows and columns the grid has from the cursor on, the cursor's own
// among them. Columns are quarters, or months where the cursor stands on one.
func (s State) HireRoom() (rows, columns int) {
	columns = s.Scenario.PlanQuarters() - s.Hiring.Quarter
	if t, byMonth := s.HireMonth(); byMonth {
		columns = 3*s.Scenario.PlanQuarters() - t + 1
	}
	return len(s.HireRows()) - s.Hiring.Row, columns
}

// SetHireBlock plans rows of numbers from the cell under the cursor on: to its right, and
// in the rows below. It is one step; a block that does not fit changes nothing but the note.
func (s State) SetHireBlock(block [][]float64) State {
	rows, columns := s.HireRoom()
	if len(block) > rows {
		return s.Fail(fmt.Errorf("%d rows do not fit: from this row on there are %d; nothing was changed", len(block), rows))
	}
	to := s
	for i, numbers := range block {
		if len(numbers) > columns {
			return s.Fail(fmt.Errorf("%d columns do not fit: from this one on there are %d; nothing was changed", len(numbers), columns))
		}
		l := s.HireRows()[s.Hiring.Row+i]
		v, err := to.withHires(l, numbers)
		if err != nil {
			return s.Fail(err)
		}
		if to.Scenario, err = to.hiring(l, v); err != nil {
			return s.Fail(err)
		}
	}
	return s.adopt(to.Scenario, "")
}
