package accounts

import (
	"math"
	"slices"
)

// has reports whether the file has a column.
func (r *Reader) has(column Column) bool {
	_, ok := r.head.found[column]
	return ok
}

// grow makes room for so many rows in every column that the file has.
func (r *Reader) grow(rows int) {
	c := &r.columns
	perRow := func(t *textColumn) int { return (t.all.Len()*rows/len(c.ACV) + rows) - t.all.Len() }
	c.ACV, c.Line = room(c.ACV, rows), room(c.Line, rows)
	r.hashes, r.marks = room(r.hashes, rows), room(r.marks, rows)
	r.seen.grow(rows)
	for _, one := range []struct {
		column Column
		grow   func()
	}{
		{ID, func() { r.id.all.Grow(perRow(&r.id)); r.id.ends = room(r.id.ends, rows) }},
		{Name, func() { r.name.all.Grow(perRow(&r.name)); r.name.ends = room(r.name.ends, rows) }},
		{AE, func() { c.AE = room(c.AE, rows) }},
		{Tier, func() { c.Tier = room(c.Tier, rows) }},
		{Start, func() { r.starts = room(r.starts, rows) }},
		{Renewal, func() { r.renewals = room(r.renewals, rows) }},
		{Growth, func() { c.Growth, r.counted[0] = room(c.Growth, rows), room(r.counted[0], rows) }},
		{Risk, func() { c.Risk, r.counted[1] = room(c.Risk, rows), room(r.counted[1], rows) }},
		{Pinned, func() { c.Pinned = room(c.Pinned, rows) }},
	} {
		if r.has(one.column) {
			one.grow()
		}
	}
	if r.has(CSM) || r.has(Owner) {
		c.CSM = room(c.CSM, rows)
	}
}

// room is a list with room for so many.
func room[T any](list []T, n int) []T { return slices.Grow(list, max(0, n-len(list))) }

// keep adds a row to the columns.
func (r *Reader) keep(line int, cells [][]byte, a amount, won uint8) {
	c := &r.columns
	r.note(a)
	c.ACV, c.Line = append(c.ACV, a.value), append(c.Line, uint32(line))
	r.marks = append(r.marks, uint8(a.reading)|won<<wonShift)
	r.currency(cells, a)
	if r.has(ID) {
		r.id.add(r.cell(cells, ID))
	}
	if r.has(Name) {
		r.name.add(r.cell(cells, Name))
	}
	if column := r.carrier(); column != "" {
		c.CSM = append(c.CSM, r.word(r.cell(cells, column)))
	}
	if r.has(AE) {
		c.AE = append(c.AE, r.word(r.cell(cells, AE)))
	}
	if r.has(Tier) {
		c.Tier = append(c.Tier, r.word(r.cell(cells, Tier)))
	}
	r.dates(cells)
	r.shares(cells)
	if r.has(Pinned) {
		pinned, ok := readPinned(r.cell(cells, Pinned))
		r.count(Pinned, ok)
		c.Pinned = append(c.Pinned, pinned)
	}
}

// note counts what an amount says of point and comma.
func (r *Reader) note(a amount) {
	switch a.reading {
	case pointOnly:
		r.points++
	case commaOnly:
		r.commas++
	}
}

// carrier is the column with who carries an account in a book; empty for none.
func (r *Reader) carrier() Column {
	switch {
	case r.has(CSM):
		return CSM
	case r.has(Owner):
		return Owner
	}
	return ""
}

// word is the number of a text that many rows have.
func (r *Reader) word(cell []byte) uint32 {
	if number, known := r.words[string(cell)]; known {
		return number
	}
	number := uint32(len(r.columns.Words))
	r.columns.Words = append(r.columns.Words, string(shownText(cell)))
	r.words[string(cell)] = number
	return number
}

// count counts a cell that cannot be read.
func (r *Reader) count(column Column, ok bool) {
	if !ok {
		r.unknown[column]++
	}
}

func (r *Reader) dates(cells [][]byte) {
	for _, one := range []struct {
		column Column
		to     *[]date
	}{{Start, &r.starts}, {Renewal, &r.renewals}} {
		if !r.has(one.column) {
			continue
		}
		d := date(0)
		if cell := r.cell(cells, one.column); !isBlank(cell) {
			var ok bool
			d, ok = readDate(cell)
			r.count(one.column, ok)
		}
		*one.to = append(*one.to, d)
	}
}

func (r *Reader) shares(cells [][]byte) {
	for k, one := range []struct {
		column Column
		to     *[]float64
	}{{Growth, &r.columns.Growth}, {Risk, &r.columns.Risk}} {
		if !r.has(one.column) {
			continue
		}
		value, counted, ok := math.NaN(), false, true
		if cell := r.cell(cells, one.column); !isBlank(cell) {
			if value, counted, ok = readShare(cell); !ok {
				value = math.NaN()
			}
			r.count(one.column, ok)
		}
		*one.to, r.counted[k] = append(*one.to, value), append(r.counted[k], counted)
	}
}

// currency notes in which currency an amount is: as its cell says, else the column of
// currencies, else the header.
func (r *Reader) currency(cells [][]byte, a amount) {
	name := a.currency
	switch said := r.cell(cells, Currency); {
	case len(said) == 0 || name != "" && name != "$":
	case string(said) == r.options.Currency:
		name = r.options.Currency
	default:
		if name = currencyOf(string(said)); name == "" {
			name = string(shownText(said))
		}
	}
	if name == "" {
		name = r.heading.currency
	}
	if r.foreign == nil && (name == "" || name == r.options.Currency) {
		return
	}
	w := r.money.worth(name)
	if w.rate == 0 {
		if r.abroad == nil {
			r.abroad, r.firstAbroad = map[string]int{}, int(r.columns.Line[len(r.columns.Line)-1])
		}
		r.abroad[w.name]++
	}
	if w.rate != 1 && w.rate != 0 {
		if r.converted == nil {
			r.converted = map[string]int{}
		}
		r.converted[w.name]++
	}
	number := r.factor(w.rate)
	if r.foreign == nil && number == 0 {
		return
	}
	for len(r.foreign) < len(r.columns.ACV)-1 {
		r.foreign = append(r.foreign, 0)
	}
	r.foreign = append(r.foreign, uint16(number))
}

// factor is the place of a rate among the factors, of which the first is 1.
func (r *Reader) factor(rate float64) int {
	if len(r.factors) == 0 {
		r.factors = []float64{1}
	}
	number := slices.Index(r.factors, rate)
	if number < 0 {
		number = len(r.factors)
		r.factors = append(r.factors, rate)
	}
	return number
}
