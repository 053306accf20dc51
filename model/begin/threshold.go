package begin

import (
	"math"
	"slices"
	"sort"
)

// threshold is the contract value from which accounts belong to the upper of two tiers, so that
// the fewest of those that are known are on the wrong side: the roundest there is.
func threshold(upper, lower []float64) float64 {
	up, low := slices.Sorted(slices.Values(upper)), slices.Sorted(slices.Values(lower))
	all := slices.Compact(slices.Sorted(slices.Values(append(slices.Clone(up), low...))))
	best, fewest, before := 0.0, math.MaxInt, 0.0
	for i, edge := range all {
		wrong := sort.SearchFloat64s(up, edge) + len(low) - sort.SearchFloat64s(low, edge)
		if wrong < fewest {
			best, fewest, before = edge, wrong, 0
			if i > 0 {
				before = all[i-1]
			}
		}
	}
	return roundest(before, best)
}

// roundest is a number above low and at most high with as few digits as can be.
func roundest(low, high float64) float64 {
	for power := math.Floor(math.Log10(high)); power >= -2; power-- {
		for _, part := range []float64{1, 0.5} {
			step := part * math.Pow(10, power)
			if rounded := math.Floor(high/step) * step; rounded > low {
				return rounded
			}
		}
	}
	return high
}

// falling reports whether thresholds fall from tier to tier, down to 0.
func falling(edges []float64) bool {
	for k := 1; k < len(edges); k++ {
		if !(edges[k] < edges[k-1]) {
			return false
		}
	}
	return edges[len(edges)-1] == 0
}

// cents is an amount without what no invoice has.
func cents(n float64) float64 { return math.Round(n*100) / 100 }
