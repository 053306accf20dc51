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

// Signs says what the marks mean, for readers who do not know the program.
const Signs = overMark + " beyond a limit, " + withinMark + " within it, " + underMark + " room to spare, " +
	strainedMark + " a warning, " + failedMark + " nobody there"

func money(v model.Opt, currency string) string { return words.Money(v, currency) }

func months(n int) string { return strconv.Itoa(n) + " months" }

// ofHeads writes how many heads are needed, and of how many: whole ones without decimals.
func ofHeads(need *planner.ResourceMonth) (needed, there string) {
	there = words.Heads(need.Heads)
	if need.Heads == math.Trunc(need.Heads) {
		there = words.Count(need.Heads)
	}
	return words.HeadsAgainst(need.Needed, need.Heads), there
}

// Mark is the mark of something that is kept, or broken.
func Mark(kept bool) string {
	if kept {
		return withinMark
	}
	return overMark
}
