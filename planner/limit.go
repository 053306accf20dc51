package planner

import (
	"math"

	"brim/model"
)

// Slack is how far a figure must pass a limit to count as past it, relative to the
// limit, so that sums of fractions do not break a limit they meet exactly.
const Slack = 1e-9

// Above reports whether v exceeds a limit by more than [Slack].
func Above(v, limit float64) bool { return v > aboveFrom(limit) }

// aboveFrom is what a figure must exceed to count as above a limit, belowFrom what it
// must stay under to count as below.
func aboveFrom(limit float64) float64 { return limit + Slack*max(1, math.Abs(limit)) }
func belowFrom(limit float64) float64 { return limit - Slack*max(1, math.Abs(limit)) }

// Below reports whether v falls short of a limit by more than [Slack].
func Below(v, limit float64) bool { return v < belowFrom(limit) }

// Meets reports whether v counts as a limit itself, neither past it nor short of it.
func Meets(v, limit float64) bool { return !Above(v, limit) && !Below(v, limit) }

// per divides; by nothing, or by so little that no number can say it, is undefined.
func per(a, b float64) model.Opt {
	if b <= 0 || math.IsInf(a/b, 0) {
		return model.Opt{}
	}
	return model.Some(a / b)
}

// losing turns an annual rate that removes into a monthly one: 1 − (1 − r)^(1/12).
func losing(annual float64) float64 { return -math.Expm1(math.Log1p(-annual) / 12) }

// growing turns an annual rate that grows into a monthly one: (1 + r)^(1/12) − 1.
func growing(annual float64) float64 { return math.Expm1(math.Log1p(annual) / 12) }
