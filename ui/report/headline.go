package report

import (
	"fmt"

	"brim/model"
	"brim/planner"
	"brim/ui/words"
)

// headline is what the plan comes to, one sentence a line: the pods, the books of
// every tier, the other roles, the money.
func headline(s *model.Scenario, p *planner.Plan) []string {
	h := p.Headline()
	lines := []string{podsLine(h.Pods, &s.Limits)}
	for k, book := range h.Books[:h.Tiers] {
		lines = append(lines, bookLine(book, p.Months[book.Until.T].Tiers[k].State))
	}
	for i := range p.Months[0].Resources {
		lines = append(lines, roleLine(p.Months[0].Resources[i].Role, h.Short))
	}
	amount := func(v float64) string { return model.Format(v, model.Money, p.Currency) }
	lines = append(lines, fmt.Sprintf("ARR goes from %s to %s in %s; the goal is %s", amount(p.Opening.ARR),
		amount(h.ARR), h.End.Long(), amount(h.GoalARR)))
	return append(lines, fmt.Sprintf("People cost %s over %s", amount(h.Cost), months(p.Horizon)))
}

func podsLine(pods planner.PodHeadline, limits *model.Limits) string {
	switch {
	case !pods.Any:
		return "No tier is served by pods"
	case !pods.Degrades:
		return withinMark + " P" + words.PodsNever[1:]
	case pods.By.T == 0:
		return fmt.Sprintf("%s %s pods are degraded now: %s", overMark, pods.Tier, words.Cause(pods, limits))
	}
	return fmt.Sprintf("%s %s pods degrade by %s: %s", overMark, pods.Tier, pods.By.Month.Long(),
		words.Cause(pods, limits))
}

// bookLine says when a tier's books run over; last is their state in the last month in
// which they do.
func bookLine(book planner.BookHeadline, last planner.LoadState) string {
	switch {
	case book.Uncovered && last == planner.Uncovered:
		return fmt.Sprintf("%s %s has no productive CSM %s", failedMark, book.Tier, words.BookSpan(book))
	case book.Uncovered:
		return fmt.Sprintf("%s %s books run over %s, at first without a productive CSM", failedMark, book.Tier,
			words.BookSpan(book))
	case book.Over:
		return fmt.Sprintf("%s %s books run over %s", overMark, book.Tier, words.BookSpan(book))
	}
	return fmt.Sprintf("%s %s books stay within their limit", withinMark, book.Tier)
}

// roleLine says whether a role has the heads that accounts and pods take of it.
func roleLine(role string, short []planner.Shortage) string {
	for _, s := range short {
		if s.Role != role {
			continue
		}
		since := "from " + s.At.Month.Long()
		if s.At.T == 0 {
			since = "now"
		}
		needed, there := ofHeads(&planner.ResourceMonth{Needed: s.Needed, Heads: s.Heads})
		return fmt.Sprintf("%s %s: short %s, %s heads needed, %s there", overMark, role, since, needed, there)
	}
	return fmt.Sprintf("%s %s: heads suffice", withinMark, role)
}
