package model

import (
	"fmt"
	"math"
	"slices"
)

// tierEdges checks that tiers are cut in one way, highest ACV first.
func (v *validation) tierEdges() {
	tiers := v.s.Tiers
	byShare := v.s.CutByShare()
	if v.s.OwnFigures() || slices.ContainsFunc(tiers, func(t Tier) bool { return t.Accounts.OK || t.ARR.OK }) {
		v.ownFigures()
		return
	}
	for i := range tiers {
		key := "tier." + tiers[i].Name
		last := i == len(tiers)-1
		switch {
		case tiers[i].AccountShare.OK != byShare || byShare && tiers[i].MinACV.OK && tiers[i].MinACV.V != 0:
			v.add(key+".account_share", "min_acv in one tier and account_share in another", "one of them, in every tier")
		case byShare:
		case last && tiers[i].MinACV.V != 0:
			v.add(key+".min_acv", Decimal(tiers[i].MinACV.V), "0 or nothing: the last tier takes the rest")
		case !last && !tiers[i].MinACV.OK:
			v.add(key+".min_acv", Missing, "the tier's smallest ACV, or account_share in every tier")
		case i > 0 && tiers[i-1].MinACV.OK && tiers[i].MinACV.V >= tiers[i-1].MinACV.V:
			v.add(key+".min_acv", Decimal(tiers[i].MinACV.V), "less than the tier above ("+
				Decimal(tiers[i-1].MinACV.V)+"): tiers stand highest ACV first")
		}
	}
}

// ownFigures checks that every tier gives its accounts and ARR, and nothing that divides
// a book, and that their edges fall.
func (v *validation) ownFigures() {
	for i := range v.s.Tiers {
		tier := &v.s.Tiers[i]
		key := "tier." + tier.Name
		switch {
		case !tier.Accounts.OK:
			v.add(key+".accounts", Missing, "accounts and arr in every tier, or in none")
		case !tier.ARR.OK:
			v.add(key+".arr", Missing, "accounts and arr in every tier, or in none")
		case tier.AccountShare.OK:
			v.add(key+".account_share", "a share beside accounts and arr", "the tier's own figures, or its share")
		case i == len(v.s.Tiers)-1 && tier.MinACV.V != 0:
			v.add(key+".min_acv", Decimal(tier.MinACV.V), "0 or nothing: the last tier takes the rest")
		default:
			continue
		}
		return
	}
	opening := v.s.openingOwn()
	for i := range v.s.Tiers[1:] {
		if tier := &v.s.Tiers[i+1]; opening[i+1].Edge >= opening[i].Edge {
			v.add("tier."+tier.Name+".min_acv", fmt.Sprintf("tiers from %s and from %s", Decimal(opening[i].Edge),
				Decimal(opening[i+1].Edge)),
				"less than the tier above: tiers stand highest ACV first")
		}
	}
}

// shareRule names shares that are given in every tier or in none and sum to 1.
type shareRule struct {
	field string
	share func(*Tier) *Opt
}

var shareRules = []shareRule{
	{"account_share", func(t *Tier) *Opt { return &t.AccountShare }},
	{"ae_share", func(t *Tier) *Opt { return &t.AEShare }},
	{"csm_share", func(t *Tier) *Opt { return &t.CSMShare }},
	{"ae_hire_share", func(t *Tier) *Opt { return &t.AEHireShare }},
	{"csm_hire_share", func(t *Tier) *Opt { return &t.CSMHireShare }},
	{"new_mix", func(t *Tier) *Opt { return &t.NewMix }},
}

func (v *validation) shares(rule shareRule) {
	sum, given := 0.0, 0
	var first, missing string
	for i := range v.s.Tiers {
		tier := &v.s.Tiers[i]
		share := rule.share(tier)
		switch {
		case !share.OK:
			missing = tier.Name
			continue
		case given == 0:
			first = "tier." + tier.Name + "." + rule.field
		}
		given++
		sum += share.V
	}
	switch {
	case given == 0:
	case given < len(v.s.Tiers):
		if rule.field != "account_share" { // tierEdges says it better
			v.add(first, fmt.Sprintf("%s in tier %q", Missing, missing), "set it for every tier or for none")
		}
	case !(math.Abs(sum-1) <= shareTolerance):
		v.add(first, fmt.Sprintf("shares that sum to %.6g", sum), "shares of all tiers that sum to 1")
	}
}
