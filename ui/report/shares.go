package report

import (
	"cmp"
	"math"
	"slices"

	"brim/model"
	"brim/planner"
	"brim/ui/words"
)

// wholePercents writes shares of one whole in whole per cent that sum to 100, the largest
// remainders rounded up. Shares that do not make up a whole are each rounded by themselves.
func wholePercents(shares []model.Opt) []string {
	texts, points := make([]string, len(shares)), make([]float64, len(shares))
	sum, left := 0.0, 100.0
	for i, share := range shares {
		texts[i] = words.Percent(share)
		points[i] = math.Floor(share.V*100 + 1e-9)
		sum, left = sum+share.V, left-points[i]
	}
	if math.Abs(sum-1) > 1e-6 || slices.ContainsFunc(shares, func(s model.Opt) bool { return !s.OK || s.V < 0 }) {
		return texts
	}
	byRemainder := make([]int, len(shares))
	for i := range byRemainder {
		byRemainder[i] = i
	}
	slices.SortStableFunc(byRemainder, func(a, b int) int {
		return cmp.Compare(shares[b].V*100-points[b], shares[a].V*100-points[a])
	})
	for _, i := range byRemainder[:int(left)] {
		points[i]++
	}
	for i := range points {
		texts[i] = words.Percent(model.Some(points[i] / 100))
	}
	return texts
}

// SplitShares are the tiers' parts of the accounts and of the ARR, each summing to 100 as
// they are written.
func SplitShares(splits []planner.Split) (accounts, arr []string) {
	ofAccounts, ofARR := make([]model.Opt, len(splits)), make([]model.Opt, len(splits))
	for k := range splits {
		ofAccounts[k], ofARR[k] = splits[k].AccountShare, splits[k].ARRShare
	}
	return wholePercents(ofAccounts), wholePercents(ofARR)
}
