package explain

import (
	"brim/model"
	"brim/planner"
	"brim/planner/internal/engine"
)

// hybridMonths is when most pods have become hybrids. Source: POD.
const hybridMonths = 18

// reviewRules are dates to keep. Source: POD.
func reviewRules() []Rule {
	return []Rule{
		{ID: "review-gate", Severity: Note, Scope: OfPodTier, Source: "POD", look: everyGate, dates: true,
			Condition: "months 6, 12, 18, …: each pod tier's ratio, trailing ratio and state",
			Words:     "Hold the ratio against the hiring plan every six months, before the label and the pairing part.",
			holds:     func(*planner.Plan, At) bool { return true },
			figures:   figs("ratio", "trailing_ratio", "pod_state"),
			text:      "Review {tier} pods in {month}: {ratio} AEs per CSM, {trailing_ratio} over twelve months, {pod_state}",
			unbound:   "Review {tier} pods in {month}: a month of the last twelve has no CSM to pair",
			levers:    joined([]string{"ratio.csm_hires_per_ae_hire"}, moreCSMs)},
		{ID: "hybrid-look", Severity: Note, Scope: OfPodTier, Source: "POD", look: untilFirst, dates: true,
			Condition: "month 18 of a pod tier",
			Words:     "Most pods have become hybrids by then: keep pairs for the largest accounts, give the middle named CSMs, and pool the rest, by design.",
			holds:     func(_ *planner.Plan, place At) bool { return place.T == hybridMonths },
			figures:   figs("ratio", "pod_state", "pods", "accounts", "acv"),
			text:      "18 months in, {month}, look at {tier} as a hybrid: {pods} pods, {accounts} accounts, {ratio} AEs per CSM, {pod_state}",
			unbound:   "18 months in, {month}, look at {tier} as a hybrid: it has no pairs by then",
			levers:    reshape[:3]},
		{ID: "transition-at-once", Severity: Warning, Scope: OfCompany, Source: "ATM", look: untilFirst,
			Condition: "a [transition] within the plan that moves more than 20 % of the accounts at once",
			Words:     "Moving more than the top 20 % of accounts at once costs two quarters of CSM productivity: begin with the top tier and move one tier a quarter.",
			holds: func(p *planner.Plan, place At) bool {
				from, to := p.DipMonths()
				return place.T == from && to > from
			},
			figures: []evidence{ev("share", lever("transition.share")), ev("limit", dipThreshold), ev("dip", lever("transition.dip")),
				ev("months", threshold(engine.DipLength, model.MonthCount, "months of lower productivity", "ATM")), ev("csm_productive", fig("csm.productive"))},
			text:   "{share} of the accounts change model at once in {month}, above {limit}: CSM productivity falls by {dip} for two quarters, to {csm_productive} CSMs",
			levers: []string{"transition.share", "transition.from_month", "transition.dip"}},
	}
}

// planRules are about the company's plan as a whole.
func planRules() []Rule {
	return []Rule{
		{ID: "resource-short", Severity: Breach, Scope: OfResource, Source: "SAM, ENT", look: untilFirst,
			Condition: "accounts and pods take more of another role than its heads",
			Words:     "A role that is short holds up the CSMs who count on it: add heads, or give fewer accounts a part of it.",
			holds:     func(p *planner.Plan, place At) bool { return p.Months[place.T].Resources[place.Resource].Short() },
			figures: []evidence{{name: roleName, word: func(place spot) string { return place.scenario().Resources[place.resource].Role }},
				ev("needed", fig("resource.needed")), ev("heads", fig("resource.heads"))},
			text:   "{role}: {needed} heads are needed from {month}, {heads} are there",
			levers: []string{"resource.*.heads", "resource.*.hours", "tier.*.use.*.hours_per_account", "tier.*.use.*.per_pod"}},
		{ID: "goal-missed", Severity: Warning, Scope: OfCompany, Source: "SAM", look: atFinish,
			Condition: "capacity driver: ARR at the end below the goal",
			Words:     "The AEs' quotas do not book the growth that is asked for: hire AEs earlier, keep more accounts, or lower the goal.",
			holds: func(p *planner.Plan, place At) bool {
				return p.Driver == model.CapacityDriver && planner.Below(p.Months[place.T].ARR, p.Months[place.T].GoalARR)
			},
			figures: []evidence{ev("arr", fig("headline.arr")), ev("goal_arr", fig("headline.goal_arr"))},
			text:    "ARR comes to {arr} in {month}, below the goal of {goal_arr}",
			levers: []string{"ae.hires_per_quarter", "ae.heads", "ae.quota", "ae.attainment", "growth.target", "growth.driver",
				"every.tier.*.logo_churn", "every.tier.*.expansion"}},
		{ID: "gap-readings", Part: "company", Severity: Note, Scope: OfCompany, Source: "POD", look: atOutset,
			Condition: "the two bases of the company's hiring gap disagree about a breach at month 0",
			Words:     "The source leaves open whether hires or growth are compared: decide which is meant.",
			holds:     func(p *planner.Plan, place At) bool { return basesDisagree(p, (*planner.Plan).CompanyGapBy, place) },
			figures:   readings((*planner.Plan).CompanyGapBy),
			text:      "The company's hiring gap is {gap_by_hires} by hires and {gap_by_growth} by growth, of {limit}: only one reading is a breach",
			levers:    []string{"limits.gap_basis", "limits.hiring_gap"}},
		{ID: "gap-readings", Part: "tier", Severity: Note, Scope: OfPodTier, Source: "POD", look: atOutset,
			Condition: "the two bases of a pod tier's hiring gap disagree about a breach at month 0, where the company's do not",
			Words:     "The source leaves open whether hires or growth are compared: decide which is meant.",
			holds: func(p *planner.Plan, place At) bool {
				return basesDisagree(p, tierBy(place), place) && !basesDisagree(p, (*planner.Plan).CompanyGapBy, place)
			},
			figures: readings(nil),
			text:    "{tier} has a hiring gap of {gap_by_hires} by hires and {gap_by_growth} by growth, of {limit}: only one reading is a breach",
			levers:  []string{"limits.gap_basis", "limits.hiring_gap"}},
	}
}

// gapBy reads a hiring gap by either basis.
type gapBy func(p *planner.Plan, basis model.GapBasis, t int) model.Opt

// tierBy reads the gap of the tier at a place.
func tierBy(place At) gapBy {
	return func(p *planner.Plan, basis model.GapBasis, t int) model.Opt { return p.TierGapBy(basis, t, place.Tier) }
}

// basesDisagree reports whether only one reading of a gap is a breach.
func basesDisagree(p *planner.Plan, gap gapBy, place At) bool {
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
			&gapLeaf{fixedLeaf{of: read(basis), unit: model.Fraction, words: "hiring gap by " + basis.String()}}))
	}
	return append(list, ev("limit", gapLimit))
}

// gapLeaf is a hiring gap by one reading: AE hires over nothing are unbounded.
type gapLeaf struct{ fixedLeaf }

func (g *gapLeaf) write(place spot, v voice) phrase {
	if !g.of(place).OK {
		return phrase{"unbounded", whole}
	}
	return g.fixedLeaf.write(place, v)
}
