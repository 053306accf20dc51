package report

import (
	"slices"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
	"brim/planner/reshape"
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
	add("Suggested:", "", reshape.StageSuggests(p), "ATM")
	for _, answer := range explain.Checklist(p) {
		mark := map[model.Answer]string{model.Yes: withinMark, model.No: failedMark, model.Unanswered: "?"}[answer.Verdict]
		add(answer.Question, mark, answer.Word(), answer.Source)
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
		grid.Add(
			Word(split.Name), Word(split.Coverage.String()), Word(strings.TrimSpace(advised(split))),
			Word(split.Votes.ACV.String()), Word(split.Votes.Ratio.String()), Word(split.Votes.Onboarding.String()+Follows(split)),
			Word(sentence), Figure(words.Percent(split.AccountShare), split.AccountShare),
			Figure(words.Percent(split.ARRShare), split.ARRShare), moneyOptCell(split.ACV, p.Currency),
		)
	}
	title := "Which model fits: three votes a tier"
	if AnyFollows(p) {
		title += "; " + FollowsMark + " " + FollowsWords
	}
	return Section{Title: title, Name: "Tiers", Grid: grid}
}

// FollowsMark marks a vote by days that follows the coverage it judges; FollowsWords is
// what stands below.
const (
	FollowsMark  = "*"
	FollowsWords = "its coverage's default: set onboarding_days for an independent vote"
)

// Follows is the mark of a tier's vote by days; empty where it is a vote of its own.
func Follows(split *planner.Split) string {
	if split.DaysFollow {
		return FollowsMark
	}
	return ""
}

// AnyFollows reports whether any tier's vote by days is marked.
func AnyFollows(p *planner.Plan) bool {
	return slices.ContainsFunc(p.Splits, func(split planner.Split) bool { return split.DaysFollow })
}
