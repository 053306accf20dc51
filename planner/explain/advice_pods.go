package explain

import (
	"strconv"
	"strings"

	"brim/model"
	"brim/planner"
)

// narrowGap are the levers that bring AE and CSM hiring together, nearest first.
var narrowGap = []string{
	"ratio.csm_hires_per_ae_hire", "csm.hires_per_quarter", "ae.hires_per_quarter", "tier.*.csm_hires", "tier.*.ae_hires",
	"tier.*.csm_hire_share", "tier.*.ae_hire_share",
}

// podRules are why pods degrade, and how many of them there may be. Source: POD.
func podRules() []Rule {
	return []Rule{
		{ID: "pod-ratio", Severity: Breach, Scope: OfPodTier, Source: "POD", look: untilFirst,
			Condition: "the pods break: a pod tier's AE:CSM above its ratio_degraded, or no CSM",
			Words:     "From here on these are pods in name only: hire CSMs with the AEs, or serve the tier by swarms and say so.",
			holds:     func(p *planner.Plan, place Place) bool { return tierAt(p, place).PodState == planner.Hybrid },
			figures: append(figs("ratio"), ev("ratio_degraded", degradedRatio), ev("ae_heads", fig("ae_heads")),
				ev("csm_heads", fig("csm_heads"))),
			text:    "{tier} pods break in {month}: {ratio} AEs per CSM, above {ratio_degraded}",
			unbound: "{tier} pods break in {month}: {ae_heads} AE heads and no CSM",
			levers:  joined(moreCSMs, []string{"ratio.ae_per_csm", "tier.*.ae_share", "ae.hires_per_quarter", "tier.*.coverage"})},
		{ID: "pod-hiring-gap", Severity: Breach, Scope: OfPodTier, Source: "POD", look: untilFirst,
			Condition: "AE hires of the next twelve months outrun CSM hires by more than hiring_gap; " +
				"a warning while the plan keeps the ratio for those months",
			Words: "The rule says that pods break within twelve months of such a plan: " +
				"plan a CSM hire beside every AE hire, or know why this ratio holds.",
			holds: func(p *planner.Plan, place Place) bool {
				return planner.GapBreached(tierAt(p, place).HiringGap, p.Scenario().Limits.HiringGap)
			},
			graver: func(p *planner.Plan, place Place) Severity { return breachIf(breaksWithin(p, place, gapDelay)) },
			figures: append(figs("hiring_gap"), ev("limit", gapLimit), ev("ae_hires", hiresAhead(aeRole)),
				ev("csm_hires", hiresAhead(csmRole)),
				ev("ratio_then", later(fig("ratio"), gapDelay)), saying("outlook",
					func(place spot) string { return outlookWords(place, gapDelay) })),
			text:    "{tier} AE hires outrun CSM hires by {hiring_gap} in the 12 months after {month}, above {limit}: {outlook}",
			unbound: "{tier} plans AE hires in the 12 months after {month} and no CSM hires beside them: {outlook}",
			levers:  joined(narrowGap, []string{"limits.gap_basis"})},
		{ID: "pod-economics", Severity: Breach, Scope: OfPodTier, Source: "POD", look: untilFirst,
			Condition: "a pod tier's average ACV below pod_acv_floor, its load not below pod_book_limit, " +
				"or its 12-month AE:CSM above ratio_sound; of the ratio alone a warning while it does not break within six months",
			Words: "The rule says that such pods break within two quarters: raise the tier's threshold, " +
				"add CSMs, or serve it by swarms.",
			holds: func(p *planner.Plan, place Place) bool { return len(p.Failing(place.T, place.Tier)) > 0 },
			graver: func(p *planner.Plan, place Place) Severity {
				return breachIf(len(unpaid(p, place)) > 0 || breaksWithin(p, place, economicsDelay))
			},
			figures: append([]evidence{{name: "reasons", list: reasonWords}, saying("because", becauseWords),
				saying("outlook", func(place spot) string { return outlookWords(place, economicsDelay) })},
				ev("acv", fig("acv")), ev("pod_acv_floor", lever("limits.pod_acv_floor")), ev("load", fig("load")),
				ev("pod_book_limit", lever("limits.pod_book_limit")), ev("trailing_ratio", fig("trailing_ratio")),
				ev("ratio_sound", soundRatio),
				ev("ratio_then", later(fig("ratio"), economicsDelay))),
			text:   "{tier} pods do not pay from {month}: {because}; {outlook}",
			levers: joined([]string{"tier.*.min_acv", "tier.*.account_share"}, moreCSMs, []string{"ratio.ae_per_csm", "tier.*.coverage"})},
		{ID: "pod-coordination", Severity: Warning, Scope: OfCompany, Source: "POD", look: untilFirst,
			Condition: "more than 10 pods in the company",
			Words:     "So many pairs need coordination: name somebody who does it, and write the rules down.",
			holds:     func(p *planner.Plan, place Place) bool { return planner.Above(podsAt(p, place.T), mostPods) },
			figures: []evidence{ev("pods", allPods),
				ev("limit", threshold(mostPods, model.Plain, "pods without coordination, up to", "POD"))},
			text:   "{pods} pods from {month}, above the {limit} that get by without coordination",
			levers: []string{"every.tier.*.min_acv", "every.tier.*.account_share", "every.tier.*.coverage"}},
		{ID: "pilot", Severity: Note, Scope: OfPodTier, Source: "POD", look: atOutset,
			Condition: "a pod tier misses a criterion for a pilot: ACV from pod_acv_floor, AE:CSM up to ratio_sound, " +
				"load below pod_book_limit, 3 pods or more",
			Words: "A pilot that begins outside these figures measures them, not the pod; " +
				"with few pods the model cannot be told from its people.",
			holds: func(p *planner.Plan, place Place) bool { return pilotMissed(p, place.Tier) > 0 },
			figures: append([]evidence{saying("missed", missedWords)},
				ev("acv", fig("acv")), ev("ratio", fig("ratio")), ev("load", fig("load")), ev("pods", fig("pods")),
				ev("pods_least", pilotPods)),
			text: "{tier} is not ready for a pod pilot in {month}: {missed}",
			levers: joined([]string{"tier.*.min_acv", "tier.*.account_share", "ratio.ae_per_csm"}, moreCSMs,
				[]string{"ae.heads", "tier.*.ae_share", "tier.*.coverage"})},
	}
}

// gapDelay and economicsDelay are the months within which the rules expect pods to break.
var (
	gapDelay       = planner.CauseHiringGap.Delay()
	economicsDelay = planner.CauseEconomics.Delay()
)

// breaksWithin reports whether a tier's pods are broken in a month, or break within so many
// after it.
func breaksWithin(p *planner.Plan, place Place, months int) bool {
	for t := place.T; t <= min(place.T+months, p.Horizon); t++ {
		if p.Months[t].Tiers[place.Tier].PodState == planner.Hybrid {
			return true
		}
	}
	return false
}

func breachIf(breach bool) Severity {
	if breach {
		return Breach
	}
	return Warning
}

// later is a figure so many months on, or at the plan's end.
func later(part formula, months int) formula {
	return moved{part, func(place spot) spot { place.t = min(place.t+months, place.p.Horizon); return place },
		"%s by then", "%s(t+" + strconv.Itoa(months) + ")"}
}

// outlookWords say whether pods break within the months in which a rule expects it, and
// where they do not which ratio the plan then has.
func outlookWords(place spot, months int) string {
	end := min(place.t+months, place.p.Horizon)
	for t := place.t; t <= end; t++ {
		if place.p.Months[t].Tiers[place.tier].PodState == planner.Hybrid {
			if t == place.t {
				return "pods are broken already"
			}
			return "pods break in " + place.p.MonthAt(t).Long()
		}
	}
	return "AE:CSM is still " + written(place.p.Months[end].Tiers[place.tier].Ratio, shownAs{unit: model.Ratio}, place).text +
		" in " + place.p.MonthAt(end).Long()
}

// mostPods is how many pods coordinate without anybody's help. Source: POD.
const mostPods = 10

var (
	pilotPods = threshold(planner.MinPilotPods, model.Plain, "pods in a pilot, at least", "POD")
	allPods   = summed{series{body: fig("pods"), spots: podTiers, over: "the pod tiers"}, shownAs{}}
)

// hiresAhead is the planned hires that a tier's hiring gap compares.
func hiresAhead(r figureRole) formula {
	return choose(when(byNeed, fig(r.key+".hires_ahead")), otherwise(fig(r.key+"_hires_ahead")))
}

// podsAt is the number of pods in the company.
func podsAt(p *planner.Plan, t int) float64 {
	pods := 0.0
	for k := range p.Months[t].Tiers {
		pods += p.Months[t].Tiers[k].Pods.V
	}
	return pods
}

// reasonWords names the economics that fail, as JSON does.
func reasonWords(place spot) []string {
	words := []string{}
	for _, reason := range place.p.Failing(place.t, place.tier) {
		words = append(words, string(reason))
	}
	return words
}

// becauseWords holds the economics that fail against their limits.
func becauseWords(place spot) string { return failedWords(place, place.p.Failing(place.t, place.tier)) }

func failedWords(place spot, reasons []planner.Reason) string {
	tier, limits := tierAt(place.p, place.where()), &place.scenario().Limits
	sound, _ := place.scenario().Ratios(place.tier)
	var parts []string
	for _, reason := range reasons {
		text := ""
		switch {
		case reason == planner.ReasonACV:
			text = "ACV " + against(tier.ACV, " below ", limits.PodACVFloor, model.Money, place)
		case reason == planner.ReasonLoad && !tier.Load.OK:
			text = "no productive CSM"
		case reason == planner.ReasonLoad:
			text = "load " + against(tier.Load, " at or above ", limits.PodBookLimit, model.AccountCount, place)
		case !tier.TrailingRatio.OK:
			text = "a month of the last twelve without any CSM"
		default:
			text = "12-month AE:CSM " + against(tier.TrailingRatio, " above ", sound, model.Ratio, place)
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, ", ")
}

// pilotMissed counts the criteria of a pilot that a pod tier misses.
func pilotMissed(p *planner.Plan, k int) int {
	missed := 0
	for i := range p.Pods {
		for _, criterion := range p.Pods[i].Pilot {
			if p.Pods[i].Index == k && !criterion.Passed {
				missed++
			}
		}
	}
	return missed
}

// criterionWords say what is missed of a criterion, and in which unit its figure is.
var criterionWords = map[string]struct {
	before, sign string
	unit         model.Unit
}{
	"acv": {"ACV ", " below ", model.Money}, "ratio": {"AE:CSM ", " above ", model.Ratio},
	"load": {"load ", " at or above ", model.AccountCount}, "pods": {"pods ", " below ", model.Plain},
}

// missedWords holds what a pilot misses against its limits.
func missedWords(place spot) string {
	var parts []string
	for i := range place.p.Pods {
		if place.p.Pods[i].Index != place.tier {
			continue
		}
		for _, criterion := range place.p.Pods[i].Pilot {
			if words := criterionWords[criterion.Name]; !criterion.Passed {
				parts = append(parts, words.before+against(criterion.Value, words.sign, criterion.Limit, words.unit, place))
			}
		}
	}
	return strings.Join(parts, ", ")
}
