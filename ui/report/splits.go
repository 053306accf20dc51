package report

import (
	"brim/model"
	"brim/planner"
	"brim/ui/words"
)

// Splits is how the opening book divides among the tiers, and who serves them: how full
// their books are now, and which coverage the decision matrix advises.
func Splits(p *planner.Plan) Section {
	grid := Grid{
		Head: []string{"Tier", "Coverage", "Now", "Advised", "CSMs", "needed", "Accounts", "ARR", "ACV"},
		Left: 4, Fixed: 1, Part: 6,
	}
	accountShares, arrShares := SplitShares(p.Splits)
	for k := range p.Splits {
		split, now := &p.Splits[k], &p.Months[0].Tiers[k]
		grid.Rows = append(grid.Rows, []string{
			split.Name, split.Coverage.String(), loadWord(now.State), advised(split),
			words.HeadsAgainst(now.CSMProductive, split.CSMNeeded), words.Heads(split.CSMNeeded),
			words.Count(split.Accounts) + " " + accountShares[k],
			money(model.Some(split.ARR), p.Currency) + " " + arrShares[k],
			money(split.ACV, p.Currency),
		})
	}
	return Section{Title: "Tiers in " + p.MonthAt(0).Long(), Name: "Tiers", Grid: grid}
}

// loadWord says how a tier's books stand to their limits, with its mark.
func loadWord(state planner.LoadState) string {
	mark := withinMark
	switch state {
	case planner.Over:
		mark = overMark
	case planner.Under:
		mark = underMark
	case planner.Uncovered:
		mark = failedMark
	}
	return mark + " " + words.BookState(state)
}

// advised says whether the decision matrix recommends the tier's coverage, or what else.
func advised(split *planner.Split) string {
	if split.Agrees() {
		return withinMark
	}
	return "→ " + split.Recommended.String()
}
