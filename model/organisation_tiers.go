package model

import (
	"fmt"
	"slices"
	"strings"
)

// Shares of the accounts of a segmented book, highest ACV first: strategic, core and the
// rest. Source: ATM.
const (
	topShare    = 0.15
	middleShare = 0.50
)

// segmentNames are those of tiers that a shape adds, highest first.
var segmentNames = []string{"Strategic", "Core", "Growth"}

// inOneTier shapes all accounts as one tier, or each tier so where accounts of a file
// name theirs.
func (d *draft) inOneTier(shape func()) {
	stay := len(d.Tiers) > 1 && d.named()
	if !stay {
		d.merge()
	}
	if shape(); stay && len(d.words) > 0 {
		d.say("the tiers stay: accounts of the file name them")
	}
}

// named reports whether accounts of a file name one of the tiers.
func (d *draft) named() bool {
	a := d.Book.Accounts
	return a != nil && len(a.UnknownTiers(d.Scenario)) < len(a.groups)
}

// segment divides the book until there are three tiers: one by ATM's shares, of two the
// lower one in halves.
func (d *draft) segment() {
	switch len(d.Tiers) {
	case 1:
		d.cutInto(topShare, middleShare, dustless(1-topShare-middleShare))
	case 2:
		if _, ok := d.middleACV(1); !ok && !d.CutByShare() && !d.OwnFigures() {
			d.cutByShares()
		}
		for _, rule := range shareRules[1:] {
			*rule.share(&d.Tiers[0]), *rule.share(&d.Tiers[1]) = Opt{}, Opt{}
		}
		added := d.another(1, segmentNames[1:])
		said := len(d.words)
		if err := d.divide(1, &added, false); err != nil {
			return // no edge lies between: two segments stay
		}
		d.words = slices.Insert(d.words, said, fmt.Sprintf("tier %q takes the upper half of %s", added.Name, d.Tiers[1].Name))
		d.Tiers = slices.Insert(d.Tiers, 1, added)
	}
}

// cutInto makes tiers of one, with these shares of the accounts. The one is the last.
func (d *draft) cutInto(shares ...float64) {
	own := d.ownInParts(shares)
	var said []string
	for k, share := range shares {
		if k < len(shares)-1 {
			d.Tiers = slices.Insert(d.Tiers, k, d.another(k, segmentNames[k:]))
		}
		tier := &d.Tiers[k]
		for _, rule := range shareRules {
			*rule.share(tier) = Opt{}
		}
		tier.MinACV, tier.AccountShare = Opt{}, Some(share)
		if own != nil {
			tier.AccountShare, tier.Accounts, tier.ARR = Opt{}, Some(own[k].Accounts), Some(own[k].ARR)
		}
		said = append(said, fmt.Sprintf("%s %s", tier.Name, Format(share, Fraction, "")))
	}
	d.say("tiers by ACV from the top, in shares of the accounts: %s", strings.Join(said, ", "))
}

// ownInParts divides the own accounts and ARR of the one tier that there is into shares of
// the accounts from the top, as the usual book does; nothing where it has none of its own.
func (d *draft) ownInParts(shares []float64) []Slice {
	if !d.OwnFigures() {
		return nil
	}
	accounts, arr := d.ownSums()
	probe := &Scenario{ARR: Some(arr), Book: Book{Mean: Some(arr / accounts)}}
	for _, share := range shares {
		probe.Tiers = append(probe.Tiers, Tier{AccountShare: Some(share)})
	}
	parts := probe.openingFromCurve()
	return parts[:len(shares)]
}

// another is a tier like the one at an index, under the first of some names that is free,
// without hires of its own.
func (d *draft) another(from int, names []string) Tier {
	tier := d.Tiers[from]
	tier.Promoted, tier.AEHires, tier.CSMHires, tier.AECuts, tier.CSMCuts = 0, nil, nil, nil, nil
	tier.AE, tier.CSM, tier.Uses = tier.AE.pay(), tier.CSM.pay(), slices.Clone(tier.Uses)
	for _, name := range names {
		if tier.Name = name; tierNamed(d.Scenario, name) < 0 {
			return tier
		}
	}
	for n := 2; tierNamed(d.Scenario, tier.Name) >= 0; n++ {
		tier.Name = fmt.Sprintf("Tier %d", n)
	}
	return tier
}
