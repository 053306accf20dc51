package rebalance

import (
	"cmp"
	"slices"

	"brim/planner/internal/engine"
)

// nobody is the home of an account that has to be given to someone.
const nobody = -1

// item is an account that may move, or has to.
type item struct {
	row    int     // of the accounts
	acv    float64 // currency a year
	weight float64 // in a load
	home   int     // the book that it is in; nobody: it has to be given to one
	parts  bool    // whether a move parts it from its AE's partner
}

// problem is a tier in numbers: accounts that may move among books that must keep their
// limits. What never moves is in the books' base.
type problem struct {
	items             []item // highest ACV first
	baseARR, baseLoad []float64
	forced            int     // how many items have no home
	mean              float64 // ARR of a book
	lowARR, highARR   float64 // of a book, with the slack of rounding errors
	lowLoad, highLoad float64 // likewise
	heaviest          float64 // the most that an item weighs
}

// books is how many books there are.
func (p *problem) books() int { return len(p.baseARR) }

// limit sets what books must keep: ARR within a tolerance of the mean, loads between the
// limits.
func (p *problem) limit(tolerance, least, most float64) {
	sum := 0.0
	for _, arr := range p.baseARR {
		sum += arr
	}
	for i := range p.items {
		sum += p.items[i].acv
		p.heaviest = max(p.heaviest, p.items[i].weight)
	}
	p.mean = sum / float64(max(1, p.books()))
	low, high := p.mean-float64(tolerance*p.mean), p.mean+float64(tolerance*p.mean)
	p.lowARR, p.highARR = engine.BelowFrom(low), engine.AboveFrom(high)
	p.lowLoad, p.highLoad = engine.BelowFrom(least), engine.AboveFrom(most)
}

// state is who carries what.
type state struct {
	*problem
	to        []int // by item: its book
	arr, load []float64
	moved     int     // items that have a home and are not in it
	parted    int     // of those, the ones that a move parts from their AE's partner
	movedARR  float64 // of those
}

// start is everybody at home; items without a home are nowhere yet.
func (p *problem) start() *state {
	s := &state{problem: p, to: make([]int, len(p.items)), arr: append([]float64{}, p.baseARR...), load: append([]float64{}, p.baseLoad...)}
	for i := range p.items {
		s.to[i] = nobody
		if home := p.items[i].home; home != nobody {
			s.put(i, home)
		}
	}
	return s
}

// copyFrom makes the state another one's equal.
func (s *state) copyFrom(other *state) {
	copy(s.to, other.to)
	copy(s.arr, other.arr)
	copy(s.load, other.load)
	s.moved, s.parted, s.movedARR = other.moved, other.parted, other.movedARR
}

func (s *state) clone() *state {
	c := &state{problem: s.problem, to: make([]int, len(s.to)), arr: make([]float64, len(s.arr)), load: make([]float64, len(s.load))}
	c.copyFrom(s)
	return c
}

// put moves an item to a book, or, with nobody, out of all.
func (s *state) put(i, book int) {
	it, from := &s.items[i], s.to[i]
	if from == book {
		return
	}
	if from != nobody {
		s.arr[from] -= it.acv
		s.load[from] -= it.weight
	}
	if book != nobody {
		s.arr[book] += it.acv
		s.load[book] += it.weight
	}
	if before, after := it.away(from), it.away(book); before != after {
		change := 1
		if before {
			change = -1
		}
		s.moved += change
		s.movedARR += float64(change) * it.acv
		if it.parts {
			s.parted += change
		}
	}
	s.to[i] = book
}

// away reports whether an item with a home is elsewhere.
func (it *item) away(book int) bool { return it.home != nobody && book != nobody && book != it.home }

// settle computes the sums anew, so that they bear no trace of the way there.
func (s *state) settle() {
	copy(s.arr, s.baseARR)
	copy(s.load, s.baseLoad)
	s.movedARR = 0
	for i, book := range s.to {
		if book == nobody {
			continue
		}
		s.arr[book] += s.items[i].acv
		s.load[book] += s.items[i].weight
		if s.items[i].away(book) {
			s.movedARR += s.items[i].acv
		}
	}
}

// excess is how far a book of so much ARR and load is outside its limits: in parts of the
// mean, and of the most.
func (p *problem) excess(arr, load float64) float64 {
	out := 0.0
	if gap := max(p.lowARR-arr, arr-p.highARR); gap > 0 {
		out += gap / p.mean
	}
	if gap := max(p.lowLoad-load, load-p.highLoad); gap > 0 {
		out += gap / p.highLoad
	}
	return out
}

// outside is how far all books are outside their limits; 0 where every one keeps them.
func (s *state) outside() float64 {
	sum := 0.0
	for b := range s.arr {
		sum += s.excess(s.arr[b], s.load[b])
	}
	return sum
}

// keep reports whether some books keep their limits.
func (s *state) keep(some ...int) bool {
	for _, b := range some {
		if s.excess(s.arr[b], s.load[b]) > 0 {
			return false
		}
	}
	return true
}

// feasible reports whether every item has a book and every book keeps its limits.
func (s *state) feasible() bool {
	for _, book := range s.to {
		if book == nobody {
			return false
		}
	}
	return s.outside() == 0
}

// sameARR is the relative difference up to which two sums of ARR are one.
const sameARR = 1e-9

// before reports whether a state is better than another: fewer moves, then fewer that part
// an account from its AE's partner, then less ARR moved.
func (s *state) before(other *state) bool {
	switch {
	case s.moved != other.moved:
		return s.moved < other.moved
	case s.parted != other.parted:
		return s.parted < other.parted
	}
	return s.movedARR < other.movedARR-sameARR*max(1, other.movedARR)
}

// byACV orders items, highest first, those of equal ACV as the accounts are.
func byACV(items []item) {
	slices.SortStableFunc(items, func(a, b item) int { return cmp.Or(cmp.Compare(b.acv, a.acv), cmp.Compare(a.row, b.row)) })
}
