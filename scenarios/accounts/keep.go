package accounts

import (
	"math"
	"slices"

	"brim/scenarios/sheet"
)

// grow makes room for so many rows in every column that the file has.
func (r *Reader) grow(rows int) {
	c := &r.columns
	perRow := func(t *textColumn) int { return (t.all.Len()*rows/len(c.ACV) + rows) - t.all.Len() }
	c.ACV, c.Line = room(c.ACV, rows), room(c.Line, rows)
	r.hashes, r.keys, r.marks = room(r.hashes, rows), room(r.keys, rows), room(r.marks, rows)
	for _, one := range []struct {
		place int
		grow  func()
	}{
		{r.at.id, func() { r.id.all.Grow(perRow(&r.id)); r.id.ends = room(r.id.ends, rows) }},
		{r.at.name, func() { r.name.all.Grow(perRow(&r.name)); r.name.ends = room(r.name.ends, rows) }},
		{r.at.carrier, func() { c.CSM = room(c.CSM, rows) }},
		{r.at.ae, func() { c.AE = room(c.AE, rows) }},
		{r.at.tier, func() { c.Tier = room(c.Tier, rows) }},
		{r.at.start, func() { r.starts = room(r.starts, rows) }},
		{r.at.renewal, func() { r.renewals = room(r.renewals, rows) }},
		{r.at.growth, func() { c.Growth, r.counted[0] = room(c.Growth, rows), room(r.counted[0], rows) }},
		{r.at.risk, func() { c.Risk, r.counted[1] = room(c.Risk, rows), room(r.counted[1], rows) }},
		{r.at.pinned, func() { c.Pinned = room(c.Pinned, rows) }},
	} {
		if one.place >= 0 {
			one.grow()
		}
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
	if r.at.id >= 0 {
		r.id.add(cellAt(cells, r.at.id))
	}
	if r.at.name >= 0 {
		r.name.add(cellAt(cells, r.at.name))
	}
	if r.at.carrier >= 0 {
		c.CSM = append(c.CSM, r.word(cellAt(cells, r.at.carrier)))
	}
	if r.at.ae >= 0 {
		c.AE = append(c.AE, r.word(cellAt(cells, r.at.ae)))
	}
	if r.at.tier >= 0 {
		c.Tier = append(c.Tier, r.word(cellAt(cells, r.at.tier)))
	}
	r.dates(cells)
	r.shares(cells)
	if r.at.pinned >= 0 {
		pinned, ok := readPinned(cellAt(cells, r.at.pinned))
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

// word is the number of a text that many rows have.
func (r *Reader) word(cell []byte) uint32 {
	if len(cell) == 0 {
		return 0
	}
	if number, known := r.words[string(cell)]; known {
		return number
	}
	number := uint32(len(r.columns.Words))
	r.columns.Words = append(r.columns.Words, string(sheet.ShownText(cell)))
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
	if r.at.start >= 0 {
		r.starts = append(r.starts, r.date(Start, cellAt(cells, r.at.start)))
	}
	if r.at.renewal >= 0 {
		r.renewals = append(r.renewals, r.date(Renewal, cellAt(cells, r.at.renewal)))
	}
}

// date reads a day, and counts the cell where it is none.
func (r *Reader) date(column Column, cell []byte) sheet.Date {
	if isBlank(cell) {
		return 0
	}
	d, ok := sheet.ReadDate(cell)
	r.count(column, ok)
	return d
}

func (r *Reader) shares(cells [][]byte) {
	c := &r.columns
	if r.at.growth >= 0 {
		value, counted := r.share(Growth, cellAt(cells, r.at.growth))
		c.Growth, r.counted[0] = append(c.Growth, value), append(r.counted[0], counted)
	}
	if r.at.risk >= 0 {
		value, counted := r.share(Risk, cellAt(cells, r.at.risk))
		c.Risk, r.counted[1] = append(c.Risk, value), append(r.counted[1], counted)
	}
}

// share reads a growth or risk, and counts the cell where it is none.
func (r *Reader) share(column Column, cell []byte) (value float64, counted bool) {
	if isBlank(cell) {
		return math.NaN(), false
	}
	value, counted, ok := readShare(cell)
	if !ok {
		r.count(column, false)
		return math.NaN(), false
	}
	return value, counted
}

// currency notes in which currency an amount is: as its cell says, else the column of
// currencies, else the header.
func (r *Reader) currency(cells [][]byte, a amount) {
	name := a.currency
	switch said := cellAt(cells, r.at.currency); {
	case len(said) == 0 || name != "" && name != "$":
	case string(said) == r.options.Currency:
		name = r.options.Currency
	default:
		if name = currencyOf(string(said)); name == "" {
			name = string(sheet.ShownText(said))
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
