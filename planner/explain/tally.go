package explain

import (
	"strconv"
	"strings"
	"unicode"

	"brim/model"
)

// mostFiner is how many decimals beyond the usual ones the terms of a formula may get.
const mostFiner = 6

// tallied is the spot with as many decimals of the terms as it takes for them to come to
// the value that is shown, on a calculator too: "35.02 / 40 = 87.55%". Where no number of
// decimals does, the terms keep their usual ones.
func (f *Figure) tallied(place spot, value string) spot {
	if f.month || f.names != nil {
		return place
	}
	for place.finer = range mostFiner + 1 {
		read := place
		read.asRead = true
		if written(f.formula.value(read), f.showsAs(), place.exact()).text == value {
			return place
		}
	}
	return place.exact()
}

// exact is the spot with the usual decimals, at which values are what they are.
func (s spot) exact() spot {
	s.finer, s.asRead = 0, false
	return s
}

// asRead is a value as someone reads it who has only what is written of it.
func asRead(v model.Opt, form shownAs, place spot) model.Opt {
	if !place.asRead || !v.OK || form.month || form.words != nil {
		return v
	}
	if read, ok := readBack(finely(v.V, form.unit, place.p.Currency, place.finer), form.unit); ok {
		return model.Some(read)
	}
	return v
}

// readBack is the number that a text of [finely] stands for.
func readBack(text string, unit model.Unit) (float64, bool) {
	negative := strings.HasPrefix(text, "-")
	text = strings.TrimLeftFunc(text, func(r rune) bool { return !unicode.IsDigit(r) })
	scale := 1.0
	switch {
	case unit == model.Money:
		for suffix, factor := range map[string]float64{"K": 1e3, "M": 1e6, "B": 1e9, "T": 1e12, "Q": 1e15} {
			if strings.HasSuffix(text, suffix) {
				text, scale = strings.TrimSuffix(text, suffix), factor
			}
		}
	case unit == model.Fraction:
		text, scale = strings.TrimSuffix(text, model.PercentSign), 1.0/100
	}
	text, _, _ = strings.Cut(text, " ")
	v, err := strconv.ParseFloat(text, 64)
	if negative {
		v = -v
	}
	return v * scale, err == nil
}

// finely is [rounded] with some decimals more, but for zeros at the end, which say
// nothing.
func finely(v float64, unit model.Unit, currency string, more int) string {
	if more == 0 {
		return rounded(v, unit, currency)
	}
	usual := rounded(v, unit, currency)
	if unit == model.Money {
		text := model.FormatMoney(v, currency, more)
		if read, ok := readBack(usual, unit); ok && read == v {
			return usual
		}
		return text
	}
	number := strings.TrimRight(usual, " %abcdefghijklmnopqrstuvwxyz")
	if strings.ContainsAny(number, "eKMBTQ") { // a number that has no decimals
		return usual
	}
	_, decimals, _ := strings.Cut(number, ".")
	if unit == model.Fraction {
		v *= 100
	}
	const atLeast = 1 // a number that lost its zeros may have had one decimal
	digits := model.Fixed(v, max(atLeast, len(decimals))+more)
	return strings.TrimRight(strings.TrimRight(digits, "0"), ".") + strings.TrimPrefix(usual, number)
}
