package actuals

import (
	"strings"
	"time"

	"brim/model"
	"brim/scenarios/accounts"
	"brim/scenarios/sheet"
	"brim/scenarios/text"
)

// cell is a cell of a row; empty where the row or the file has none.
func (r *reader) cell(cells [][]byte, column string) []byte {
	if i, ok := r.head.found[column]; ok && i < len(cells) {
		return cells[i]
	}
	return nil
}

// month reads the month of a row.
func (r *reader) month(line int, cells [][]byte) (model.Month, bool) {
	cell := r.cell(cells, monthColumn)
	month, ok := readMonth(string(cell))
	switch {
	case !ok:
		r.add(line, monthColumn, text.Quoted(string(cell)), "a month such as 2027-01 or Jan 2027")
	case month > r.options.Last:
		r.add(line, monthColumn, month.String()+", after the plan", "months up to "+r.options.Last.String())
		ok = false
	}
	return month, ok
}

// readMonth reads a month as people and spreadsheets write it, by a day of it too.
func readMonth(cell string) (model.Month, bool) {
	if month, err := model.ReadMonth(cell); err == nil {
		return month, true
	}
	for _, layout := range []string{"Jan-06", "Jan 06", "Jan-2006", "1/2006"} {
		if day, err := time.Parse(layout, cell); err == nil {
			return model.MonthOf(day.Year(), day.Month()), true
		}
	}
	date, ok := sheet.ReadDate([]byte(cell))
	if !ok {
		return 0, false
	}
	if first, second := date.Readings(); first.Known() && second.Known() {
		return first.Month(), first.Month() == second.Month()
	}
	day, ok := date.Day(sheet.MonthFirst)
	if !ok {
		day, ok = date.Day(sheet.DayFirst)
	}
	return day.Month(), ok
}

// tier reads whose row it is, as the scenario writes the name; empty is the company. A name that a
// spreadsheet would take for a formula may have an apostrophe before it.
func (r *reader) tier(line int, cells [][]byte) (string, bool) {
	name := string(r.cell(cells, tierColumn))
	tier, ok := r.tierCalled(name)
	if !ok {
		r.add(line, tierColumn, text.Quoted(name)+", which no tier is called",
			strings.Join(r.options.Tiers, ", ")+", or nothing for the company")
	}
	return tier, ok
}

// tierCalled is the tier of a name, as the scenario writes it.
func (r *reader) tierCalled(name string) (string, bool) {
	if name == "" {
		return "", true
	}
	for _, tier := range r.options.Tiers {
		if strings.EqualFold(tier, name) || strings.EqualFold(shown(tier), name) {
			return tier, true
		}
	}
	return "", false
}

// shown is a tier's name as a spreadsheet shows it instead of carrying it out: with an apostrophe
// before what could begin a formula.
func shown(tier string) string {
	if strings.IndexAny(tier, "=+-@") == 0 {
		return "'" + tier
	}
	return tier
}

// figure reads a number of a row; a blank one is not known.
func (r *reader) figure(column model.ActualColumn, cells [][]byte) (model.Opt, bool) {
	cell := r.cell(cells, column.Key)
	if isBlank(cell) {
		return model.Opt{}, true
	}
	n, ok := r.number(string(cell))
	most := maxNumber
	if column.Unit == model.Fraction {
		most = 1
	}
	if !ok || !(n >= 0 && n <= most) {
		return model.Opt{}, false
	}
	return model.Some(n), true
}

// allowedIn says what a column may have.
func allowedIn(column model.ActualColumn) string {
	if column.Unit == model.Fraction {
		return "a part from 0 to 1 or a percentage, or nothing"
	}
	return "a number from 0 to 1e15, or nothing"
}

// maxNumber is the largest figure that a file may have.
const maxNumber = 1e15

// number reads a number, or a percentage as the part that it is.
func (r *reader) number(cell string) (float64, bool) {
	digits, percent := strings.CutSuffix(cell, model.PercentSign)
	n, ok := accounts.Number(strings.TrimSpace(digits), r.head.Separator == ';')
	if percent {
		n /= 100
	}
	return n + 0, ok
}

// isBlank reports whether a cell says that nobody knows.
func isBlank(cell []byte) bool {
	switch strings.ToLower(string(cell)) {
	case "", "-", "–", "—", "?", "n/a", "#n/a", "na", "none", "null":
		return true
	}
	return false
}
