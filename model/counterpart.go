package model

import "slices"

// Counterparts finds, for every tier of b, the tier of a that it is: the one of its name,
// or else one of a name that b no longer has and most of whose inputs it has, which was
// renamed: of several the one that has most. Of a tier that a does not have the index is -1.
func Counterparts(a, b *Scenario) (match [MaxTiers]int) {
	var taken [MaxTiers]bool
	for k := range b.Tiers {
		if match[k] = tierNamed(a, b.Tiers[k].Name); match[k] >= 0 {
			taken[match[k]] = true
		}
	}
	for {
		k, j := mostAlike(a, b, &match, &taken)
		if k < 0 {
			return match
		}
		match[k], taken[j] = j, true
	}
}

// mostAlike finds the two tiers without a counterpart that have most in common; of several
// the lower ones, since a tier that is divided stands below what is taken from it. -1 is
// none that could pass for a renamed one.
func mostAlike(a, b *Scenario, match *[MaxTiers]int, taken *[MaxTiers]bool) (best, from int) {
	best, most := -1, renamedFrom
	for k := range b.Tiers {
		if match[k] >= 0 {
			continue
		}
		for j := range a.Tiers {
			if taken[j] {
				continue
			}
			if n := alike(&a.Tiers[j], &b.Tiers[k]); n >= most {
				best, from, most = k, j, n
			}
		}
	}
	return best, from
}

// renamedFrom is how many of its inputs a tier must keep to pass for the same one under
// another name.
const renamedFrom = 11

// alike counts the inputs that two tiers have in common, of sixteen.
func alike(a, b *Tier) int {
	n := 0
	for _, same := range [...]bool{
		a.Coverage == b.Coverage, a.MinACV == b.MinACV, a.AccountShare == b.AccountShare && a.Accounts == b.Accounts && a.ARR == b.ARR,
		a.BookMin == b.BookMin && a.BookMax == b.BookMax && a.BookMaxARR == b.BookMaxARR, a.OnboardingDays == b.OnboardingDays,
		a.LogoChurn == b.LogoChurn && a.Contraction == b.Contraction, a.Expansion == b.Expansion, a.Graduation == b.Graduation,
		a.Promoted == b.Promoted, a.Presales == b.Presales, a.StructuredHandoff == b.StructuredHandoff,
		a.AEShare == b.AEShare && a.AEHireShare == b.AEHireShare, a.CSMShare == b.CSMShare && a.CSMHireShare == b.CSMHireShare,
		slices.Equal(a.AEHires, b.AEHires) && slices.Equal(a.CSMHires, b.CSMHires) && slices.Equal(a.AECuts, b.AECuts) &&
			slices.Equal(a.CSMCuts, b.CSMCuts),
		a.NewMix == b.NewMix, slices.Equal(a.Uses, b.Uses),
	} {
		if same {
			n++
		}
	}
	return n
}

// tierNamed is the index of the tier of that name, -1 for none.
func tierNamed(s *Scenario, name string) int {
	return slices.IndexFunc(s.Tiers, func(t Tier) bool { return t.Name == name })
}

// In finds in another scenario the lever that this one is in from: that of the same tier
// (see [Counterparts]), case or role, wherever it stands there. It is false where there
// is none.
func (l Lever) In(from, to *Scenario) (Lever, bool) {
	place, ok := l.placeIn(from, to)
	if !ok {
		return Lever{}, false
	}
	if place == l.Place && l.scope != ofUse && l.Owner != "" && l.Owner == l.nameAt(to, place) {
		return l, true
	}
	return l.Bind(to, place), true
}

// placeIn is where the other scenario has the lever.
func (l Lever) placeIn(from, to *Scenario) (Place, bool) {
	place := l.Place
	switch l.scope {
	case ofTier, ofUse:
		place.Tier = l.tierIn(from, to)
		if place.Tier < 0 || l.scope == ofTier {
			return place, place.Tier >= 0
		}
		role := from.Tiers[l.Place.Tier].Uses[l.Place.Use].Role
		place.Use = slices.IndexFunc(to.Tiers[place.Tier].Uses, func(u Use) bool { return u.Role == role })
		return place, place.Use >= 0
	case ofLeave:
		return place, place.Leave < len(to.Leaves)
	case ofCase:
		name := from.Cases[l.Place.Case].Name
		place.Case = slices.IndexFunc(to.Cases, func(c Case) bool { return c.Name == name })
		return place, place.Case >= 0
	case ofResource:
		role := from.Resources[l.Place.Resource].Role
		place.Resource = slices.IndexFunc(to.Resources, func(r Resource) bool { return r.Role == role })
		return place, place.Resource >= 0
	}
	return place, true
}

func (l Lever) tierIn(from, to *Scenario) int {
	k := l.Place.Tier
	if k < len(to.Tiers) && to.Tiers[k].Name == from.Tiers[k].Name {
		return k
	}
	match := Counterparts(to, from)
	return match[k]
}

// nameAt is the name of the tier, case or role at a place; empty for the company.
func (l Lever) nameAt(s *Scenario, place Place) string {
	switch l.scope {
	case ofTier:
		return s.Tiers[place.Tier].Name
	case ofCase:
		return s.Cases[place.Case].Name
	case ofResource:
		return s.Resources[place.Resource].Role
	}
	return ""
}
