package planner

import (
	"math"

	"brim/model"
	"brim/planner/internal/engine"
)

// Slack is how far a figure must pass a limit to count as past it, relative to the
// limit, so that sums of fractions do not break a limit they meet exactly.
const Slack = engine.Slack

// Above reports whether v exceeds a limit by more than [Slack].
func Above(v, limit float64) bool { return engine.Above(v, limit) }

// Below reports whether v falls short of a limit by more than [Slack].
func Below(v, limit float64) bool { return engine.Below(v, limit) }

// Meets reports whether v counts as a limit itself, neither past it nor short of it.
func Meets(v, limit float64) bool { return !Above(v, limit) && !Below(v, limit) }

// HasAccounts reports whether so many accounts are any: those that have churned away never
// quite are none. What is left then needs nobody, nor does it make a tier uncovered.
func HasAccounts(n float64) bool { return Above(n, 0) }

// Per divides; by nothing, or by so little that no number can say it, is undefined.
func Per(a, b float64) model.Opt {
	if b <= 0 {
		return model.Opt{}
	}
	if part := a / b; part <= math.MaxFloat64 && part >= -math.MaxFloat64 {
		return model.Some(part)
	}
	return model.Opt{}
}

// Fewest is how many accounts, or people, count as some: fewer are none.
const Fewest = engine.Fewest
