package model

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// AddTier divides a tier in two: the new one takes the upper half of the accounts of the
// tier at an index and stands above it; at the number of tiers, the lower half of the last
// tier's. It is served as the tier that it comes from, and has half of the shares that are
// given there. The error says why not: six tiers at most, another name.
func AddTier(s *Scenario, tier int, name string) (Restructured, error) {
	if tier >= len(s.Tiers) {
		return addTier(s, len(s.Tiers)-1, name, true)
	}
	return addTier(s, max(tier, 0), name, false)
}

// AddTierBelow divides the tier at an index as [AddTier] does; the new one takes the lower
// half and stands below it.
func AddTierBelow(s *Scenario, tier int, name string) (Restructured, error) {
	return addTier(s, tier, name, true)
}

func addTier(s *Scenario, from int, name string, below bool) (Restructured, error) {
	name = strings.TrimSpace(name)
	if len(s.Tiers) >= MaxTiers {
		return Restructured{}, &Problem{Key: "tier", Found: fmt.Sprintf("%d tiers", len(s.Tiers)+1),
			Allowed: fmt.Sprintf("1 to %d", MaxTiers)}
	}
	return restructure(s, func(d *draft) error {
		added := d.Tiers[from]
		added.Name, added.Promoted = name, 0
		added.AEHires, added.CSMHires, added.AECuts, added.CSMCuts = nil, nil, nil, nil
		added.AE.Starts, added.CSM.Starts, added.Uses = nil, nil, slices.Clone(added.Uses)
		d.say("tier %q takes half of the accounts of %s, and has its coverage", name, d.Tiers[from].Name)
		if err := d.divide(from, &added, below); err != nil {
			return err
		}
		index := from
		if below {
			index++
			// What is promoted into the upper half by hand came from below the lower one.
			if n := d.Tiers[from].Promoted; n > 0 {
				d.Tiers[from].Promoted, added.Promoted = 0, n
				d.say("the %s accounts promoted by hand go to it", Decimal(n))
			}
		}
		d.Tiers = slices.Insert(d.Tiers, index, added)
		return nil
	})
}

// divide cuts a tier's accounts and shares in two, of which the added tier takes the
// lower ones or the upper ones.
func (d *draft) divide(from int, added *Tier, lower bool) error {
	old := &d.Tiers[from]
	added.AE.Ramping, added.CSM.Ramping = half(old.AE.Ramping), half(old.CSM.Ramping)
	old.AE.Ramping, old.CSM.Ramping = half(old.AE.Ramping), half(old.CSM.Ramping)
	switch {
	case d.OwnFigures():
		d.divideOwn(old, added, lower)
	case !d.CutByShare():
		edge, ok := d.middleACV(from)
		if !ok {
			return &Problem{Key: "tier." + old.Name, Found: "accounts of one ACV", Allowed: "a tier that an ACV can divide"}
		}
		if upper := added; lower {
			added.MinACV, old.MinACV = old.MinACV, Some(edge)
		} else {
			upper.MinACV = Some(edge)
		}
		d.say("the threshold between the two is %s", Format(edge, Money, d.Currency))
	}
	var divided []string
	for _, rule := range shareRules {
		part, rest := rule.share(added), rule.share(old)
		if !part.OK {
			continue
		}
		part.V, rest.V = halves(rest.V)
		divided = append(divided, shareWords[rule.field])
	}
	if divided != nil {
		d.say("half of the %s of %s goes with them", joinWords(divided), old.Name)
	}
	return nil
}

// divideOwn gives each of two tiers half of the accounts and ARR of one; what was its edge
// is that of the lower one.
func (d *draft) divideOwn(old, added *Tier, lower bool) {
	old.Accounts, old.ARR = Some(old.Accounts.V/2), Some(old.ARR.V/2)
	added.Accounts, added.ARR = old.Accounts, old.ARR
	if upper := added; lower {
		added.MinACV, old.MinACV = old.MinACV, Opt{}
	} else {
		upper.MinACV = Opt{}
	}
}

// half is a list of halves.
func half(list []float64) []float64 {
	halved := slices.Clone(list)
	for i := range halved {
		halved[i] /= 2
	}
	return halved
}

// shareWords are what people call the shares.
var shareWords = map[string]string{
	"account_share": "share of accounts", "ae_share": "AE share", "csm_share": "CSM share",
	"ae_hire_share": "AE hire share", "csm_hire_share": "CSM hire share", "new_mix": "new business",
}

// halves divides a share; what is too small to divide stays whole.
func halves(share float64) (part, rest float64) {
	if share/2 < smallest {
		return 0, share
	}
	return share / 2, share / 2
}

// joinWords writes "a, b and c".
func joinWords(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// RemoveTier takes a tier away. Its accounts, the shares that are given for it and the
// people hired for it by month go to the tier below, those of the last tier to the one
// above. The error says why not: one tier must stay, and accounts that name the tier must
// name another first.
func RemoveTier(s *Scenario, tier int) (Restructured, error) {
	return removeTier(s, tier, func(d *draft, _, _ int) { d.say("they have its coverage, books and retention") })
}

// MergeTier takes a tier away as [RemoveTier] does, but the accounts of both keep what
// they have in rates as their average: the merger alone wins and loses nothing.
func MergeTier(s *Scenario, tier int) (Restructured, error) {
	return removeTier(s, tier, (*draft).blend)
}

// removeTier takes a tier away; rates gives its heir the rates that the accounts have then.
func removeTier(s *Scenario, tier int, rates func(d *draft, gone, heir int)) (Restructured, error) {
	if len(s.Tiers) == 1 {
		return Restructured{}, &Problem{Key: "tier." + s.Tiers[0].Name, Found: "no tier left without it",
			Allowed: fmt.Sprintf("1 to %d tiers", MaxTiers)}
	}
	return restructure(s, func(d *draft) error {
		heir := tier + 1
		if heir == len(d.Tiers) {
			heir = tier - 1
		}
		gone, to := &d.Tiers[tier], &d.Tiers[heir]
		d.say("tier %q goes; its accounts belong to %s now", gone.Name, to.Name)
		if heir < tier && to.MinACV.OK {
			to.MinACV = Some(0)
		}
		rates(d, tier, heir)
		for _, r := range []Role{RoleAE, RoleCSM} {
			to.Team(r).Ramping, to.Team(r).Starts = d.joined(r, tier, heir)
		}
		d.inherit(to, gone)
		d.Tiers = slices.Delete(d.Tiers, tier, tier+1)
		return nil
	})
}

// inherit gives one tier what is given for another that goes.
func (d *draft) inherit(to, gone *Tier) {
	var shares []string
	for _, rule := range shareRules {
		if part := rule.share(gone); part.OK {
			sum := rule.share(to)
			sum.V = min(1, dustless(sum.V+part.V))
			shares = append(shares, shareWords[rule.field])
		}
	}
	if shares != nil {
		d.say("%s takes over its %s", to.Name, joinWords(shares))
	}
	if len(gone.AEHires)+len(gone.CSMHires) > 0 {
		d.say("the people hired by month for it join %s", to.Name)
	}
	d.inheritPeople(to, gone)
	if d.OwnFigures() {
		to.Accounts, to.ARR = Some(to.Accounts.V+gone.Accounts.V), Some(to.ARR.V+gone.ARR.V)
	}
	if gone.Promoted > 0 {
		d.say("nothing is promoted into it by hand any more")
	}
	for _, use := range gone.Uses {
		d.say("what it took of %s is no longer needed", use.Role)
	}
}

// inheritPeople gives one tier the people planned for another, and who is away from it.
func (d *draft) inheritPeople(to, gone *Tier) {
	to.AEHires, to.CSMHires = addLists(to.AEHires, gone.AEHires), addLists(to.CSMHires, gone.CSMHires)
	to.AECuts, to.CSMCuts = addLists(to.AECuts, gone.AECuts), addLists(to.CSMCuts, gone.CSMCuts)
	d.moveLeaves(gone.Name, to.Name)
}

// moveLeaves lets people who are away from one tier be away from another.
func (d *draft) moveLeaves(from, to string) {
	for i := range d.Leaves {
		if d.Leaves[i].Tier == from {
			d.Leaves[i].Tier = to
		}
	}
}

// dustless drops the dust that a sum of decimals leaves.
func dustless(n float64) float64 { return math.Round(n*1e12) / 1e12 }

// addLists adds people by month.
func addLists(a, b []float64) []float64 {
	if len(b) == 0 {
		return a
	}
	sum := make([]float64, max(len(a), len(b)))
	for i := range sum {
		sum[i] = dustless(entry(a, i) + entry(b, i))
	}
	return sum
}

// RenameTier gives a tier another name. The error says why not: a name that another tier
// has, or accounts that name the tier.
func RenameTier(s *Scenario, tier int, name string) (Restructured, error) {
	name = strings.TrimSpace(name)
	return restructure(s, func(d *draft) error {
		d.say("tier %q is called %q", d.Tiers[tier].Name, name)
		d.Uncertainty.RenameTier(d.Tiers[tier].Name, name)
		d.moveLeaves(d.Tiers[tier].Name, name)
		d.Tiers[tier].Name = name
		return nil
	})
}

// MoveTier puts a tier in another place. The slices of the book stay where they are, with
// their edges or shares of accounts and what is promoted into them: what moves is who
// serves them, with people, books and retention.
func MoveTier(s *Scenario, from, to int) (Restructured, error) {
	to = min(max(to, 0), len(s.Tiers)-1)
	if from == to {
		return Restructured{}, &Problem{Key: "tier." + s.Tiers[from].Name, Found: "the same place", Allowed: "another one"}
	}
	return restructure(s, func(d *draft) error {
		places := slices.Clone(d.Tiers)
		d.say("tier %q serves the accounts that %s served", d.Tiers[from].Name, d.Tiers[to].Name)
		moved := d.Tiers[from]
		d.Tiers = slices.Insert(slices.Delete(d.Tiers, from, from+1), to, moved)
		for k := range d.Tiers {
			tier, place := &d.Tiers[k], &places[k]
			tier.MinACV, tier.AccountShare, tier.Promoted = place.MinACV, place.AccountShare, place.Promoted
			tier.Accounts, tier.ARR, tier.YoungShare = place.Accounts, place.ARR, place.YoungShare
		}
		return nil
	})
}

// CoverTier serves a tier in another way. Limits of a book and days of onboarding that are
// not given follow the new coverage, and so does a given limit that does not fit in.
func CoverTier(s *Scenario, tier int, c Coverage) (Restructured, error) {
	l := specByKey[keyCoverage].Bind(s, Place{Tier: tier})
	moved, err := Move(s, l, Value{Word: c.String()})
	if err != nil {
		return Restructured{}, err
	}
	words := LeverWords(s, moved)
	return Restructured{Scenario: moved, Words: append(words, followWords(&s.Tiers[tier], &moved.Tiers[tier])...)}, nil
}
