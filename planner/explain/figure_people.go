package explain

import (
	"brim/model"
	"brim/planner"
	"brim/planner/internal/engine"
)

// teamFigures are a role in the whole company.
func teamFigures(r figureRole) []Figure {
	heads, hires, leavers, joined := r.key+".heads", r.key+".hires", r.key+".leavers", r.key+".joined"
	tiers := func(suffix string) formula { return overTiers(model.People, fig(r.key+suffix)) }
	figure := func(id, label string, read func(m planner.AEMonth) float64, shares, need formula) Figure {
		return Figure{ID: r.key + "." + id, Label: r.label + label, Unit: model.People, Section: 4, Column: r.key + "_" + id,
			read:    readMonth(func(m *planner.Month) float64 { return read(r.month(m)) }),
			formula: choose(when(byNeed, need), otherwise(shares))}
	}
	planned := figure("hires", " hires", nil, tiers("_hires"), fig(r.key+".plan"))
	planned.last = hiresTo
	planned.read = func(place spot) model.Opt { return model.Some(r.lines(place.p).Hires(place.t)) }
	return []Figure{
		figure("heads", " heads", func(m planner.AEMonth) float64 { return m.Heads }, tiers("_heads"), choose(
			when(atOpening, lever(r.key+".heads")),
			otherwise(headsStep(heads, leavers, joined)))).onPages(AsHeads, r.label+" heads").
			comparedBy(Comparison{Label: r.label + "s at the end", Title: r.label + "s"}),
		figure("ramped", "s ramped", func(m planner.AEMonth) float64 { return m.Ramped }, tiers("_ramped"), r.rampedOf(heads, joined)).
			onPages(r.rampedKind, r.rampedRow),
		planned,
		figure("leavers", " leavers", func(m planner.AEMonth) float64 { return m.Leavers }, tiers("_leavers"), r.leaversOf(heads)),
		figure("joined", "s who joined", func(m planner.AEMonth) float64 { return m.Joined }, tiers("_joined"), r.joinedOf(hires, leavers)),
		{ID: r.key + ".hires_ahead", Label: r.label + " hires of the next 12 months", Unit: model.People, Section: 7, Step: true,
			read:    func(place spot) model.Opt { return model.Some(r.lines(place.p).Ahead(place.t)) },
			formula: aheadOf(hires)},
		{ID: r.key + ".plan", Label: r.label + " hires planned for the company", Unit: model.People, Section: 4, Step: true, last: hiresTo,
			read:    func(place spot) model.Opt { return model.Some(r.lines(place.p).Company[place.t]) },
			formula: r.monthPlan()},
		{ID: r.key + ".monthly_attrition", Label: r.label + " attrition a month", Unit: model.Fraction, Section: 4, Step: true, Once: true,
			formula: monthlyLoss(lever(r.key + ".attrition"))},
	}
}

func aheadOf(hires string) formula {
	return overMonths(adding, model.People, "the next 12 months", "(t+1…t+12)", nextYear, fig(hires))
}

// tierTeamFigures are a role in a tier.
func tierTeamFigures(r figureRole) []Figure {
	heads, hires, leavers, joined := r.key+"_heads", r.key+"_hires", r.key+"_leavers", r.key+"_joined"
	shared := func(suffix string) formula { return productOf(fig(r.key+"."+suffix), fig(r.part)) }
	planned := r.lineStep(hires, " hires", func(l *engine.Line, t int) float64 { return l.Hires[t] },
		sumOf(productOf(fig(r.key+"_hire_share"), fig(r.key+".plan")), r.ownHires()))
	planned.last = hiresTo
	return []Figure{
		{ID: heads, Label: r.label + " heads", Unit: model.People, Scope: OfTier, Section: 4,
			Kind: AsHeads, Column: heads, Row: r.label + " heads",
			read: readTier(func(m *planner.TierMonth) float64 { return r.tier(m)[0] }),
			formula: choose(
				when(byNeed, shared("heads")),
				when(atOpening, productOf(fig(r.key+"_share"), lever(r.key+".heads"))),
				otherwise(headsStep(heads, leavers, joined)))},
		{ID: r.key + "_ramped", Label: "Ramped " + r.label + "s", Unit: model.People, Scope: OfTier, Section: 4,
			Kind: r.rampedKind, Column: r.key + "_ramped", Row: r.rampedRow,
			read:    readTier(func(m *planner.TierMonth) float64 { return r.tier(m)[1] }),
			formula: choose(when(byNeed, shared("ramped")), otherwise(r.rampedOf(heads, joined)))},
		planned,
		r.lineStep(leavers, " leavers", func(l *engine.Line, t int) float64 { return l.Leavers[t] }, r.leaversOf(heads)),
		r.lineStep(joined, "s who joined", func(l *engine.Line, t int) float64 { return l.Joined[t] }, r.joinedOf(hires, leavers)),
		r.lineStep(r.key+"_hires_ahead", " hires of the next 12 months", (*engine.Line).Ahead, aheadOf(hires)),
	}
}

// lineStep is a step of a tier's own team; under staffing by need there is none.
func (r figureRole) lineStep(id, label string, read func(l *engine.Line, t int) float64, formula formula) Figure {
	return Figure{ID: id, Label: r.label + label, Unit: model.People, Scope: OfTier, Section: 4, Step: true,
		read: func(place spot) model.Opt {
			if byNeed.holds(place) {
				return model.Opt{}
			}
			return model.Some(read(&r.lines(place.p).Lines[place.tier], place.t))
		},
		formula: choose(when(byNeed, nothing{why: "one team serves all tiers"}), otherwise(formula))}
}

// shareSteps are a tier's shares of a role.
func shareSteps(r figureRole) []Figure {
	share := func(id, label string, read func(t *model.TeamShares) *model.Shares, byDefault formula) Figure {
		return Figure{ID: r.key + id, Label: label, Unit: model.Fraction, Scope: OfTier, Section: 2, Step: true, Once: true,
			read: func(place spot) model.Opt { return model.Some(read(place.p.Shares())[place.tier]) },
			formula: choose(
				when(isGiven("tier.*."+r.key+id), lever("tier.*."+r.key+id)),
				otherwise(byDefault))}
	}
	return []Figure{
		share("_share", "share of the "+r.label+" heads", func(t *model.TeamShares) *model.Shares {
			heads, _ := r.shares(t)
			return heads
		}, r.partOfOpen),
		share("_hire_share", "share of the "+r.label+" hires", func(t *model.TeamShares) *model.Shares {
			_, hires := r.shares(t)
			return hires
		}, fig(r.key+"_share")),
	}
}
