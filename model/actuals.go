package model

import (
	"slices"
	"strings"
)

// Actuals is what has happened so far.
type Actuals struct {
	File   string  // a CSV as the scenario names it; empty: there is none
	Record *Record // what the file says; nil: there is none
}

// same reports whether two scenarios have the same actuals, from the same file.
func (a Actuals) same(b Actuals) bool { return a.File == b.File && a.Record.same(b.Record) }

// ActualFigure is a figure that an actuals file can say of a month.
type ActualFigure uint8

// The figures, in the order of the file's columns. Those from HandoffScore on are the
// scorecard of a pilot.
const (
	ActualAccounts ActualFigure = iota
	ActualARR
	ActualNewARR
	ActualExpansionARR
	ActualContractionARR
	ActualChurnedARR
	ActualNewAccounts
	ActualChurnedAccounts
	ActualAEHeads
	ActualAEJoined
	ActualAELeavers
	ActualCSMHeads
	ActualCSMJoined
	ActualCSMLeavers
	HandoffScore
	DaysToValue
	AEAttendance
	CSMPresales
	ForecastAccuracy
)

// ActualColumn is a column of an actuals file.
type ActualColumn struct {
	Figure ActualFigure
	Key    string // as the file and the CSV of a plan have it
	Label  string // for people
	Unit   Unit
	Flow   bool // of the month; otherwise as it stands at the month's end
	Pilot  bool // of the scorecard: nothing that a plan has
}

var actualColumns = [...]ActualColumn{
	{ActualAccounts, "accounts", "Accounts", AccountCount, false, false},
	{ActualARR, "arr", "ARR", Money, false, false},
	{ActualNewARR, "new_arr", "New ARR", Money, true, false},
	{ActualExpansionARR, "expansion_arr", "Expansion", Money, true, false},
	{ActualContractionARR, "contraction_arr", "Contraction", Money, true, false},
	{ActualChurnedARR, "churned_arr", "Churned ARR", Money, true, false},
	{ActualNewAccounts, "new_accounts", "New accounts", AccountCount, true, false},
	{ActualChurnedAccounts, "churned_accounts", "Lost accounts", AccountCount, true, false},
	{ActualAEHeads, "ae_heads", "AEs", People, false, false},
	{ActualAEJoined, "ae_joined", "AEs who joined", People, true, false},
	{ActualAELeavers, "ae_leavers", "AEs who left", People, true, false},
	{ActualCSMHeads, "csm_heads", "CSMs", People, false, false},
	{ActualCSMJoined, "csm_joined", "CSMs who joined", People, true, false},
	{ActualCSMLeavers, "csm_leavers", "CSMs who left", People, true, false},
	{HandoffScore, "handoff_score", "Hand-off score", Plain, false, true},
	{DaysToValue, "days_to_value", "Days to first value", DayCount, false, true},
	{AEAttendance, "ae_attendance", "AE attendance", Fraction, false, true},
	{CSMPresales, "csm_presales", "CSM time on pre-sales", Fraction, false, true},
	{ForecastAccuracy, "renewal_forecast_accuracy", "Renewal forecast accuracy", Fraction, false, true},
}

// ActualColumns are the columns of an actuals file besides month and tier, in their order.
func ActualColumns() []ActualColumn { return actualColumns[:] }

// Column is where the file has the figure, and what it counts.
func (f ActualFigure) Column() ActualColumn { return actualColumns[f] }

// ActualRow is what a row of an actuals file says of a tier, or of the company, in a month.
type ActualRow struct {
	Line    int // of the file, from 1; 0 where it is not from one
	Month   Month
	Tier    string                  // empty: the company
	Figures [len(actualColumns)]Opt // by figure; absent: not known
}

// Record is what has happened month by month, as a file says it. It never changes once made,
// and knows nothing of a plan: months and tiers that a plan does not have say nothing of it.
type Record struct {
	rows    []ActualRow
	place   map[rowKey]int // in rows
	earlier map[rowKey]ActualRow
	reading Reading
}

type rowKey struct {
	month Month
	tier  string // in lower case
}

// NewRecord takes over rows, and how they were read; of two of one month and tier the last counts.
func NewRecord(rows []ActualRow, reading Reading) *Record {
	r := &Record{rows: slices.Clone(rows), place: map[rowKey]int{}, reading: reading}
	for i := range r.rows {
		r.place[rowKey{r.rows[i].Month, strings.ToLower(r.rows[i].Tier)}] = i
	}
	return r
}

// Before is the record with rows of months before the plan that it was read for. They do not count
// among its rows; a plan that begins earlier, as one does that is gone back to, knows those months.
func (r *Record) Before(rows []ActualRow) *Record {
	longer := *r
	longer.earlier = make(map[rowKey]ActualRow, len(rows))
	for i := range rows {
		longer.earlier[rowKey{rows[i].Month, strings.ToLower(rows[i].Tier)}] = rows[i]
	}
	return &longer
}

// ReadingFor is how the rows were read for a plan whose month 0 is that: rows that count in it were
// not left out.
func (r *Record) ReadingFor(first Month) Reading {
	reading := r.reading
	for key := range r.earlier {
		if key.month >= first {
			reading.LeftOut = nil
		}
	}
	return reading
}

// Rows are all rows, in the order of the file. They must not be changed.
func (r *Record) Rows() []ActualRow { return r.rows }

// Reading is how the rows were read from their file.
func (r *Record) Reading() Reading { return r.reading }

// Figures are those of a tier in a month, of the company where the tier is empty; absent where
// they are not known.
func (r *Record) Figures(m Month, tier string) (figures [len(actualColumns)]Opt) {
	if i, known := r.place[rowKey{m, strings.ToLower(tier)}]; known {
		return r.rows[i].Figures
	}
	if row, known := r.earlier[rowKey{m, strings.ToLower(tier)}]; known {
		return row.Figures
	}
	return figures
}

// same reports whether two records say the same, from the same lines.
func (r *Record) same(other *Record) bool {
	if r == nil || other == nil || r == other {
		return r == other
	}
	return slices.Equal(r.rows, other.rows)
}
