package model

import (
	"math"
	"strconv"
	"strings"
)

// Decimal is the shortest text that reads back as exactly the same number, without marks
// between thousands. From 1e16 on and below 1e-9 it has an exponent ("1.2e+16"), since
// nobody counts that many zeros; −0 is 0. Messages, files and tables all write so.
func Decimal(v float64) string {
	if a := math.Abs(v); a != 0 && (a >= 1e16 || a < 1e-9) {
		return strconv.FormatFloat(v, 'g', -1, 64)
	}
	return strconv.FormatFloat(v+0, 'f', -1, 64)
}

// Fixed writes a number with so many decimals, all of them: "1.50", "-0.0". Halves go away from
// zero, as in spreadsheets: 106.25 is "106.3". It is the one rule by which figures are rounded for
// people.
func Fixed(v float64, decimals int) string {
	if scaled := v * math.Pow10(decimals); math.Abs(scaled) < allDigits {
		v = math.Round(scaled+math.Copysign(noise*math.Abs(scaled), scaled)) / math.Pow10(decimals)
	}
	return strconv.FormatFloat(v, 'f', decimals, 64)
}

// noise is what sums of fractions may be off by: it must not decide how a half is rounded. From
// allDigits on a number has no digit left that it could decide.
const (
	noise     = 1e-12
	allDigits = 1e12
)

// Written is a number as [Fixed] writes it. Differences that stand beside figures are taken
// between such, so that what stands on a page adds up.
func Written(v float64, decimals int) float64 {
	return readBack(Fixed(v, decimals), v)
}

// withDigits is a number with so many digits that matter.
func withDigits(v float64, digits int) float64 {
	return readBack(strconv.FormatFloat(v, 'g', digits, 64), v)
}

// readBack is what a text that was written of v is as a number; v itself where that is too great.
func readBack(text string, v float64) float64 {
	read, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return v
	}
	return read
}

// Apart writes two figures with as many decimals more as tell them apart, at most so many;
// write writes both.
func Apart(most int, write func(more int) (a, b string)) (a, b string) {
	a, b = write(0)
	for more := 1; more <= most && a == b; more++ {
		a, b = write(more)
	}
	return a, b
}

// exactNumber is [Decimal] in a form of one reading: 1.250 could be 1250.
func exactNumber(v float64) string {
	text := Decimal(v)
	if unsureShape.MatchString(strings.TrimPrefix(text, "-")) {
		text += "0"
	}
	return text
}

// short writes a number with at most two decimals and none that say nothing.
func short(v float64) string {
	if math.Abs(v) >= 1e7 {
		return formatMoney(v, "", 1)
	}
	text := Fixed(v, 2)
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	if text == "-0" {
		return "0"
	}
	return text
}

// endless is from where on the end of a span only keeps arithmetic in its bounds.
const endless = 1e9

// String is the span for people: "0 to 100,000", "above 0, up to 24"; where its end says
// nothing, "1 or more".
func (r Span) String() string {
	switch {
	case r.High < endless:
		return r.whole()
	case r.isAbove():
		return "above 0"
	}
	return spokenNumber(r.Low) + " or more"
}

// isAbove reports whether the span begins where people say that it begins above 0.
func (r Span) isAbove() bool { return r.Low > 0 && r.Low < 1e-6 }

// whole is the span with both its ends.
func (r Span) whole() string {
	if r.isAbove() {
		return "above 0, up to " + spokenNumber(r.High)
	}
	return spokenNumber(r.Low) + " to " + spokenNumber(r.High)
}

// Given is [Span.String] to who gave n: of a number that is too great it names the end.
func (r Span) Given(n float64) string {
	if n > r.High {
		return r.whole()
	}
	return r.String()
}

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

// Counted says how many there are of what a noun names: "0 numbers", "1 number", "2 numbers".
func Counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}
