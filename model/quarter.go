package model

import "fmt"

// Quarter is a fiscal quarter. A fiscal year is named by the calendar year in which it
// ends.
type Quarter struct {
	Year   int   // of the fiscal year
	Number int   // 1..4
	First  Month // its three months begin with this one
}

// QuarterOf returns the fiscal quarter of a month, where fiscal years begin in month
// fiscalStart of the calendar year, 1..12.
func QuarterOf(m Month, fiscalStart int) Quarter {
	since := int(m) - (fiscalStart - 1)
	number := since % 12 / 3
	yearStart := m - Month(since%12)
	return Quarter{Year: (yearStart + 11).Year(), Number: number + 1, First: yearStart.Add(3 * number)}
}

// Quarter returns the fiscal quarter of a month in the scenario's fiscal years.
func (s *Scenario) Quarter(m Month) Quarter { return QuarterOf(m, max(1, s.FiscalStart)) }

// QuartersInStep reports whether the quarters in which hires are planned, months 1 to 3,
// 4 to 6 and so on, are fiscal quarters.
func (s *Scenario) QuartersInStep() bool { return s.Quarter(s.Start).First == s.Start }

// Season is what the new ARR of month t is, by the part of the year's that its fiscal
// quarter has: 1 where all quarters have the same.
func (s *Scenario) Season(t int) float64 {
	return 4 * s.Growth.Linearity[s.Quarter(s.MonthAt(t)).Number-1]
}

// Last is the quarter's last month.
func (q Quarter) Last() Month { return q.First.Add(2) }

// Next is the quarter after it.
func (q Quarter) Next() Quarter {
	next := Quarter{Year: q.Year, Number: q.Number + 1, First: q.First.Add(3)}
	if next.Number > 4 {
		next.Year, next.Number = q.Year+1, 1
	}
	return next
}

// Short names the quarter: "Q2 FY27".
func (q Quarter) Short() string { return fmt.Sprintf("Q%d FY%02d", q.Number, q.Year%100) }

// MarshalText writes the quarter as Short does.
func (q Quarter) MarshalText() ([]byte, error) { return []byte(q.Short()), nil }

// String names the quarter and its months: "Q2 FY27 (Apr–Jun)".
func (q Quarter) String() string {
	return fmt.Sprintf("%s (%s–%s)", q.Short(), q.First.Month().String()[:3], q.Last().Month().String()[:3])
}
