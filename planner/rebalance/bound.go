package rebalance

import (
	"cmp"
	"context"
	"slices"
)

// impossible is more items than there ever are.
const impossible = 1 << 40

// fewestMoves is a bound: fewer items than that cannot leave their homes, if every book is
// to keep its limits; impossible where no number of moves does it. Each book by itself must
// let go of so many and take so many others that its limits can be met, were it to choose
// the largest or the smallest of all. What all of them take, somebody lets go, or is without
// a home. Once ctx ends, nothing is known.
func (p *problem) fewestMoves(ctx context.Context) int {
	least := []int{0} // by moves so far: the least that books take beyond what they let go
	for b := range p.books() {
		if ctx.Err() != nil {
			return 0
		}
		least = join(least, p.takes(b))
	}
	for moves, beyond := range least {
		if beyond <= p.forced {
			return moves
		}
	}
	return impossible
}

// join adds a book: letting go of so many it takes at least so many.
func join(least, takes []int) []int {
	joined := make([]int, len(least)+len(takes)-1)
	for i := range joined {
		joined[i] = impossible
	}
	for before, beyond := range least {
		for out, in := range takes {
			if beyond < impossible && in < impossible {
				joined[before+out] = min(joined[before+out], beyond+in-out)
			}
		}
	}
	return joined
}

// takes is, for every number of its items that book b lets go, how many others it takes at
// least; impossible where that meets no limits.
func (p *problem) takes(b int) []int {
	own, others := p.rankedOf(func(it *item) bool { return it.home == b }), p.rankedOf(func(it *item) bool {
		return it.home != b && p.baseARR[b]+it.acv <= p.highARR
	})
	arr, load := p.baseARR[b], p.baseLoad[b]
	for i := range p.items {
		if p.items[i].home == b {
			arr += p.items[i].acv
			load += p.items[i].weight
		}
	}
	in := make([]int, own.n+1)
	needed := 0 // the more a book lets go, the more it needs
	for out := range in {
		for needed <= others.n && (below(arr-own.acv.least(out)+others.acv.most(needed), p.lowARR) ||
			below(load-own.weight.least(out)+others.weight.most(needed), p.lowLoad)) {
			needed++
		}
		in[out] = needed
		if needed > others.n || below(p.highARR, arr-own.acv.most(out)+others.acv.least(needed)) ||
			below(p.highLoad, load-own.weight.most(out)+others.weight.least(needed)) {
			in[out] = impossible
		}
	}
	return in
}

// below compares sums that were added up in different orders.
func below(a, b float64) bool { return a < b-1e-12*max(1, b) }

// sums are what the first so many values come to, the highest first.
type sums []float64

func (s sums) most(n int) float64  { return s[n] }
func (s sums) least(n int) float64 { return s[len(s)-1] - s[len(s)-1-n] }

// ranked is some items by ACV and by weight.
type ranked struct {
	n           int
	acv, weight sums
}

func (p *problem) rankedOf(in func(*item) bool) ranked {
	var acv, weight []float64
	for i := range p.items {
		if it := &p.items[i]; in(it) {
			acv, weight = append(acv, it.acv), append(weight, it.weight)
		}
	}
	return ranked{len(acv), added(acv), added(weight)}
}

// added are the sums of values, the highest first.
func added(values []float64) sums {
	slices.SortFunc(values, func(a, b float64) int { return cmp.Compare(b, a) })
	total := make(sums, len(values)+1)
	for i, v := range values {
		total[i+1] = total[i] + v
	}
	return total
}
