package report

import "brim/planner/actuals"

// ActualsScorecard is a pilot's first ninety days; without rows where nobody reports it.
func ActualsScorecard(h *actuals.History) Section {
	p := h.Plan()
	grid := Grid{Head: []string{"Tier", "Figure", "Month", "pilot", "tiers without pods", ""}, Left: 3, Fixed: 3}
	for _, score := range h.Scorecard() {
		grid.Add(Word(string(score.Tier)), Word(score.Column.Label), Word(score.Month.Long()),
			scoreCell(score, p.Currency), actualCell(score.Others, score.Column, p.Currency), Word(scoreWords(score)))
	}
	return Section{Title: "The pilot's first ninety days", Name: "Pilot scorecard", Grid: grid}
}

// scoreCell is what a pilot reports, marked where it is past a limit.
func scoreCell(score actuals.Score, currency string) Cell {
	cell := actualCell(score.Value, score.Column, currency)
	switch score.State {
	case actuals.ScoreWarned:
		cell.Text = strainedMark + cell.Text
	case actuals.ScoreBroken:
		cell.Text = overMark + cell.Text
	}
	return cell
}

// scoreWords are what the source says of a figure of the scorecard.
func scoreWords(score actuals.Score) string {
	switch score.State {
	case actuals.ScoreWithin:
		return withinMark + " up to 15%"
	case actuals.ScoreWarned:
		return "above 15% (POD)"
	case actuals.ScoreBroken:
		return "above 25% (POD)"
	}
	return ""
}
