package explain

import (
	"brim/model"
	"brim/planner"
	"brim/planner/internal/engine"
)

// Months of the plan at which pods are looked at: their ratio every ReviewMonths, and at
// HybridMonth, by when most pods have become hybrids, their design too. Source: POD.
const (
	ReviewMonths = 6
	HybridMonth  = 18
)

// noteRules are about how the plan is put: what it takes for granted, and what it passes
// through. Source of the transition: ATM.
func noteRules() []Rule {
	return []Rule{
		openingRamp(aeRole), openingRamp(csmRole),
		{ID: "quarters-out-of-step", Severity: Note, Scope: OfCompany, Source: FromAssumption, look: atOutset,
			Condition: "plan quarters, months 1 to 3, 4 to 6 and so on, are not fiscal quarters",
			Words:     "Hires are planned by the plan's own quarters: start with a fiscal quarter, or read the hires by their months.",
			holds:     func(p *planner.Plan, _ Place) bool { return !p.Scenario().QuartersInStep() },
			figures: []evidence{ev("fiscal_start", lever("fiscal_start")),
				saying("start", func(place spot) string { return place.scenario().Start.Long() }), saying("quarter", startQuarter)},
			text:   "Hires are planned in quarters from {start}, which lies inside {quarter}: plan quarters are not fiscal quarters",
			levers: []string{"fiscal_start"}},
		{ID: "transition-at-once", Severity: Warning, Scope: OfCompany, Source: "ATM", look: untilFirst,
			Condition: "a [transition] within the plan that moves more than 20% of the accounts at once",
			Words: "Moving more than the top 20% of accounts at once costs two quarters of CSM productivity: " +
				"begin with the top tier and move one tier a quarter.",
			holds: func(p *planner.Plan, place Place) bool {
				from, to := p.DipMonths()
				return place.T == max(0, from) && to > max(0, from)
			},
			figures: []evidence{ev("share", lever("transition.share")), ev("limit", dipThreshold), ev("dip", lever("transition.dip")),
				ev("months", threshold(engine.DipLength, model.MonthCount, "months of lower productivity", "ATM")),
				ev("csm_productive", fig("csm.productive"))},
			text: "{share} of the accounts change model at once in {month}, above {limit}: CSM productivity falls by {dip} " +
				"for two quarters, to {csm_productive} CSMs",
			levers: []string{"transition.share", "transition.from_month", "transition.dip"}},
	}
}

// openingRamp notes that a role which hires says of nobody that they are in ramp.
func openingRamp(r figureRole) Rule {
	return Rule{ID: "opening-ramp", Part: r.key, Severity: Note, Scope: OfCompany, Source: FromAssumption, look: atOutset,
		Condition: "a role that plans to hire, and no " + r.key + ".ramping: everybody on the payroll counts as ramped",
		Words: "Who joined in the last months is not productive yet: give the heads by months since they joined, " +
			"or an empty list where all are ramped.",
		holds: func(p *planner.Plan, _ Place) bool {
			return plansHires(p, r.role) && !rampingGiven(p.Scenario(), r.role)
		},
		figures: figs(r.key + ".heads"),
		text:    "All {" + r.key + ".heads} " + r.label + "s count as ramped: the plan does not say who joined in the last months",
		levers:  []string{r.key + ".ramping", r.key + ".hires_per_quarter", r.key + ".heads"}}
}

// plansHires reports whether a role with people on the payroll hires within the plan.
func plansHires(p *planner.Plan, role model.Role) bool {
	team, planned := p.Team(role), 0.0
	for t := range p.Months {
		planned += team.All.Hires[t]
	}
	return p.Scenario().Team(role).Heads > 0 && planned > 0
}

// rampingGiven reports whether a role or any of its tiers says who is in ramp.
func rampingGiven(s *model.Scenario, role model.Role) bool {
	for k := range s.Tiers {
		if s.Tiers[k].Team(role).Ramping != nil {
			return true
		}
	}
	return s.Team(role).Ramping != nil
}

// startQuarter is the fiscal quarter of the plan's first month.
func startQuarter(place spot) string {
	return place.scenario().Quarter(place.scenario().Start).String()
}

// planRules are about the company's plan as a whole.
func planRules() []Rule {
	return []Rule{
		{ID: "resource-short", Severity: Breach, Scope: OfResource, Source: "SAM, ENT", look: everyStretch,
			Condition: "accounts and pods take more of another role than its heads",
			Words:     "A role that is short holds up the CSMs who count on it: add heads, or give fewer accounts a part of it.",
			holds:     func(p *planner.Plan, place Place) bool { return p.Months[place.T].Resources[place.Resource].Short() },
			figures: []evidence{{name: roleName, word: func(place spot) string { return place.scenario().Resources[place.resource].Role }},
				ev("needed", fig("resource.needed")), ev("heads", fig("resource.heads"))},
			text: "{role}: short {when}; in {month} {needed} heads are needed and {heads} are there",
			levers: []string{"resource.*.heads", "resource.*.hours", "tier.*.use.*.hours_per_account", "tier.*.use.*.per_pod",
				"tier.*.use.*.per_account"}},
		{ID: "goal-missed", Severity: Warning, Scope: OfCompany, Source: "SAM", look: atFinish,
			Condition: "capacity driver: ARR at the end below the goal",
			Words:     "The AEs' quotas do not bring in the growth of the goal: hire AEs earlier, keep more accounts, or lower the goal.",
			holds: func(p *planner.Plan, place Place) bool {
				return p.Driver == model.CapacityDriver && planner.Below(p.Months[place.T].ARR, p.Months[place.T].GoalARR)
			},
			figures: []evidence{ev("arr", fig("headline.arr")), ev("goal_arr", fig("headline.goal_arr"))},
			text:    "ARR comes to {arr} in {month}, below the goal of {goal_arr}",
			levers: []string{"ae.hires_per_quarter", "ae.heads", "ae.quota", "ae.attainment", "growth.target", "growth.driver",
				"every.tier.*.logo_churn", "every.tier.*.expansion"}},
		{ID: "gap-readings", Part: "company", Severity: Note, Scope: OfCompany, Source: "POD", look: atOutset,
			Condition: "the two bases of the company's hiring gap disagree about a breach at month 0",
			Words:     "The source leaves open whether hires or growth are compared: decide which is meant.",
			holds:     func(p *planner.Plan, place Place) bool { return basesDisagree(p, (*planner.Plan).CompanyGapBy, place) },
			figures:   readings((*planner.Plan).CompanyGapBy),
			text: "The company's hiring gap is {gap_by_hires} by hires and {gap_by_growth} by growth, of {limit}: " +
				"only one reading is a breach",
			levers: []string{"limits.gap_basis", "limits.hiring_gap"}},
		{ID: "gap-readings", Part: "tier", Severity: Note, Scope: OfPodTier, Source: "POD", look: atOutset,
			Condition: "the two bases of a pod tier's hiring gap disagree about a breach at month 0, where the company's do not",
			Words:     "The source leaves open whether hires or growth are compared: decide which is meant.",
			holds: func(p *planner.Plan, place Place) bool {
				return basesDisagree(p, tierBy(place), place) && !basesDisagree(p, (*planner.Plan).CompanyGapBy, place)
			},
			figures: readings(nil),
			text: "{tier} has a hiring gap of {gap_by_hires} by hires and {gap_by_growth} by growth, of {limit}: " +
				"only one reading is a breach",
			levers: []string{"limits.gap_basis", "limits.hiring_gap"}},
	}
}

// gapBy reads a hiring gap by either basis.
type gapBy func(p *planner.Plan, basis model.GapBasis, t int) model.Opt

// tierBy reads the gap of the tier at a place.
func tierBy(place Place) gapBy {
	return func(p *planner.Plan, basis model.GapBasis, t int) model.Opt { return p.TierGapBy(basis, t, place.Tier) }
}

// basesDisagree reports whether only one reading of a gap is a breach.
func basesDisagree(p *planner.Plan, gap gapBy, place Place) bool {
	limit := p.Scenario().Limits.HiringGap
	return planner.GapBreached(gap(p, model.GapByHires, place.T), limit) != planner.GapBreached(gap(p, model.GapByGrowth, place.T), limit)
}

// readings are both readings of a gap as figures; of nil, those of the tier.
func readings(gap gapBy) []evidence {
	read := func(basis model.GapBasis) func(place spot) model.Opt {
		return func(place spot) model.Opt {
			if gap == nil {
				return tierBy(place.where())(place.p, basis, place.t)
			}
			return gap(place.p, basis, place.t)
		}
	}
	var list []evidence
	for _, basis := range planner.GapBases {
		list = append(list, ev("gap_by_"+basis.String(),
			&gapLeaf{fixedLeaf{read: read(basis), unit: model.Fraction, words: "hiring gap by " + basis.String()}}))
	}
	return append(list, ev("limit", gapLimit))
}

// gapLeaf is a hiring gap by one reading: AE hires over nothing have no number.
type gapLeaf struct{ fixedLeaf }

func (g *gapLeaf) write(place spot, v voice) phrase {
	if !g.read(place).OK {
		return phrase{"no CSM hires", whole}
	}
	return g.fixedLeaf.write(place, v)
}
