package pane

import (
	"brim/model"
	"brim/planner"
	"brim/ui/state"
	"brim/ui/words"
)

// Room for the differences from the baseline. It is theirs from the moment when one is
// pinned, so that nothing moves while they change.
const (
	monthsDelta = 6 // "+14 mo"
	moneyRoom   = 8 // "-$12.3M"
	ratioRoom   = 5 // "+0.66"
	gapRoom     = 7 // "-214 pp"
	loadRoom    = 6 // "-12.3"
	shareRoom   = 6 // "+12 pp"
)

// pinnedTier is the baseline's tier that tier k was; false without one.
// The company, -1, is itself.
func pinnedTier(s state.State, k int) (int, bool) {
	switch {
	case s.Baseline == nil:
		return 0, false
	case k < 0:
		return k, true
	}
	return s.PinnedTier(k)
}

// pinnedSpot is where the baseline has tier k in the plan's month t; false where it has
// no such tier or does not reach that month.
func pinnedSpot(s state.State, t, k int) (planner.At, bool) {
	was, ok := pinnedTier(s, k)
	if !ok {
		return planner.At{}, false
	}
	month := int(s.Plan.Months[t].Month - s.Baseline.Plan.Months[0].Month)
	return planner.At{T: month, Tier: was}, month >= 0 && month < len(s.Baseline.Plan.Months)
}

// amountDelta is how an amount differs from the baseline's, if both are in one currency.
func amountDelta(s state.State, is, was model.Opt) string {
	if s.Baseline.Plan.Currency != s.Plan.Currency {
		return ""
	}
	return words.AsMoney.Delta(is, was, s.Plan.Currency)
}

// orEqual says so where two figures read the same.
func orEqual(delta string) string {
	if delta == "" {
		return "="
	}
	return delta
}

// loadDelta is how tier k's load at the end differs from the baseline's; a baseline that
// ends in another month has no say.
func loadDelta(s state.State, k int) string {
	was, ok := pinnedTier(s, k)
	if !ok || s.Baseline.Head.End != s.Head.End {
		return ""
	}
	return words.LoadDelta(s.Plan.Last().Tiers[k].Load, s.Baseline.Plan.Last().Tiers[was].Load)
}

// arrDelta is how ARR at the end differs, where both end in the same month and money.
func arrDelta(s state.State) string {
	was := s.Baseline
	if was == nil || was.Head.End != s.Head.End || was.Plan.Currency != s.Plan.Currency {
		return ""
	}
	return orEqual(model.FormatDifference(s.Head.ARR, was.Head.ARR, s.Plan.Currency))
}

// podsDelta is how much later pods degrade.
func podsDelta(s state.State) string {
	if s.Baseline == nil || !s.Head.Pods.Degrades || !s.Baseline.Head.Pods.Degrades {
		return ""
	}
	return orEqual(words.MonthsDelta(s.Head.Pods.By.Month, s.Baseline.Head.Pods.By.Month))
}

// overDelta is how much later the books of a tier run over.
func overDelta(s state.State, book planner.BookHeadline) string {
	k, ok := pinnedTier(s, tierNamed(s.Plan, book.Tier))
	if !ok || !s.Baseline.Head.Books[k].Over {
		return ""
	}
	return orEqual(words.MonthsDelta(book.At.Month, s.Baseline.Head.Books[k].At.Month))
}

// podDeltas are how tier k's ratio, hiring gap and pods differ today.
func podDeltas(s state.State, k int) (ratio, gap, pods string) {
	j, ok := pinnedTier(s, k)
	if !ok {
		return "", "", ""
	}
	is, was := &s.Plan.Months[0].Tiers[k], &s.Baseline.Plan.Months[0].Tiers[j]
	return words.RatioDelta(is.Ratio, was.Ratio), gapDelta(s, is.HiringGap, was.HiringGap),
		words.HeadsDelta(is.Pods, was.Pods)
}

// gapDelta holds two hiring gaps against each other, if both are on the same basis.
func gapDelta(s state.State, is, was model.Opt) string {
	if s.Scenario.Limits.GapBasis != s.Baseline.Scenario.Limits.GapBasis {
		return ""
	}
	return words.PointsDelta(is, was, 0)
}

// splitDelta is how a share of tier k at the opening differs, in points.
func splitDelta(s state.State, k int, share func(*planner.Split) model.Opt) string {
	was, ok := pinnedTier(s, k)
	if !ok {
		return ""
	}
	return words.PointsDelta(share(&s.Plan.Splits[k]), share(&s.Baseline.Plan.Splits[was]), 0)
}
