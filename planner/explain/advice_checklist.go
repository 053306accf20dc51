package explain

import (
	"slices"
	"strconv"
	"strings"

	"brim/model"
	"brim/planner"
)

// Answer is one of the five questions to ask before pods are launched, and what the plan
// answers. Two are computed, three are answered in the scenario. Source: POD.
type Answer struct {
	Question string
	Verdict  model.Answer // unanswered is neither yes nor no
	Why      string       // what speaks for a computed no; empty
	Source   string
}

// Yes reports whether the answer is a yes.
func (a Answer) Yes() bool { return a.Verdict == model.Yes }

// Word is the answer for people.
func (a Answer) Word() string { return answerWords[a.Verdict] }

var answerWords = [...]string{model.Unanswered: "not answered", model.No: "no", model.Yes: "yes"}

// Checklist answers the questions; it is empty while no tier is served by pods.
func Checklist(p *planner.Plan) []Answer {
	if len(p.Pods) == 0 {
		return nil
	}
	answers := make([]Answer, len(questions))
	for i, q := range questions {
		answers[i] = Answer{Question: q.text, Source: "POD"}
		answers[i].Verdict, answers[i].Why = q.ask(p)
	}
	return answers
}

// question is one of the checklist.
type question struct {
	key, text string
	ask       func(p *planner.Plan) (model.Answer, string)
}

var questions = []question{
	{"acv", "Deals and books right for pods?", func(p *planner.Plan) (model.Answer, string) {
		return computed(p, func(place spot) string { return failedWords(place, unpaid(place.p, place.where())) })
	}},
	{"ratio", "Does the hiring plan keep the ratio?", func(p *planner.Plan) (model.Answer, string) { return computed(p, unkeptWords) }},
	{"coverage_plan", "Is cover for absence written down?", given(func(r *model.Readiness) model.Answer { return r.CoveragePlan })},
	{"renewal_rules", "Is renewal ownership written down?", given(func(r *model.Readiness) model.Answer { return r.RenewalRules })},
	{"shared_comp", "Shared comp in place?", given(func(r *model.Readiness) model.Answer { return r.SharedComp })},
}

// computed is a no for every pod tier that opens with something against it.
func computed(p *planner.Plan, against func(place spot) string) (model.Answer, string) {
	var why []string
	for i := range p.Pods {
		place := spotAt(p, Place{Tier: p.Pods[i].Index})
		if words := against(place); words != "" {
			why = append(why, p.Pods[i].Tier+" "+words)
		}
	}
	return model.AnswerOf(why == nil), strings.Join(why, ", ")
}

// given is an answer of the scenario.
func given(read func(r *model.Readiness) model.Answer) func(p *planner.Plan) (model.Answer, string) {
	return func(p *planner.Plan) (model.Answer, string) { return read(&p.Scenario().Readiness), "" }
}

// checklistRules are the questions as one finding.
func checklistRules() []Rule {
	rule := Rule{ID: "checklist", Severity: Warning, Scope: OfCompany, Source: "POD", look: atOutset,
		Condition: "pods, and an answer to one of POD's five questions that is no, or, as a note, missing",
		Words: "Pods are launched on five answers: deals that pay for pairs, a hiring plan that keeps the ratio, " +
			"cover for absence, renewal owners, pay that ties both.",
		holds: func(p *planner.Plan, _ Place) bool {
			return slices.ContainsFunc(Checklist(p), func(a Answer) bool { return !a.Yes() })
		},
		graver: func(p *planner.Plan, _ Place) Severity {
			if slices.ContainsFunc(Checklist(p), func(a Answer) bool { return a.Verdict == model.No }) {
				return Warning
			}
			return Note
		},
		text: "Pod checklist: {answers}",
		levers: []string{"readiness.coverage_plan", "readiness.renewal_rules", "readiness.shared_comp",
			"every.tier.*.min_acv", "every.tier.*.account_share",
			"csm.hires_per_quarter", "ae.hires_per_quarter", "csm.heads", "ratio.ae_per_csm", "every.tier.*.coverage"}}
	rule.figures = []evidence{saying("answers", answersWords), ev("pods", allPods)}
	for i := range questions {
		rule.figures = append(rule.figures, evidence{name: questions[i].key, formula: answerLeaf(i), yes: true})
	}
	return []Rule{rule}
}

// answerLeaf is an answer as a figure: 1 for yes, 0 for no, absent where there is none. One
// that the scenario gives leads to its lever.
func answerLeaf(i int) formula {
	return &fixedLeaf{words: questions[i].text, names: []string{"no", "yes"}, read: func(place spot) model.Opt {
		switch answer, _ := questions[i].ask(place.p); answer {
		case model.Yes:
			return model.Some(1)
		case model.No:
			return model.Some(0)
		}
		return model.Opt{}
	}}
}

// answersWords lists the questions that are answered with no, then those that are not.
func answersWords(place spot) string {
	var no, missing []string
	for _, answer := range Checklist(place.p) {
		question := strconv.Quote(answer.Question)
		switch {
		case answer.Verdict == model.Unanswered:
			missing = append(missing, question)
		case answer.Verdict == model.No && answer.Why != "":
			no = append(no, question+" ("+answer.Why+")")
		case answer.Verdict == model.No:
			no = append(no, question)
		}
	}
	var parts []string
	if no != nil {
		parts = append(parts, "no to "+strings.Join(no, ", "))
	}
	if missing != nil {
		parts = append(parts, "not answered: "+strings.Join(missing, ", "))
	}
	return strings.Join(parts, "; ")
}

// unpaid is what of a pod tier's contracts and books does not pay for pairs.
func unpaid(p *planner.Plan, place Place) []planner.Reason {
	return slices.DeleteFunc(p.Failing(place.T, place.Tier), func(r planner.Reason) bool { return r == planner.ReasonTrailingRatio })
}

// unkeptWords says what parts a tier's pairs: the ratio, the hiring plan, or both.
func unkeptWords(place spot) string {
	tier, limits := tierAt(place.p, place.where()), &place.scenario().Limits
	sound, _ := place.scenario().Ratios(place.tier)
	var parts []string
	switch {
	case !tier.Ratio.OK:
		parts = append(parts, "no CSM")
	case planner.Above(tier.Ratio.V, sound):
		parts = append(parts, "AE:CSM "+against(tier.Ratio, " above ", sound, model.Ratio, place))
	}
	switch {
	case !tier.HiringGap.OK:
		parts = append(parts, "AE hires planned and no CSM hires")
	case planner.Above(tier.HiringGap.V, limits.HiringGap):
		parts = append(parts, "hiring gap "+against(tier.HiringGap, " above ", limits.HiringGap, model.Fraction, place))
	}
	return strings.Join(parts, ", ")
}
