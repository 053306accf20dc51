package explain

import (
	"strconv"

	"brim/model"
	"brim/planner"
)

// What only workbooks have: lines that keep formulas short, and formulas that hold whatever
// the inputs are changed to. An explanation writes the formula of the plan as it is, in
// which a part that does nothing is left out.

var (
	sheetFormulas = map[string]formula{}
	sheetFigures  = map[string]*Figure{}
)

func init() {
	for _, table := range [][]Figure{
		teamLines(aeRole), teamLines(csmRole), companyLines(), accountLines(), bookLines(), limitLines(),
	} {
		for i := range table {
			f := &table[i]
			f.Step = true
			sheetFigures[f.ID] = f
		}
	}
	for _, table := range []map[string]formula{
		teamFormulas(aeRole), teamFormulas(csmRole), accountFormulas(), bookFormulas(),
		{"resource.needed": overUses(model.People, fig("use.needed"))},
	} {
		for id, f := range table {
			sheetFormulas[id] = f
		}
	}
}

// sheetFigure is a figure by its id, or a line that only workbooks have.
func sheetFigure(id string) (*Figure, bool) {
	if f, ok := FigureByID(id); ok {
		return f, true
	}
	f, ok := sheetFigures[id]
	return f, ok
}

// fewest is how many people, or accounts, count as some.
var fewest = sheet{
	read:  func(spot) model.Opt { return model.Some(planner.Fewest) },
	parts: []any{writing(slackOf)}, whole: true,
}

func isNone(a formula) condition { return isEqual(a, fixed(0)) }

// certain are the figures that always have a value, so that comparing them needs no care.
var certain = map[string]bool{}

func init() {
	for _, id := range []string{
		"accounts", "arr", "work", "overload", "book_max", "book_full", "book_least", "company.leading",
		"csm_productive", "ae_heads", "csm_heads", "ae_cuts", "csm_cuts", "ae_staying", "csm_staying", "ae_net_ahead", "csm_net_ahead",
		"ae.heads", "csm.heads", "ae.net_ahead", "csm.net_ahead", "company.arr", "company.books", "opening.arr",
		"book.cumulated", "split.min_acv", "pods_pay", "split.accounts", "book.placed", "book.own_arr", "book.own_accounts",
		"resource.needed", "use.needed", "resource.heads",
	} {
		certain[id] = true
	}
}

// runningFrom is a row's cells that begin with the one so many months ago, not before a
// first month, and end with this month's.
func runningFrom(id string, months formula, first int) []any {
	return []any{"INDEX(", monthsOf(id, monthZero, thisMonth), ",1,MAX(" + strconv.Itoa(first+1) + ",", monthCount, "-", months, "+2)):",
		monthsOf(id, thisMonth, thisMonth)}
}

// monthsAgo is the cell of a row so many months ago.
func monthsAgo(id string, months formula) []any {
	return []any{"INDEX(", monthsOf(id, monthZero, thisMonth), ",1,", monthCount, "-", months, "+1)"}
}

// sheetOf is a formula of parts, some of them lists of parts.
func sheetOf(read func(place spot) model.Opt, parts ...any) sheet {
	var flat []any
	for _, part := range parts {
		if list, ok := part.([]any); ok {
			flat = append(flat, list...)
		} else {
			flat = append(flat, part)
		}
	}
	return sheet{read: read, parts: flat}
}

// meanYear is the mean of a row's last twelve months, those before the opening counting as it.
func meanYear(id string) formula {
	return sheetOf(nil, "(SUM(", runningFrom(id, fixed(12), 0), ")+IF(", monthCount, "<11,(11-", monthCount, ")*",
		monthsOf(id, monthZero, monthZero), ",0))/12")
}

// overYear is the product of a row's last twelve months; before month 12 there is none.
func overYear(id string) formula {
	product := overMonths(multiplying, model.Fraction, "", "", lastYear, fig(id))
	read := func(place spot) model.Opt {
		if place.t < 12 {
			return model.Opt{}
		}
		return product.value(place)
	}
	return sheetOf(read, "IF(", monthCount, "<12,NA(),PRODUCT(", runningFrom(id, fixed(12), 1), "))").closed()
}
