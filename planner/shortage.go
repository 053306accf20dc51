package planner

import (
	"iter"
	"slices"
)

// Shortage is when a resource's demand exceeds its heads.
type Shortage struct {
	Role          string
	Since         When
	Needed, Heads float64 // in that month
	Stretches     []Stretch
}

// Shortages pairs the shortages of two plans role by role: those of the later plan in its
// order, then those that only the earlier one has. The first of a pair is of the earlier
// plan, the second of the later; nil is one in which the role is never short.
func Shortages(earlier, later []Shortage) iter.Seq2[*Shortage, *Shortage] {
	ofRole := func(list []Shortage, role string) *Shortage {
		i := slices.IndexFunc(list, func(short Shortage) bool { return short.Role == role })
		if i < 0 {
			return nil
		}
		return &list[i]
	}
	return func(yield func(old, now *Shortage) bool) {
		for i := range later {
			if !yield(ofRole(earlier, later[i].Role), &later[i]) {
				return
			}
		}
		for i := range earlier {
			if ofRole(later, earlier[i].Role) == nil && !yield(&earlier[i], nil) {
				return
			}
		}
	}
}
