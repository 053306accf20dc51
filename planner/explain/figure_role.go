package explain

import (
	"brim/model"
	"brim/planner"
	"brim/planner/internal/engine"
)

// figureRole is what the figures of the AEs and of the CSMs differ in.
type figureRole struct {
	key, label string
	lines      func(p *planner.Plan) *engine.Team
	month      func(m *planner.Month) planner.AEMonth // what the months of both roles have
	tier       func(m *planner.TierMonth) [2]float64  // heads, ramped
	shares     func(t *model.TeamShares) (heads, hires *model.Shares)
	fillTime   func(s *model.Scenario) (months int, backfill bool)
	plan       func(s *model.Scenario) model.HirePlan
	list       func(t *model.Tier) []float64 // the tier's own hires
	part       string                        // the tier's part of the one team under staffing by need
	partOfOpen formula                       // its part of the heads by default
	rampedKind Kind                          // how pages write the ramped heads
	rampedRow  string                        // their row in the table of a month; empty: none
}

var aeRole = figureRole{
	key: "ae", label: "AE", list: func(t *model.Tier) []float64 { return t.AEHires }, part: "part_of_arr", partOfOpen: partOf(fig("split.arr"), model.Money),
	plan:     func(s *model.Scenario) model.HirePlan { return s.AE.Hires },
	lines:    func(p *planner.Plan) *engine.Team { return p.AEs() },
	month:    func(m *planner.Month) planner.AEMonth { return m.AE },
	tier:     func(m *planner.TierMonth) [2]float64 { return [2]float64{m.AEHeads, m.AERamped} },
	shares:   func(t *model.TeamShares) (heads, hires *model.Shares) { return &t.AE, &t.AEHires },
	fillTime: func(s *model.Scenario) (int, bool) { return s.AE.TimeToFill, s.AE.Backfill },
}

var csmRole = figureRole{
	key: "csm", label: "CSM", rampedKind: AsHeads, rampedRow: "ramped", list: func(t *model.Tier) []float64 { return t.CSMHires }, part: "part_of_books",
	partOfOpen: partOf(quotientOf(fig("split.accounts"), lever("tier.*.book_max")), model.People),
	plan:       func(s *model.Scenario) model.HirePlan { return s.CSM.Hires },
	lines:      func(p *planner.Plan) *engine.Team { return p.CSMs() },
	month: func(m *planner.Month) planner.AEMonth {
		c := &m.CSM
		return planner.AEMonth{Heads: c.Heads, Ramped: c.Ramped, Hires: c.Hires, Leavers: c.Leavers, Joined: c.Joined}
	},
	tier:     func(m *planner.TierMonth) [2]float64 { return [2]float64{m.CSMHeads, m.CSMRamped} },
	shares:   func(t *model.TeamShares) (heads, hires *model.Shares) { return &t.CSM, &t.CSMHires },
	fillTime: func(s *model.Scenario) (int, bool) { return s.CSM.TimeToFill, s.CSM.Backfill },
}

// partOf is a tier's part of a measure over all tiers, an even one where that is 0.
func partOf(measure formula, unit model.Unit) formula {
	all := overTiers(unit, measure)
	return choose(
		when(isPositive(all), quotientOf(measure, all)),
		otherwise(quotientOf(fixed(1), tierCount)))
}

var tierCount = &fixedLeaf{words: "the number of tiers", symbol: "tiers",
	of: func(place spot) model.Opt { return model.Some(float64(len(place.scenario().Tiers))) }}

// heads is the step of a team's heads from the month before.
func headsStep(heads, leavers, joined string) formula {
	return sumOf(differenceOf(before(fig(heads)), fig(leavers)), fig(joined))
}

// leaversOf are those of a team who leave in a month.
func (r figureRole) leaversOf(heads string) formula {
	return fromFirstMonth(productOf(fig(r.key+".monthly_attrition"), before(fig(heads))))
}

// joinedOf are all who start: planned hires, and replacements once they are found.
func (r figureRole) joinedOf(hires, leavers string) formula {
	replaced := setting{levers: []string{r.key + ".backfill", r.key + ".time_to_fill"}, is: func(place spot) bool {
		months, backfill := r.fillTime(place.scenario())
		return backfill && place.t-months >= 1
	}}
	earlier := moved{fig(leavers), func(place spot) spot {
		months, _ := r.fillTime(place.scenario())
		place.t -= months
		return place
	}, "the %s whose replacements start now", "%s(t−time_to_fill)"}
	return fromFirstMonth(sumOf(fig(hires), only(replaced, earlier)))
}

// rampedOf counts a team's cohorts: those who were there at the opening, and each
// month's joiners by how far their ramp has come, all less those who have left.
func (r figureRole) rampedOf(heads, joined string) formula {
	stays := differenceOf(fixed(1), fig(r.key+".monthly_attrition"))
	hasRamp := isNot(lever(r.key+".ramp_months"), 0)
	cohort := productOf(fig(joined), powerOf(stays, cohortAge),
		only(hasRamp, smallerOf(fixed(1), quotientOf(cohortAge, lever(r.key+".ramp_months")))))
	cohorts := sumOf(
		productOf(atStart(fig(heads)), powerOf(stays, monthCount)),
		overMonths(adding, model.People, "the months so far", "(s=1…t)", soFar, cohort))
	return choose(
		when(atOpening, fig(heads)),
		otherwise(reworded{cohorts, "the opening " + r.label + "s who are still there, and of each month's joiners those " +
			"who are still there, counted by how far their ramp has come"}))
}

// cohortAge is the months since a cohort joined.
var cohortAge = &fixedLeaf{words: "months since they joined", symbol: "(t−s)",
	of: func(place spot) model.Opt { return model.Some(float64(place.anchor - place.t)) }}

// monthPlan is the company's hires of a month as the quarters are planned.
func (r figureRole) monthPlan() formula {
	quarter := &leverLeaf{pattern: r.key + ".hires_per_quarter", words: r.label + " hires planned for the quarter",
		part: quarterPlan}
	return quotientOf(fedAlso(quarter, "market.hire_delay"), fixed(3))
}

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

// ownHires are those that a tier's list names for a month, slipped likewise.
func (r figureRole) ownHires() formula {
	entry := func(place spot, v model.Value) float64 {
		i := place.t - place.p.HireDelay() - 1
		if i < 0 || i >= len(v.List) {
			return 0
		}
		return v.List[i]
	}
	own := &leverLeaf{pattern: "tier.*." + r.key + "_hires", words: r.label + " hires that the tier lists for the month",
		part: entry}
	return only(isNot(own, 0), fedAlso(own, "market.hire_delay"))
}
