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

// podsDelta is how much later pods break.
func podsDelta(s state.State, pods *planner.PodHeadline) string {
	before, ok := pinnedPods(s, pods)
	if !ok || !pods.Breaks || !before.Breaks {
		return ""
	}
	return kit.OrEqual(words.MonthsDelta(pods.BreaksAt.Month, before.BreaksAt.Month))
}

// warnedDelta is how much later a rule warns of them.
func warnedDelta(s state.State, pods *planner.PodHeadline) string {
	before, ok := pinnedPods(s, pods)
	if !ok || !pods.Warning.Given || !before.Warning.Given {
		return ""
	}
	return kit.OrEqual(words.MonthsDelta(pods.Warning.Since.Month, before.Warning.Since.Month))
}

// pinnedPods are the same tier's pods in the baseline.
func pinnedPods(s state.State, pods *planner.PodHeadline) (planner.PodHeadline, bool) {
	k, ok := kit.PinnedTier(s, kit.TierNamed(s.Plan, pods.Tier))
	if !ok {
		return planner.PodHeadline{}, false
	}
	for _, before := range s.Baseline.Head.PodTiers {
		if before.Tier == s.Baseline.Plan.Splits[k].Name {
			return before, true
		}
	}
	return planner.PodHeadline{}, false
}

// overDelta is how much later the books of a tier run over.
func overDelta(s state.State, book planner.BookHeadline) string {
	k, ok := kit.PinnedTier(s, kit.TierNamed(s.Plan, book.Tier))
	if !ok || !s.Baseline.Head.Books[k].Over {
		return ""
	}
	return kit.OrEqual(words.MonthsDelta(book.Since.Month, s.Baseline.Head.Books[k].Since.Month))
}
