package explain

import (
	"brim/model"
	"brim/planner"
	"brim/planner/internal/engine"
)

// reshape are the levers by which a tier is served otherwise, or made another tier.
var reshape = []string{"tier.*.coverage", "tier.*.min_acv", "tier.*.account_share", "tier.*.onboarding_days"}

// Where pods come too early. Source: ATM.
const (
	earlyRatio   = 3
	earlyACV     = 20_000
	topShare     = 0.20 // of the accounts, that pods may take before a company is grown
	mostSLAHours = 48
)

var (
	fewAccounts = threshold(topShare, model.Fraction, "pods for the top accounts up to", "ATM")
	podsShare   = summed{series{body: fig("split.account_share"), spots: podTiers, over: "the pod tiers"}, shownAs{unit: model.Fraction}}
)

// fitRules are where the structure goes against the stage, the decision matrix, or what
// the sources warn of. All look at the opening.
func fitRules() []Rule {
	return []Rule{
		{ID: "pods-too-early", Severity: Warning, Scope: OfPodTier, Source: "ATM", look: atOutset,
			Condition: "pods below the highest tier, or on more than 20% of the accounts, at three or more AEs per CSM " +
				"and a mean ACV of at most 20K",
			Words: "Pairing at such a ratio and such contracts overloads the CSMs and is given up within a quarter: " +
				"keep pods to the top accounts.",
			holds: podsTooEarly,
			figures: []evidence{ev("ratio", fig("opening.ratio")),
				ev("ratio_limit", threshold(earlyRatio, model.Ratio, "too early from a ratio of", "ATM")),
				ev("mean_acv", fig("opening.mean_acv")),
				ev("acv_limit", threshold(earlyACV, model.Money, "too early up to a mean ACV of", "ATM")),
				ev("account_share", fig("split.account_share")), ev("share_limit", fewAccounts)},
			text: "{tier} has pods for {account_share} of the accounts at {ratio} AEs per CSM and a mean ACV of {mean_acv}: " +
				"the ratio does not support pods",
			unbound: "{tier} has pods for {account_share} of the accounts and the company has no CSM to pair",
			levers:  joined(reshape[:3], []string{"ratio.ae_per_csm", "csm.heads"})},
		{ID: "one-model", Severity: Warning, Scope: OfCompany, Source: "ATM", look: atOutset,
			Condition: "stage growth or scale, and one coverage in all tiers",
			Words:     "One model for every account serves small ones too dearly or large ones too thinly: segment the book.",
			holds:     func(p *planner.Plan, _ Place) bool { return p.Opening.Stage >= planner.Growth && oneCoverage(p) },
			figures: []evidence{ev("arr", fig("opening.arr")), ev("stage", fig("opening.stage")),
				ev("coverage", fig("split.coverage")), ev("growth_from", stageBound(1))},
			text:   "At {arr}, stage {stage}, every tier has the same coverage, {coverage}: segment from {growth_from} on",
			levers: []string{"every.tier.*.coverage"}},
		{ID: "model-mismatch", Severity: Warning, Scope: OfTier, Source: "ATM", look: atOutset,
			Condition: "a tier's coverage is not what the decision matrix recommends; a pool counts as sequential",
			Words:     "Two of three votes, by ACV, AE:CSM and onboarding, go for another model: switch, or know why not.",
			holds:     func(p *planner.Plan, place Place) bool { return !p.Splits[place.Tier].Agrees() },
			figures: []evidence{ev("coverage", fig("split.coverage")), ev("recommended", fig("split.recommended")),
				ev("acv", fig("split.acv")), ev("ratio", fig("opening.ratio")), ev("onboarding_days", lever("tier.*.onboarding_days")),
				ev("vote_acv", fig("split.votes.acv")), ev("vote_ratio", fig("split.votes.ratio")),
				ev("vote_onboarding", fig("split.votes.onboarding"))},
			text: "{tier} has {coverage} coverage and the matrix recommends {recommended}: ACV votes {vote_acv}, " +
				"AE:CSM {vote_ratio}, onboarding {vote_onboarding}",
			levers: joined(reshape, []string{"ratio.ae_per_csm"})},
		{ID: "stage-mismatch", Part: "seed", Severity: Warning, Scope: OfPodTier, Source: "ATM", look: atOutset,
			Condition: "pods at stage seed",
			Words:     "So small a company knows every account: pods cost it more than informal coverage risks.",
			holds:     func(p *planner.Plan, _ Place) bool { return p.Opening.Stage == planner.Seed },
			figures: []evidence{ev("arr", fig("opening.arr")), ev("early_from", stageBound(0)),
				ev("account_share", fig("split.account_share"))},
			text:   "{tier} has pods at {arr} ARR, below the {early_from} from which any are advised",
			levers: reshape[:1]},
		{ID: "stage-mismatch", Part: "early", Severity: Warning, Scope: OfCompany, Source: "ATM", look: atOutset,
			Condition: "pods on more than 20% of the accounts at stage early",
			Words:     "At this stage pods are for the top 10 to 20% of accounts by ACV: narrow the tier.",
			holds: func(p *planner.Plan, _ Place) bool {
				share := 0.0
				for i := range p.Pods {
					share += p.Splits[p.Pods[i].Index].AccountShare.V
				}
				return p.Opening.Stage == planner.Early && planner.Above(share, topShare)
			},
			figures: []evidence{ev("arr", fig("opening.arr")), ev("account_share", podsShare), ev("share_limit", fewAccounts)},
			text:    "Pods serve {account_share} of the accounts at {arr} ARR, stage early, above {share_limit}",
			levers:  []string{"every.tier.*.min_acv", "every.tier.*.account_share", "every.tier.*.coverage"}},
	}
}

// podsTooEarly holds a pod tier against what brings early pods down. Without any CSM the
// ratio is beyond every bound.
func podsTooEarly(p *planner.Plan, place Place) bool {
	ratio := p.Opening.Ratio
	many := place.Tier > 0 || planner.Above(p.Splits[place.Tier].AccountShare.V, topShare)
	stretched := !planner.Below(ratio.V, earlyRatio) || !ratio.OK && p.Scenario().AE.Heads > 0
	return many && stretched && !planner.Above(p.Opening.MeanACV, earlyACV)
}

// oneCoverage reports whether every tier is served alike.
func oneCoverage(p *planner.Plan) bool {
	for k := range p.Splits {
		if p.Splits[k].Coverage != p.Splits[0].Coverage {
			return false
		}
	}
	return true
}

// handoffRules are what a coverage needs besides people.
func handoffRules() []Rule {
	return []Rule{
		{ID: "no-handoff", Severity: Warning, Scope: OfTier, Source: "ATM, POD", look: atOutset,
			Condition: "a sequential tier without a structured hand-off",
			Words:     "Without a written hand-off the CSM starts cold, and first-year churn doubles: make one mandatory.",
			holds: func(p *planner.Plan, place Place) bool {
				return servedBy(p, place, model.Sequential) && !p.Scenario().Tiers[place.Tier].StructuredHandoff
			},
			figures: []evidence{ev("logo_churn", fig("annual_churn")), ev("first_year_churn", firstYearChurn),
				ev("accounts", fig("split.accounts"))},
			text: "{tier} hands over without a protocol: " +
				"{first_year_churn} of its accounts leave in their first year instead of {logo_churn}",
			levers: []string{"tier.*.structured_handoff", "tier.*.coverage"}},
		{ID: "no-swarm-sla", Severity: Warning, Scope: OfTier, Source: "ATM", look: atOutset,
			Condition: "a swarm tier, and swarm_sla_hours 0 or above 48",
			Words:     "A swarm whose AEs need not come is none: agree on a time in which they answer, at most two days.",
			holds: func(p *planner.Plan, place Place) bool {
				hours := p.Scenario().Readiness.SwarmSLAHours
				return servedBy(p, place, model.Swarm) && hours.OK && (hours.V <= 0 || planner.Above(hours.V, mostSLAHours))
			},
			figures: []evidence{ev("swarm_sla_hours", lever("readiness.swarm_sla_hours")),
				ev("limit", threshold(mostSLAHours, model.HourCount, "an answer within", "ATM")),
				saying("promise", promiseWords)},
			text:   "{tier} is served by swarms and {promise}",
			levers: []string{"readiness.swarm_sla_hours", "tier.*.coverage"}},
	}
}

// firstYearChurn is what becomes of young accounts that were not handed over properly,
// under the market in force.
var firstYearChurn = summed{smallerOf(fixed(engine.MaxChurn), productOf(fixed(2), fig("annual_churn"))), shownAs{unit: model.Fraction}}

func promiseWords(place spot) string {
	if place.scenario().Readiness.SwarmSLAHours.V <= 0 {
		return "no answer of the AEs within a time is agreed"
	}
	return "AEs answer within " + against(model.Some(place.scenario().Readiness.SwarmSLAHours.V),
		", later than ", mostSLAHours, model.HourCount, place)
}
