package engine

import "math"

// Slack is how far a figure must pass a limit to count as past it, relative to the
// limit, so that sums of fractions do not break a limit they meet exactly.
const Slack = 1e-9

// Above reports whether v exceeds a limit by more than [Slack].
func Above(v, limit float64) bool { return v > AboveFrom(limit) }

// Below reports whether v falls short of a limit by more than [Slack].
func Below(v, limit float64) bool { return v < BelowFrom(limit) }

// AboveFrom is what a figure must exceed to count as above a limit.
func AboveFrom(limit float64) float64 { return limit + Slack*max(1, math.Abs(limit)) }

// BelowFrom is what a figure must stay under to count as below a limit.
func BelowFrom(limit float64) float64 { return limit - Slack*max(1, math.Abs(limit)) }

// Fewest is how many accounts, or people, count as some: fewer are none.
const Fewest = 1e-9

// Rounding is the part of a sum that rounding leaves of it: of a team whose people are all in
// ramp nobody else is there.
const Rounding = 1e-12
