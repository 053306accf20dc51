package words

import (
	"math"

	"brim/model"
)

// Unknown stands for a figure that is undefined.
const Unknown = "n/a"

// Optional writes a figure with so many decimals, or that it is unknown.
func Optional(v model.Opt, decimals int) string {
	if !v.OK {
		return Unknown
	}
	return model.Fixed(v.V, decimals)
}

// fixed writes a number as [model.Fixed] does, and one that would not fit a column in millions
// or more, as amounts are: "1.2M".
func fixed(v float64, decimals int) string {
	if math.Abs(v) >= 1e6 {
		return model.Large(v)
	}
	return model.Fixed(v, decimals)
}

// Load writes accounts per CSM: "34.8", from a thousand on without decimals.
func Load(v model.Opt) string {
	switch {
	case !v.OK:
		return Unknown
	case v.V >= 999.95:
		return fixed(v.V, 0)
	}
	return fixed(v.V, 1)
}

// Ratio writes AEs per CSM: "1.17".
func Ratio(v model.Opt) string {
	if !v.OK {
		return Unknown
	}
	return fixed(v.V, 2)
}

// Gap writes a hiring gap: "+25%"; where AEs alone are hired, "all AE".
func Gap(v model.Opt) string {
	switch {
	case !v.OK:
		return "all AE"
	case v.V > 0 && Percent(v) != "0%":
		return "+" + Percent(v)
	}
	return Percent(v)
}

// Percent writes a share or a rate without decimals: "38%".
func Percent(v model.Opt) string {
	if !v.OK {
		return Unknown
	}
	text := fixed(v.V*100, 0)
	if text == "-0" {
		text = "0"
	}
	return text + model.PercentSign
}

// Count writes accounts as a whole number.
func Count(v float64) string { return fixed(v, 0) }

// Compact writes a number of accounts or an amount in at most five cells: "9400",
// "12.7M", "826K".
func Compact(v float64) string {
	if v < 9999.5 {
		return fixed(v, 0)
	}
	for _, unit := range []string{"K", "M", "B", "T"} {
		v /= 1000
		switch {
		case v < 99.95:
			return fixed(v, 1) + unit
		case v < 999.5:
			return fixed(v, 0) + unit
		}
	}
	return fixed(v, 0) + "T"
}

// Heads writes people, with the one decimal that expected values need.
func Heads(v float64) string { return fixed(v, 1) }
