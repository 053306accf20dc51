package explain

import (
	"brim/model"
	"brim/planner"
	"brim/planner/internal/engine"
)

// planFigures are the hires of a role as they are planned, by quarter and by year: the
// company's, and those that a tier names. A market that slips hires does not move them.
func planFigures(r figureRole) []Figure {
	named := r.key + "_named"
	list := leverPart("tier.*."+r.key+"_hires", r.label+" hires that the tier lists for the month", "", entryAt)
	return []Figure{
		{ID: r.key + ".quarter_plan", Label: "Planned " + r.label + " hires",
			words: r.label + " hires planned for the quarter", Unit: model.People, Section: 4,
			last: plannedTo, covers: quarterOf,
			read:    func(place spot) model.Opt { return model.Some(r.companyPlan(place, quarterOf)) },
			formula: fromFirstMonth(leverPart(r.key+".hires_per_quarter", r.label+" hires planned for the quarter", "", quarterAt))},
		{ID: r.key + ".year_plan", Label: "Planned " + r.label + " hires",
			words: r.label + " hires planned for the year", Unit: model.People, Section: 4,
			last: plannedTo, covers: yearOf,
			read:    func(place spot) model.Opt { return model.Some(r.companyPlan(place, yearOf)) },
			formula: fromFirstMonth(overQuarters(fig(r.key + ".quarter_plan")))},
		r.named(named, "month", monthAlone, fedAlso(choose(
			when(isNot(list, 0), list),
			otherwise(nothing{model.Some(0), "0: the tier names nobody for the month"})), list.pattern)),
		r.named(r.key+"_quarter_named", "quarter", quarterOf,
			overMonths(adding, model.People, "the months of the quarter", "(quarter)",
				func(place spot) (int, int) { return quarterOf(place.t) }, fig(named))),
		r.named(r.key+"_year_named", "year", yearOf, overQuarters(fig(r.key+"_quarter_named"))),
		r.totalPlan("quarter", quarterOf),
		r.totalPlan("year", yearOf),
	}
}

// totalPlan is all hires that are planned: the company's and, besides, those that tiers
// name.
func (r figureRole) totalPlan(span string, covers func(t int) (from, to int)) Figure {
	company, named := fig(r.key+"."+span+"_plan"), fig(r.key+"_"+span+"_named")
	return Figure{ID: r.key + "." + span + "_total", Label: "All planned " + r.label + " hires",
		words: "all " + r.label + " hires planned for the " + span,
		Unit:  model.People, Section: 4, last: plannedTo, covers: covers,
		read: func(place spot) model.Opt {
			sum := r.companyPlan(place, covers)
			for k := range place.scenario().Tiers {
				if !byNeed.holds(place) {
					place.tier = k
					sum += r.namedPlan(place, covers)
				}
			}
			return model.Some(sum)
		},
		formula: choose(when(byNeed, company), otherwise(sumOf(company, overTiers(model.People, named))))}
}

// named is a figure of the hires that a tier names; under staffing by need none does.
func (r figureRole) named(id, span string, covers func(t int) (from, to int), formula formula) Figure {
	return Figure{ID: id, Label: "Named " + r.label + " hires", words: "named " + r.label + " hires of the " + span,
		Unit: model.People, Scope: OfTier, Section: 4, last: plannedTo, covers: covers,
		read: func(place spot) model.Opt {
			if byNeed.holds(place) {
				return model.Opt{}
			}
			return model.Some(r.namedPlan(place, covers))
		},
		formula: choose(when(byNeed, nothing{why: "one team serves all tiers"}), otherwise(fromFirstMonth(formula)))}
}

// companyPlan and namedPlan add up what is planned for the months that a figure covers.

func (r figureRole) companyPlan(place spot, covers func(t int) (from, to int)) float64 {
	return r.planned(place, covers, func(t int) float64 { return engine.HiresIn(place.scenario().Team(r.role).Hires, t) })
}

func (r figureRole) namedPlan(place spot, covers func(t int) (from, to int)) float64 {
	list := place.scenario().Tiers[place.tier].Hires(r.role)
	return r.planned(place, covers, func(t int) float64 {
		if t > len(list) {
			return 0
		}
		return list[t-1]
	})
}

func (figureRole) planned(place spot, covers func(t int) (from, to int), hires func(t int) float64) float64 {
	sum := 0.0
	if place.t == 0 {
		return sum
	}
	from, to := covers(place.t)
	for t := from; t <= to; t++ {
		sum += hires(t)
	}
	return sum
}

// quarterOf, yearOf and monthAlone are the months that a figure covers which is read at
// t: those of its quarter, those from its year's first to its quarter's last, t itself.

func quarterOf(t int) (from, to int) {
	first := (t - 1) / planMonths * planMonths
	return first + 1, first + planMonths
}

func yearOf(t int) (from, to int) {
	_, to = quarterOf(t)
	return (t-1)/engine.GapMonths*engine.GapMonths + 1, to
}

func monthAlone(t int) (from, to int) { return t, t }

// planMonths is how many months a quarter of the plan has.
const planMonths = 3

// plannedTo is the last month whose hires a plan depends on, hiresTo the last for which
// it has them spread over the months.

func plannedTo(p *planner.Plan) int { return planMonths * p.Scenario().PlanQuarters() }
func hiresTo(p *planner.Plan) int   { return p.Horizon + engine.GapMonths }

// quarterAt is what a plan of hires has for the quarter of a month.
func quarterAt(place spot, v model.Value) float64 { return plannedFor(v, place.t) }

// overQuarters sums over the quarters of the year, each read at its last month.
func overQuarters(body formula) formula {
	quarters := func(place spot) []spot {
		var spots []spot
		from, to := yearOf(place.t)
		for t := from + planMonths - 1; t <= to; t += planMonths {
			each := place
			each.t, each.anchor = t, t
			spots = append(spots, each)
		}
		return spots
	}
	return series{body: body, spots: quarters, over: "the quarters of the year", index: "(year)", shows: shownAs{unit: model.People}}
}
