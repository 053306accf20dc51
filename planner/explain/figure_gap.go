package explain

import (
	"brim/model"
	"brim/planner"
)

// gapFigures are the hiring gap by either basis, whichever the limits name, and when
// each first passes the limit: of the company, and of every tier.
func gapFigures() []Figure {
	var figures []Figure
	for _, basis := range planner.GapBases {
		id, suffix := "hiring_gap."+basis.String(), " by "+basis.String()
		company := Figure{ID: "company." + id, Label: "Hiring gap" + suffix, words: "the company's hiring gap" + suffix,
			Unit: model.Fraction, Section: 7, Kind: AsGap, against: gapAgainst, limits: []formula{gapLimit},
			read:    func(place spot) model.Opt { return place.p.CompanyGapBy(basis, place.t) },
			formula: gapFormula(basis, "ae.hires_ahead", "csm.hires_ahead", "ae.heads", "csm.heads")}
		tier := Figure{ID: id, Label: "Hiring gap" + suffix, Unit: model.Fraction, Scope: OfTier, Section: 7, Kind: AsGap, against: gapAgainst, limits: []formula{gapLimit},
			read: func(place spot) model.Opt { return place.p.TierGapBy(basis, place.t, place.tier) },
			formula: choose(
				when(byNeed, fig(company.ID)),
				otherwise(gapFormula(basis, "ae_hires_ahead", "csm_hires_ahead", "ae_heads", "csm_heads")))}
		figures = append(figures, company, firstBreach(company), tier, firstBreach(tier))
	}
	return figures
}

// firstBreach is the first month in which a hiring gap passes its limit.
func firstBreach(gap Figure) Figure {
	return Figure{ID: gap.ID + ".first", Label: "First month of too wide a " + Decapitalised(gap.Label), Scope: gap.Scope, Section: 7,
		Once: true, month: true, formula: firstMonth{when: breachOf(gap.ID)},
		read: func(place spot) model.Opt {
			for t := range place.p.Months {
				place.t = t
				if planner.GapBreached(gap.read(place), place.scenario().Limits.HiringGap) {
					return model.Some(float64(t))
				}
			}
			return model.Opt{}
		}}
}

// breachOf asks whether a hiring gap passes the limit; an unbounded one does.
func breachOf(gap string) condition {
	return anyOf(isUndefined(fig(gap), "the hiring gap is unbounded"), isAbove(fig(gap), gapLimit))
}

// hiringGap is how far AE hiring outruns CSM hiring, by the basis that the limits name.
func hiringGap(aeHires, csmHires, aeHeads, csmHeads string) formula {
	return choose(
		when(gapByGrowth, gapFormula(model.GapByGrowth, aeHires, csmHires, aeHeads, csmHeads)),
		otherwise(gapFormula(model.GapByHires, aeHires, csmHires, aeHeads, csmHeads)))
}

// gapFormula is the hiring gap by one basis.
func gapFormula(basis model.GapBasis, aeHires, csmHires, aeHeads, csmHeads string) formula {
	ae, csm := fig(aeHires), fig(csmHires)
	someAE, someCSM := isPositive(ae), isPositive(csm)
	if basis == model.GapByHires {
		return choose(
			when(someCSM, differenceOf(quotientOf(ae, csm), fixed(1))),
			when(someAE, nothing{why: "unbounded: AE hires over no CSM hires"}),
			otherwise(noHires))
	}
	grown := func(hires, heads string) formula {
		return sumOf(fixed(1), only(isPositive(fig(hires)), quotientOf(fig(hires), fig(heads))))
	}
	return choose(
		when(allOf(someAE, isUndefined(quotientOf(fixed(1), fig(aeHeads)), "there are no AE heads")), nothing{why: "unbounded: AE hires over no AE heads"}),
		when(allOf(someCSM, isUndefined(quotientOf(fixed(1), fig(csmHeads)), "there are no CSM heads")), nothing{model.Some(-1), "−100%: CSM hires over no CSM heads"}),
		when(anyOf(someAE, someCSM), differenceOf(quotientOf(grown(aeHires, aeHeads), grown(csmHires, csmHeads)), fixed(1))),
		otherwise(noHires))
}

var noHires = nothing{model.Some(0), "0: no hires are planned"}
