package report

import (
	"brim/planner"
	"brim/ui/words"
)

// FullBooks is every tier's books at the end of every fiscal quarter: who is away, what the
// load becomes when one CSM more is out, and the accounts and ARR beyond full books.
func FullBooks(p *planner.Plan) Section {
	grid := Grid{
		Head: []string{
			"Quarter", "Tier", "Accounts", "onboarding", "Load", "limit", "one out", "CSMs away", "AEs away",
			"beyond", "ARR beyond",
		},
		Left: 2, Fixed: 2, Part: 9,
	}
	for _, q := range fiscalQuarters(p) {
		for k := range q.end.Tiers {
			tier := &q.end.Tiers[k]
			limit := p.BookMax(q.end.T, k)
			grid.Add(
				Word(q.label), Word(tier.Name), countCell(tier.Accounts), countCell(tier.OnboardingAccounts), loadCell(p, q.end, k),
				limitCell(limit), Figure(OneOut(tier, limit), tier.OneOut), headsCell(tier.CSMAway), headsCell(tier.AEAway),
				countCell(tier.BeyondAccounts), moneyCell(tier.BeyondARR, p.Currency),
			)
		}
	}
	return Section{Title: "Full books by quarter: with one CSM out, and what is beyond them", Name: "Full books", Grid: grid}
}

// Cover is what the books of every tier bear at the plan's end: the load when one CSM is out,
// and the accounts and ARR beyond full books.
func Cover(p *planner.Plan) Section {
	grid := Grid{Head: []string{"Tier", "Load", "limit", "one out", "Beyond", "ARR beyond"}, Left: 1, Fixed: 1, Part: 4}
	last := p.Last()
	for k := range last.Tiers {
		tier, limit := &last.Tiers[k], p.BookMax(p.Horizon, k)
		grid.Add(Word(tier.Name), loadCell(p, last, k), limitCell(limit), Figure(OneOut(tier, limit), tier.OneOut),
			countCell(tier.BeyondAccounts), moneyCell(tier.BeyondARR, p.Currency))
	}
	return Section{Title: "Books in " + last.Month.Long() + ": with one CSM out, and accounts beyond full books", Name: "Cover", Grid: grid}
}

// OneOut is the load when one CSM is away, marked past the limit. Where no second CSM is
// there, nobody carries the accounts.
func OneOut(tier *planner.TierMonth, limit float64) string {
	switch {
	case !tier.OneOut.OK && planner.HasAccounts(tier.Accounts):
		return failedMark + " nobody"
	case !tier.OneOut.OK:
		return ""
	case planner.Above(tier.OneOut.V, limit):
		return overMark + words.LoadAgainst(tier.OneOut, limit)
	}
	return words.LoadAgainst(tier.OneOut, limit)
}
