package model

import (
	"math"
	"strconv"
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
		return Fixed(v, 2)
	case Multiple:
		return "×" + Fixed(v, 2)
	case MonthCount:
		return short(v) + " mo"
	case DayCount:
		return short(v) + " days"
	case HourCount:
		return short(v) + " h"
	}
	return short(v)
}

// PercentSign follows the digits of a share or a rate, without a blank, on every page.
const PercentSign = "%"

// Percent writes a share or a rate with so many decimals: "107.3%" of 1.073 with one.
func Percent(v float64, decimals int) string {
	return Fixed(v*100, decimals) + PercentSign
}

func formatFraction(v float64) string { return short(v*100) + PercentSign }

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
		return sign + symbol + Fixed(v, more)
	}
	if v/scale.from >= 1e6 {
		return sign + symbol + strconv.FormatFloat(v, 'g', 4, 64)
	}
	return sign + symbol + Fixed(v/scale.from, 1+more) + scale.suffix
}

// Large writes a number that has no room for all of its digits as amounts are written:
// "1.2M" of 1,234,567 accounts.
func Large(v float64) string { return formatMoney(v, "", 0) }

// fineMoney writes an amount so that one step of its slider shows: "$5.05M", "$24.5M".
func fineMoney(v float64, symbol string) string {
	scale := moneyScaleOf(v)
	if scaled := v / scale.from; scale.suffix != "" && scaled < 9.995 {
		return symbol + Fixed(scaled, 2) + scale.suffix
	}
	return formatMoney(v, symbol, 0)
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
	largest := math.Max(math.Abs(now), math.Abs(before))
	least := LeastMoney(largest)
	unit, decimals := scaleAndDecimals(largest)
	return FormatSteps((Written(now/unit, decimals)-Written(before/unit, decimals))*unit/least, largest, 0, currency)
}

// LeastMoney is the smallest step between amounts that are written in the scale of the
// largest of them: $100,000 among millions.
func LeastMoney(largest float64) float64 {
	unit, decimals := scaleAndDecimals(largest)
	return unit / math.Pow10(decimals)
}

// FormatSteps writes a difference of so many [LeastMoney] with its sign, in the scale of
// the largest amount beside it, or with some decimals more of steps that are as much finer;
// empty for none and for one beyond writing.
func FormatSteps(steps, largest float64, more int, currency string) string {
	steps = math.Round(steps)
	if steps == 0 || math.IsNaN(steps) || math.Abs(steps) >= 1e7 {
		return ""
	}
	sign := "+"
	if steps < 0 {
		sign = "-"
	}
	_, decimals := scaleAndDecimals(largest)
	decimals += more
	return sign + CurrencySymbol(currency) + Fixed(math.Abs(steps)/math.Pow10(decimals), decimals) + moneyScaleOf(math.Abs(largest)).suffix
}

// scaleAndDecimals is the unit in which an amount is written, and with how many decimals.
func scaleAndDecimals(v float64) (unit float64, decimals int) {
	scale := moneyScaleOf(math.Abs(v))
	if scale.suffix == "" {
		return 1, 0
	}
	return scale.from, 1
}

// counts reports whether the unit is of things that are counted, such as money, heads or
// months, of which a percentage is no number.
func (u Unit) counts() bool {
	switch u {
	case Money, People, PeopleRate, AccountCount, MonthCount, DayCount, HourCount:
		return true
	}
	return false
}
