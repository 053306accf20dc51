package model

import (
	"slices"
)

// Change is a lever whose value differs between two scenarios.
type Change struct {
	Lever
	From, To Value
}

// Changes lists the levers that differ from a to b, bound to b, in the order of the
// screens, and reports whether the two have the same structure: the same tiers, cases and
// roles by name, and the same bands or accounts. Where they have not, the levers are those
// that both have (see [Lever.In]), and [StructureWords] says the rest. Derived levers are
// left out: they move through others.
func Changes(a, b *Scenario) ([]Change, bool) {
	same := sameStructure(a, b)
	var changes []Change
	for _, spec := range specs {
		if spec.derived != nil {
			continue
		}
		for place := range spec.places(b) {
			l := Lever{Spec: spec, Place: place}
			counterpart, ok := l, true
			if !same {
				counterpart, ok = l.In(b, a)
			}
			if !ok {
				continue
			}
			from, to := counterpart.given(a), l.given(b)
			if from.Absent && to.Absent || from.Equal(to) {
				continue // a default may have moved, but the lever has not
			}
			if before, after := counterpart.Get(a), l.Get(b); !before.Equal(after) {
				changes = append(changes, Change{Lever: spec.Bind(b, place), From: before, To: after})
			}
		}
	}
	return append(changes, changedRanges(a, b)...), same
}

// sameStructure reports whether a and b have the same tiers, cases and roles by name,
// in the same order, and books that no lever could tell apart.
func sameStructure(a, b *Scenario) bool {
	sameUse := func(x, y Use) bool { return x.Role == y.Role }
	sameTier := func(x, y Tier) bool { return x.Name == y.Name && slices.EqualFunc(x.Uses, y.Uses, sameUse) }
	return sameForm(&a.Book, &b.Book) && a.Actuals.same(b.Actuals) && len(a.Leaves) == len(b.Leaves) &&
		slices.EqualFunc(a.Tiers, b.Tiers, sameTier) &&
		slices.EqualFunc(a.Cases, b.Cases, func(x, y Case) bool { return x.Name == y.Name }) &&
		slices.EqualFunc(a.Resources, b.Resources, func(x, y Resource) bool { return x.Role == y.Role })
}

// sameTiers reports whether two scenarios have tiers of the same names in the same order.
func sameTiers(a, b *Scenario) bool {
	return slices.EqualFunc(a.Tiers, b.Tiers, func(x, y Tier) bool { return x.Name == y.Name })
}

// sameForm reports whether two books have the same bands, or the same accounts, read in
// the same way.
func sameForm(a, b *Book) bool {
	if a.BandsFile != b.BandsFile || !a.ReadsAlike(b) {
		return false
	}
	if a.File != b.File || !slices.Equal(a.Bands, b.Bands) || (a.Accounts == nil) != (b.Accounts == nil) {
		return false
	}
	return a.Accounts == b.Accounts || a.Accounts.same(b.Accounts)
}

// changedRanges lists the ranges that differ from a to b.
func changedRanges(a, b *Scenario) []Change {
	if slices.Equal(a.Uncertainty.Ranges, b.Uncertainty.Ranges) {
		return nil
	}
	var changes []Change
	for _, l := range Levers(b) {
		counterpart, ok := l.In(b, a)
		if !l.Ranges() || !ok {
			continue
		}
		if before, after := counterpart.Spread().Get(a), l.Spread().Get(b); !before.Equal(after) {
			changes = append(changes, Change{Lever: l.Spread(), From: before, To: after})
		}
	}
	return changes
}
