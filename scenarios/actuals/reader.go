package actuals

import (
	"fmt"
	"slices"
	"strings"

	"brim/model"
	"brim/scenarios/sheet"
	"brim/scenarios/text"
)

// MaxFile is how many bytes an actuals file may have.
const MaxFile = 16 << 20

// maxShown is how many rows are named that cannot be read.
const maxShown = 10

// Options say what a file may speak of.
type Options struct {
	Tiers []string    // names of the scenario's tiers
	First model.Month // month 0 of the plan: rows before it are left out
	Last  model.Month // the plan's last month
}

// OptionsOf are those of a scenario's file.
func OptionsOf(s *model.Scenario) Options {
	return Options{Tiers: s.TierNames(), First: s.MonthAt(0), Last: s.MonthAt(s.Horizon)}
}

// Read reads a CSV file with a header among its first lines; the name stands in messages. What
// is wrong with it comes back as a [*text.Errors], which names the first ten rows that cannot
// be read and counts the others. A file without rows is a record of nothing.
func Read(name string, data []byte, options Options) (*model.Record, error) {
	whole, err := sheet.Decode(name, data)
	if err != nil {
		return nil, err
	}
	r := &reader{
		options: options, problems: text.Problems{File: name},
		end: sheet.LineEnd(whole), left: sheet.LeftOut{}, lines: map[rowKey]int{},
	}
	if r.find(whole) {
		r.head.EachRow(whole, r.end, &r.problems, r.row)
		r.refuseShort()
	}
	if err := r.problems.Err(); err != nil {
		return nil, err
	}
	return model.NewRecord(r.rows, r.said()).Before(r.earlier), nil
}

// reader is a file while it is read.
type reader struct {
	options  Options
	problems text.Problems
	head     header
	end      byte // of a line
	bad      int
	rows     []model.ActualRow
	earlier  []model.ActualRow // before the plan
	lines    map[rowKey]int    // where a month and tier stood first
	left     sheet.LeftOut
	filled   int        // cells as far as the last one that any row fills
	short    []shortRow // than the header
}

type rowKey struct {
	month model.Month
	tier  string
}

// find looks for the header among the first lines.
func (r *reader) find(whole []byte) bool {
	for line := range sheet.FirstLines(whole, r.end) {
		if h, ok := headerOf(line); ok && h.Better(&r.head.Header) {
			r.head = h
		}
	}
	if r.head.Line == 0 {
		r.problems.Add(1, monthColumn, "no column with the month", "a header line with month, tier and "+someColumns, "")
		return false
	}
	return r.columns()
}

// someColumns says which columns a file may have.
var someColumns = "columns such as " + model.ActualARR.Column().Key + " and " + model.ActualAccounts.Column().Key

// columns checks the header: every column is known, and stands once.
func (r *reader) columns() bool {
	seen := map[string]bool{}
	for _, cell := range r.head.Cells {
		name := sheet.PlainName(cell)
		if cell == "" {
			continue
		}
		key, known := knownColumn(name)
		switch {
		case !known:
			r.problems.Add(r.head.Line, "", text.Quoted(cell)+", an unknown column", strings.Join(columnKeys(), ", "), "")
		case seen[key]:
			r.problems.Add(r.head.Line, key, "it twice", "each column once", "")
		}
		seen[key] = true
	}
	return len(r.problems.List) == 0
}

// add notes a row that stops the load.
func (r *reader) add(line int, column, found, allowed string) {
	if r.bad++; r.bad > maxShown {
		r.problems.More++
		return
	}
	r.problems.Add(line, column, found, allowed, "")
}

// row reads one row: whose it is, then its figures.
func (r *reader) row(line int, cells [][]byte) {
	if !slices.ContainsFunc(cells, func(cell []byte) bool { return len(cell) > 0 }) {
		return
	}
	for i := len(r.head.Cells); i < len(cells); i++ {
		if len(cells[i]) > 0 {
			r.add(line, "", fmt.Sprintf("%d cells", i+1), fmt.Sprintf("at most %d, as in the header", len(r.head.Cells)))
			return
		}
	}
	month, ok := r.month(line, cells)
	if !ok {
		return
	}
	if month < r.options.First {
		r.left.Lines(beforePlan).Add(line)
		r.before(line, month, cells)
		return
	}
	tier, ok := r.tier(line, cells)
	if !ok || !r.once(line, month, tier) {
		return
	}
	row := model.ActualRow{Line: line, Month: month, Tier: tier}
	for _, column := range model.ActualColumns() {
		if row.Figures[column.Figure], ok = r.figure(column, cells); !ok {
			r.add(line, column.Key, text.Quoted(string(r.cell(cells, column.Key))), allowedIn(column))
			return
		}
	}
	r.length(row, cells)
	r.rows = append(r.rows, row)
}

// before keeps a row before the plan, where it can be read: an earlier plan may be gone back to.
// Nobody waits for it, so that nothing is wrong with it.
func (r *reader) before(line int, month model.Month, cells [][]byte) {
	tier, ok := r.tierCalled(string(r.cell(cells, tierColumn)))
	if key := (rowKey{month, tier}); !ok || month < r.options.First.Add(-keptBefore) || r.lines[key] > 0 {
		return
	}
	row := model.ActualRow{Line: line, Month: month, Tier: tier}
	for _, column := range model.ActualColumns() {
		if row.Figures[column.Figure], ok = r.figure(column, cells); !ok {
			return
		}
	}
	r.lines[rowKey{month, tier}] = line
	r.earlier = append(r.earlier, row)
}

// keptBefore is how many months before the plan are kept: two of the longest plans.
const keptBefore = 2 * model.MaxHorizon

// once reports whether a month and tier stand for the first time.
func (r *reader) once(line int, month model.Month, tier string) bool {
	key := rowKey{month, tier}
	first, again := r.lines[key]
	if again {
		whose := "the company"
		if tier != "" {
			whose = text.Quoted(tier)
		}
		r.add(line, monthColumn, fmt.Sprintf("%s of %s again, first on line %d", month, whose, first), "each month once for a tier")
		return false
	}
	r.lines[key] = line
	return true
}

// beforePlan is why rows are left out.
const beforePlan = "before the plan"

// said is what was read and what was not.
func (r *reader) said() model.Reading {
	return model.Reading{File: text.Visible(r.problems.File), Header: r.head.Line, LeftOut: r.left.Said([]string{beforePlan})}
}
