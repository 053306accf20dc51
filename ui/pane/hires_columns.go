package pane

import (
	"fmt"

	"brim/model"
	"brim/ui/state"
	"brim/ui/words"
)

// hireColumn is a column of the hiring grid: the opening state, a quarter, one of its
// months, or a year's total.
type hireColumn struct {
	kind    hireColumnKind
	quarter int // counted from 0; of a year, its last
	month   int // 1 to 3 of the quarter
}

type hireColumnKind uint8

const (
	openingColumn hireColumnKind = iota
	quarterColumn
	monthColumn
	yearColumn
)

// yearQuarters is how many quarters a year's total adds up.
const yearQuarters = 4

// hireColumns lists the grid's columns: every quarter that the plan depends on, so those
// after the horizon too at which only the hiring gap looks.
func hireColumns(s state.State) []hireColumn {
	columns := []hireColumn{{kind: openingColumn}}
	last := s.Scenario.PlanQuarters() - 1
	for q := range last + 1 {
		columns = append(columns, hireColumn{kind: quarterColumn, quarter: q})
		for month := 1; s.Hiring.Unfolded == q+1 && month <= 3; month++ {
			columns = append(columns, hireColumn{kind: monthColumn, quarter: q, month: month})
		}
		if (q+1)%yearQuarters == 0 || q == last {
			columns = append(columns, hireColumn{kind: yearColumn, quarter: q})
		}
	}
	return columns
}

// end is the last month of the plan that the column covers.
func (c hireColumn) end() int {
	switch c.kind {
	case openingColumn:
		return 0
	case monthColumn:
		return 3*c.quarter + c.month
	}
	return 3 * (c.quarter + 1)
}

// shown is the month of the plan whose figures stand in the column: its last, or the
// plan's. Years have none, nor has what lies after the horizon.
func (c hireColumn) shown(horizon int) (t int, ok bool) {
	first := c.end() - 2
	if c.kind == monthColumn {
		first = c.end()
	}
	return min(c.end(), horizon), c.kind != yearColumn && first <= horizon
}

// head names the column: by its last month; a month in brackets belongs to the quarter
// before it.
func (c hireColumn) head(s state.State) string {
	switch c.kind {
	case openingColumn:
		return "now"
	case yearColumn:
		return fmt.Sprintf("year %d", c.quarter/yearQuarters+1)
	case monthColumn:
		return "(" + s.Scenario.Start.Add(c.end()).Of().String()[:3] + ")"
	}
	return words.Month(s.Scenario.Start.Add(c.end()))
}

// hires is how many people a row of a scenario plans in the column; false where the row
// has nothing there.
func (c hireColumn) hires(l model.Lever, from *model.Scenario) (float64, bool) {
	v := l.Get(from)
	switch c.kind {
	case quarterColumn:
		return l.InQuarter(v, c.quarter), l.HasMonth(c.end())
	case monthColumn:
		return l.InMonth(v, c.end()), l.Kind == model.Monthly && l.HasMonth(c.end())
	case yearColumn:
		sum := 0.0
		for q := c.quarter / yearQuarters * yearQuarters; q <= c.quarter; q++ {
			sum += l.InQuarter(v, q)
		}
		return sum, true
	}
	return 0, false
}

// chosen reports whether the cursor stands in the column.
func (c hireColumn) chosen(h state.Hiring) bool {
	switch c.kind {
	case quarterColumn:
		return c.quarter == h.Quarter && h.Month == 0
	case monthColumn:
		return c.quarter == h.Quarter && c.month == h.Month
	}
	return false
}
