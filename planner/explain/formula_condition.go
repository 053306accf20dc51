package explain

import (
	"strings"

	"brim/model"
	"brim/planner"
)

// condition is what a formula asks before it takes one way or another.
type condition interface {
	holds(at spot) bool
	write(at spot, v voice) string
	// denied says with numbers what is the case instead; it may be nothing.
	denied(at spot) string
	leaves(at spot, see func(leaf))
	// settled reports whether the scenario's structure decides at a spot, not figures.
	settled(at spot) bool
}

// comparison holds two formulas against each other, with the plan's slack around a
// limit. What is undefined compares as false.
type comparison struct {
	a, b  formula
	test  func(a, b float64) bool
	words string
	sign  string
	not   string // the sign of the contrary
}

func isAbove(a, b formula) condition { return comparison{a, b, planner.Above, "is above", ">", "≤"} }
func isBelow(a, b formula) condition { return comparison{a, b, planner.Below, "is below", "<", "≥"} }

func isAtLeast(a, b formula) condition {
	return comparison{a, b, func(x, y float64) bool { return !planner.Below(x, y) }, "is at least", "≥", "<"}
}

func isAtMost(a, b formula) condition {
	return comparison{a, b, func(x, y float64) bool { return !planner.Above(x, y) }, "is at most", "≤", ">"}
}

func isEqual(a, b formula) condition {
	return comparison{a, b, func(x, y float64) bool { return x == y }, "is the same as", "=", "≠"}
}

// isPositive asks for more than nothing at all, without slack.
func isPositive(a formula) condition {
	return comparison{a, fixed(0), func(x, y float64) bool { return x > y }, "above", ">", "≤"}
}

func (c comparison) holds(at spot) bool {
	a, b := c.a.value(at), c.b.value(at)
	return a.OK && b.OK && c.test(a.V, b.V)
}

func (c comparison) write(at spot, v voice) string {
	if v == inWords {
		return c.joined(at, v, c.words)
	}
	return c.joined(at, v, c.sign)
}

func (c comparison) denied(at spot) string {
	if !c.a.value(at).OK || !c.b.value(at).OK {
		return ""
	}
	return c.joined(at, inNumbers, c.not)
}

func (c comparison) joined(at spot, v voice, sign string) string {
	return c.a.write(at, v).within(additive) + " " + sign + " " + c.b.write(at, v).within(additive)
}

func (c comparison) leaves(at spot, see func(leaf)) {
	c.a.leaves(at, see)
	c.b.leaves(at, see)
}

func (comparison) settled(spot) bool { return false }

// undefined asks whether a formula has no value.
type undefined struct {
	formula
	words string
}

func isUndefined(f formula, words string) condition { return undefined{f, words} }

func (u undefined) holds(at spot) bool { return !u.value(at).OK }

func (u undefined) write(at spot, v voice) string {
	if v == inWords {
		return u.words
	}
	return u.formula.write(at, v).text + " is undefined"
}

func (undefined) denied(spot) string { return "" }

func (undefined) settled(spot) bool { return false }

// joint is conditions of which all must hold, or one.
type joint struct {
	parts []condition
	all   bool
}

func allOf(parts ...condition) condition { return joint{parts, true} }
func anyOf(parts ...condition) condition { return joint{parts, false} }

func (j joint) holds(at spot) bool {
	for _, part := range j.parts {
		if part.holds(at) != j.all {
			return !j.all
		}
	}
	return j.all
}

// write names every part, but in numbers, of alternatives, only those that hold.
func (j joint) write(at spot, v voice) string {
	var texts []string
	for _, part := range j.parts {
		if v != inNumbers || j.all || part.holds(at) || !j.holds(at) {
			texts = append(texts, part.write(at, v))
		}
	}
	if j.all {
		return strings.Join(texts, " and ")
	}
	return strings.Join(texts, " or ")
}

// denied says of alternatives that each fails, and of parts that must all hold, which
// one does.
func (j joint) denied(at spot) string {
	var texts []string
	for _, part := range j.parts {
		if text := part.denied(at); text != "" && !part.holds(at) {
			texts = append(texts, text)
		}
	}
	return strings.Join(texts, " and ")
}

// decides reports whether a part alone settles the whole.
func (j joint) decides(part condition, at spot) bool {
	return part.settled(at) && part.holds(at) != j.all
}

// leaves are those of the parts up to one that settles the whole.
func (j joint) leaves(at spot, see func(leaf)) {
	for _, part := range j.parts {
		part.leaves(at, see)
		if j.decides(part, at) {
			return
		}
	}
}

func (j joint) settled(at spot) bool {
	open := 0
	for _, part := range j.parts {
		if j.decides(part, at) {
			return true
		}
		if !part.settled(at) {
			open++
		}
	}
	return open == 0
}

// setting is a condition that the scenario decides, through the levers named.
type setting struct {
	levers []string
	is     func(at spot) bool
}

func (s setting) holds(at spot) bool             { return s.is(at) }
func (setting) write(spot, voice) string         { return "" }
func (setting) denied(spot) string               { return "" }
func (setting) settled(spot) bool                { return true }
func (s setting) leaves(at spot, see func(leaf)) { seeLevers(s.levers, at, see) }

// The settings of a scenario that formulas ask for.
var (
	atOpening = setting{is: func(at spot) bool { return at.t == 0 }}
	byGoal    = setting{levers: []string{"growth.driver"}, is: func(at spot) bool {
		return at.scenario().Growth.Driver == model.TargetDriver
	}}
	byNeed = setting{levers: []string{"org.staffing"}, is: func(at spot) bool {
		return at.scenario().Org.Staffing == model.StaffingNeed
	}}
	specialists = setting{levers: []string{"org.roles"}, is: func(at spot) bool {
		return at.scenario().Org.Roles == model.Specialist
	}}
	gapByGrowth = setting{levers: []string{"limits.gap_basis"}, is: func(at spot) bool {
		return at.scenario().Limits.GapBasis == model.GapByGrowth
	}}
	isPod = setting{levers: []string{"tier.*.coverage"}, is: func(at spot) bool {
		return at.inside() && at.scenario().Tiers[at.tier].Coverage == model.Pod
	}}
	staysWithAE = setting{levers: []string{"tier.*.coverage"}, is: func(at spot) bool {
		return at.scenario().Tiers[at.tier].Coverage.PerAccountAE()
	}}
	handedOver = setting{levers: []string{"tier.*.structured_handoff"}, is: func(at spot) bool {
		return at.scenario().Tiers[at.tier].StructuredHandoff
	}}
	hasFile  = setting{is: func(at spot) bool { return at.scenario().Book.Accounts != nil }}
	hasLeads = setting{levers: []string{"org.lead_span"}, is: func(at spot) bool { return at.scenario().Org.LeadSpan > 0 }}
	isFirst  = setting{is: func(at spot) bool { return at.tier == 0 }}
	isLast   = setting{is: func(at spot) bool { return at.tier == len(at.scenario().Tiers)-1 }}
	byShare  = setting{is: func(at spot) bool { return at.scenario().CutByShare() }}
	inDip    = setting{levers: []string{"transition.planned", "transition.from_month", "transition.share"},
		is: func(at spot) bool {
			from, to := at.p.DipMonths()
			return at.t >= from && at.t < to
		}}
)

// isGiven asks whether a tier's lever is given rather than left to its default.
func isGiven(pattern string) condition {
	return setting{levers: []string{pattern}, is: func(at spot) bool {
		l, ok := lever(pattern).bind(at)
		return ok && !l.Get(at.scenario()).Absent
	}}
}

// isNot asks whether a lever stands elsewhere than at a neutral value.
func isNot(of *leverLeaf, neutral float64) condition {
	return setting{is: func(at spot) bool {
		v := of.value(at)
		return v.OK && v.V != neutral
	}}
}
