package explain

import (
	"brim/model"
	"brim/planner"
	"brim/planner/internal/engine"
)

// rampedOf counts a team's cohorts: those who were there at the opening, some of them in
// ramp, and each month's joiners by how far their ramp has come, all less those who have
// left.
func (r figureRole) rampedOf(heads, veterans, joined string, ramping, ramp, settled, survival formula) formula {
	opening := choose(
		when(r.hasRamping(), sumOf(
			series{body: productOf(ramping, ramp), spots: r.openingCohorts, over: "the months in which they joined",
				index: "(s≤0)", shows: shownAs{unit: model.People}},
			productOf(fig(veterans), only(isNot(settled, 1), settled)))),
		otherwise(productOf(atStart(fig(heads)), only(isNot(settled, 1), settled))))
	cohorts := sumOf(
		productOf(opening, only(afterOpening, moved{survival, fromOpening, "%s", "%s"})),
		only(afterOpening, overMonths(adding, model.People, "the months so far", "(s=1…t)", soFar,
			productOf(fig(joined), survival, ramp))))
	return reworded{cohorts, "the opening " + r.label + "s who are still there, and of each month's joiners those " +
		"who are still there, everybody counted by how far the ramp has come"}
}

// fromOpening is the spot of the cohort that was there at the opening.
func fromOpening(place spot) spot {
	place.t, place.anchor = 0, place.t
	return place
}

// afterOpening asks for a month with flows.
var afterOpening = setting{met: func(place spot) bool { return place.t > 0 }}

// cohortAge is the months since a cohort joined, which those in ramp at the opening did
// before it; monthsHere is the months of the plan since then.
var (
	cohortAge = &fixedLeaf{words: "months since they joined", symbol: "(t−s)",
		read: func(place spot) model.Opt { return model.Some(float64(place.anchor - place.t)) }}
	monthsHere = &fixedLeaf{words: "months in the plan since they joined", symbol: "(t−s)",
		read: func(place spot) model.Opt { return model.Some(float64(place.anchor - max(0, place.t))) }}
)

// hasRamping asks whether somebody is said to be in ramp at the opening.
func (r figureRole) hasRamping() condition {
	return setting{levers: []string{r.key + ".ramping", "tier.*." + r.key + ".ramping"}, met: func(place spot) bool {
		return len(r.terms(place).Ramping) > 0
	}}
}

// openingCohorts are the months in which those in ramp at the opening joined: 0, −1, …
func (r figureRole) openingCohorts(place spot) []spot {
	spots := make([]spot, len(r.terms(place).Ramping))
	for i := range spots {
		spots[i] = place
		spots[i].t, spots[i].anchor = -i, place.t
	}
	return spots
}

// rampingIn is how many of a list of those in ramp joined in the cohort's month.
func (r figureRole) rampingIn(pattern string) formula {
	return leverPart(pattern, r.label+"s who joined in that month before the start", "[s]",
		func(place spot, v model.Value) float64 { return entryFor(v, 1-place.t) })
}

// tierRamping are those of a tier: its own list, in heads, or its part of the role's.
func (r figureRole) tierRamping() formula {
	own := "tier.*." + r.key + ".ramping"
	return choose(
		when(isGiven(own), r.rampingIn(own)),
		otherwise(productOf(fig(r.key+"_share"), r.rampingIn(r.key+".ramping"))))
}

// veteransOf are those at the opening who are in no ramp.
func (r figureRole) veteransOf(heads string, ramping formula) formula {
	return choose(
		when(r.hasRamping(), largerOf(fixed(0), differenceOf(atStart(fig(heads)),
			series{body: ramping, spots: r.openingCohorts, over: "those in ramp", index: "(s≤0)", shows: shownAs{unit: model.People}}))),
		otherwise(atStart(fig(heads))))
}

// rampAt is how far a cohort's ramp has come: what a list says of its months, or a part of
// a straight line. A tier may have its own of either.
func (r figureRole) rampAt(ofTier bool) formula {
	return r.rampBy(ofTier, r.rampEntry, rampLine)
}

// settledRamp is how productive those are whose ramp is over.
func (r figureRole) settledRamp(ofTier bool) formula {
	last := func(pattern string) formula {
		return leverPart(pattern, "the end of the "+r.label+" ramp", "[last]",
			func(_ spot, v model.Value) float64 { return v.List[len(v.List)-1] })
	}
	return r.rampBy(ofTier, last, func(string) formula { return fixed(1) })
}

// rampBy takes what gives the ramp: a list or months, a tier's own before the role's.
func (r figureRole) rampBy(ofTier bool, list, line func(pattern string) formula) formula {
	role := choose(
		when(isGiven(r.key+".ramp"), list(r.key+".ramp")),
		otherwise(line(r.key+".ramp_months")))
	if !ofTier {
		return role
	}
	own := "tier.*." + r.key
	return choose(
		when(isGiven(own+".ramp"), list(own+".ramp")),
		when(isGiven(own+".ramp_months"), line(own+".ramp_months")),
		otherwise(role))
}

// rampEntry is what a list says of a cohort's months; its last number goes on.
func (r figureRole) rampEntry(pattern string) formula {
	return leverPart(pattern, "the "+r.label+" ramp in that month of tenure", "[t−s]",
		func(place spot, v model.Value) float64 { return v.List[min(place.anchor-place.t, len(v.List)-1)] })
}

// rampLine is a part of a straight line over so many months.
func rampLine(pattern string) formula {
	months := lever(pattern)
	return fedAlso(choose(
		when(isNot(months, 0), smallerOf(fixed(1), quotientOf(cohortAge, months))),
		otherwise(fixed(1))), pattern)
}

// survivalOf is the part of a cohort that is still there, with reductions or without.
func (r figureRole) survivalOf(leaving, keep string) formula {
	stays := powerOf(differenceOf(fixed(1), fig(leaving)), monthsHere)
	if keep == "" {
		return stays
	}
	isCut := setting{levers: []string{r.cutEntry().pattern},
		met: func(place spot) bool { return len(place.scenario().Tiers[place.tier].Cuts(r.role)) > 0 }}
	since := func(place spot) (int, int) { return max(0, place.t) + 1, place.anchor }
	return choose(
		when(isCut, overMonths(multiplying, model.Fraction, "the months since they joined", "(s+1…t)", since, fig(keep))),
		otherwise(stays))
}

// keepOf is the part of a team's people that a month leaves.
func keepOf(leaving, heads, leavers, cuts string) formula {
	return productOf(differenceOf(fixed(1), fig(leaving)), only(isNot(fig(cuts), 0),
		differenceOf(fixed(1), quotientOf(fig(cuts), differenceOf(before(fig(heads)), fig(leavers))))))
}

// isAway asks whether somebody of a role is ever away.
func (r figureRole) isAway() condition {
	return setting{levers: []string{"every.leave.*.role", "every.leave.*.heads", "every.leave.*.months",
		"every.leave.*.back_ramp"}, met: func(place spot) bool {
		return len(r.leaves(place)) > 0
	}}
}

// leaves are the spots of a team's leaves.
func (r figureRole) leaves(place spot) []spot {
	var spots []spot
	s := place.scenario()
	for i := range s.Leaves {
		if s.Leaves[i].Role == r.role && (byNeed.holds(place) || s.Leaves[i].Tier == s.Tiers[place.tier].Name) {
			each := place
			each.leave = i
			spots = append(spots, each)
		}
	}
	return spots
}

// awayOf sums who of a team is away.
func (r figureRole) awayOf() formula {
	return choose(
		when(r.isAway(), series{body: onSheet{productOf(lever("leave.*.heads"), awayPart), fig("leave.away")}, spots: r.leaves,
			over: "the leaves of the team", index: "(leaves)", shows: shownAs{unit: model.People}}),
		otherwise(nothing{model.Some(0), "0: nobody is on leave"}))
}

// awayPart is the part of a leave's heads that is missing in a month.
var awayPart = &fixedLeaf{words: "the part that is away", symbol: "away", unit: model.Fraction,
	feeds: []string{"leave.*.months", "leave.*.back_ramp"},
	read: func(place spot) model.Opt {
		leave := place.scenario().Leaves[place.leave]
		leave.Heads = 1
		return model.Some(leave.Away(place.p.MonthAt(place.t)))
	}}

// thereOf are the ramped who are not away; less than a billionth is nobody.
func (r figureRole) thereOf(ramped, away string) formula {
	left := differenceOf(fig(ramped), fig(away))
	some := asking{comparison{left, fixed(0), func(a, b float64) bool { return a >= b+planner.Fewest }, "above", ">", "≤"},
		isNoLess(left, fewest)}
	return choose(
		when(allOf(r.isAway(), some), left),
		when(r.isAway(), nothing{model.Some(0), "0: everybody who is ramped is away"}),
		otherwise(fig(ramped)))
}

// tierAway and companyAway read who is away.

func (r figureRole) companyAway(m *planner.Month) float64 {
	sum := 0.0
	for k := range m.Tiers {
		sum += r.tier(&m.Tiers[k])[2]
	}
	return sum
}

// lineOf is a tier's months of the role.
func (r figureRole) lineOf(place spot) *engine.Line { return &r.lines(place.p).Lines[place.tier] }
