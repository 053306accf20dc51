package report

import (
	"fmt"

	"brim/model"
	"brim/planner"
	"brim/planner/actuals"
	"brim/ui/words"
)

// Headline is what the plan comes to, one sentence a line: the pods, the books of
// every tier, what lies beyond full books, the other roles, the money.
func Headline(s *model.Scenario, p *planner.Plan) []string {
	h := p.Headline()
	lines := podsLines(&h, p.Currency)
	for _, book := range h.Books[:h.Tiers] {
		lines = append(lines, bookLine(book))
	}
	if beyond := words.Beyond(h.Beyond, h.End, p.Currency); beyond != "" {
		lines = append(lines, beyond)
	}
	for i := range p.Months[0].Resources {
		lines = append(lines, roleLine(p.Months[0].Resources[i].Role, h.Short))
	}
	amount := func(v float64) string { return model.Format(v, model.Money, p.Currency) }
	lines = append(lines, fmt.Sprintf("ARR goes from %s to %s in %s; the goal is %s", amount(p.Opening.ARR),
		amount(h.ARR), h.End.Long(), amount(h.GoalARR)))
	if h := actuals.Look(p); h != nil {
		if line, ok := h.Headline(); ok {
			lines = append(lines, "What has happened: "+line.Words())
		}
	}
	return append(lines, fmt.Sprintf("People cost %s over %s", amount(h.Cost), months(p.Horizon)))
}

// podsLines say of every pod tier when its pods break and since when they are warned.
func podsLines(h *planner.Headline, currency string) []string {
	if !h.Pods.Any {
		return []string{"No tier is served by pods"}
	}
	var lines []string
	for _, pods := range h.PodTiers {
		line := Mark(!pods.Breaks) + " " + pods.Tier + " " + words.PodsVerdict(pods, h.End)
		if warned := words.Warned(pods.Warning, currency); warned != "" {
			line += " · " + warned
		}
		lines = append(lines, line)
	}
	return lines
}

// bookLine says when a tier's books run over, every stretch of it.
func bookLine(book planner.BookHeadline) string {
	mark := overMark
	switch {
	case !book.Over:
		return fmt.Sprintf("%s %s books stay within their limit", withinMark, book.Tier)
	case book.Uncovered:
		mark = failedMark
	}
	return fmt.Sprintf("%s %s books %s", mark, book.Tier, words.BookVerdict(book))
}

// roleLine says whether a role has the heads that accounts and pods take of it.
func roleLine(role string, short []planner.Shortage) string {
	for _, s := range short {
		if s.Role == role {
			needed, there := ofHeads(&planner.ResourceMonth{Needed: s.Needed, Heads: s.Heads})
			return fmt.Sprintf("%s %s: short %s; at first %s heads needed, %s there", overMark, role,
				words.Stretches(s.Stretches, words.EveryStretch), needed, there)
		}
	}
	return fmt.Sprintf("%s %s: heads suffice", withinMark, role)
}
