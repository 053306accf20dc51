package explain

import (
	"strconv"

	"brim/model"
	"brim/planner/internal/engine"
)

// teamLines are what workbooks keep of a role besides its figures, of every tier's team and
// of the one that serves all tiers.
func teamLines(r figureRole) []Figure {
	own := r.teamLinesOf(r.key+"_", OfTier)
	all := r.teamLinesOf(r.key+".", OfCompany)
	for i := range own {
		own[i].ownTeam = true
	}
	return append(own, all...)
}

func (r figureRole) teamLinesOf(prefix string, scope Scope) []Figure {
	id := func(name string) string { return prefix + name }
	line := func(name, label string, f formula) Figure {
		return Figure{ID: id(name), Label: r.label + label, Unit: model.People, Scope: scope, Section: 4, formula: f}
	}
	planned := line("planned", " hires as they land", r.plannedHires(scope))
	planned.last, planned.ahead = hiresTo, true
	net := fig(id("net_ahead"))
	keep := differenceOf(fixed(1), fig(id("monthly_attrition")))
	if scope == OfTier {
		keep = fig(id("staying"))
	}
	lasting := line("lasting", "s who are left of those at the opening", choose(
		when(atOpening, fixed(1)),
		otherwise(productOf(before(fig(id("lasting"))), choose(when(isPositive(keep), keep), otherwise(fixed(1)))))))
	lasting.Unit = model.Fraction
	lines := []Figure{
		planned, lasting,
		line("seed", "s who joined, as of the opening", fromFirstMonth(dividedBy(fig(id("joined")), fig(id("lasting"))))),
		line("opening_ramped", "s of the opening, ramped if nobody left", r.openingRamped(prefix, scope)),
		line("net_ahead", " hires less reductions of the next 12 months", netAhead(fig(id("hires_ahead")), fig(id("cuts_ahead")))),
		line("growth_ahead", "s a year on for one of today", choose(
			when(isNone(net), fixed(1)),
			when(isPositive(fig(id("heads"))), largerOf(fixed(0), sumOf(fixed(1), dividedBy(net, fig(id("heads")))))),
			when(isLess(net, fixed(0)), fixed(1)),
			otherwise(nothing{}))),
	}
	if scope == OfTier {
		emptied := line("emptied", " month in which reductions took everybody", fromFirstMonth(choose(
			when(isPositive(keep), before(fig(id("emptied")))),
			otherwise(monthCount))))
		emptied.Unit = model.MonthCount
		lines = append(lines, r.stayingLine(), emptied)
	}
	return lines
}

// stayingLine is the part of a team's people that a month leaves.
func (r figureRole) stayingLine() Figure {
	heads, leavers, cuts := fig(r.key+"_heads"), fig(r.key+"_leavers"), fig(r.key+"_cuts")
	stays := differenceOf(fixed(1), fig(r.key+"_monthly_attrition"))
	return Figure{ID: r.key + "_staying", Label: "Part of the " + r.label + "s that the month leaves", Unit: model.Fraction,
		Scope: OfTier, Section: 4, formula: choose(
			when(atOpening, fixed(1)),
			when(isPositive(cuts), productOf(stays, differenceOf(fixed(1), dividedBy(cuts, differenceOf(before(heads), leavers))))),
			otherwise(stays))}
}

// netAhead is hires less reductions; next to nobody is nobody.
func netAhead(hires, cuts formula) formula {
	net := differenceOf(hires, cuts)
	size := call("ABS", func(v []float64) float64 { return max(v[0], -v[0]) }, net)
	return choose(when(isMore(size, fewest), net), otherwise(fixed(0)))
}

// plannedHires are a month's hires as they land.
func (r figureRole) plannedHires(scope Scope) formula {
	if scope == OfCompany {
		return sumOf(fig(r.key+".plan"), r.companyStarts())
	}
	list := r.slipped("tier.*."+r.key+"_hires", entryFor, 1)
	return sumOf(productOf(fig(r.key+"_hire_share"), fig(r.key+".plan")), productOf(list, r.fill()), r.tierStarts())
}

// slipped is what a row of the hires has for a month, as many months later as the market says.
func (r figureRole) slipped(pattern string, entry func(v model.Value, month int) float64, step int) formula {
	held, delay := lever(pattern), lever("market.hire_delay")
	row := writing(func(place spot, w *scribe) Expression {
		bound, _ := held.bind(place)
		return through(w.list(bound, entry, step), monthZero, thisMonth)
	})
	position := []any{monthCount, "-", delay, "+1"}
	if step > 1 {
		position = []any{"3*INT((", monthCount, "-", delay, "-1)/3)+2"}
	}
	return sheetOf(func(place spot) model.Opt {
		bound, _ := held.bind(place)
		return model.Some(entry(bound.Get(place.scenario()), place.t-place.p.HireDelay()))
	}, "IF(", monthCount, "-", delay, "<1,0,INDEX(", row, ",1,", position, "))").closed()
}

// replacements are those who left as many months ago as it takes to replace them.
func (r figureRole) replacements(leavers string) formula {
	fill := choose(when(byNeed, lever(r.key+".time_to_fill")), otherwise(r.own("time_to_fill")))
	return sheetOf(nil, "IF(AND(", switchOf(r.key+".backfill"), "=1,", monthCount, "-", fill, ">=1),",
		monthsAgo(leavers, fill), ",0)").closed()
}

// teamFormulas are the formulas of a role's figures on sheets.
func teamFormulas(r figureRole) map[string]formula {
	own, all := r.key+"_", r.key+"."
	quarter := r.slipped(r.key+".hires_per_quarter", plannedFor, 3)
	return map[string]formula{
		all + "plan":        productOf(dividedBy(quarter, fixed(3)), r.fill()),
		own + "hires":       fig(own + "planned"),
		all + "hires":       choose(when(byNeed, fig(all+"planned")), otherwise(overTiers(model.People, fig(own+"hires")))),
		own + "hires_ahead": overMonths(adding, model.People, "", "", nextYear, fig(own+"planned")),
		all + "hires_ahead": choose(
			when(byNeed, overMonths(adding, model.People, "", "", nextYear, fig(all+"planned"))),
			otherwise(overTiers(model.People, fig(own+"hires_ahead")))),
		own + "veterans": r.veteransOnSheets(own, OfTier),
		all + "veterans": r.veteransOnSheets(all, OfCompany),
		own + "ramped":   choose(when(byNeed, productOf(fig(all+"ramped"), fig(r.part))), otherwise(r.rampedOnSheets(own, OfTier))),
		all + "ramped":   choose(when(byNeed, r.rampedOnSheets(all, OfCompany)), otherwise(overTiers(model.People, fig(own+"ramped")))),
	}
}

// companyLines are what workbooks keep of the company besides its figures.
func companyLines() []Figure {
	arr, churned := before(fig("company.arr")), sumOf(fig("company.contraction_arr"), fig("company.churned_arr"))
	factor := func(id, label string, f formula) Figure {
		return Figure{ID: id, Label: label, Unit: model.Fraction, Section: 10, formula: choose(
			when(atOpening, fixed(1)),
			when(isPositive(arr), f),
			otherwise(fixed(1)))}
	}
	return []Figure{
		factor("company.net_factor", "What the month makes of the ARR before it",
			sumOf(fixed(1), dividedBy(differenceOf(fig("company.expansion_arr"), churned), arr))),
		factor("company.gross_factor", "What the month leaves of the ARR before it",
			differenceOf(fixed(1), dividedBy(churned, arr))),
		{ID: "company.losing_most", Label: "Churn a month at most", Unit: model.Fraction, Section: 5, Once: true,
			formula: monthlyLoss(churnAtMost)},
		{ID: "company.books", Label: "Full books of all tiers", Unit: model.People, Section: 4,
			formula: overTiers(model.People, fig("books"))},
		{ID: "company.season", Label: "Season of new ARR, 1 in an even year", Unit: model.Multiple, Section: 5, formula: seasonOnSheets()},
		{ID: "company.moving", Label: "CSM productivity while coverage changes", Unit: model.Fraction, Section: 4,
			formula: choose(
				when(allOf(moves, isAbove(lever("transition.share"), dipThreshold), isNoLess(monthCount, lever("transition.from_month")),
					isLess(monthCount, sumOf(lever("transition.from_month"), dipMonths))),
					differenceOf(fixed(1), lever("transition.dip"))),
				otherwise(fixed(1)))},
		{ID: "resource.cost", Label: "Cost a month", Unit: model.Money, Scope: OfResource, Section: 10,
			formula: dividedBy(productOf(fig("resource.heads"), lever("resource.*.cost")), fixed(12))},
		{ID: "use.needed", Label: "Needed heads for the tier", Unit: model.People, Scope: OfTier, Section: 16, ofUse: true,
			formula: neededByTier},
		{ID: "leave.from", Label: "Month in which the leave begins", Unit: model.MonthCount, Section: 4, Once: true, ofLeave: true,
			formula: sheetOf(func(place spot) model.Opt {
				return model.Some(float64(place.scenario().Leaves[place.leave].From - place.p.MonthAt(0)))
			}, "(YEAR(", lever("leave.*.from"), ")-YEAR(", lever("start"), "))*12+MONTH(", lever("leave.*.from"),
				")-MONTH(", lever("start"), ")+1")},
		{ID: "leave.away", Label: "Heads away", Unit: model.People, Section: 4, ofLeave: true, formula: leaveOnSheets()},
	}
}

// dipMonths is how long a change of coverage models costs productivity.
var dipMonths = threshold(engine.DipLength, model.MonthCount, "months for which a change of model costs productivity", "ATM")

// moves asks whether a change of coverage models is planned.
var moves = setting{met: func(place spot) bool {
	change := place.scenario().Transition
	return change.FromMonth.OK && change.Share.OK
}}

// seasonOnSheets is four times the part that the fiscal quarter of a month has of a year.
func seasonOnSheets() formula {
	parts := []any{"4*CHOOSE(INT(MOD(MONTH(", writing(monthDate), ")-", lever("fiscal_start"), ",12)/3)+1"}
	for q, suffix := range []string{"[0]", "[1]", "[2]", "[3]"} {
		part := leverPart("growth.linearity", "", suffix, func(_ spot, v model.Value) float64 { return v.List[q] })
		part.entry = "fiscal Q" + strconv.Itoa(q+1)
		parts = append(parts, ",", part)
	}
	return sheetOf(func(place spot) model.Opt {
		s := place.scenario()
		return model.Some(4 * s.Growth.Linearity[s.Quarter(s.MonthAt(place.t)).Number-1])
	}, append(parts, ")"))
}

func monthDate(place spot, w *scribe) Expression {
	return w.at(Target{Kind: MonthDates}, place).text
}

// leaveOnSheets is who is away of a leave: all until it ends, then fewer by even steps.
func leaveOnSheets() formula {
	since := differenceOf(monthCount, fig("leave.from"))
	back := sumOf(differenceOf(since, lever("leave.*.months")), fixed(1))
	part := differenceOf(fixed(1), dividedBy(back, sumOf(lever("leave.*.back_ramp"), fixed(1))))
	return choose(
		when(isLess(monthCount, fig("leave.from")), fixed(0)),
		otherwise(productOf(lever("leave.*.heads"), smallerOf(fixed(1), largerOf(fixed(0), part)))))
}

// gapOnSheets is the hiring gap by one basis, from what each role plans.
func gapOnSheets(basis model.GapBasis, ae, csm hiring) formula {
	if basis == model.GapByHires {
		return choose(
			when(isPositive(fig(csm.net)), differenceOf(dividedBy(largerOf(fixed(0), fig(ae.net)), fig(csm.net)), fixed(1))),
			when(isPositive(fig(ae.net)), nothing{}),
			otherwise(fixed(0)))
	}
	return choose(
		when(isUndefined(fig(ae.growth), ""), nothing{}),
		when(isUndefined(fig(csm.growth), ""), fixed(-1)),
		when(isPositive(fig(csm.growth)), differenceOf(dividedBy(fig(ae.growth), fig(csm.growth)), fixed(1))),
		when(isPositive(fig(ae.growth)), nothing{}),
		otherwise(fixed(0)))
}

// call is a function of numbers that spreadsheets have.
func call(name string, apply func([]float64) float64, args ...formula) formula {
	parts := []any{name + "("}
	for i, arg := range args {
		if i > 0 {
			parts = append(parts, ",")
		}
		parts = append(parts, writing(func(place spot, w *scribe) Expression { return arg.cells(place, w).text }))
	}
	return sheet{parts: append(parts, ")"), whole: true, read: func(place spot) model.Opt {
		values := make([]float64, len(args))
		for i, arg := range args {
			v := arg.value(place)
			if !v.OK {
				return v
			}
			values[i] = v.V
		}
		return model.Some(apply(values))
	}}
}
