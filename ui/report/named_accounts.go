package report

import (
	"brim/model"
	"brim/ui/words"
)

// NamedAccounts are some of a scenario's real accounts, by their indices and with the scores
// of all of them.
func NamedAccounts(title string, s *model.Scenario, scores []float64, rows []int) Section {
	grid := Grid{Head: []string{"Account", "Id", "ACV", "Score", "Renewal", "AE", "Growth", "Risk", "Moves"}, Left: 2, Fixed: 1}
	for _, i := range rows {
		account := s.Book.Accounts.At(i)
		grid.Add(
			Word(account.Label()), Word(account.ID), amount(account.ACV, s), Number(model.Fixed(scores[i], 2), scores[i]),
			Word(words.Day(account.Renewal)), Word(account.AE), Figure(PartOf(account.Growth), account.Growth),
			Figure(PartOf(account.Risk), account.Risk), Word(PinnedMark(account.Pinned)),
		)
	}
	return Section{Title: title, Name: "Accounts of a book", Grid: grid}
}

// PartOf writes an account's growth or risk, 0..1; empty where it is not known.
func PartOf(v model.Opt) string {
	if !v.OK {
		return ""
	}
	return model.Fixed(v.V, 2)
}

// PinnedMark says that an account is never moved.
func PinnedMark(pinned bool) string {
	if pinned {
		return "pinned"
	}
	return ""
}
