package explain

import (
	"strconv"
	"strings"
)

// The fourth voice of a formula: as a spreadsheet has it. What is undefined is #N/A there,
// which goes through all that is computed from it as it does here.

// sheetSigns are the signs of operations on sheets, by those in words.
var sheetSigns = map[string]string{" + ": "+", " − ": "-", " × ": "*", " ÷ ": "/", "^": "^"}

func (o operation) cells(place spot, w *scribe) spoken {
	sign := sheetSigns[o.signs[inWords]]
	var written []spoken
	var parts []formula
	for _, part := range o.parts {
		s, in := o.part(part, place, w)
		if in {
			written, parts = append(written, s), append(parts, part)
		}
	}
	switch len(written) {
	case 0:
		return number(o.empty)
	case 1:
		return written[0]
	}
	if sign == "/" && !isAboveZero(parts[1]) && !o.sure {
		divided := strung(written[0].within(multiplicative), "/", written[1].within(raised))
		return called("IF", strung(written[1].within(additive), ">0"), divided, none().text)
	}
	first := o.bind
	if o.bind == raised {
		first = whole
	}
	text := written[0].within(first)
	for _, s := range written[1:] {
		text = strung(text, sign, s.within(o.right))
	}
	return spoken{text, o.bind}
}

// part is a part of an operation; one that a condition keeps out at times counts as nothing
// then, and one that is left out of every month is not there.
func (o operation) part(part formula, place spot, w *scribe) (spoken, bool) {
	f, ok := part.(optional)
	if !ok {
		return part.cells(place, w), true
	}
	asked := f.when.cells(place, w)
	switch {
	case asked.known && !asked.holds:
		return spoken{}, false
	case asked.known:
		return f.formula.cells(place, w), true
	}
	neutral := 1.0
	if o.bind == additive {
		neutral = 0
	}
	return called("IF", asked.text, f.formula.cells(place, w).text, number(neutral).text), true
}

// isAboveZero reports whether a number can be nothing else.
func isAboveZero(f formula) bool {
	switch f := f.(type) {
	case *fixedLeaf:
		return f.words == "" && f.read(spot{}).V > 0
	case *leverLeaf:
		return f.spec.Range.Low > 0
	}
	return false
}

func (p pick) cells(place spot, w *scribe) spoken {
	var args []Expression
	for _, part := range p.parts {
		args = append(args, part.cells(place, w).text)
	}
	if p.names[0] == "the earliest of" {
		return earliestCells(args)
	}
	return called(strings.ToUpper(p.names[1]), args...)
}

// never stands for the month of what does not happen while the earliest of several is sought.
const never = 9999

// earliestCells is the least of months, of which some may be undefined.
func earliestCells(months []Expression) spoken {
	var args []Expression
	for _, month := range months {
		args = append(args, called("IFERROR", month, number(never).text).text)
	}
	if len(args) == 0 {
		return none()
	}
	least := called("MIN", args...).text
	return called("IF", strung(least, "<"+strconv.Itoa(never)), least, none().text)
}

func (c choice) cells(place spot, w *scribe) spoken {
	for i, b := range c {
		if b.when == nil {
			return b.then.cells(place, w)
		}
		asked := b.when.cells(place, w)
		if !asked.known {
			return called("IF", asked.text, b.then.cells(place, w).text, c[i+1:].cells(place, w).text)
		}
		if asked.holds {
			return b.then.cells(place, w)
		}
	}
	return none()
}

func (d verdict) cells(place spot, w *scribe) spoken {
	word := func(i int) Expression {
		if w.line.words == nil {
			return number(float64(i)).text
		}
		return strung(strconv.Quote(w.line.words[i]))
	}
	result := none()
	if d.last >= 0 {
		result = spoken{word(d.last), whole}
	}
	for i := len(d.rules) - 1; i >= 0; i-- {
		asked := d.rules[i].when.cells(place, w)
		switch {
		case !asked.known:
			result = called("IF", asked.text, word(d.rules[i].word), result.text)
		case asked.holds:
			result = spoken{word(d.rules[i].word), whole}
		}
	}
	return result
}

func (f firstMonth) cells(place spot, w *scribe) spoken {
	row := through(w.flag(f.when, place), monthZero, lastMonth(place))
	if f.last {
		months := through(Target{Kind: MonthNumbers}, monthZero, lastMonth(place))
		return called("IF", strung(called("SUM", row).text, "=0"), none().text,
			called("SUMPRODUCT", called("MAX", strung(row, "*", months)).text).text)
	}
	return spoken{strung(called("MATCH", number(1).text, row, number(0).text).text, "-1"), additive}
}

func (c countMonths) cells(place spot, w *scribe) spoken {
	return called("SUM", through(w.flag(c.when, place), monthOne, lastMonth(place)))
}

// lastMonth is that of the plan.
func lastMonth(place spot) Cell { return Cell{true, place.p.Horizon} }

func (m moved) cells(place spot, w *scribe) spoken { return m.formula.cells(m.move(place), w) }

func (n nothing) cells(spot, *scribe) spoken {
	if !n.number.OK {
		return none()
	}
	return number(n.number.V)
}
