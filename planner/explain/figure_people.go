package explain

import (
	"brim/model"
	"brim/planner"
	"brim/planner/internal/engine"
)

// teamFigures are a role in the whole company.
func teamFigures(r figureRole) []Figure {
	heads, hires, leavers, joined, leaving := r.key+".heads", r.key+".hires", r.key+".leavers", r.key+".joined", r.key+".monthly_attrition"
	tiers := func(suffix string) formula { return overTiers(model.People, fig(r.key+suffix)) }
	figure := func(id, label string, read func(m planner.AEMonth) float64, shares, need formula) Figure {
		return Figure{ID: r.key + "." + id, Label: r.label + label, Unit: model.People, Section: 4, Column: r.key + "_" + id,
			read:    readMonth(func(m *planner.Month) float64 { return read(r.month(m)) }),
			formula: choose(when(byNeed, need), otherwise(shares))}
	}
	planned := figure("hires", " hires", nil, tiers("_hires"), sumOf(fig(r.key+".plan"), r.companyStarts()))
	planned.last = hiresTo
	planned.read = func(place spot) model.Opt { return model.Some(r.lines(place.p).All.Hires[place.t]) }
	return append([]Figure{
		figure("heads", " heads", func(m planner.AEMonth) float64 { return m.Heads }, tiers("_heads"), choose(
			when(atOpening, lever(r.key+".heads")),
			otherwise(headsStep(heads, leavers, joined, nil)))).onPages(AsHeads, r.label+" heads").
			comparedBy(Comparison{Label: r.label + "s at the end", Title: r.label + "s"}),
		figure("ramped", "s ramped", func(m planner.AEMonth) float64 { return m.Ramped }, tiers("_ramped"),
			r.rampedOf(heads, r.key+".veterans", joined, r.rampingIn(r.key+".ramping"), r.rampAt(false),
				r.settledRamp(false), r.survivalOf(leaving, ""))).
			onPages(r.rampedKind, r.rampedRow),
		planned,
		figure("cuts", " reductions", func(m planner.AEMonth) float64 { return m.Cuts }, tiers("_cuts"),
			nothing{model.Some(0), "0: one team that goes where the load is lists no reductions"}).
			onPages(AsHeads, r.label+" cuts"),
		figure("leavers", " leavers", func(m planner.AEMonth) float64 { return m.Leavers }, tiers("_leavers"), leaversOf(leaving, heads)),
		figure("joined", "s who joined", func(m planner.AEMonth) float64 { return m.Joined }, tiers("_joined"), r.joinedOf(hires, leavers)),
	}, r.teamSteps()...)
}

// teamSteps are the steps behind a role's figures.
func (r figureRole) teamSteps() []Figure {
	step := func(id, label string, formula formula) Figure {
		return Figure{ID: r.key + "." + id, Label: r.label + label, Unit: model.People, Section: 4, Step: true, formula: formula}
	}
	ahead := step("hires_ahead", " hires of the next 12 months", aheadOf(r.key+".hires"))
	ahead.Section, ahead.read = 7, func(place spot) model.Opt { return model.Some(r.lines(place.p).All.Ahead(place.t)) }
	cuts := step("cuts_ahead", " reductions of the next 12 months", overTiers(model.People, fig(r.key+"_cuts_ahead")))
	cuts.Section, cuts.read = 7, func(place spot) model.Opt { return model.Some(r.lines(place.p).All.CutsAhead(place.t)) }
	cuts.formula = choose(when(byNeed, nothing{model.Some(0), "0: one team lists no reductions"}), otherwise(cuts.formula))
	plan := step("plan", " hires planned for the company", r.monthPlan())
	plan.last, plan.ahead, plan.read = hiresTo, true, func(place spot) model.Opt { return model.Some(r.lines(place.p).Company[place.t]) }
	veterans := step("veterans", "s at the opening whose ramp is over", choose(
		when(byNeed, r.veteransOf(r.key+".heads", r.rampingIn(r.key+".ramping"))),
		otherwise(overTiers(model.People, fig(r.key+"_veterans")))))
	veterans.Once = true
	leaving := step("monthly_attrition", " attrition a month", leavingOf(lever(r.key+".attrition"), lever(r.key+".moves")))
	leaving.Unit, leaving.Once = model.Fraction, true
	away := step("away", "s on leave", choose(when(byNeed, r.awayOf()), otherwise(overTiers(model.People, fig(r.key+"_away")))))
	away.read = readMonth(r.companyAway)
	there := step("there", "s ramped and there", choose(
		when(byNeed, r.thereOf(r.key+".ramped", r.key+".away")),
		otherwise(overTiers(model.People, fig(r.key+"_there")))))
	return []Figure{ahead, cuts, plan, veterans, leaving, away, there}
}

func aheadOf(hires string) formula {
	return overMonths(adding, model.People, "the next 12 months", "(t+1…t+12)", nextYear, fig(hires))
}

// tierTeamFigures are a role in a tier.
func tierTeamFigures(r figureRole) []Figure {
	heads, hires, leavers, joined, cuts := r.key+"_heads", r.key+"_hires", r.key+"_leavers", r.key+"_joined", r.key+"_cuts"
	leaving := r.key + "_monthly_attrition"
	shared := func(suffix string) formula { return productOf(fig(r.key+"."+suffix), fig(r.part)) }
	column := func(f Figure) Figure {
		f.Column = f.ID
		return f
	}
	planned := r.lineStep(hires, " hires", func(l *engine.Line, t int) float64 { return l.Hires[t] },
		sumOf(productOf(fig(r.key+"_hire_share"), fig(r.key+".plan")), r.ownHires(), r.tierStarts()))
	planned.last = hiresTo
	return append([]Figure{
		{ID: heads, Label: r.label + " heads", Unit: model.People, Scope: OfTier, Section: 4,
			Kind: AsHeads, Column: heads, Row: r.label + " heads",
			read: readTier(func(m *planner.TierMonth) float64 { return r.tier(m)[0] }),
			formula: choose(
				when(byNeed, shared("heads")),
				when(atOpening, productOf(fig(r.key+"_share"), lever(r.key+".heads"))),
				otherwise(headsStep(heads, leavers, joined, only(isNot(r.cutEntry(), 0), fig(cuts)))))},
		{ID: r.key + "_ramped", Label: "Ramped " + r.label + "s", Unit: model.People, Scope: OfTier, Section: 4,
			Kind: r.rampedKind, Column: r.key + "_ramped", Row: r.rampedRow,
			read: readTier(func(m *planner.TierMonth) float64 { return r.tier(m)[1] }),
			formula: choose(when(byNeed, shared("ramped")),
				otherwise(r.rampedOf(heads, r.key+"_veterans", joined, r.tierRamping(), r.rampAt(true), r.settledRamp(true),
					r.survivalOf(leaving, r.key+"_keep"))))},
		{ID: r.key + "_away", Label: r.label + "s on leave", Unit: model.People, Scope: OfTier, Section: 4,
			Kind: AsHeads, Column: r.key + "_away", Row: r.label + " away",
			read:    readTier(func(m *planner.TierMonth) float64 { return r.tier(m)[2] }),
			formula: choose(when(byNeed, shared("away")), otherwise(r.awayOf()))},
		planned,
		column(r.lineStep(leavers, " leavers", func(l *engine.Line, t int) float64 { return l.Leavers[t] }, leaversOf(leaving, heads))),
		column(r.lineStep(joined, "s who joined", func(l *engine.Line, t int) float64 { return l.Joined[t] }, r.joinedOf(hires, leavers))),
		column(r.lineStep(cuts, " reductions", func(l *engine.Line, t int) float64 { return l.Cuts[t] }, r.cutsOf(heads, leavers))),
	}, r.tierTeamSteps()...)
}

// tierTeamSteps are the steps behind a tier's figures of a role.
func (r figureRole) tierTeamSteps() []Figure {
	entries := overMonths(adding, model.People, "the next 12 months", "(t+1…t+12)", nextYear, r.cutEntry())
	leaving := Figure{ID: r.key + "_monthly_attrition", Label: r.label + " attrition a month", Unit: model.Fraction,
		Scope: OfTier, Section: 4, Step: true, Once: true,
		formula: leavingOf(r.own("attrition"), r.own("moves"))}
	veterans := Figure{ID: r.key + "_veterans", Label: r.label + "s at the opening whose ramp is over", Unit: model.People,
		Scope: OfTier, Section: 4, Step: true, Once: true,
		formula: r.veteransOf(r.key+"_heads", r.tierRamping())}
	keep := Figure{ID: r.key + "_keep", Label: "Part of the " + r.label + "s that the month leaves", Unit: model.Fraction,
		Scope: OfTier, Section: 4, Step: true,
		formula: choose(when(byNeed, nothing{why: "one team serves all tiers"}),
			otherwise(keepOf(r.key+"_monthly_attrition", r.key+"_heads", r.key+"_leavers", r.key+"_cuts")))}
	there := Figure{ID: r.key + "_there", Label: "Ramped " + r.label + "s who are there", Unit: model.People,
		Scope: OfTier, Section: 4, Step: true,
		formula: choose(when(byNeed, productOf(fig(r.key+".there"), fig(r.part))), otherwise(r.thereOf(r.key+"_ramped", r.key+"_away")))}
	return []Figure{
		r.lineStep(r.key+"_hires_ahead", " hires of the next 12 months", (*engine.Line).Ahead, aheadOf(r.key+"_hires")),
		r.lineStep(r.key+"_cuts_ahead", " reductions of the next 12 months", (*engine.Line).CutsAhead, entries),
		leaving, veterans, keep, there,
	}
}

// lineStep is a step of a tier's own team; under staffing by need there is none.
func (r figureRole) lineStep(id, label string, read func(l *engine.Line, t int) float64, formula formula) Figure {
	return Figure{ID: id, Label: r.label + label, Unit: model.People, Scope: OfTier, Section: 4, Step: true, ownTeam: true,
		read: func(place spot) model.Opt {
			if byNeed.holds(place) {
				return model.Opt{}
			}
			return model.Some(read(r.lineOf(place), place.t))
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
			heads, _ := engine.RoleShares(t, r.role)
			return heads
		}, r.partOfOpen),
		share("_hire_share", "share of the "+r.label+" hires", func(t *model.TeamShares) *model.Shares {
			_, hires := engine.RoleShares(t, r.role)
			return hires
		}, fig(r.key+"_share")),
	}
}
