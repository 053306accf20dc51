package explain

import (
	"strings"

	"brim/model"
	"brim/planner"
)

// condition is what a formula asks before it takes one way or another.
type condition interface {
	holds(place spot) bool
	write(place spot, v voice) string
	// denied says with numbers what is the case instead; it may be nothing.
	denied(place spot) string
	leaves(place spot, see func(leaf))
	// settled reports whether the scenario's structure decides at a spot, not figures.
	settled(place spot) bool
	// cells asks it as a spreadsheet does.
	cells(place spot, w *scribe) asked
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

// Comparisons without slack.

func isMore(a, b formula) condition {
	return comparison{a, b, func(x, y float64) bool { return x > y }, "above", ">", "≤"}
}

func isLess(a, b formula) condition {
	return comparison{a, b, func(x, y float64) bool { return x < y }, "below", "<", "≥"}
}

func isNoLess(a, b formula) condition {
	return comparison{a, b, func(x, y float64) bool { return x >= y }, "at least", "≥", "<"}
}

// isPositive asks for more than nothing at all.
func isPositive(a formula) condition { return isMore(a, fixed(0)) }

func (c comparison) holds(place spot) bool {
	a, b := c.a.value(place), c.b.value(place)
	return a.OK && b.OK && c.test(a.V, b.V)
}

func (c comparison) write(place spot, v voice) string {
	if v == inWords {
		return c.joined(place, v, c.words)
	}
	return c.joined(place, v, c.sign)
}

func (c comparison) denied(place spot) string {
	if !c.a.value(place).OK || !c.b.value(place).OK {
		return ""
	}
	return c.joined(place, inNumbers, c.not)
}

func (c comparison) joined(place spot, v voice, sign string) string {
	return c.a.write(place, v).within(additive) + " " + sign + " " + c.b.write(place, v).within(additive)
}

func (c comparison) leaves(place spot, see func(leaf)) {
	c.a.leaves(place, see)
	c.b.leaves(place, see)
}

func (comparison) settled(spot) bool { return false }

// undefined asks whether a formula has no value.
type undefined struct {
	formula
	words string
}

func isUndefined(f formula, words string) condition { return undefined{f, words} }

func (u undefined) holds(place spot) bool { return !u.value(place).OK }

func (u undefined) write(place spot, v voice) string {
	if v == inWords || v == inNumbers && u.holds(place) {
		return u.words // there is no number to show
	}
	return u.formula.write(place, v).text + " is undefined"
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

func (j joint) holds(place spot) bool {
	for _, part := range j.parts {
		if part.holds(place) != j.all {
			return !j.all
		}
	}
	return j.all
}

// write names every part, but in numbers, of alternatives, only those that hold.
func (j joint) write(place spot, v voice) string {
	var texts []string
	for _, part := range j.parts {
		if v != inNumbers || j.all || part.holds(place) || !j.holds(place) {
			texts = append(texts, part.write(place, v))
		}
	}
	if j.all {
		return strings.Join(texts, " and ")
	}
	return strings.Join(texts, " or ")
}

// denied says of alternatives that each fails, and of parts that must all hold, which
// one does.
func (j joint) denied(place spot) string {
	var texts []string
	for _, part := range j.parts {
		if text := part.denied(place); text != "" && !part.holds(place) {
			texts = append(texts, text)
		}
	}
	return strings.Join(texts, " and ")
}

// decides reports whether a part alone settles the whole.
func (j joint) decides(part condition, place spot) bool {
	return part.settled(place) && part.holds(place) != j.all
}

// leaves are those of the parts up to one that settles the whole.
func (j joint) leaves(place spot, see func(leaf)) {
	for _, part := range j.parts {
		part.leaves(place, see)
		if j.decides(part, place) {
			return
		}
	}
}

func (j joint) settled(place spot) bool {
	open := 0
	for _, part := range j.parts {
		if j.decides(part, place) {
			return true
		}
		if !part.settled(place) {
			open++
		}
	}
	return open == 0
}

// setting is a condition that the scenario decides, through the levers named.
type setting struct {
	levers []string
	met    func(place spot) bool
}

func (s setting) holds(place spot) bool             { return s.met(place) }
func (setting) write(spot, voice) string            { return "" }
func (setting) denied(spot) string                  { return "" }
func (setting) settled(spot) bool                   { return true }
func (s setting) leaves(place spot, see func(leaf)) { seeLevers(s.levers, place, see) }

// The settings of a scenario that formulas ask for.
var (
	atOpening = setting{met: func(place spot) bool { return place.t == 0 }}
	byGoal    = setting{levers: []string{"growth.driver"}, met: func(place spot) bool {
		return place.scenario().Growth.Driver == model.TargetDriver
	}}
	byNeed = setting{levers: []string{"org.staffing"}, met: func(place spot) bool {
		return place.scenario().Org.Staffing == model.StaffingNeed
	}}
	specialists = setting{levers: []string{"org.roles"}, met: func(place spot) bool {
		return place.scenario().Org.Roles == model.Specialist
	}}
	gapByGrowth = setting{levers: []string{"limits.gap_basis"}, met: func(place spot) bool {
		return place.scenario().Limits.GapBasis == model.GapByGrowth
	}}
	isPod = setting{levers: []string{"tier.*.coverage"}, met: func(place spot) bool {
		return place.inside() && place.scenario().Tiers[place.tier].Coverage == model.Pod
	}}
	staysWithAE = setting{levers: []string{"tier.*.coverage"}, met: func(place spot) bool {
		return place.scenario().Tiers[place.tier].Coverage.PerAccountAE()
	}}
	handedOver = asking{setting{levers: []string{"tier.*.structured_handoff"}, met: func(place spot) bool {
		return place.scenario().Tiers[place.tier].StructuredHandoff
	}}, isOn("tier.*.structured_handoff")}
	hasFile  = setting{met: func(place spot) bool { return place.scenario().Book.Accounts != nil }}
	hasLeads = asking{setting{levers: []string{"org.lead_span"}, met: func(place spot) bool { return place.scenario().Org.LeadSpan > 0 }},
		throughout}
	isFirst = setting{met: func(place spot) bool { return place.tier == 0 }}
	isLast  = setting{met: func(place spot) bool { return place.tier == len(place.scenario().Tiers)-1 }}
	byShare = setting{met: func(place spot) bool { return place.scenario().CutByShare() }}
	inDip   = setting{levers: []string{"transition.planned", "transition.from_month", "transition.share"},
		met: func(place spot) bool {
			from, to := place.p.DipMonths()
			return place.t >= from && place.t < to
		}}
)

// isOn asks whether a switch is on.
func isOn(pattern string) condition { return isEqual(switchOf(pattern), fixed(1)) }

// switchOf is a switch as a number.
func switchOf(pattern string) formula {
	return leverPart(pattern, "", "", func(_ spot, v model.Value) float64 {
		if v.On {
			return 1
		}
		return 0
	})
}

// isGiven asks whether a tier's lever is given rather than left to its default.
func isGiven(pattern string) condition {
	tested := lever(pattern)
	return setting{levers: []string{pattern}, met: func(place spot) bool {
		l, ok := tested.find(place)
		return ok && !l.Get(place.scenario()).Absent
	}}
}

// notGiven asks whether it is left to its default.
func notGiven(pattern string) condition {
	given := isGiven(pattern)
	return setting{levers: []string{pattern}, met: func(place spot) bool { return !given.holds(place) }}
}

// isNot asks whether a number stands elsewhere than at a neutral value.
func isNot(input formula, neutral float64) condition {
	return asking{setting{met: func(place spot) bool {
		v := input.value(place)
		return v.OK && v.V != neutral
	}}, throughout}
}
