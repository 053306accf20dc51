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
func Delta(now, before model.Opt, decimals int) string {
	if !now.OK || !before.OK {
		return ""
	}
	d := model.Written(now.V, decimals) - model.Written(before.V, decimals)
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
func PointsDelta(now, before model.Opt, decimals int) string {
	now.V, before.V = now.V*100, before.V*100
	text := Delta(now, before, decimals)
	if text == "" {
		return ""
	}
	return text + " pp"
}

// LoadDelta, RatioDelta and HeadsDelta are how such figures differ.
func LoadDelta(now, before model.Opt) string  { return Delta(now, before, 1) }
func RatioDelta(now, before model.Opt) string { return Delta(now, before, 2) }
func HeadsDelta(now, before model.Opt) string { return Delta(now, before, 1) }

// MonthsDelta is how many months later a date is, "+3 mo", or empty for none.
func MonthsDelta(now, before model.Month) string {
	if now == before {
		return ""
	}
	return fmt.Sprintf("%+d mo", int(now-before))
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
	return fixed(v.V*100, 1) + model.PercentSign
}
