package accounts

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"brim/model"
	"brim/scenarios/sheet"
)

// settle decides what only whole columns can say, and makes accounts of what is left.
func (r *Reader) settle() *model.Accounts {
	if r.tail.Rows > 0 {
		r.left.Lines("footer").Merge(&r.tail)
	}
	comma := r.point()
	r.sayBad()
	r.sayAbroad()
	if r.problems.Err() != nil {
		return nil
	}
	var others sync.WaitGroup // columns that do not concern the amounts
	others.Go(func() {
		r.settleDates()
		r.settleShares()
	})
	r.worths(comma)
	gone := make([]bool, len(r.columns.ACV))
	twice := r.findRepeats(gone)
	r.lostDeals(gone)
	r.putTogether(twice, gone)
	if others.Wait(); r.problems.Err() != nil {
		return nil
	}
	r.columns.ID.All, r.columns.ID.Ends = r.id.all.String(), r.id.ends
	r.columns.Name.All, r.columns.Name.Ends = r.name.all.String(), r.name.ends
	r.drop(gone)
	return r.columns.Accounts(r.said(), r.keys, r.hashes)
}

// point decides whether a comma stands before the decimals, from all amounts. Amounts that do
// not fit the others, and those that fit both where no other decides, are bad cells: all but
// those of English thousands.
func (r *Reader) point() (comma bool) {
	comma = r.commas > r.points
	sure := r.points+r.commas > 0
	english := r.englishThousands()
	for row, value := range r.columns.ACV {
		reading := reading(r.marks[row] & readingMask)
		switch {
		case reading == neutral, sure && (reading == eitherPoint || reading == eitherComma):
		case reading == eitherComma && english:
			r.noteThousands(int(r.columns.Line[row]), value)
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

// englishThousands reports whether a comma before three digits stands between thousands where
// no amount decides it. Where columns are separated by semicolons, it may as well stand before
// decimals. Else it hardly does, since money of less than a thousand a year has no three
// decimals; but thousands of it may, in a column of thousands that has no amount without.
func (r *Reader) englishThousands() bool {
	if r.head.Separator == ';' {
		return false
	}
	return r.heading.scale == 1 || slices.ContainsFunc(r.marks, func(mark uint8) bool { return reading(mark&readingMask) == neutral })
}

// noteThousands keeps for the first amount with English thousands how it was read.
func (r *Reader) noteThousands(line int, value float64) {
	if r.thousands == "" {
		r.thousands = fmt.Sprintf("commas taken for thousands: %s on line %d, not %s", model.Decimal(value), line,
			model.Decimal(commaValue(value, eitherComma)))
	}
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

// lostDeals marks the rows of deals that are not won, in files where some say that they are.
func (r *Reader) lostDeals(gone []bool) {
	need := uint8(0)
	for k, won := range r.wonIn {
		if won {
			need |= 1 << k
		}
	}
	for row, mark := range r.marks {
		if mark>>wonShift&need != need && !gone[row] {
			gone[row] = true
			r.left.Lines("not won").Add(int(r.columns.Line[row]))
		}
	}
}

// settleDates makes days of dates, by what the column says of day and month.
func (r *Reader) settleDates() {
	if r.starts != nil {
		r.columns.Start = make([]int32, len(r.starts))
		r.days(Start, r.starts, func(row int, day model.Day) { r.columns.Start[row] = int32(day.Month()) })
	}
	if r.renewals != nil {
		r.columns.Renewal = make([]model.Day, len(r.renewals))
		r.days(Renewal, r.renewals, func(row int, day model.Day) { r.columns.Renewal[row] = day })
	}
}

// days gives the days of a column's dates, those that are known, and counts the others.
func (r *Reader) days(column Column, dates []sheet.Date, keep func(row int, day model.Day)) {
	order := sheet.OrderOf(dates)
	for row, d := range dates {
		if d == 0 {
			continue
		}
		day, ok := d.Day(order)
		if r.count(column, ok); ok && day.Known() {
			keep(row, day)
		}
	}
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
		invert := found && slices.Contains(inverted, PlainName(r.head.Cells[i]))
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
