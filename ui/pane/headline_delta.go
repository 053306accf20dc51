package pane

import (
	"brim/model"
	"brim/planner"
	"brim/ui/kit"
	"brim/ui/state"
	"brim/ui/words"
)

// arrDelta is how ARR at the end differs, where both end in the same month and money.
func arrDelta(s state.State) string {
	before := s.Baseline
	if before == nil || before.Head.End != s.Head.End || before.Plan.Currency != s.Plan.Currency {
		return ""
	}
	return kit.OrEqual(model.FormatDifference(s.Head.ARR, before.Head.ARR, s.Plan.Currency))
}

// podsDelta is how much later pods degrade.
func podsDelta(s state.State) string {
	if s.Baseline == nil || !s.Head.Pods.Degrades || !s.Baseline.Head.Pods.Degrades {
		return ""
	}
	return kit.OrEqual(words.MonthsDelta(s.Head.Pods.By.Month, s.Baseline.Head.Pods.By.Month))
}

// overDelta is how much later the books of a tier run over.
func overDelta(s state.State, book planner.BookHeadline) string {
	k, ok := kit.PinnedTier(s, kit.TierNamed(s.Plan, book.Tier))
	if !ok || !s.Baseline.Head.Books[k].Over {
		return ""
	}
	return kit.OrEqual(words.MonthsDelta(book.At.Month, s.Baseline.Head.Books[k].At.Month))
}
