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
		grid.Add(
			Word(split.Name), Word(split.Coverage.String()), Word(loadWord(now.State)), Word(advised(split)),
			Number(words.HeadsAgainst(now.CSMProductive, split.CSMNeeded), now.CSMProductive),
			headsCell(split.CSMNeeded),
			shared(countCell(split.Accounts), accountShares[k], split.AccountShare),
			shared(moneyCell(split.ARR, p.Currency), arrShares[k], split.ARRShare),
			moneyOptCell(split.ACV, p.Currency),
		)
	}
	return Section{Title: "Tiers in " + p.MonthAt(0).Long(), Name: "Tiers", Grid: grid}
}

// shared adds to a figure its part of a whole, as it is written.
func shared(figure Cell, text string, share model.Opt) Cell {
	return figure.with(" ", "share", Figure(text, share))
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
