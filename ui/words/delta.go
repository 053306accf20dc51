package words

import (
	"fmt"
	"math"
	"strings"

	"brim/model"
)

// Differences are taken between the figures as they are written, so that what stands on
// the screen adds up. They are empty where the two read the same, and where one is
// undefined.

// Delta is how a figure differs from what it is held against, with that many decimals
// and its sign.
func Delta(is, was model.Opt, decimals int) string {
	if !is.OK || !was.OK {
		return ""
	}
	unit := math.Pow10(decimals)
	d := (math.Round(is.V*unit) - math.Round(was.V*unit)) / unit
	text := fixed(math.Abs(d), decimals)
	switch {
	case !strings.ContainsAny(text, "123456789"):
		return ""
	case d < 0:
		return "-" + text
	}
	return "+" + text
}

// PointsDelta is how a rate differs, in percentage points with that many decimals.
func PointsDelta(is, was model.Opt, decimals int) string {
	is.V, was.V = is.V*100, was.V*100
	text := Delta(is, was, decimals)
	if text == "" {
		return ""
	}
	return text + " pp"
}

// LoadDelta, RatioDelta and HeadsDelta are how such figures differ.
func LoadDelta(is, was model.Opt) string  { return Delta(is, was, 1) }
func RatioDelta(is, was model.Opt) string { return Delta(is, was, 2) }
func HeadsDelta(is, was model.Opt) string { return Delta(is, was, 1) }

// MonthsDelta is how many months later a date is, "+3 mo", or empty for none.
func MonthsDelta(is, was model.Month) string {
	if is == was {
		return ""
	}
	return fmt.Sprintf("%+d mo", int(is-was))
}

// HeadsOf writes people of a figure that may be undefined.
func HeadsOf(v model.Opt) string {
	if !v.OK {
		return Unknown
	}
	return Heads(v.V)
}

// Rate writes a rate with one decimal: "107.3%".
func Rate(v model.Opt) string {
	if !v.OK {
		return Unknown
	}
	return fixed(v.V*100, 1) + "%"
}
