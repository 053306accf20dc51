package explain

import (
	"slices"
	"strings"

	"brim/model"
	"brim/planner"
)

// Answer is one of the five questions to ask before pods are launched, and what the plan
// answers. Two are computed, three are answered in the scenario. Source: POD.
type Answer struct {
	Question string
	Rule     *Rule
	Yes      bool
}

// Checklist answers the questions; it is empty while no tier is served by pods.
func Checklist(p *planner.Plan) []Answer {
	var answers []Answer
	for _, r := range rules {
		if r.Question == "" || len(p.Pods) == 0 {
			continue
		}
		answer := Answer{Question: r.Question, Rule: r, Yes: true}
		r.visit(p, func(At) { answer.Yes = false })
		answers = append(answers, answer)
	}
	return answers
}

// checklistRules are the questions, each set off by a no.
func checklistRules() []Rule {
	return []Rule{
		{ID: "checklist-acv", Severity: Warning, Scope: OfPodTier, Source: "POD", look: atOutset, Question: "Do contracts carry pairs?",
			Condition: "checklist 1: a pod tier opens with an average ACV below pod_acv_floor, or a load not below pod_book_limit",
			Words:     "Dedicated pairs take contracts and books that pay for them: raise the tier's edge, or add CSMs, before launch.",
			holds:     func(p *planner.Plan, place At) bool { return len(unpaid(p, place)) > 0 },
			figures: []evidence{ev("acv", fig("acv")), ev("pod_acv_floor", lever("limits.pod_acv_floor")), ev("load", fig("load")), ev("pod_book_limit", lever("limits.pod_book_limit")),
				saying("because", func(place spot) string { return failedWords(place, unpaid(place.p, place.where())) })},
			text:   "{tier} does not carry pairs: {because}",
			levers: joined([]string{"tier.*.min_acv", "tier.*.account_share"}, moreCSMs, []string{"tier.*.coverage"})},
		{ID: "checklist-ratio", Severity: Warning, Scope: OfPodTier, Source: "POD", look: atOutset, Question: "Does hiring keep the ratio?",
			Condition: "checklist 2: a pod tier opens with AE:CSM above ratio_sound, or AE hiring outruns CSM hiring by more than hiring_gap",
			Words:     "A ratio that hiring does not keep ends pods within a year: plan both roles together before launch.",
			holds: func(p *planner.Plan, place At) bool {
				tier, limits := tierAt(p, place), &p.Scenario().Limits
				return !tier.Ratio.OK || planner.Above(tier.Ratio.V, limits.RatioSound) || planner.GapBreached(tier.HiringGap, limits.HiringGap)
			},
			figures: []evidence{ev("ratio", fig("ratio")), ev("ratio_sound", lever("limits.ratio_sound")), ev("hiring_gap", fig("hiring_gap")), ev("gap_limit", gapLimit),
				saying("because", unkeptWords)},
			text:   "{tier} does not keep its pairs: {because}",
			levers: joined([]string{"ratio.ae_per_csm"}, narrowGap)},
		answered("coverage_plan", "Is absence covered?", "checklist 3: pods, and no plan for when one of a pair is out",
			"A pod of two is one leave away from nobody: write down who covers.",
			"Nobody is named to cover when one of a pair is out", func(r *model.Readiness) bool { return r.CoveragePlan == model.Yes }),
		answered("renewal_rules", "Are renewals owned?", "checklist 4: pods, and no rules for who owns a renewal",
			"Without rules renewals fall to the AE, or to nobody: the CSM runs the renewal, the AE closes it, and both know.",
			"Nobody has written down who owns a renewal", func(r *model.Readiness) bool { return r.RenewalRules == model.Yes }),
		answered("shared_comp", "Does pay pair them?", "checklist 5: pods, and pay that ties AE and CSM to nothing in common",
			"Two people who are paid for different things are a pair on paper: tie both to the retention of their book.",
			"Nothing in pay ties AE and CSM to the same outcome", func(r *model.Readiness) bool { return r.SharedComp == model.Yes }),
	}
}

// answered is a question that the scenario answers under [readiness].
func answered(key, question, condition, words, text string, yes func(*model.Readiness) bool) Rule {
	pattern := "readiness." + key
	answer := &leverLeaf{pattern: pattern, part: func(_ spot, v model.Value) float64 {
		if v.On {
			return 1
		}
		return 0
	}}
	return Rule{ID: "checklist", Part: key, Severity: Warning, Scope: OfCompany, Source: "POD", look: atOutset, Question: question,
		Condition: condition, Words: words, text: text, levers: []string{pattern},
		holds:   func(p *planner.Plan, _ At) bool { return len(p.Pods) > 0 && !yes(&p.Scenario().Readiness) },
		figures: []evidence{{name: key, of: answer, yes: true}, ev("pods", allPods)}}
}

// unpaid is what of a pod tier's contracts and books does not pay for pairs.
func unpaid(p *planner.Plan, place At) []planner.Reason {
	return slices.DeleteFunc(p.Failing(place.T, place.Tier), func(r planner.Reason) bool { return r == planner.ReasonTrailingRatio })
}

// unkeptWords says what parts a tier's pairs: the ratio, the hiring plan, or both.
func unkeptWords(place spot) string {
	tier, limits := tierAt(place.p, place.where()), &place.scenario().Limits
	var parts []string
	switch {
	case !tier.Ratio.OK:
		parts = append(parts, "no CSM")
	case planner.Above(tier.Ratio.V, limits.RatioSound):
		parts = append(parts, "AE:CSM "+against(tier.Ratio, " above ", limits.RatioSound, model.Ratio, place))
	}
	switch {
	case !tier.HiringGap.OK:
		parts = append(parts, "AE hires with no CSM hires to hold them against")
	case planner.Above(tier.HiringGap.V, limits.HiringGap):
		parts = append(parts, "hiring gap "+against(tier.HiringGap, " above ", limits.HiringGap, model.Fraction, place))
	}
	return strings.Join(parts, ", ")
}
