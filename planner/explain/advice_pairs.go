package explain

import (
	"math"

	"brim/model"
	"brim/planner"
)

// pairRules are about who carries an account when somebody is out. Source: POD.
func pairRules() []Rule {
	return []Rule{
		{ID: "thin-cover", Severity: Warning, Scope: OfTier, Source: "POD", look: atLargest,
			Condition: "a tier with named CSMs within its limit, whose load with one CSM away is above it; " +
				"a note where coverage_plan is yes",
			Words: "One absence fills the other books beyond the limit: write down who covers, or keep room for it.",
			holds: thinlyCovered,
			size: func(p *planner.Plan, place Place) float64 {
				return tierAt(p, place).OneOut.Or(math.Inf(1))
			},
			graver: func(p *planner.Plan, _ Place) Severity {
				if p.Scenario().Readiness.CoveragePlan == model.Yes {
					return Note
				}
				return Warning
			},
			figures: append(figs("one_out"), ev("book_max", bookLimit), ev("load", fig("load")),
				ev("csm_heads", fig("csm_heads")), ev("accounts", fig("accounts"))),
			text: "{tier} books are full when one of {csm_heads} CSMs is away: {one_out} accounts per CSM in {month}, " +
				"above {book_max}; with everybody there {load}",
			unbound: "{tier} has {csm_heads} CSM heads in {month}: with one CSM away nobody carries its {accounts} accounts",
			levers:  joined([]string{"readiness.coverage_plan"}, moreCSMs, smallerBooks)},
		{ID: "pair-breakage", Severity: Note, Scope: OfPodTier, Source: "POD", look: atLargest,
			Condition: "pods that are expected to lose one of the pair within twelve months, at their most",
			Words:     "Promotions and leavers part pairs one by one: plan who steps in, and count a new pair's first months as ramp.",
			holds:     func(p *planner.Plan, place Place) bool { return planner.Above(tierAt(p, place).PairsBroken.V, 0) },
			size:      func(p *planner.Plan, place Place) float64 { return tierAt(p, place).PairsBroken.V },
			figures:   append(figs("pairs_broken"), ev("pods", fig("pods"))),
			text:      "{tier}: of {pods} pods in {month}, {pairs_broken} are expected to lose one of the pair within 12 months",
			levers: []string{"ae.attrition", "csm.attrition", "ae.moves", "csm.moves", "tier.*.ae.attrition",
				"tier.*.csm.attrition", "tier.*.ae.moves", "tier.*.csm.moves", "tier.*.coverage"}},
	}
}

// thinlyCovered reports whether a tier's named CSMs are within their limit, and past it
// with one of them away.
func thinlyCovered(p *planner.Plan, place Place) bool {
	tier := tierAt(p, place)
	if servedBy(p, place, model.Pooled) || tier.State.Overfull() || !planner.HasAccounts(tier.Accounts) {
		return false
	}
	return !tier.OneOut.OK || planner.Above(tier.OneOut.V, p.BookMax(place.T, place.Tier))
}
