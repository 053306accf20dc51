package report

import (
	"strings"

	"brim/planner"
	"brim/ui/words"
)

// Stage is the company's stage with the coverage that the sources advise at it, and what
// the plan answers to the checklist before pods are launched.
func Stage(p *planner.Plan) Section {
	section := Section{Title: "Stage " + p.Opening.Stage.String() + ", and what fits it", Name: "Stage"}
	section.Grid = Grid{Head: []string{"Question", "Answer", "Source"}, Left: 3, Fixed: 1}
	add := func(question, mark, answer, source string) {
		section.Grid.Rows = append(section.Grid.Rows, []string{question, strings.TrimSpace(mark + " " + answer), source})
		section.Lines = append(section.Lines, strings.TrimSpace(mark+" "+question)+" "+answer+" ("+source+")")
	}
	add("Suggested:", "", p.StageSuggests(), "ATM")
	for _, answer := range p.Checklist() {
		mark, word := failedMark, "no"
		if answer.Yes {
			mark, word = withinMark, "yes"
		}
		add(answer.Question, mark, word, answer.Rule.Source)
	}
	return section
}

// TierFit is how every tier is served, in a sentence, and what the decision matrix votes
// for by ACV, AE:CSM ratio and onboarding.
func TierFit(p *planner.Plan) Section {
	grid := Grid{
		Head: []string{"Tier", "Coverage", "Advised", "by ACV", "by AE:CSM", "by onboarding", "in a sentence", "Accounts", "ARR", "ACV"},
		Left: 7, Fixed: 1, Part: 6,
	}
	for k := range p.Splits {
		split := &p.Splits[k]
		sentence := split.Coverage.Facts().Words
		grid.Wide = max(grid.Wide, len(sentence))
		grid.Rows = append(grid.Rows, []string{
			split.Name, split.Coverage.String(), strings.TrimSpace(advised(split)),
			split.Votes.ACV.String(), split.Votes.Ratio.String(), split.Votes.Onboarding.String(), sentence,
			words.Percent(split.AccountShare), words.Percent(split.ARRShare), money(split.ACV, p.Currency),
		})
	}
	return Section{Title: "Which model fits: three votes a tier", Name: "Tiers", Grid: grid}
}
