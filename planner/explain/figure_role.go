package explain

import (
	"brim/model"
	"brim/planner"
	"brim/planner/internal/engine"
)

// figureRole is what the figures of the AEs and of the CSMs differ in.
type figureRole struct {
	key, label string
	role       model.Role
	lines      func(p *planner.Plan) *engine.Team
	month      func(m *planner.Month) planner.AEMonth // what the months of both roles have
	tier       func(m *planner.TierMonth) [3]float64  // heads, ramped, away
	part       string                                 // the tier's part of the one team under staffing by need
	partOfOpen formula                                // its part of the heads by default
	rampedKind Kind                                   // how pages write the ramped heads
	rampedRow  string                                 // their row in the table of a month; empty: none
}

var aeRole = figureRole{
	key: "ae", label: "AE", role: model.RoleAE, part: "part_of_arr", partOfOpen: partOf(fig("split.arr"), fig("opening.arr"), model.Money),
	lines: func(p *planner.Plan) *engine.Team { return p.AEs() },
	month: func(m *planner.Month) planner.AEMonth { return m.AE },
	tier:  func(m *planner.TierMonth) [3]float64 { return [3]float64{m.AEHeads, m.AERamped, m.AEAway} },
}

var csmRole = figureRole{
	key: "csm", label: "CSM", role: model.RoleCSM, rampedKind: AsHeads, rampedRow: "ramped", part: "part_of_books",
	partOfOpen: partOf(atStart(fig("books")), atStart(fig("company.books")), model.People),
	lines:      func(p *planner.Plan) *engine.Team { return p.CSMs() },
	month: func(m *planner.Month) planner.AEMonth {
		c := &m.CSM
		return planner.AEMonth{Heads: c.Heads, Ramped: c.Ramped, Hires: c.Hires, Cuts: c.Cuts, Leavers: c.Leavers, Joined: c.Joined}
	},
	tier: func(m *planner.TierMonth) [3]float64 { return [3]float64{m.CSMHeads, m.CSMRamped, m.CSMAway} },
}

// terms are what holds for the role in the spot's tier, or under staffing by need in the
// company.
func (r figureRole) terms(place spot) model.Terms {
	if byNeed.holds(place) {
		return place.scenario().Terms(r.role, -1)
	}
	return place.scenario().Terms(r.role, place.tier)
}

// own is a lever of the role, a tier's own where it has one.
func (r figureRole) own(name string) formula {
	ofTier := "tier.*." + r.key + "." + name
	return choose(when(isGiven(ofTier), lever(ofTier)), otherwise(lever(r.key+"."+name)))
}

// partOf is a tier's part of a measure over all tiers, an even one where that is 0.
// Workbooks have the measure of all tiers in a line of its own.
func partOf(measure, all formula, unit model.Unit) formula {
	parted := func(all formula, divided func(a, b formula) formula) formula {
		return choose(
			when(isPositive(all), divided(measure, all)),
			otherwise(dividedBy(fixed(1), tierCount)))
	}
	return onSheet{parted(overTiers(unit, measure), quotientOf), parted(all, dividedBy)}
}

var tierCount = &fixedLeaf{words: "the number of tiers", symbol: "tiers",
	read: func(place spot) model.Opt { return model.Some(float64(len(place.scenario().Tiers))) }}

// headsStep is a team's heads from the month before, with reductions where it has any.
func headsStep(heads, leavers, joined string, cuts formula) formula {
	left := differenceOf(before(fig(heads)), fig(leavers))
	if cuts != nil {
		left = differenceOf(left, cuts)
	}
	return sumOf(left, fig(joined))
}

// leavingOf is the part of a team that leaves in a month: 1 − ((1 − attrition)·(1 − moves))^(1/12).
func leavingOf(attrition, moves formula) formula {
	stay := productOf(differenceOf(fixed(1), attrition), only(isNot(moves, 0), differenceOf(fixed(1), moves)))
	return differenceOf(fixed(1), powerOf(stay, quotientOf(fixed(1), fixed(12))))
}

// leaversOf are those of a team who leave in a month.
func leaversOf(leaving, heads string) formula {
	return fromFirstMonth(productOf(fig(leaving), before(fig(heads))))
}

// joinedOf are all who start: planned hires, and replacements once they are found.
func (r figureRole) joinedOf(hires, leavers string) formula {
	settings := []string{r.key + ".backfill", r.key + ".time_to_fill", "tier.*." + r.key + ".time_to_fill"}
	replaced := setting{levers: settings, met: func(place spot) bool {
		terms := r.terms(place)
		return terms.Backfill && place.t-terms.TimeToFill >= 1
	}}
	earlier := moved{fig(leavers), func(place spot) spot {
		place.t -= r.terms(place).TimeToFill
		return place
	}, "the %s whose replacements start now", "%s(t−time_to_fill)"}
	return fromFirstMonth(sumOf(fig(hires), only(asking{replaced, throughout}, onSheet{earlier, r.replacements(leavers)})))
}

// cutEntry is what a tier's list takes off its team in a month.
func (r figureRole) cutEntry() *leverLeaf {
	return byMonth("tier.*."+r.key+"_cuts", r.label+" reduction that the tier lists for the month")
}

// cutsOf are the reductions of a month, of those who have not left by themselves.
func (r figureRole) cutsOf(heads, leavers string) formula {
	entry := r.cutEntry()
	return fromFirstMonth(fedAlso(choose(
		when(isNot(entry, 0), smallerOf(entry, differenceOf(before(fig(heads)), fig(leavers)))),
		otherwise(nothing{model.Some(0), "0: the tier lists no reduction for the month"})), entry.pattern))
}

// monthPlan is the company's hires of a month as the quarters are planned.
func (r figureRole) monthPlan() formula {
	quarter := leverPart(r.key+".hires_per_quarter", r.label+" hires planned for the quarter", "", quarterPlan)
	return productOf(quotientOf(fedAlso(quarter, "market.hire_delay"), fixed(3)), r.fill())
}

// fill is the part of the planned hires that lands, left out while all do.
func (r figureRole) fill() formula { return market(r.key + "_hire_fill") }

// quarterPlan is the hires a quarter that the plan has for a month, slipped by the
// market's delay.
func quarterPlan(place spot, v model.Value) float64 {
	return plannedFor(v, place.t-place.p.HireDelay())
}

// plannedFor is the hires a quarter that a plan has for a month.
func plannedFor(v model.Value, month int) float64 {
	switch {
	case month < 1:
		return 0
	case v.List == nil:
		return v.Number
	case (month-1)/3 < len(v.List):
		return v.List[(month-1)/3]
	}
	return 0
}

// entryFor is what a list by months has for a month.
func entryFor(v model.Value, month int) float64 {
	if month < 1 || month > len(v.List) {
		return 0
	}
	return v.List[month-1]
}

// entryAt is likewise for the spot's month.
func entryAt(place spot, v model.Value) float64 { return entryFor(v, place.t) }

// ownHires are those that a tier's list names for a month, slipped and filled likewise.
func (r figureRole) ownHires() formula {
	own := leverPart("tier.*."+r.key+"_hires", r.label+" hires that the tier lists for the month", "",
		func(place spot, v model.Value) float64 { return entryFor(v, place.t-place.p.HireDelay()) })
	return only(isNot(own, 0), productOf(fedAlso(own, "market.hire_delay"), r.fill()))
}

// companyStarts are the role's known starts of a month, tierStarts the tier's own, or its
// part of the role's.
func (r figureRole) companyStarts() formula {
	starts := r.startsIn(r.key + ".starts")
	return only(isNot(starts, 0), starts)
}

func (r figureRole) tierStarts() formula {
	own, role := r.startsIn("tier.*."+r.key+".starts"), r.startsIn(r.key+".starts")
	return choose(
		when(isGiven(own.pattern), only(isNot(own, 0), own)),
		otherwise(only(isNot(role, 0), productOf(fig(r.key+"_hire_share"), role))))
}

func (r figureRole) startsIn(pattern string) *leverLeaf {
	return byMonth(pattern, r.label+" starts known for the month")
}

// byMonth is what a list by months has for the spot's month.
func byMonth(pattern, words string) *leverLeaf {
	l := leverPart(pattern, words, "", entryAt)
	l.byMonth = true
	return l
}
