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
			formula: gapFormula(basis, companyHiring(aeRole), companyHiring(csmRole))}
		tier := Figure{ID: id, Label: "Hiring gap" + suffix, Unit: model.Fraction, Scope: OfTier, Section: 7, Kind: AsGap,
			against: gapAgainst, limits: []formula{gapLimit},
			read: func(place spot) model.Opt { return place.p.TierGapBy(basis, place.t, place.tier) },
			formula: choose(
				when(byNeed, fig(company.ID)),
				otherwise(gapFormula(basis, tierHiring(aeRole), tierHiring(csmRole))))}
		figures = append(figures, company, firstBreach(company), tier, firstBreach(tier))
	}
	return figures
}

// firstBreach is the first month in which a hiring gap passes its limit.
func firstBreach(gap Figure) Figure {
	return Figure{ID: gap.ID + ".first", Label: "Month when the " + Decapitalised(gap.Label) + " passes its limit",
		Scope: gap.Scope, Section: 7,
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
	return anyOf(isUndefined(fig(gap), "AE hires are planned and no CSM hires"), isAbove(fig(gap), gapLimit))
}

// hiringGap is how far AE hiring outruns CSM hiring, by the basis that the limits name.
func hiringGap(ae, csm hiring) formula {
	return choose(
		when(gapByGrowth, gapFormula(model.GapByGrowth, ae, csm)),
		otherwise(gapFormula(model.GapByHires, ae, csm)))
}

// hiring names the figures of a role that a hiring gap goes by.
type hiring struct{ role, hires, cuts, heads, net, growth string }

// companyHiring and tierHiring are those of a role in the company, and in a tier.
func companyHiring(r figureRole) hiring {
	return hiring{r.label, r.key + ".hires_ahead", r.key + ".cuts_ahead", r.key + ".heads", r.key + ".net_ahead", r.key + ".growth_ahead"}
}

func tierHiring(r figureRole) hiring {
	return hiring{r.label, r.key + "_hires_ahead", r.key + "_cuts_ahead", r.key + "_heads", r.key + "_net_ahead", r.key + "_growth_ahead"}
}

// netHires is hires less reductions, which are left out where there are none.
func (h hiring) netHires() formula {
	return differenceOf(fig(h.hires), only(isNot(fig(h.cuts), 0), fig(h.cuts)))
}

// grows and changes ask whether more are hired than go, and whether anything is planned;
// less than a billionth of a head is nothing.
func (h hiring) grows() condition {
	return comparison{h.netHires(), fixed(0), func(x, y float64) bool { return x > y+planner.Fewest }, "above", ">", "≤"}
}

func (h hiring) shrinks() condition {
	return comparison{h.netHires(), fixed(0), func(x, y float64) bool { return x < y-planner.Fewest }, "below", "<", "≥"}
}

// lingers asks whether so few are hired that they are nobody.
func (h hiring) lingers() condition {
	return comparison{h.netHires(), fixed(0), func(x, y float64) bool { return x > y && x <= y+planner.Fewest }, "next to", "≈", "≉"}
}

// nobody asks whether there are no heads to grow from.
func (h hiring) nobody() condition {
	return isUndefined(quotientOf(fixed(1), fig(h.heads)), "there are no "+h.role+" heads")
}

// becomes is what the team becomes for a head of today; nobody who plans nothing stays.
func (h hiring) becomes() formula {
	grown := sumOf(fixed(1), only(anyOf(h.grows(), h.shrinks()), quotientOf(h.netHires(), fig(h.heads))))
	return choose(
		when(allOf(h.shrinks(), h.nobody()), fixed(1)),
		when(isLess(grown, fixed(0)), fixed(0)),
		otherwise(grown))
}

// gone asks whether reductions leave nobody.
func (h hiring) gone() condition {
	return comparison{h.becomes(), fixed(0), func(x, y float64) bool { return x <= y }, "at most", "≤", ">"}
}

// gapFormula is the hiring gap by one basis.
func gapFormula(basis model.GapBasis, ae, csm hiring) formula {
	return onSheet{gapInWords(basis, ae, csm), gapOnSheets(basis, ae, csm)}
}

func gapInWords(basis model.GapBasis, ae, csm hiring) formula {
	if basis == model.GapByHires {
		return choose(
			when(allOf(csm.grows(), ae.shrinks()), nothing{model.Some(-1), "−100%: fewer AEs are hired than go, and more CSMs"}),
			when(allOf(csm.grows(), ae.lingers()), nothing{model.Some(-1), "−100%: next to no AEs are hired"}),
			when(csm.grows(), differenceOf(quotientOf(ae.netHires(), csm.netHires()), fixed(1))),
			when(ae.grows(), nothing{why: "without limit: AE hires over no CSM hires"}),
			otherwise(noHires))
	}
	return choose(
		when(allOf(ae.grows(), ae.nobody()), nothing{why: "without limit: AE hires over no AE heads"}),
		when(allOf(ae.gone(), csm.gone()), nothing{model.Some(0), "0: reductions leave nobody of either role"}),
		when(csm.gone(), nothing{why: "without limit: reductions leave no CSM"}),
		when(allOf(csm.grows(), csm.nobody()), nothing{model.Some(-1), "−100%: CSM hires over no CSM heads"}),
		when(anyOf(ae.grows(), ae.shrinks(), csm.grows(), csm.shrinks()), differenceOf(quotientOf(ae.becomes(), csm.becomes()), fixed(1))),
		otherwise(noHires))
}

var noHires = nothing{model.Some(0), "0: no hires are planned"}
