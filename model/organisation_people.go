package model

import (
	"math"
	"slices"
	"strings"
)

// spread puts people where the new books are, when the tiers or their books have become
// others than in was.
func (d *draft) spread(before *Scenario) {
	cut := len(d.Tiers) != len(before.Tiers)
	moved := cut
	for k := 0; !moved && k < len(d.Tiers); k++ {
		a, b := &before.Tiers[k], &d.Tiers[k]
		moved = a.Coverage != b.Coverage || a.BookMin != b.BookMin || a.BookMax != b.BookMax
	}
	if !moved || d.Org.Staffing == StaffingNeed {
		return
	}
	given := slices.ContainsFunc(before.Tiers, func(t Tier) bool { return t.CSMShare.OK || t.CSMHireShare.OK })
	d.pool(before, RoleCSM)
	if cut {
		d.pool(before, RoleAE)
	}
	for k := range d.Tiers {
		tier := &d.Tiers[k]
		tier.CSMShare, tier.CSMHireShare = Opt{}, Opt{}
		if cut {
			tier.AEShare, tier.AEHireShare, tier.NewMix = Opt{}, Opt{}, Opt{}
		}
	}
	switch {
	case d.pair():
		d.say("CSMs stand where the books are, and in pods where AEs need a partner")
	case given && len(d.Tiers) > 1:
		d.say("CSMs stand where the books are")
	}
}

// pool makes who is in ramp at the opening, and whose start is known, the role's where tiers
// have lists of their own: people who are spread anew are so wherever they stand.
func (d *draft) pool(before *Scenario, role Role) {
	opening, _ := before.Opening()
	shares := before.SharesOf(&opening)
	hires := shares.AEHires
	if role == RoleCSM {
		hires = shares.CSMHires
	}
	ramping, starts := []float64{}, []float64{}
	for k := range before.Tiers {
		terms := before.Terms(role, k)
		ramping = addPart(ramping, terms.Ramping, terms.OwnRamping, shares.Heads(role)[k])
		starts = addPart(starts, terms.Starts, terms.OwnStarts, hires[k])
	}
	had := func(list func(*TierTeam) []float64) bool {
		return slices.ContainsFunc(before.Tiers, func(t Tier) bool { return list(t.Team(role)) != nil })
	}
	if had(func(t *TierTeam) []float64 { return t.Ramping }) {
		d.Team(role).Ramping = ramping
		d.say("%ss in ramp are counted for the role, not by tier", strings.ToUpper(role.String()))
	}
	if had(func(t *TierTeam) []float64 { return t.Starts }) {
		d.Team(role).Starts = starts
		d.say("known starts of %ss are the role's, not the tiers'", strings.ToUpper(role.String()))
	}
	for k := range d.Tiers {
		d.Tiers[k].Team(role).Ramping, d.Tiers[k].Team(role).Starts = nil, nil
	}
}

// addPart adds a tier's part of a list of people: all of its own, else its share.
func addPart(sum, list []float64, own bool, share float64) []float64 {
	if own {
		share = 1
	}
	part := make([]float64, len(list))
	for i := range list {
		part[i] = share * list[i]
	}
	return addLists(sum, part)
}

// pair gives pods the CSMs that pair with their AEs at the sound ratio where their books
// alone ask for fewer. It is false where they do not.
func (d *draft) pair() bool {
	opening, _ := d.Opening()
	shares := d.SharesOf(&opening)
	var weights [MaxTiers]float64
	sum, paired := 0.0, false
	for k := range d.Tiers {
		_, most := d.Tiers[k].BookAt(opening[k].ACV())
		weights[k] = d.openingWork(k, opening[k].Accounts) / most
		if pairs := shares.AE[k] * d.AE.Heads / max(smallest, d.Limits.RatioSound); d.Tiers[k].Coverage == Pod && pairs > weights[k] {
			weights[k], paired = pairs, true
		}
		sum += weights[k]
	}
	if !paired || len(d.Tiers) == 1 || math.IsInf(sum, 0) {
		return false
	}
	const steps = 10_000 // 0.01%
	above, cumulated := 0.0, 0.0
	for k := range d.Tiers {
		cumulated += weights[k]
		until := math.Round(cumulated / sum * steps)
		if k == len(d.Tiers)-1 {
			until = steps
		}
		d.Tiers[k].CSMShare = Some((until - above) / steps)
		above = until
	}
	return true
}
