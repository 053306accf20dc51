package model

import (
	"slices"
	"strings"
)

// division is what a plan needs of accounts when it divides them among tiers: sums over
// those whose tier is not named, and what the others add to the tiers that they name.
type division struct {
	tiers []string // their names
	now   Month    // of the opening
	rank  *ranking // the order in which tiers take accounts; nil: by ACV
	named []named  // by tier
	// free[i] is the number among the first i accounts of those that name no tier, and acv
	// what they hold; nil where none names a tier and they stand by ACV.
	free []uint32
	acv  []float64
	// dated[i] counts those among them whose start is known, won those that were won in the
	// twelve months up to now; nil where no start is known.
	dated, won []uint32
}

// named is what the accounts that name a tier add to it.
type named struct {
	holding
	dated, won int
}

// divide sums accounts up for the tiers of a scenario. The sums are kept for the next plan.
func (a *Accounts) divide(s *Scenario) *division {
	var rank *ranking
	if s.byScore() {
		rank = a.ranked(s.Score)
	}
	if kept := a.divided.Load(); kept != nil && kept.rank == rank && kept.serves(s) {
		return kept
	}
	d := &division{tiers: s.TierNames(), now: s.MonthAt(0), rank: rank, named: make([]named, len(s.Tiers))}
	tierOf := a.places(d.tiers)
	for g, k := range tierOf {
		if k >= 0 {
			d.named[k].accounts += a.groups[g].accounts
			d.named[k].acv += a.groups[g].acv
		}
	}
	d.sum(a, tierOf)
	d.date(a, tierOf)
	a.divided.Store(d)
	return d
}

func (d *division) serves(s *Scenario) bool {
	if d.now != s.MonthAt(0) || len(d.tiers) != len(s.Tiers) {
		return false
	}
	for k := range s.Tiers {
		if d.tiers[k] != s.Tiers[k].Name {
			return false
		}
	}
	return true
}

// places are the tiers that the groups of accounts name; −1 where there is none of a name.
// A name that is written as the tier's goes before one in other letters.
func (a *Accounts) places(tiers []string) []int {
	places := make([]int, len(a.groups))
	for g := range a.groups {
		name := a.groups[g].name
		if places[g] = slices.Index(tiers, name); places[g] < 0 {
			places[g] = slices.IndexFunc(tiers, func(tier string) bool { return strings.EqualFold(tier, name) })
		}
	}
	return places
}

// TierNames are the names of the tiers, in their order.
func (s *Scenario) TierNames() []string {
	names := make([]string, len(s.Tiers))
	for k := range s.Tiers {
		names[k] = s.Tiers[k].Name
	}
	return names
}

// UnknownTiers returns, for every name of a tier that accounts give and that no tier of the
// scenario has, the first account with that name. It sits where its ACV belongs.
func (a *Accounts) UnknownTiers(s *Scenario) []Account {
	var unknown []Account
	for g, k := range a.places(s.TierNames()) {
		if k < 0 {
			unknown = append(unknown, a.columns.account(int(a.groups[g].first)))
		}
	}
	return unknown
}

// tierAt is the tier that account i names; −1 for none.
func (a *Accounts) tierAt(i int, tierOf []int) int {
	if len(a.groups) == 0 {
		return -1
	}
	if g := a.groupOf[a.columns.Tier[a.order[i]]]; g >= 0 {
		return tierOf[g]
	}
	return -1
}

// at is the account at a rank.
func (d *division) at(rank int) int {
	if d.rank == nil {
		return rank
	}
	return int(d.rank.order[rank])
}

// sum fills in what the accounts hold whose tier is not named.
func (d *division) sum(a *Accounts, tierOf []int) {
	if d.rank == nil && !slices.ContainsFunc(tierOf, func(k int) bool { return k >= 0 }) {
		return
	}
	d.free, d.acv = make([]uint32, a.Len()+1), make([]float64, a.Len()+1)
	for rank := range a.order {
		d.free[rank+1], d.acv[rank+1] = d.free[rank], d.acv[rank]
		if i := d.at(rank); a.tierAt(i, tierOf) < 0 {
			d.free[rank+1]++
			d.acv[rank+1] += a.acv(i)
		}
	}
}

// date fills in how many accounts are young.
func (d *division) date(a *Accounts, tierOf []int) {
	if a.columns.Start == nil {
		return
	}
	d.dated, d.won = make([]uint32, a.Len()+1), make([]uint32, a.Len()+1)
	for rank := range a.order {
		d.dated[rank+1], d.won[rank+1] = d.dated[rank], d.won[rank]
		i := d.at(rank)
		start := Month(a.columns.Start[a.order[i]])
		if start == 0 {
			continue
		}
		young := uint32(0)
		if start > d.now.Add(-12) {
			young = 1
		}
		if k := a.tierAt(i, tierOf); k >= 0 {
			d.named[k].dated++
			d.named[k].won += int(young)
			continue
		}
		d.dated[rank+1]++
		d.won[rank+1] += young
	}
}

// in is what tier k holds: the free accounts from one rank to another, of which the first
// and the last may count in part, and all that name the tier.
func (d *division) in(a *Accounts, k int, from, to float64) holding {
	above, until := d.above(a, from), d.above(a, to)
	return holding{until.accounts - above.accounts + d.named[k].accounts, until.acv - above.acv + d.named[k].acv}
}

// above is what the free accounts above a rank hold.
func (d *division) above(a *Accounts, rank float64) holding {
	whole := min(int(rank), a.Len())
	h := d.first(a, whole)
	if part := rank - float64(whole); part > 0 && whole < a.Len() {
		next := d.first(a, whole+1)
		h.accounts += part * (next.accounts - h.accounts)
		h.acv += part * (next.acv - h.acv)
	}
	return h
}

// first is what the free accounts among the first n hold.
func (d *division) first(a *Accounts, n int) holding {
	if d.free == nil {
		return holding{float64(n), a.sums[n]}
	}
	return holding{float64(d.free[n]), d.acv[n]}
}

// edge is the smallest ACV of the accounts from one rank to another; of none, that of the
// next account, which such a tier would take first.
func (d *division) edge(a *Accounts, from, to int) float64 {
	if to == from {
		to = min(to+1, a.Len())
	}
	switch {
	case from == to:
		return 0
	case d.rank == nil:
		return a.acv(to - 1)
	}
	return a.acv(int(d.rank.lastOf(from, to)))
}

// young counts the accounts of tier k, as in gives them, that were won within twelve months
// up to the opening, and those whose start is known.
func (d *division) young(k, from, to int) (young, known int) {
	young, known = d.named[k].won, d.named[k].dated
	if d.dated != nil {
		young += int(d.won[to] - d.won[from])
		known += int(d.dated[to] - d.dated[from])
	}
	return young, known
}
