package accounts

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"brim/model"
	"brim/scenarios/text"
)

// settle decides what only whole columns can say, and makes accounts of what is left.
func (r *Reader) settle() *model.Accounts {
	if r.tail.rows > 0 {
		r.leftOut("footer").merge(&r.tail)
	}
	comma := r.point()
	r.sayBad()
	r.sayAbroad()
	if r.problems.Err() != nil {
		return nil
	}
	r.worths(comma)
	gone := r.lostDeals()
	r.putTogether(gone)
	if r.problems.Err() != nil {
		return nil
	}
	r.settleDates()
	r.settleShares()
	r.columns.ID.All, r.columns.ID.Ends = r.id.all.String(), r.id.ends
	r.columns.Name.All, r.columns.Name.Ends = r.name.all.String(), r.name.ends
	r.drop(gone)
	return r.columns.Accounts(r.said())
}

// point decides whether a comma stands before the decimals, from all amounts. Amounts that do
// not fit the others, and those that fit both where no other decides, are bad cells.
func (r *Reader) point() (comma bool) {
	comma = r.commas > r.points
	sure := r.points+r.commas > 0
	byFile := r.head.separator != ';' // where columns are separated by commas, decimals hardly are
	for row, value := range r.columns.ACV {
		reading := reading(r.marks[row] & readingMask)
		switch {
		case reading == neutral, sure && (reading == eitherPoint || reading == eitherComma):
		case reading == eitherComma && byFile:
		case reading == eitherPoint, reading == eitherComma:
			r.bad.add(int(r.columns.Line[row]), string(ACV), fmt.Sprintf("an amount that may be %s or %s", model.Decimal(value),
				model.Decimal(commaValue(value, reading))), "amounts of which one has decimals, or none with a point or comma")
		case comma != (reading == commaOnly):
			r.bad.add(int(r.columns.Line[row]), string(ACV), "an amount with another decimal sign than the column's",
				"point or comma before the decimals, not both in one column")
		}
	}
	slices.SortStableFunc(r.bad.list, func(a, b badCell) int { return a.line - b.line })
	return comma
}

// sayAbroad names the currencies that nothing makes the scenario's.
func (r *Reader) sayAbroad() {
	if len(r.abroad) == 0 {
		return
	}
	var found []string
	own := len(r.columns.ACV)
	for _, name := range slices.Sorted(maps.Keys(r.abroad)) {
		found = append(found, fmt.Sprintf("%s in %s", counted(r.abroad[name], "account"), text.Visible(name)))
		own -= r.abroad[name]
	}
	if own > 0 {
		found = append(found, counted(own, "account")+" in "+r.options.Currency)
	}
	r.problems.Add(r.firstAbroad, string(ACV), strings.Join(found, ", "),
		fmt.Sprintf("%s, the scenario's currency, or what one of each other is worth, as [book] rates = { %s = 1.08 }",
			r.options.Currency, rateOf(slices.Sorted(maps.Keys(r.abroad)))), "")
}

// rateOf is a currency for an example.
func rateOf(names []string) string {
	for _, name := range names {
		if model.IsCurrency(name) {
			return name
		}
		if list := several[name]; len(list) > 0 {
			return list[0]
		}
	}
	return "EUR"
}

func counted(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

// worths makes amounts of what cells say: a year's, in the scenario's currency.
func (r *Reader) worths(comma bool) {
	factor := r.heading.scale
	if slices.Contains(monthly, r.heading.plain) || slices.Contains(monthly, r.heading.inner) {
		factor *= 12
	}
	for row, value := range r.columns.ACV {
		if comma {
			value = commaValue(value, reading(r.marks[row]&readingMask))
		}
		if r.foreign != nil {
			value *= r.factors[r.foreign[row]]
		}
		if value *= factor; !(value <= MaxACV) {
			r.bad.add(int(r.columns.Line[row]), string(ACV), model.Decimal(value), "an amount from 0 to 1e12")
		}
		r.columns.ACV[row] = value
	}
	r.sayBad()
}

// lostDeals are the rows of deals that are not won, in files where some say that they are.
func (r *Reader) lostDeals() []bool {
	need := uint8(0)
	for k, won := range r.wonIn {
		if won {
			need |= 1 << k
		}
	}
	gone := make([]bool, len(r.columns.ACV))
	if need == 0 {
		return gone
	}
	for row, mark := range r.marks {
		if mark>>wonShift&need != need {
			gone[row] = true
			r.leftOut("not won").add(int(r.columns.Line[row]))
		}
	}
	return gone
}

// putTogether makes one account of several rows with one id, as the scenario says, and counts
// them where it does not.
func (r *Reader) putTogether(gone []bool) {
	rows := map[uint32][]uint32{}
	for _, two := range r.twice {
		if rows[two.first] == nil {
			rows[two.first] = []uint32{two.first}
		}
		rows[two.first] = append(rows[two.first], two.row)
	}
	accounts, line, merged := 0, 0, lines{}
	var shown []string
	for _, first := range slices.Sorted(maps.Keys(rows)) {
		list := slices.DeleteFunc(rows[first], func(row uint32) bool { return gone[row] })
		if len(list) < 2 {
			continue
		}
		accounts++
		if r.options.Repeated != "" {
			r.mergeRows(list, gone)
		} else if len(shown) < maxShown {
			shown = append(shown, r.linesOf(list))
		}
		if second := int(r.columns.Line[list[1]]); line == 0 || second < line {
			line = second
		}
		for _, row := range list[1:] {
			merged.add(int(r.columns.Line[row]))
		}
	}
	switch {
	case accounts == 0:
	case r.options.Repeated == "":
		r.problems.Add(line, string(ID), fmt.Sprintf("%s with %s: %s", counted(accounts, "id"), counted(merged.rows+accounts, "row"),
			strings.Join(shown, "; ")), `one row an account, or [book] repeated = "add", "largest" or "last"`, "")
	default:
		*r.leftOut(mergedRows) = merged
	}
}

// linesOf names the lines of an id.
func (r *Reader) linesOf(list []uint32) string {
	var all lines
	for _, row := range list[:min(len(list), maxShown)] {
		all.add(int(r.columns.Line[row]))
	}
	return all.String()
}

// mergeRows puts the rows of one account together; one of them stays.
func (r *Reader) mergeRows(list []uint32, gone []bool) {
	acv := r.columns.ACV
	stays := list[0]
	for _, row := range list[1:] {
		switch {
		case r.options.Repeated == "add":
			acv[stays] += acv[row]
		case r.options.Repeated == "last", acv[row] > acv[stays]:
			stays = row
		}
	}
	for _, row := range list {
		gone[row] = row != stays
	}
}

// settleDates makes days of dates, by what the column says of day and month.
func (r *Reader) settleDates() {
	for _, one := range []struct {
		column Column
		dates  []date
		keep   func(day model.Day)
	}{
		{Start, r.starts, func(day model.Day) {
			month := model.Month(0)
			if day.Known() {
				month = day.Month()
			}
			r.columns.Start = append(r.columns.Start, int32(month))
		}},
		{Renewal, r.renewals, func(day model.Day) { r.columns.Renewal = append(r.columns.Renewal, day) }},
	} {
		column := orderOf(one.dates)
		for _, d := range one.dates {
			day, ok := d.day(column)
			r.count(one.column, ok || d == 0)
			one.keep(day)
		}
	}
}

// orderOf is the order of day and month that the dates of a column have; either where none
// says, or they contradict each other.
func orderOf(dates []date) order {
	var days, months int
	for _, d := range dates {
		switch {
		case d == 0:
		case d.order() == dayFirst:
			days++
		case d.order() == monthFirst:
			months++
		}
	}
	switch {
	case days > 0 && months == 0:
		return dayFirst
	case months > 0 && days == 0:
		return monthFirst
	}
	return eitherOrder
}

// settleShares makes shares of 1 of growth and risk: numbers are of 100 where one is above 1.
func (r *Reader) settleShares() {
	for k, list := range [][]float64{r.columns.Growth, r.columns.Risk} {
		column := []Column{Growth, Risk}[k]
		scale := 1.0
		for row, value := range list {
			if r.counted[k][row] && value > 1 {
				scale = 100
			}
		}
		i, found := r.head.found[column]
		invert := found && slices.Contains(inverted, PlainName(r.head.cells[i]))
		for row, value := range list {
			if r.counted[k][row] {
				value /= scale
			}
			if invert {
				value = 1 - value
			}
			list[row] = value
		}
	}
}

// drop takes rows out of every column.
func (r *Reader) drop(gone []bool) {
	if !slices.Contains(gone, true) {
		return
	}
	c := &r.columns
	c.ACV, c.Line = kept(c.ACV, gone), kept(c.Line, gone)
	c.Tier, c.CSM, c.AE = kept(c.Tier, gone), kept(c.CSM, gone), kept(c.AE, gone)
	c.Growth, c.Risk, c.Pinned = kept(c.Growth, gone), kept(c.Risk, gone), kept(c.Pinned, gone)
	c.Start, c.Renewal = kept(c.Start, gone), kept(c.Renewal, gone)
	c.ID, c.Name = keptTexts(c.ID, gone), keptTexts(c.Name, gone)
}

// kept is a column without the rows that are gone.
func kept[T any](list []T, gone []bool) []T {
	n := 0
	for row := range list {
		if !gone[row] {
			list[n] = list[row]
			n++
		}
	}
	return list[:n]
}

func keptTexts(t model.Texts, gone []bool) model.Texts {
	var all strings.Builder
	from, ends := uint32(0), t.Ends[:0]
	for row, end := range t.Ends {
		text := t.All[from:end]
		if from = end; !gone[row] {
			all.WriteString(text)
			ends = append(ends, uint32(all.Len()))
		}
	}
	return model.Texts{All: all.String(), Ends: ends}
}

// said is what was read and what was not.
func (r *Reader) said() model.Reading {
	said := model.Reading{File: text.Visible(r.options.File), Column: text.Visible(r.head.cells[r.head.found[ACV]]), Header: r.head.line}
	for _, cell := range r.head.cells {
		said.Headers = append(said.Headers, text.Visible(cell))
	}
	for _, name := range slices.Sorted(maps.Keys(r.converted)) {
		said.Notes = append(said.Notes, fmt.Sprintf("%s in %s at %s", counted(r.converted[name], "account"), text.Visible(name),
			model.Decimal(r.money.worth(name).rate)))
	}
	for _, reason := range reasons {
		if left := r.left[reason]; left != nil && left.rows > 0 {
			said.LeftOut = append(said.LeftOut, model.LeftOut{Reason: reason, Rows: left.rows, Lines: left.String()})
		}
	}
	for _, name := range Columns() {
		column := Column(name)
		if i, taken := r.head.found[column]; taken {
			said.Taken = append(said.Taken, model.Taken{Column: said.Headers[i], For: name})
		}
		if n := r.unknown[column]; n > 0 {
			said.Unknown = append(said.Unknown, model.Unknown{Column: said.Headers[r.head.found[column]], Cells: n})
		}
	}
	return said
}

// reasons are why rows are left out, as they are said one after the other.
var reasons = []string{"without a value", "total", "footer", "repeated", mergedRows, "prospect", "lead", "churned", "inactive",
	"former", "lost", "not won"}

// mergedRows is why rows do not count that were put together with others of their id.
const mergedRows = "put together"
