package accounts

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// reading says which of point and comma stands before the decimals of an amount.
type reading uint8

const (
	neutral     reading = iota // the amount has neither
	pointOnly                  // the point
	commaOnly                  // the comma
	eitherPoint                // a point before three digits: decimals, or thousands
	eitherComma                // a comma before three digits
)

// amount is a cell with money.
type amount struct {
	value    float64 // with the point before the decimals, where either may be
	reading  reading
	currency string // as [currencyOf] has it; empty where the cell names none
	none     bool   // the cell says that there is no value
}

// commaValue is what an amount that may be read in two ways is with a decimal comma.
func commaValue(value float64, r reading) float64 {
	switch r {
	case eitherPoint:
		n, _ := strconv.ParseFloat(strconv.FormatFloat(value, 'g', -1, 64)+"e3", 64)
		return n
	case eitherComma:
		return value / 1000
	}
	return value
}

// blanks are the words for no value, in lower case.
var blanks = map[string]bool{"": true, "-": true, "–": true, "—": true, "--": true, "n/a": true, "#n/a": true, "na": true,
	"null": true, "none": true, "nan": true, "n.a.": true}

// readAmount reads an amount of money as spreadsheets and CRMs write it.
func readAmount(cell []byte) (a amount, ok bool) {
	if value, plain := plainAmount(cell); plain >= 0 {
		return amount{value: value, reading: reading(plain)}, true
	}
	text := strings.TrimSpace(strings.ToLower(string(cell)))
	if blanks[text] {
		return amount{none: true}, true
	}
	negative := false
	if len(text) > 2 && text[0] == '(' && text[len(text)-1] == ')' {
		text, negative = strings.TrimSpace(text[1:len(text)-1]), true
	}
	first := strings.IndexFunc(text, isDigit)
	last := strings.LastIndexFunc(text, isDigit)
	if first < 0 {
		a.currency, ok = sign(text, &negative)
		return amount{none: true}, ok && strings.ContainsAny(text, "-–—")
	}
	if first > 0 && strings.ContainsRune(".,", rune(text[first-1])) && (first == 1 || !unicode.IsLetter(lastRune(text[:first-1]))) {
		first-- // ".5"
	}
	front, digits, back := text[:first], text[first:last+1], text[last+1:]
	currency, ok := sign(front, &negative)
	if !ok {
		return a, false
	}
	exponent, behind, ok := unit(back, &negative)
	if !ok || currency != "" && behind != "" && currency != behind && currency != "$" && behind != "$" {
		return a, false
	}
	if currency == "" || currency == "$" && behind != "" {
		currency = behind
	}
	digits, power, _ := strings.Cut(digits, "e")
	if power != "" {
		n, err := strconv.Atoi(power)
		if err != nil || n < -20 || n > 20 {
			return a, false
		}
		exponent += n
	}
	a, ok = grouped(digits, exponent)
	if negative {
		a.value = -a.value
	}
	a.currency = currency
	return a, ok
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func lastRune(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r
}

// plainAmount is the fast way for digits with at most one point that is surely before
// decimals; reading is −1 where the cell is anything else.
func plainAmount(cell []byte) (value float64, r int) {
	value, decimals, ok := plainNumber(cell)
	switch {
	case !ok || decimals == 3:
		return 0, -1
	case decimals == 0:
		return value, int(neutral)
	}
	return value, int(pointOnly)
}

// plainNumber reads digits with at most one point between them.
func plainNumber(cell []byte) (value float64, decimals int, ok bool) {
	whole, point := uint64(0), -1
	for i, c := range cell {
		switch {
		case c >= '0' && c <= '9':
			whole = whole*10 + uint64(c-'0')
		case c == '.' && point < 0 && i > 0:
			point = i
		default:
			return 0, 0, false
		}
	}
	if point >= 0 {
		decimals = len(cell) - 1 - point
	}
	if len(cell) == 0 || len(cell) > 15 || point == len(cell)-1 {
		return 0, 0, false
	}
	return float64(whole) / powers[decimals], decimals, true
}

var powers = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15}

// sign reads what stands before or behind the digits: a minus or plus, and a currency.
func sign(text string, negative *bool) (currency string, ok bool) {
	text = strings.Map(func(r rune) rune {
		switch r {
		case '-', '−', '–', '—':
			*negative = true
			return -1
		case '(':
			*negative = true
			return -1
		case '+', ')':
			return -1
		}
		return r
	}, text)
	if text = strings.TrimSpace(text); text == "" {
		return "", true
	}
	currency = currencyOf(text)
	return currency, currency != ""
}

// unit reads what stands behind the digits: K or M, a currency, a minus, in any order.
func unit(text string, negative *bool) (exponent int, currency string, ok bool) {
	text = strings.TrimSpace(text)
	if text == "" {
		return 0, "", true
	}
	for _, nothing := range []string{".-", ",-", ".–", ",–", ".", ","} { // no decimals
		text = strings.TrimPrefix(text, nothing)
	}
	if currency, ok = sign(text, negative); ok {
		return 0, currency, true
	}
	for _, suffix := range []struct {
		word     string
		exponent int
	}{{"k", 3}, {"mm", 6}, {"m", 6}} {
		if rest, cut := strings.CutPrefix(text, suffix.word); cut {
			if currency, ok = sign(rest, negative); ok {
				return suffix.exponent, currency, true
			}
		}
	}
	return 0, "", false
}

// spaces are the signs that group thousands and are nothing else.
const spaces = " \u00a0\u202f\u2009'’"

// grouped reads digits with what groups them and separates the decimals, times a power of 10.
func grouped(text string, exponent int) (a amount, ok bool) {
	bare, spaced := ungrouped(text)
	if bare == "" {
		return a, false
	}
	points, commas := strings.Count(bare, "."), strings.Count(bare, ",")
	decimal, group := byte('.'), byte(',')
	switch {
	case points == 0 && commas == 0:
		return amountOf(bare, "", exponent, neutral)
	case points > 0 && commas > 0:
		if strings.LastIndexByte(bare, ',') > strings.LastIndexByte(bare, '.') {
			decimal, group = ',', '.'
		}
	case points > 1: // groups alone
		decimal, group = ',', '.'
	case commas > 1:
	case commas == 1:
		decimal, group = ',', '.'
	}
	r := pointOnly
	if decimal == ',' {
		r = commaOnly
	}
	whole, decimals, _ := strings.Cut(bare, string(decimal))
	if strings.IndexByte(decimals, decimal) >= 0 || strings.IndexByte(decimals, group) >= 0 || !inGroups(whole, group) {
		return a, false
	}
	if points+commas == 1 && !spaced && len(decimals) == 3 && len(whole) <= 3 && whole != "" && whole[0] != '0' {
		if decimal == ',' {
			return amountOf(whole+decimals, "", exponent, eitherComma)
		}
		r = eitherPoint
	}
	return amountOf(strings.ReplaceAll(whole, string(group), ""), decimals, exponent, r)
}

// ungrouped is the text without spaces and apostrophes between thousands; empty where they
// stand elsewhere.
func ungrouped(text string) (bare string, spaced bool) {
	if !strings.ContainsAny(text, spaces) {
		return text, false
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(spaces, r) })
	for i, part := range parts {
		digits := part
		if i == len(parts)-1 {
			if cut := strings.IndexAny(part, ".,"); cut >= 0 {
				digits = part[:cut]
			}
		}
		if strings.ContainsAny(digits, ".,") || i > 0 && len(digits) != 3 || i == 0 && len(digits) > 3 {
			return "", false
		}
	}
	return strings.Join(parts, ""), true
}

// inGroups reports whether digits are grouped by thousands, or not at all.
func inGroups(text string, group byte) bool {
	for i, part := range strings.Split(text, string(group)) {
		if i > 0 && len(part) != 3 || i == 0 && len(text) > len(part) && (len(part) == 0 || len(part) > 3) {
			return false
		}
	}
	return true
}

// amountOf is the amount of digits before and behind the decimal sign.
func amountOf(whole, decimals string, exponent int, r reading) (amount, bool) {
	digits := whole + decimals
	if digits == "" || len(digits) > 40 || strings.IndexFunc(digits, func(r rune) bool { return !isDigit(r) }) >= 0 {
		return amount{}, false
	}
	value, err := strconv.ParseFloat(digits+"e"+strconv.Itoa(exponent-len(decimals)), 64)
	return amount{value: value, reading: r}, err == nil
}

// isBlank reports whether a cell says that there is no value.
func isBlank(cell []byte) bool {
	if len(cell) == 0 || isDigit(rune(cell[0])) {
		return len(cell) == 0
	}
	return len(cell) <= 5 && blanks[string(bytes.ToLower(cell))]
}

// Number reads a number that stands by itself, as [Read] reads those of a column: where the
// comma is not known to stand before decimals, the point does. It is false for what is no
// number, or may be two.
func Number(cell string, decimalComma bool) (float64, bool) {
	a, ok := readAmount([]byte(cell))
	switch {
	case !ok || a.none:
		return 0, false
	case decimalComma && a.reading == commaOnly:
		return a.value, true
	case a.reading == neutral, a.reading == pointOnly, !decimalComma && a.reading != commaOnly:
		return a.value, true
	}
	return 0, false
}
