package model

import (
	"math"
	"strconv"
	"strings"
)

// Unit is what a number counts.
type Unit uint8

// The units of levers and figures.
const (
	Plain        Unit = iota // a bare number
	Money                    // currency, or currency a year
	Fraction                 // a share or an annual rate, shown in percent
	Ratio                    // AEs per CSM
	People                   // heads
	PeopleRate               // heads a quarter
	AccountCount             // accounts, or accounts per CSM
	MonthCount               // months
	DayCount                 // days
	HourCount                // hours
	Multiple                 // a multiplier
)

var unitWords = [...]string{
	"", "currency", "fraction", "ratio", "people", "people/quarter", "accounts", "months", "days", "hours", "multiple",
}

// String is the unit in a word, as lists of levers write it; empty for a bare number.
func (u Unit) String() string { return unitWords[u] }

var currencySymbols = map[string]string{
	"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "CAD": "C$", "AUD": "A$", "BRL": "R$", "KRW": "₩",
}

// CurrencySymbol is the sign of an ISO 4217 currency, or its code and a space.
func CurrencySymbol(code string) string {
	if symbol, ok := currencySymbols[code]; ok {
		return symbol
	}
	return code + " "
}

// Format writes a number for people, short, in its unit.
func Format(v float64, unit Unit, currency string) string {
	switch unit {
	case Money:
		return FormatMoney(v, currency, 0)
	case Fraction:
		return formatFraction(v)
	case Ratio:
		return strconv.FormatFloat(v, 'f', 2, 64)
	case Multiple:
		return "×" + strconv.FormatFloat(v, 'f', 2, 64)
	case MonthCount:
		return short(v) + " mo"
	case DayCount:
		return short(v) + " days"
	case HourCount:
		return short(v) + " h"
	}
	return short(v)
}

// moneyScale is a scale of amounts, and from where on it is used.
type moneyScale struct {
	from   float64
	suffix string
}

var moneyScales = []moneyScale{{1e15, "Q"}, {1e12, "T"}, {1e9, "B"}, {1e6, "M"}, {1e3, "K"}, {0, ""}}

// FormatMoney writes an amount as Format does, with some decimals more.
func FormatMoney(v float64, currency string, more int) string {
	return formatMoney(v, CurrencySymbol(currency), more)
}

func formatMoney(v float64, symbol string, more int) string {
	sign := ""
	if v < 0 {
		sign, v = "-", -v
	}
	scale := moneyScaleOf(v)
	if scale.suffix == "" {
		return sign + symbol + strconv.FormatFloat(v, 'f', more, 64)
	}
	if v/scale.from >= 1e6 {
		return sign + symbol + strconv.FormatFloat(v, 'g', 4, 64)
	}
	return sign + symbol + strconv.FormatFloat(v/scale.from, 'f', 1+more, 64) + scale.suffix
}

// MoneyScale is the unit in which an amount of that size is written, and its suffix: 1e6
// and "M" of 12.5 million; 1 and none below a thousand. v >= 0.
func MoneyScale(v float64) (unit float64, suffix string) {
	scale := moneyScaleOf(v)
	return max(1, scale.from), scale.suffix
}

// moneyScaleOf is the scale in which an amount is written; v >= 0.
func moneyScaleOf(v float64) moneyScale {
	for _, scale := range moneyScales {
		// 999 950 would round to "1000.0K", and 999.5 to "1000": they are shown one scale up.
		border := 0.99995
		if scale.suffix == "K" {
			border = 0.9995
		}
		if v >= scale.from*border {
			return scale
		}
	}
	return moneyScale{}
}

// FormatDifference writes how an amount differs from another, in the scale of the
// greater and as the two are written, so that the three agree: "+$1.0M" from $75.3M to
// $76.3M. Amounts that read the same do not differ: empty.
func FormatDifference(now, before float64, currency string) string {
	scale := moneyScaleOf(math.Max(math.Abs(now), math.Abs(before)))
	unit, decimals := scale.from, 1
	if scale.suffix == "" {
		unit, decimals = 1, 0
	}
	tenth := unit / math.Pow10(decimals)
	d := math.Round(now/tenth) - math.Round(before/tenth)
	if d == 0 || math.IsNaN(d) || math.Abs(d) >= 1e7 {
		return ""
	}
	sign := "+"
	if d < 0 {
		sign = "-"
	}
	return sign + CurrencySymbol(currency) + strconv.FormatFloat(math.Abs(d)*tenth/unit, 'f', decimals, 64) + scale.suffix
}

func formatFraction(v float64) string { return short(v*100) + "%" }

// short writes a number with at most two decimals and none that say nothing.
func short(v float64) string {
	if math.Abs(v) >= 1e7 {
		return strconv.FormatFloat(v, 'g', 4, 64)
	}
	text := strconv.FormatFloat(v, 'f', 2, 64)
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	if text == "-0" {
		return "0"
	}
	return text
}

// Decimal is the shortest text that reads back as exactly the same number, without marks
// between thousands. From 1e16 on and below 1e-9 it has an exponent ("1.2e+16"), since
// nobody counts that many zeros; −0 is 0. Messages, files and tables all write so.
func Decimal(v float64) string {
	if a := math.Abs(v); a != 0 && (a >= 1e16 || a < 1e-9) {
		return strconv.FormatFloat(v, 'g', -1, 64)
	}
	return strconv.FormatFloat(v+0, 'f', -1, 64)
}

// exactNumber is [Decimal] in a form of one reading: 1.250 could be 1250.
func exactNumber(v float64) string {
	text := Decimal(v)
	if unsureShape.MatchString(strings.TrimPrefix(text, "-")) {
		text += "0"
	}
	return text
}

// String is the span for people: "0 to 100,000", "1 to 1,000 trillion".
func (r Span) String() string { return spokenNumber(r.Low) + " to " + spokenNumber(r.High) }

// spokenScales are the numbers that have words, the greatest first.
var spokenScales = []moneyScale{{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}}

// spokenNumber writes a number for people: large round ones in words, others with their
// thousands apart.
func spokenNumber(v float64) string {
	for _, scale := range spokenScales {
		if part := v / scale.from; part >= 1 && part == math.Trunc(part) {
			return thousands(Decimal(part)) + scale.suffix
		}
	}
	return thousands(Decimal(v))
}

// thousands sets commas into a whole number of four digits and more; others stay.
func thousands(text string) string {
	const least, group = 4, 3
	if len(text) < least || strings.ContainsAny(text, ".e-") {
		return text
	}
	for i := len(text) - group; i > 0; i -= group {
		text = text[:i] + "," + text[i:]
	}
	return text
}

// shortNumber writes the ends of a range: large round ones as powers of ten.
func shortNumber(v float64) string {
	if v >= 1e6 {
		return strings.Replace(strconv.FormatFloat(v, 'g', -1, 64), "e+", "e", 1)
	}
	return Decimal(v)
}

func joinNumbers(list []float64) string {
	parts := make([]string, len(list))
	for i, n := range list {
		parts[i] = exactNumber(n)
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// Show writes a lever's value for people: "$12.0M", "40%", "2, 2, 3, 4", "yes".
func (l Lever) Show(v Value, currency string) string {
	switch l.Kind {
	case Toggle:
		if v.On {
			return "yes"
		}
		return "no"
	case Words, Text:
		return v.Word
	case Date:
		return v.Month.Long()
	case Plan:
		if v.List != nil && len(v.List) != 1 {
			return Format(v.Number, l.Unit, currency) + " avg"
		}
	case Monthly:
		return l.showMonthly(v.List)
	case Triangle:
		return l.showTriangle(v, currency)
	case Bounds:
		parts := make([]string, len(v.List))
		for i, n := range v.List {
			parts[i] = Format(n, l.Unit, currency)
		}
		return strings.Join(parts, ", ")
	}
	if l.derived != nil && v.Absent {
		return "n/a"
	}
	return l.ShowNumber(v.Number, currency)
}

// ShowNumber writes a number that the lever might have, for people: of a list its mean or
// its sum, see [Lever.Number].
func (l Lever) ShowNumber(n float64, currency string) string {
	if l.Unit == Money {
		return fineMoney(n, CurrencySymbol(currency))
	}
	return Format(n, l.Unit, currency)
}

// fineMoney writes an amount so that one step of its slider shows: "$5.05M", "$24.5M".
func fineMoney(v float64, symbol string) string {
	scale := moneyScaleOf(v)
	if scaled := v / scale.from; scale.suffix != "" && scaled < 9.995 {
		return symbol + strconv.FormatFloat(scaled, 'f', 2, 64) + scale.suffix
	}
	return formatMoney(v, symbol, 0)
}

// Typed is a value as it can be typed again; "default (20)" is one that is left to its
// default, and "none" one that is not given and has none.
func (l Lever) Typed(v Value) string {
	switch {
	case v.Absent && l.absentIsNone():
		return none
	case v.Absent:
		return "default (" + l.Exact(v) + ")"
	}
	return l.Exact(v)
}

// none is how a value is typed that is not given and stands for no other one.
const none = "none"

// absentIsNone reports whether the lever means nothing when it is not given.
func (l Lever) absentIsNone() bool {
	return l.blank || l.auto == nil && l.Default == nil
}

func (l Lever) showMonthly(list []float64) string {
	sum := 0.0
	for _, n := range list {
		sum += n
	}
	if sum == 0 {
		return "none"
	}
	return Format(sum, l.Unit, "") + " in all"
}

// Exact writes a value so that [Lever.Parse] reads the same value back.
func (l Lever) Exact(v Value) string {
	switch l.Kind {
	case Toggle:
		return strconv.FormatBool(v.On)
	case Words, Text:
		return v.Word
	case Date:
		return v.Month.String() + "-01"
	}
	if l.Kind == Triangle && v.Absent {
		return "none"
	}
	if v.List != nil || l.Kind == Monthly {
		return joinNumbers(v.List)
	}
	text := exactNumber(v.Number)
	if l.Unit == Fraction && v.Number > 1 && !strings.Contains(text, ".") {
		text += ".0" // a whole number may be meant as percent
	}
	return text
}

// Editable writes a number as people edit it, rates in percent, so that [Lever.Parse]
// reads the same value back.
func (l Lever) Editable(v Value) string {
	if l.Unit == Fraction && v.List == nil {
		text := formatFraction(v.Number)
		if readings, err := readNumber(text); err == nil && readings[0] == v.Number {
			return text
		}
	}
	return l.Exact(v)
}
