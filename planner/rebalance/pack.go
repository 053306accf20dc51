package rebalance

import (
	"context"
)

// effort is how much a search may still do. It is counted in steps, not in time, so that a
// search which is not stopped ends at the same place on every machine.
type effort struct {
	ctx  context.Context
	left int
}

// checkEvery is how many steps pass between two looks at the context.
const checkEvery = 1 << 12

// spend takes some steps; it is false when none are left or the context has ended.
func (e *effort) spend(steps int) bool {
	before := e.left
	e.left -= steps
	if e.left <= 0 {
		e.left = 0
		return false
	}
	if before/checkEvery != e.left/checkEvery && e.ctx.Err() != nil {
		e.left = 0
		return false
	}
	return true
}

// packing gives a pool of items to books that have room for them.
type packing struct {
	*state
	effort  *effort
	pool    []int // items, highest ACV first
	restARR []float64
	rest    []float64 // what the pool's items from one on weigh
	stay    bool      // whether an item may be given to its home
}

// pack gives every item of a pool to a book, none to its home unless it may stay, so that
// all books keep their limits. It tries every way there is, so that no is proven, unless
// the effort is spent: then tried is false. The state is as before where it is not possible.
func pack(s *state, pool []int, stay bool, e *effort) (possible, tried bool) {
	p := &packing{state: s, effort: e, pool: pool, stay: stay, restARR: make([]float64, len(pool)+1), rest: make([]float64, len(pool)+1)}
	for n := len(pool) - 1; n >= 0; n-- {
		it := &s.items[pool[n]]
		p.restARR[n], p.rest[n] = p.restARR[n+1]+it.acv, p.rest[n+1]+it.weight
	}
	possible = p.from(0)
	return possible, possible || e.left > 0
}

func (p *packing) from(n int) bool {
	if !p.effort.spend(1) || p.hopeless(n) {
		return false
	}
	if n == len(p.pool) {
		return true
	}
	i := p.pool[n]
	it := &p.items[i]
	for b := p.first(n); b < p.books(); b++ {
		if b == it.home && !p.stay || p.arr[b]+it.acv > p.highARR || p.load[b]+it.weight > p.highLoad {
			continue
		}
		p.put(i, b)
		if p.from(n + 1) {
			return true
		}
		p.put(i, nobody)
	}
	return false
}

// first is the first book to try: of two items that are alike, the later one goes to no
// earlier book.
func (p *packing) first(n int) int {
	if n == 0 {
		return 0
	}
	it, last := &p.items[p.pool[n]], &p.items[p.pool[n-1]]
	if it.acv == last.acv && it.weight == last.weight && it.home == last.home {
		return p.to[p.pool[n-1]]
	}
	return 0
}

// hopeless reports whether the rest of the pool cannot fill what books lack.
func (p *packing) hopeless(n int) bool {
	arr, load := 0.0, 0.0
	for b := range p.arr {
		arr += max(0, p.lowARR-p.arr[b])
		load += max(0, p.lowLoad-p.load[b])
		if p.arr[b] > p.highARR || p.load[b] > p.highLoad {
			return true
		}
	}
	return below(p.restARR[n], arr) || below(p.rest[n], load)
}
