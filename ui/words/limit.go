package words

import (
	"strconv"

	"brim/model"
	"brim/planner"
)

// moreDigits is how many decimals a figure gets beyond its own where it would read as
// the limit that it passes, or does not.
const moreDigits = 3

// Against writes a figure that is held against a limit, with that many decimals; with up
// to three more where rounding would put it on the limit or on the other side of it, so
// that the figure itself shows how it stands. One that is nearer still is written as
// beyond the limit, ">40". A figure that meets its limit has no more digits.
func Against(v, limit float64, decimals int) string {
	text := fixed(v, decimals)
	if planner.Meets(v, limit) {
		return text
	}
	for more := range moreDigits + 1 {
		if longer := fixed(v, decimals+more); apart(longer, v, limit) {
			return longer
		}
	}
	if v > limit {
		return ">" + Limit(limit)
	}
	return "<" + Limit(limit)
}

// apart reports whether a written figure stands on the same side as v of its limit, and
// of the limit as that is written.
func apart(text string, v, limit float64) bool {
	read, err := strconv.ParseFloat(text, 64)
	written, other := strconv.ParseFloat(Limit(limit), 64)
	if err != nil || other != nil {
		return true
	}
	if v > limit {
		return read > limit && read > written
	}
	return read < limit && read < written
}

// against writes a figure against several limits: as the one nearest to it asks for.
func against(v float64, limits []float64, decimals int) string {
	text := fixed(v, decimals)
	for _, limit := range limits {
		if one := Against(v, limit, decimals); len(one) > len(text) {
			text = one
		}
	}
	return text
}

// LoadAgainst is [Load] of accounts per CSM, or per AE, held against limits.
func LoadAgainst(v model.Opt, limits ...float64) string {
	switch {
	case !v.OK:
		return Unknown
	case v.V >= 999.95:
		return against(v.V, limits, 0)
	}
	return against(v.V, limits, 1)
}

// BookLoad is [Load] of tier k's books in month t, held against the most and the fewest
// accounts that make a book.
func BookLoad(p *planner.Plan, t, k int, v model.Opt) string {
	return LoadAgainst(v, p.BookMax(t, k), p.BookMin(t, k))
}

// RatioAgainst is [Ratio] of AEs per CSM held against limits.
func RatioAgainst(v model.Opt, limits ...float64) string {
	if !v.OK {
		return Unknown
	}
	return against(v.V, limits, 2)
}

// PodRatio is [Ratio] of a pod tier held against the ratios at which pods are sound, and
// none any more.
func PodRatio(v model.Opt, limits *model.Limits) string {
	return RatioAgainst(v, limits.RatioSound, limits.RatioDegraded)
}

// GapAgainst is [Gap] held against its limit.
func GapAgainst(v model.Opt, limit float64) string {
	text := PercentAgainst(v, limit)
	switch {
	case !v.OK:
		return Gap(v)
	case v.V > 0 && text[0] != '>' && text[0] != '<' && text != "0%":
		return "+" + text
	}
	return text
}

// PercentAgainst is [Percent] held against its limit, a share too.
func PercentAgainst(v model.Opt, limit float64) string {
	if !v.OK {
		return Unknown
	}
	text := Against(v.V*100, limit*100, 0)
	if text == "-0" {
		text = "0"
	}
	return text + model.PercentSign
}

// HeadsAgainst is [Heads] held against as many as are needed, or are there.
func HeadsAgainst(v, limit float64) string { return Against(v, limit, 1) }

// MoneyAgainst writes an amount, with up to three more decimals where it would read as
// the limit that it is held against.
func MoneyAgainst(v model.Opt, limit float64, currency string) string {
	if !v.OK {
		return Unknown
	}
	plain := model.FormatMoney(limit, currency, 0)
	text := model.FormatMoney(v.V, currency, 0)
	for more := 1; more <= moreDigits && text == plain && !planner.Meets(v.V, limit); more++ {
		text = model.FormatMoney(v.V, currency, more)
	}
	return text
}

// Limit writes a limit in four figures, which most often are all that it has, and in at
// most five cells: "40", "1.2", "33.33".
func Limit(v float64) string {
	if v >= 999.5 {
		return fixed(v, 0)
	}
	return strconv.FormatFloat(v, 'g', 4, 64)
}
