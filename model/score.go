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
	scores := make([]float64, a.Len())
	growth, risk := a.meanKnown(a.columns.Growth), a.meanKnown(a.columns.Risk)
	n := float64(a.Len())
	for first := 0; first < a.Len(); {
		end := first + 1
		for end < a.Len() && a.acv(end) == a.acv(first) {
			end++
		}
		place := 1 - (float64(first)+float64(end))/(2*n) // highest ACV first
		for i := first; i < end; i++ {
			row := int(a.order[i])
			// Each product is rounded by itself, so that every machine orders the accounts alike.
			scores[i] = float64(weights.Value*place) + float64(weights.Growth*known(a.columns.Growth, row).Or(growth)) +
				float64(weights.Risk*known(a.columns.Risk, row).Or(risk))
		}
		first = end
	}
	return scores
}

// meanKnown is the mean of a column over the accounts that have it.
func (a *Accounts) meanKnown(column []float64) float64 {
	sum, count := 0.0, 0
	for _, row := range a.order {
		if v := known(column, int(row)); v.OK {
			sum += v.V
			count++
		}
	}
	if count == 0 {
		return unknownScore
	}
	return sum / float64(count)
}

// ranking is the accounts in the order of their scores.
type ranking struct {
	score Score
	order []uint32 // places by ACV, highest score first; of equal scores the higher ACV first
	last  []uint32 // the greatest of each stretch of the order
}

// stretch is over how many ranks a ranking keeps what it would otherwise look for among them all.
const stretch = 256

// lastOf is the greatest place by ACV among the ranks from one to another, of which there is one
// at least: the account of the smallest ACV.
func (r *ranking) lastOf(from, to int) (place uint32) {
	for from < to {
		if from%stretch == 0 && from+stretch <= to {
			place = max(place, r.last[from/stretch])
			from += stretch
			continue
		}
		place = max(place, r.order[from])
		from++
	}
	return place
}

// ranked orders the accounts by score. The last order is kept, since a plan asks for it
// again with every lever that moves.
func (a *Accounts) ranked(weights Score) *ranking {
	if kept := a.byScore.Load(); kept != nil && kept.score == weights {
		return kept
	}
	scores := a.Scores(weights)
	r := &ranking{score: weights, order: make([]uint32, len(scores))}
	for i := range r.order {
		r.order[i] = uint32(i)
	}
	slices.SortStableFunc(r.order, func(i, j uint32) int { return cmp.Compare(scores[j], scores[i]) })
	for part := range slices.Chunk(r.order, stretch) {
		r.last = append(r.last, slices.Max(part))
	}
	a.byScore.Store(r)
	return r
}

// byScore reports whether a file's accounts are divided by score: the tiers have shares of
// them, and [Score].Split says so.
func (s *Scenario) byScore() bool {
	return s.Score.Split && s.Book.Accounts != nil && !s.OwnFigures() && len(s.Tiers) > 0 && s.Tiers[0].AccountShare.OK
}
