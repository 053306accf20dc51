package model

import (
	"slices"
	"sync/atomic"
)

// Account is one row of an accounts file.
type Account struct {
	ID, Name string
	ACV      float64 // currency a year, >= 0
	Tier     string  // the tier it sits in whatever its ACV; empty: by ACV
	CSM      string  // who carries it in a book; empty: nobody
	AE       string  // who sells to it; empty: not known
	Growth   Opt     // potential, 0..1
	Risk     Opt     // 0..1
	Start    Month   // of the contract; 0: not known
	Renewal  Day     // when the contract ends; 0: not known
	Pinned   bool    // never moved by a rebalance
	Line     int     // of the file, from 1; 0 when it is not from one
}

// Accounts are the real accounts behind a [Book], highest ACV first, those of equal
// ACV in the file's order. They never change once made. What a plan needs of them is
// summed up once, so that dividing them among tiers does not depend on their number.
type Accounts struct {
	list []Account
	sum  float64
	// free[i] is what the first i accounts hold, those left out whose tier is named.
	free  []holding
	named []namedHolding // by tier, in the order of the first account that names it
	// won are the indices of the free accounts, by the month of their start.
	won map[Month][]int
	// byScore is the order by score that was asked for last: what follows from the list, kept.
	byScore atomic.Pointer[ranking]
}

// holding is a number of accounts and their ACV.
type holding struct{ accounts, acv float64 }

type namedHolding struct {
	tier  string
	first int // index into list of the first account
	won   map[Month]int
	holding
}

// NewAccounts orders the accounts of a file. The list is copied.
func NewAccounts(rows []Account) *Accounts {
	a := &Accounts{list: slices.Clone(rows)}
	slices.SortStableFunc(a.list, func(x, y Account) int {
		switch {
		case x.ACV > y.ACV:
			return -1
		case x.ACV < y.ACV:
			return 1
		}
		return 0
	})
	a.free, a.won = make([]holding, len(a.list)+1), map[Month][]int{}
	for i, account := range a.list {
		a.sum += account.ACV
		a.free[i+1] = a.free[i]
		if account.Tier != "" {
			a.place(i)
			continue
		}
		if account.Start != 0 {
			a.won[account.Start] = append(a.won[account.Start], i)
		}
		a.free[i+1].accounts++
		a.free[i+1].acv += account.ACV
	}
	return a
}

// place counts account i to the tier that it names.
func (a *Accounts) place(i int) {
	account := &a.list[i]
	k := slices.IndexFunc(a.named, func(n namedHolding) bool { return n.tier == account.Tier })
	if k < 0 {
		k = len(a.named)
		a.named = append(a.named, namedHolding{tier: account.Tier, first: i, won: map[Month]int{}})
	}
	if account.Start != 0 {
		a.named[k].won[account.Start]++
	}
	a.named[k].accounts++
	a.named[k].acv += account.ACV
}

// in is what a tier holds: the free accounts from one rank to another, of which the first
// and the last may count in part, and all that name the tier. free is what the first
// accounts hold, by ACV or by score.
func (a *Accounts) in(free []holding, tier string, from, to float64) holding {
	above, until := above(free, from), above(free, to)
	h := holding{until.accounts - above.accounts, until.acv - above.acv}
	for _, named := range a.named {
		if named.tier == tier {
			h.accounts += named.accounts
			h.acv += named.acv
		}
	}
	return h
}

// above is what the free accounts above a rank hold.
func above(free []holding, rank float64) holding {
	whole := min(int(rank), len(free)-1)
	h := free[whole]
	if part := rank - float64(whole); part > 0 && whole+1 < len(free) {
		next := free[whole+1]
		h.accounts += part * (next.accounts - h.accounts)
		h.acv += part * (next.acv - h.acv)
	}
	return h
}

// dated reports whether any account has a start date.
func (a *Accounts) dated() bool {
	return len(a.won) > 0 || slices.ContainsFunc(a.named, func(n namedHolding) bool { return len(n.won) > 0 })
}

// young counts the accounts of a tier, as in gives them, that were won within twelve
// months up to one, and those whose start is known.
func (a *Accounts) young(tier string, from, to int, now Month) (young, known int) {
	count := func(won Month, n int) {
		known += n
		if won > now.Add(-12) {
			young += n
		}
	}
	for won, ranks := range a.won {
		first, _ := slices.BinarySearch(ranks, from)
		end, _ := slices.BinarySearch(ranks, to)
		count(won, end-first)
	}
	for _, named := range a.named {
		if named.tier == tier {
			for won, n := range named.won {
				count(won, n)
			}
		}
	}
	return young, known
}

// Len is the number of accounts.
func (a *Accounts) Len() int { return len(a.list) }

// All returns the accounts, highest ACV first. The caller must not change them.
func (a *Accounts) All() []Account { return a.list }

// Sum is the ACV of all accounts.
func (a *Accounts) Sum() float64 { return a.sum }

// Mean is the average ACV; 0 without accounts.
func (a *Accounts) Mean() float64 {
	if len(a.list) == 0 {
		return 0
	}
	return a.Sum() / float64(len(a.list))
}

// firstBelow is the number of accounts with ACV >= edge.
func (a *Accounts) firstBelow(edge float64) int {
	n, _ := slices.BinarySearchFunc(a.list, edge, func(acc Account, x float64) int {
		if acc.ACV >= x {
			return -1
		}
		return 1
	})
	return n
}

// edgeOf is the smallest ACV of the accounts from..to-1; of none, that of the next
// account, which such a tier would take first.
func (a *Accounts) edgeOf(from, to int) float64 {
	switch {
	case to > from:
		return a.list[to-1].ACV
	case to < len(a.list):
		return a.list[to].ACV
	}
	return 0
}

// UnknownTiers returns, for every tier that accounts name and that is not among names,
// the first account that names it.
func (a *Accounts) UnknownTiers(names []string) []Account {
	var unknown []Account
	for _, named := range a.named {
		if !slices.Contains(names, named.tier) {
			unknown = append(unknown, a.list[named.first])
		}
	}
	return unknown
}

// Label is the account's name, or its id where it has none.
func (a Account) Label() string {
	if a.Name != "" {
		return a.Name
	}
	return a.ID
}
