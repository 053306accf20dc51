package kit

import (
	"brim/model"
	"brim/planner"
	"brim/planner/explain"
	"brim/ui/state"
	"brim/ui/words"
)

// Room for the differences from the baseline, in columns. It is theirs from the moment when one is
// pinned, so that nothing moves while they change.
const (
	MonthsRoom = 6 // "+14 mo"
	MoneyRoom  = 8 // "-$12.3M"
	RatioRoom  = 5 // "+0.66"
	GapRoom    = 7 // "-214 pp"
	LoadRoom   = 6 // "-12.3"
	ShareRoom  = 6 // "+12 pp"
)

// PinnedTier is the baseline's tier that tier k was; false without one. The company, -1,
// is itself.
func PinnedTier(s state.State, k int) (int, bool) {
	switch {
	case s.Baseline == nil:
		return 0, false
	case k < 0:
		return k, true
	}
	return s.PinnedTier(k)
}

// PinnedPlace is where the baseline has tier k in the plan's month t; false where it has
// no such tier or does not reach that month.
func PinnedPlace(s state.State, t, k int) (explain.Place, bool) {
	before, ok := PinnedTier(s, k)
	if !ok {
		return explain.Place{}, false
	}
	month := int(s.Plan.Months[t].Month - s.Baseline.Plan.Months[0].Month)
	return explain.Place{T: month, Tier: before}, month >= 0 && month < len(s.Baseline.Plan.Months)
}

// AmountDelta is how an amount differs from the baseline's, if both are in one currency.
// It wants a pinned baseline.
func AmountDelta(s state.State, now, before model.Opt) string {
	if s.Baseline.Plan.Currency != s.Plan.Currency {
		return ""
	}
	return words.Difference(explain.AsMoney, now, before, s.Plan.Currency)
}

// OrEqual says so where two figures read the same.
func OrEqual(delta string) string {
	if delta == "" {
		return "="
	}
	return delta
}

// SplitDelta is how a share of tier k at the opening differs, in points.
func SplitDelta(s state.State, k int, share func(*planner.Split) model.Opt) string {
	before, ok := PinnedTier(s, k)
	if !ok {
		return ""
	}
	return words.PointsDelta(share(&s.Plan.Splits[k]), share(&s.Baseline.Plan.Splits[before]), 0)
}
