package model

import (
	"fmt"
	"iter"
	"math"
	"slices"
	"sort"
	"strings"
	"sync/atomic"
)

// Account is one row of an accounts file.
type Account struct {
	ID, Name string
	ACV      float64 // currency a year, >= 0
	Tier     string  // the tier it sits in whatever its ACV, where the scenario has one of that name; empty: by ACV
	CSM      string  // who carries it in a book; empty: nobody
	AE       string  // who sells to it; empty: not known
	Growth   Opt     // potential, 0..1
	Risk     Opt     // 0..1
	Start    Month   // of the contract; 0: not known
	Renewal  Day     // when the contract ends; 0: not known
	Pinned   bool    // never moved by a rebalance
	Line     int     // of the file, from 1; 0 when it is not from one
}

// Label is the account's name, its id where it has none, or else its line of the file.
func (a Account) Label() string {
	switch {
	case a.Name != "":
		return a.Name
	case a.ID == "" && a.Line > 0:
		return fmt.Sprintf("on line %d", a.Line)
	}
	return a.ID
}

// Accounts are the real accounts behind a [Book], highest ACV first, those of equal
// ACV in the file's order. They never change once made, and may be read by many at once.
// What a plan needs of them is summed up once, so that dividing them among tiers does not
// depend on their number.
type Accounts struct {
	columns AccountColumns
	reading Reading
	order   []uint32  // rows of columns, highest ACV first
	sums    []float64 // sums[i] is the ACV of the first i
	groups  []group   // rows that name a tier, by its name, in the order of the first of each
	groupOf []int32   // for each of columns.Words: the group that it names; -1 for none

	divided atomic.Pointer[division] // as last asked for
	byScore atomic.Pointer[ranking]  // as last asked for
}

// group is the accounts that name one tier.
type group struct {
	name  string
	first uint32 // row of columns
	holding
}

// holding is a number of accounts and their ACV.
type holding struct{ accounts, acv float64 }

// NewAccounts orders accounts. The list is copied.
func NewAccounts(rows []Account) *Accounts {
	return columnsOf(rows).Accounts(Reading{}, nil, nil)
}

// Accounts orders the accounts of a file and keeps what is said of it. The columns must not
// be changed any more. The two lists are room that is overwritten; where they have less than
// an element for each account, room is made.
func (c AccountColumns) Accounts(reading Reading, room, spare []uint64) *Accounts {
	a := &Accounts{columns: c, reading: reading, order: fromHighest(c.ACV, roomFor(len(c.ACV), room), roomFor(len(c.ACV), spare))}
	a.sums = make([]float64, len(a.order)+1)
	for i, row := range a.order {
		a.sums[i+1] = a.sums[i] + c.ACV[row]
	}
	a.group()
	return a
}

// group finds the accounts that name a tier. Names that differ in case alone are one.
func (a *Accounts) group() {
	if a.columns.Tier == nil {
		return
	}
	seen := map[string]int32{}
	a.groupOf = make([]int32, len(a.columns.Words))
	for i := range a.groupOf {
		a.groupOf[i] = -1
	}
	for _, row := range a.order {
		word := a.columns.Tier[row]
		name := a.columns.word(word)
		if name == "" {
			continue
		}
		if a.groupOf[word] < 0 {
			k, before := seen[strings.ToLower(name)]
			if !before {
				k = int32(len(a.groups))
				seen[strings.ToLower(name)] = k
				a.groups = append(a.groups, group{name: name, first: row})
			}
			a.groupOf[word] = k
		}
		g := &a.groups[a.groupOf[word]]
		g.accounts++
		g.acv += a.columns.ACV[row]
	}
}

// Len is the number of accounts.
func (a *Accounts) Len() int { return len(a.order) }

// At is account i, 0 to Len−1, counted from the highest ACV.
func (a *Accounts) At(i int) Account { return a.columns.account(int(a.order[i])) }

// All goes through the accounts with their places, highest ACV first.
func (a *Accounts) All() iter.Seq2[int, Account] {
	return func(yield func(int, Account) bool) {
		for i := range a.order {
			if !yield(i, a.At(i)) {
				return
			}
		}
	}
}

// same reports whether others are the same accounts, as read from the same or another file.
func (a *Accounts) same(other *Accounts) bool {
	if a == other || a.Len() != other.Len() {
		return a == other
	}
	for i := range a.order {
		if a.At(i) != other.At(i) {
			return false
		}
	}
	return true
}

// Reading is how the accounts were read from their file.
func (a *Accounts) Reading() Reading { return a.reading }

// Sum is the ACV of all accounts.
func (a *Accounts) Sum() float64 { return a.sums[len(a.order)] }

// Mean is the average ACV; 0 without accounts.
func (a *Accounts) Mean() float64 {
	if len(a.order) == 0 {
		return 0
	}
	return a.Sum() / float64(len(a.order))
}

// Dated reports whether the start of any account is known.
func (a *Accounts) Dated() bool {
	return slices.ContainsFunc(a.columns.Start, func(start int32) bool { return start != 0 })
}

// NamesAEs reports whether the AE of any account is known.
func (a *Accounts) NamesAEs() bool {
	return slices.ContainsFunc(a.columns.AE, func(ae uint32) bool { return a.columns.word(ae) != "" })
}

// acv is the contract value of account i.
func (a *Accounts) acv(i int) float64 { return a.columns.ACV[a.order[i]] }

// firstBelow is the number of accounts with ACV >= edge.
func (a *Accounts) firstBelow(edge float64) int {
	return sort.Search(len(a.order), func(i int) bool { return !(a.acv(i) >= edge) })
}

// roomFor is a list with so many elements: the one that there is, where it is long enough.
func roomFor(n int, list []uint64) []uint64 {
	if cap(list) < n {
		return make([]uint64, n)
	}
	return list[:n]
}

// fromHighest is the order of values >= 0 from the highest, equal ones as they stand: a sort
// by one byte of their bits after the other, so that its time grows with their number alone.
// Keys and spareKeys are room for it, of the values' length.
func fromHighest(values []float64, keys, spareKeys []uint64) []uint32 {
	rows := make([]uint32, len(values))
	var counts [8][256]uint32
	for i, v := range values {
		key := ^math.Float64bits(v)
		keys[i], rows[i] = key, uint32(i)
		for digit := range counts {
			counts[digit][byte(key>>(8*digit))]++
		}
	}
	spareRows := make([]uint32, len(values))
	for digit := range counts {
		places, next, alike := &counts[digit], uint32(0), false
		for b, n := range places {
			alike = alike || int(n) == len(values)
			places[b], next = next, next+n
		}
		if alike {
			continue
		}
		for i, key := range keys {
			place := &places[byte(key>>(8*digit))]
			spareKeys[*place], spareRows[*place] = key, rows[i]
			*place++
		}
		keys, spareKeys, rows, spareRows = spareKeys, keys, spareRows, rows
	}
	return rows
}
