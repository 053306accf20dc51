package rebalance

import "context"

// Efforts of the parts of a search, in steps; all of them together take about a second.
const (
	firstEffort   = 30_000_000 // to keep the limits at all
	squeezeEffort = 40_000_000 // to do it with fewer moves
	polishEffort  = 10_000_000 // to move cheaper accounts
	proofEffort   = 6_000_000  // to try whatever there is, for each of three proofs
)

// outcome is what a search comes to.
type outcome struct {
	best     *state
	feasible bool
	proven   bool // fewest moves; where it is not feasible, that nothing is
	settled  bool // likewise, that nothing with as many moves is better
	bound    int  // of moves of items with a home
	stopped  bool
}

// solve finds the best state.
func (p *problem) solve(ctx context.Context) outcome {
	o := outcome{bound: p.fewestMoves(ctx)}
	o.best = p.first(ctx)
	o.feasible = o.best.feasible()
	switch {
	case o.feasible:
		p.fewer(ctx, &o)
	case o.bound == impossible:
		o.proven = true
	default:
		p.refute(ctx, &o)
	}
	o.best.settle()
	if o.stopped = ctx.Err() != nil; o.stopped {
		o.proven, o.settled = false, false
	}
	return o
}

// first keeps all limits, or comes as near to them as it can.
func (p *problem) first(ctx context.Context) *state {
	e := &effort{ctx: ctx, left: firstEffort}
	s := p.start()
	s.place()
	s.improve(e)
	if s.outside() > 0 {
		if found := s.squeeze(len(p.items), e); found != nil {
			s = found
		}
	}
	s.homewards()
	s.settle()
	return s
}

// refute tries every way to give all accounts to books: either one keeps the limits, or it
// is proven that none does.
func (p *problem) refute(ctx context.Context, o *outcome) {
	s := p.start()
	pool := make([]int, len(p.items))
	for i := range pool {
		pool[i] = i
		s.put(i, nobody)
	}
	possible, tried := pack(s, pool, true, &effort{ctx: ctx, left: proofEffort})
	if !possible {
		o.proven = tried
		return
	}
	s.settle()
	o.best, o.feasible = s, true
	p.fewer(ctx, o)
}

// fewer looks for a state with fewer moves, then for one with as many that is better, and
// for proofs that there is none.
func (p *problem) fewer(ctx context.Context, o *outcome) {
	o.best.homewards()
	e := &effort{ctx: ctx, left: squeezeEffort}
	for o.best.moved > o.bound {
		found := o.best.squeeze(o.best.moved-1, e)
		if found == nil {
			break
		}
		o.best = found
	}
	for e = (&effort{ctx: ctx, left: proofEffort}); o.bound < o.best.moved; o.bound++ {
		found, sure := p.exhaust(o.bound, nil, e)
		if found != nil {
			o.best = found
			break
		}
		if !sure {
			break
		}
	}
	o.proven = o.bound == o.best.moved
	o.best.polish(&effort{ctx: ctx, left: polishEffort})
	o.best.settle()
	if !o.proven {
		return
	}
	found, sure := p.exhaust(o.best.moved, o.best, &effort{ctx: ctx, left: proofEffort})
	if found != nil {
		o.best = found
	}
	o.settled = sure
}
