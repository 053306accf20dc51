package report

import (
	"fmt"
	"strings"

	"brim/model"
	"brim/ui/words"
)

// HireColumn is a column of the hiring grid: the opening state, a quarter, one of its
// months, or a year's total.
type HireColumn struct {
	Kind    HireColumnKind
	Quarter int // counted from 0; of a year, its last
	Month   int // 1 to 3 of the quarter
}

// HireColumnKind says what a column of the hiring grid is.
type HireColumnKind uint8

// The kinds of columns.
const (
	OpeningColumn HireColumnKind = iota
	QuarterColumn
	MonthColumn
	YearColumn
)

// YearQuarters is how many quarters a year's total adds up.
const YearQuarters = 4

// HireColumns lists the grid's columns: every quarter that the plan depends on, so those
// after the horizon too at which only the hiring gap looks. The unfolded quarter, counted
// from 1, shows its months; 0 is none.
func HireColumns(s *model.Scenario, unfolded int) []HireColumn {
	columns := []HireColumn{{Kind: OpeningColumn}}
	last := s.PlanQuarters() - 1
	for q := range last + 1 {
		columns = append(columns, HireColumn{Kind: QuarterColumn, Quarter: q})
		for month := 1; unfolded == q+1 && month <= 3; month++ {
			columns = append(columns, HireColumn{Kind: MonthColumn, Quarter: q, Month: month})
		}
		if (q+1)%YearQuarters == 0 || q == last {
			columns = append(columns, HireColumn{Kind: YearColumn, Quarter: q})
		}
	}
	return columns
}

// End is the last month of the plan that the column covers.
func (c HireColumn) End() int {
	switch c.Kind {
	case OpeningColumn:
		return 0
	case MonthColumn:
		return 3*c.Quarter + c.Month
	}
	return 3 * (c.Quarter + 1)
}

// Shown is the month of the plan whose figures stand in the column: its last, or the
// plan's. Years have none, nor has what lies after the horizon.
func (c HireColumn) Shown(horizon int) (t int, ok bool) {
	first := c.End() - 2
	if c.Kind == MonthColumn {
		first = c.End()
	}
	return min(c.End(), horizon), c.Kind != YearColumn && first <= horizon
}

// Head names the column: by its fiscal quarter or year, and where the plan's quarters are
// none, by its last month or by the plan's year; a month in brackets belongs to the quarter
// before it.
func (c HireColumn) Head(s *model.Scenario) string {
	switch c.Kind {
	case OpeningColumn:
		return words.Now
	case YearColumn:
		if first := s.Quarter(s.Start); s.QuartersInStep() && first.Number == 1 {
			return fmt.Sprintf("FY%02d", (first.Year+c.Quarter/YearQuarters)%100)
		}
		return fmt.Sprintf("year %d", c.Quarter/YearQuarters+1)
	case MonthColumn:
		return "(" + s.MonthAt(c.End()).Month().String()[:3] + ")"
	}
	end := s.MonthAt(c.End())
	if s.QuartersInStep() {
		return s.Quarter(end).Short()
	}
	return words.Month(end)
}

// Hires is how many people a row of a scenario plans in the column; false where the row
// has nothing there.
func (c HireColumn) Hires(l model.Lever, from *model.Scenario) (float64, bool) {
	v := l.Get(from)
	switch c.Kind {
	case QuarterColumn:
		return l.InQuarter(v, c.Quarter), l.HasMonth(c.End())
	case MonthColumn:
		return l.InMonth(v, c.End()), l.Kind == model.Monthly && l.HasMonth(c.End())
	case YearColumn:
		sum := 0.0
		for q := c.Quarter / YearQuarters * YearQuarters; q <= c.Quarter; q++ {
			sum += l.InQuarter(v, q)
		}
		return sum, true
	}
	return 0, false
}

// Total is the figure of all hires of a role, AE or CSM, that are planned in the column,
// named ones among them, and the month at which it is read; false where there is none.
func (c HireColumn) Total(role string) (id string, t int, ok bool) {
	key := strings.ToLower(role)
	switch c.Kind {
	case QuarterColumn:
		return key + ".quarter_total", c.End(), true
	case YearColumn:
		return key + ".year_total", c.End(), true
	}
	return "", 0, false
}
