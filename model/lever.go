package model

import "slices"

// Place says which tier, case, resource, use or leave a lever belongs to; indices count
// from 0.
type Place struct{ Tier, Case, Resource, Use, Leave int }

// Lever is a Spec bound to its place in a scenario's structure. It stays valid while
// tiers, cases and resources keep their order.
type Lever struct {
	*Spec
	Place Place
	Key   string // the dotted key with names filled in
	Owner string // the tier's, case's or role's name; empty for the company's
}

// Levers lists every lever of a scenario, in the order of the screens: by group, and
// within a group by declaration, then by tier, case or role.
func Levers(s *Scenario) []Lever {
	levers := make([]Lever, 0, 2*len(specs))
	for _, spec := range specs {
		for place := range spec.places(s) {
			levers = append(levers, spec.Bind(s, place))
		}
	}
	return levers
}

// LeversIn lists the levers that have a say under case index c, -1 for the base case, or
// would have one if they were set (see [Lever.Opens]). While a market case is on, its
// values take the place of the market's own, since a case that names one overrides it.
func LeversIn(s *Scenario, c int) []Lever {
	return slices.DeleteFunc(Levers(s), func(l Lever) bool {
		if l.Group == GroupMarket && (l.OfCase() != (c >= 0) || l.OfCase() && l.Place.Case != c) {
			return true
		}
		return l.Idle(s) != "" && !l.Opens(s)
	})
}

// Find returns the lever of s with the given dotted key.
func Find(s *Scenario, key string) (Lever, bool) {
	for _, spec := range specsByField[lastField(key)] {
		if !spec.mayBe(key) {
			continue
		}
		for place := range spec.places(s) {
			if l := spec.Bind(s, place); l.Key == key {
				return l, true
			}
		}
	}
	return Lever{}, false
}

// Idle says why the lever has no say in s, in a few words; empty when it has.
func (l Lever) Idle(s *Scenario) string {
	if l.idle == nil {
		return ""
	}
	return l.idle(s, l.Place)
}

// OfTier reports whether the lever belongs to a tier.
func (l Lever) OfTier() bool { return l.scope == ofTier || l.scope == ofUse }

// OfCase reports whether the lever belongs to a market case.
func (l Lever) OfCase() bool { return l.scope == ofCase }

// OfLeave reports whether the lever belongs to a leave.
func (l Lever) OfLeave() bool { return l.scope == ofLeave }

// Inherited is the company's lever whose value a tier's has while it gives none: the role's
// quota, the limits' sound ratio. It is false for other levers.
func (l Lever) Inherited() (Lever, bool) {
	spec, ok := specByKey[l.inherits]
	return Lever{Spec: spec, Key: l.inherits}, ok
}

// SharesWith reports whether two levers are shares of one whole, of which one moves the
// other.
func (l Lever) SharesWith(other Lever) bool { return l.peers && l.Spec == other.Spec }

// Title is the lever's label with the name it belongs to.
func (l Lever) Title() string {
	if l.Owner == "" {
		return l.Label
	}
	return l.Owner + " " + l.Label
}
