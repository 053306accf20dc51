package report

import (
	"math"
	"strconv"

	"brim/model"
	"brim/planner"
	"brim/ui/words"
)

// Marks of state: the words beside them say the same.
const (
	overMark   = "▲"
	withinMark = "✓"
	underMark  = "▽"
	failedMark = "✗"

	strainedMark = "!" // of pods whose ratio is no longer sound
)

func money(v model.Opt, currency string) string {
	if !v.OK {
		return words.Unknown
	}
	return model.Format(v.V, model.Money, currency)
}

func months(n int) string { return strconv.Itoa(n) + " months" }

// ofHeads writes how many heads are needed, and of how many: whole ones without
// decimals, and a need beyond them with as many as show it.
func ofHeads(need *planner.ResourceMonth) (needed, there string) {
	there = words.Heads(need.Heads)
	if need.Heads == math.Trunc(need.Heads) {
		there = words.Count(need.Heads)
	}
	if !need.Short() {
		return words.Heads(need.Needed), there
	}
	for decimals := 1; decimals < 10; decimals++ {
		needed = strconv.FormatFloat(need.Needed, 'f', decimals, 64)
		if shown, err := strconv.ParseFloat(needed, 64); err == nil && shown > need.Heads {
			break
		}
	}
	return needed, there
}
