package state

import (
	"fmt"

	"brim/model"
)

// Hiring is the grid of planned hires: where its cursor stands, which quarter shows its
// months, how far it is scrolled, and the row that was copied.
type Hiring struct {
	Row       int
	Quarter   int // of the plan, counted from 0
	Month     int // 1 to 3 of the quarter, or 0 for the whole of it
	Unfolded  int // the quarter that shows its months, counted from 1; 0 for none
	Top, Left int // first row and column in sight

	copied *copiedRow
}

// HiringCell is a cell of the grid.
type HiringCell struct{ Row, Quarter, Month int }

// Cell is the chosen cell.
func (h Hiring) Cell() HiringCell { return HiringCell{h.Row, h.Quarter, h.Month} }

// copiedRow is what a row had when it was copied.
type copiedRow struct {
	lever model.Lever
	value model.Value
}

// HireRows lists the levers of the hiring grid.
func (s State) HireRows() []model.Lever { return model.HireLevers(s.Scenario) }

// HireRow is the chosen row of the grid.
func (s State) HireRow() model.Lever {
	rows := s.HireRows()
	return rows[min(s.Hiring.Row, len(rows)-1)]
}

// HireMonth is the month of the plan under the cursor; false on a whole quarter.
func (s State) HireMonth() (int, bool) {
	h := s.Hiring
	return 3*h.Quarter + h.Month, h.Month > 0
}

// HiresAt is how many people a row of a scenario plans for the quarter or the month
// under the cursor.
func (s State) HiresAt(l model.Lever, from *model.Scenario) float64 {
	if t, ok := s.HireMonth(); ok {
		return l.InMonth(l.Get(from), t)
	}
	return l.InQuarter(l.Get(from), s.Hiring.Quarter)
}

// HireRowBy moves the cursor n rows down.
func (s State) HireRowBy(n int) State {
	return s.HireCell(s.Hiring.Row+n, s.Hiring.Quarter, s.Hiring.Month)
}

// HireQuarterBy moves the cursor n columns to the right: through the months of the
// quarter that shows them.
func (s State) HireQuarterBy(n int) State {
	for ; n > 0; n-- {
		s = s.hireStep(1)
	}
	for ; n < 0; n++ {
		s = s.hireStep(-1)
	}
	return s
}

// hireStep moves the cursor one column.
func (s State) hireStep(way int) State {
	h := s.Hiring
	months := func(q int) int {
		if h.Unfolded == q+1 && s.HireRow().Kind == model.Monthly {
			return 3
		}
		return 0
	}
	switch month := h.Month + way; {
	case month >= 0 && month <= months(h.Quarter):
		return s.HireCell(h.Row, h.Quarter, month)
	case way > 0 && h.Quarter+1 < s.Scenario.PlanQuarters():
		return s.HireCell(h.Row, h.Quarter+1, 0)
	case way < 0 && h.Quarter > 0:
		return s.HireCell(h.Row, h.Quarter-1, months(h.Quarter-1))
	}
	return s
}

// HireCell puts the cursor on a cell, or the nearest there is, and ends a gesture.
func (s State) HireCell(row, quarter, month int) State {
	rows := s.HireRows()
	h := &s.Hiring
	h.Row = min(max(row, 0), len(rows)-1)
	h.Quarter = min(max(quarter, 0), s.Scenario.PlanQuarters()-1)
	h.Unfolded = min(h.Unfolded, s.Scenario.PlanQuarters())
	h.Month = month
	if h.Unfolded != h.Quarter+1 || rows[h.Row].Kind != model.Monthly {
		h.Month = 0
	}
	return s.Seal()
}

// settled keeps the cursor on a cell that there is.
func (h Hiring) settled(s State) Hiring {
	s.Hiring = h
	return s.HireCell(h.Row, h.Quarter, h.Month).Hiring
}

// UnfoldQuarter shows the months of the cursor's quarter, or hides them again.
func (s State) UnfoldQuarter() State {
	h := &s.Hiring
	if h.Unfolded == h.Quarter+1 {
		h.Unfolded, h.Month = 0, 0
		return s.Seal()
	}
	h.Unfolded = h.Quarter + 1
	return s.HireCell(h.Row, h.Quarter, 1)
}

// Hire plans n people more, or fewer, in the cell under the cursor, but not fewer than none.
func (s State) Hire(n float64, gesture string) State {
	return s.setHires([]float64{max(0, s.HiresAt(s.HireRow(), s.Scenario)+n)}, gesture)
}

// SetHires plans that many people in the cell under the cursor, and further numbers in
// the cells to its right.
func (s State) SetHires(numbers []float64) State { return s.setHires(numbers, "") }

func (s State) setHires(numbers []float64, gesture string) State {
	l := s.HireRow()
	v, err := s.withHires(l, numbers)
	if err != nil {
		return s.Fail(err)
	}
	return s.moveHires(l, v, gesture)
}

// withHires is a row with these numbers in the cells from the cursor's column on.
func (s State) withHires(l model.Lever, numbers []float64) (model.Value, error) {
	v := l.Get(s.Scenario)
	for i, n := range numbers {
		last := 3 * (s.Hiring.Quarter + i + 1)
		t, byMonth := s.HireMonth()
		if byMonth {
			last = t + i
		}
		if !l.HasMonth(last) {
			return v, fmt.Errorf("%s: named hires go to month %d, %s", l.Title(), model.MaxHorizon,
				s.Scenario.MonthAt(model.MaxHorizon).Long())
		}
		if byMonth {
			v = l.WithMonth(v, t+i, n)
			continue
		}
		v = l.WithQuarter(s.Scenario, v, s.Hiring.Quarter+i, n)
	}
	return v, nil
}

// FillHires repeats the cell under the cursor to the right, to the end of the plan.
func (s State) FillHires() State {
	l := s.HireRow()
	v := l.Get(s.Scenario)
	if t, ok := s.HireMonth(); ok {
		return s.moveHires(l, l.FilledByMonth(s.Scenario, v, t), "")
	}
	return s.moveHires(l, l.Filled(s.Scenario, v, s.Hiring.Quarter), "")
}

// moveHires sets a row.
func (s State) moveHires(l model.Lever, v model.Value, gesture string) State {
	to, err := s.hiring(l, v)
	if err != nil {
		return s.Fail(err)
	}
	return s.adopt(to, gesture)
}

// hiring is the scenario with another row. One that plans what the file plans is written
// as the file has it, and one that is alike in every quarter is one number.
func (s State) hiring(l model.Lever, v model.Value) (*model.Scenario, error) {
	if file, ok := s.Filed(l); ok && l.SameHires(s.Scenario, v, file) {
		v = file
	} else {
		v = l.Simplest(s.Scenario, v)
	}
	return model.Move(s.Scenario, l, v)
}

// CopyHires notes the chosen row, to be pasted into another.
func (s State) CopyHires() State {
	l := s.HireRow()
	s.Hiring.copied = &copiedRow{lever: l, value: l.Get(s.Scenario)}
	return s.Say("Copied " + l.Title() + s.Keys.Fill(". {hire-paste} pastes it into the chosen row."))
}

// CanPasteHires reports whether a row was copied.
func (s State) CanPasteHires() bool { return s.Hiring.copied != nil }

// PasteHires makes the chosen row plan what the copied one did.
func (s State) PasteHires() State {
	from, l := s.Hiring.copied, s.HireRow()
	if from == nil {
		return s
	}
	return s.Seal().moveHires(l, l.Like(s.Scenario, from.lever, from.value), "")
}
