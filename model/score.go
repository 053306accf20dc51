package model

import (
	"cmp"
	"slices"
)

// unknownScore is what a growth or risk counts as where no account of the file has one.
const unknownScore = 0.5

// Scores are the accounts' scores, 0..1 where the weights sum to 1, in the order of
// [Accounts.All]: the account's place among the ACVs, its growth and its risk, each at its
// weight. The smallest of n ACVs has place ½/n, the largest 1 − ½/n, and equal ones share
// the average of their places. A growth or risk that is not known counts as the mean of
// those that are. Source: SAM.
func (a *Accounts) Scores(weights Score) []float64 {
	all := a.All()
	scores := make([]float64, len(all))
	growth := meanKnown(all, func(account *Account) Opt { return account.Growth })
	risk := meanKnown(all, func(account *Account) Opt { return account.Risk })
	n := float64(len(all))
	for first := 0; first < len(all); {
		end := first + 1
		for end < len(all) && all[end].ACV == all[first].ACV {
			end++
		}
		place := 1 - (float64(first)+float64(end))/(2*n) // highest ACV first
		for i := first; i < end; i++ {
			// Each product is rounded by itself, so that every machine orders the accounts alike.
			scores[i] = float64(weights.Value*place) + float64(weights.Growth*all[i].Growth.Or(growth)) +
				float64(weights.Risk*all[i].Risk.Or(risk))
		}
		first = end
	}
	return scores
}

// meanKnown is the mean of a column over the accounts that have it.
func meanKnown(all []Account, column func(*Account) Opt) float64 {
	sum, known := 0.0, 0
	for i := range all {
		if v := column(&all[i]); v.OK {
			sum += v.V
			known++
		}
	}
	if known == 0 {
		return unknownScore
	}
	return sum / float64(known)
}

// ranking is the accounts in the order of their scores.
type ranking struct {
	score Score
	order []int32   // indices into the list, highest score first; of equal scores the higher ACV first
	free  []holding // what the first so many hold, those left out whose tier is named
}

// ranked orders the accounts by score. The last order is kept, since a plan asks for it
// again with every lever that moves.
func (a *Accounts) ranked(weights Score) *ranking {
	if kept := a.byScore.Load(); kept != nil && kept.score == weights {
		return kept
	}
	scores := a.Scores(weights)
	r := &ranking{score: weights, order: make([]int32, len(scores)), free: make([]holding, len(scores)+1)}
	for i := range r.order {
		r.order[i] = int32(i)
	}
	slices.SortStableFunc(r.order, func(i, j int32) int { return cmp.Compare(scores[j], scores[i]) })
	all := a.All()
	for rank, i := range r.order {
		r.free[rank+1] = r.free[rank]
		if account := &all[i]; account.Tier == "" {
			r.free[rank+1].accounts++
			r.free[rank+1].acv += account.ACV
		}
	}
	a.byScore.Store(r)
	return r
}

// edge is the smallest ACV of the accounts from one rank to another; of none, that of the
// next account, which such a tier would take first.
func (r *ranking) edge(a *Accounts, from, to int) float64 {
	if to == from {
		to = min(to+1, len(r.order))
	}
	if from == to {
		return 0
	}
	return a.All()[slices.Max(r.order[from:to])].ACV // the list is by ACV
}

// young counts the accounts from one rank to another, and those that name a tier, that were
// won after a month, and those whose start is known.
func (r *ranking) young(a *Accounts, tier string, from, to int, after Month) (young, known int) {
	all := a.All()
	for rank, i := range r.order {
		account := &all[i]
		here := account.Tier == tier || account.Tier == "" && rank >= from && rank < to
		if !here || account.Start == 0 {
			continue
		}
		known++
		if account.Start > after {
			young++
		}
	}
	return young, known
}

// byScore reports whether a file's accounts are divided by score: the tiers have shares of
// them, and [Score].Split says so.
func (s *Scenario) byScore() bool {
	return s.Score.Split && s.Book.Accounts != nil && !s.OwnFigures() && len(s.Tiers) > 0 && s.Tiers[0].AccountShare.OK
}
