package model

import (
	"math"
	"slices"
	"strings"
)

// Uncertainty is what nobody knows for sure about the plan: the ranges in which levers
// may come to lie, and the luck of people. Section 13 of the planning model.
type Uncertainty struct {
	// Ranges are in the order of their keys, each lever once.
	Ranges []Range
	// People adds the luck of people: whole heads, leavers by chance.
	People bool
	// Late is the chance with which a planned hire slips a month, again and again.
	Late float64
}

// Range is the triangular distribution of a lever, both ends included:
// Low <= Mode <= High, all inside the lever's own range.
type Range struct {
	Key             string // the lever's dotted key
	Low, Mode, High float64
}

// Uncertain reports whether anything is left to chance.
func (s *Scenario) Uncertain() bool { return len(s.Uncertainty.Ranges) > 0 || s.Uncertainty.People }

// RangeOf is the range of the lever with the given key.
func (s *Scenario) RangeOf(key string) (Range, bool) {
	index, found := s.Uncertainty.find(key)
	if !found {
		return Range{}, false
	}
	return s.Uncertainty.Ranges[index], true
}

func (u *Uncertainty) find(key string) (int, bool) {
	return slices.BinarySearchFunc(u.Ranges, key, func(r Range, key string) int { return strings.Compare(r.Key, key) })
}

// Set gives a lever its range, in the place of the one it has.
func (u *Uncertainty) Set(r Range) {
	index, found := u.find(r.Key)
	if found {
		u.Ranges[index] = r
		return
	}
	u.Ranges = slices.Insert(u.Ranges, index, r)
}

// Drop takes a lever's range away.
func (u *Uncertainty) Drop(key string) {
	if index, found := u.find(key); found {
		u.Ranges = slices.Delete(u.Ranges, index, index+1)
	}
}

// RenameTier lets the ranges of a tier's levers follow its new name.
func (u *Uncertainty) RenameTier(from, to string) { u.rename("tier."+from+".", "tier."+to+".") }

// RenameCase lets the ranges of a market case's levers follow its new name.
func (u *Uncertainty) RenameCase(from, to string) { u.rename(casePrefix(from), casePrefix(to)) }

// rename lets keys that begin with one text begin with another.
func (u *Uncertainty) rename(from, to string) {
	for i := range u.Ranges {
		if field, ok := strings.CutPrefix(u.Ranges[i].Key, from); ok {
			u.Ranges[i].Key = to + field
		}
	}
	slices.SortFunc(u.Ranges, func(a, b Range) int { return strings.Compare(a.Key, b.Key) })
}

// DropTier takes the ranges of a tier's levers away.
func (u *Uncertainty) DropTier(name string) { u.drop("tier." + name + ".") }

// DropCase takes the ranges of a market case's levers away.
func (u *Uncertainty) DropCase(name string) { u.drop(casePrefix(name)) }

func (u *Uncertainty) drop(prefix string) {
	u.Ranges = slices.DeleteFunc(u.Ranges, func(r Range) bool { return strings.HasPrefix(r.Key, prefix) })
}

// Draw is the number of the range below which a share u of it lies: the inverse of the
// triangular distribution, for u from 0 to 1.
func (r Range) Draw(u float64) float64 {
	width := r.High - r.Low
	if width <= 0 {
		return r.Mode
	}
	below := r.Mode - r.Low
	if u*width < below {
		return min(r.Low+math.Sqrt(u*width*below), r.High)
	}
	return max(r.High-math.Sqrt((1-u)*width*(r.High-r.Mode)), r.Low)
}
