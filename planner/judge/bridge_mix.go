package judge

import (
	"context"
	"math"
	"math/bits"
	"math/rand/v2"

	"brim/model"
	"brim/planner"
)

// mixture is the plans between two plans: some parts are B's, the others A's.
type mixture struct {
	from, to *model.Scenario
	parts    []part // those that can have a say
	end      model.Month
}

// set puts a part of one side into a mixed scenario.
func (m *mixture) set(s *model.Scenario, i int, isB bool) {
	side := m.from
	if isB {
		side = m.to
	}
	m.parts[i].put(s, side, isB)
}

// counted are the outcomes of a plan as differences count them.
func (m *mixture) counted(p *planner.Plan) results {
	r := readOutcomes(p)
	for o := range outcomes {
		r[o] = outcomes[o].Counted(r[o], m.end)
	}
	return r
}

// blockBits is how many parts one piece of work mixes in every way: a small one, so that
// it is soon noticed when nobody waits any more.
const blockBits = 8

// exactly computes the Shapley values from the outcomes of all mixtures. Within a block
// each mixture differs from the one before in one part.
func (m *mixture) exactly(ctx context.Context, workers int) [numberOfOutcomes][]share {
	n := len(m.parts)
	low := min(n, blockBits)
	values := make([]results, 1<<n)
	eachPlan(ctx, 1<<(n-low), workers, func(block int, p *planner.Plan) {
		mask := block << low
		s := m.from.Clone()
		for i := range n {
			if mask&(1<<i) != 0 {
				m.set(s, i, true)
			}
		}
		for step := 1; ; step++ {
			p.Run(s, -1)
			values[mask] = m.counted(p)
			if step == 1<<low || ctx.Err() != nil {
				return
			}
			flip := bits.TrailingZeros(uint(step))
			mask ^= 1 << flip
			m.set(s, flip, mask&(1<<flip) != 0)
		}
	})
	var all [numberOfOutcomes][]share
	for o := range outcomes {
		all[o] = make([]share, n)
		for i, value := range Shapley(n, func(mask int) model.Opt { return values[mask][o] }) {
			all[o][i].value = value
		}
		settle(all[o], values[1<<n-1][o].V-values[0][o].V)
	}
	return all
}

// How the parts are sampled when there are too many for all mixtures.
const (
	permutations = 2000
	seed         = 1
	pieceOf      = 25 // permutations in one piece of work
)

// sums gathers a part's contributions to an outcome.
type sums struct {
	sum, squares float64
	missing      bool // a mixture had no such outcome
}

// sampled estimates the Shapley values from orders drawn at random: in each the parts come
// one by one, so that its contributions sum to the whole difference, and so do their means.
// The draws of an order depend on its number alone.
func (m *mixture) sampled(ctx context.Context, workers int) [numberOfOutcomes][]share {
	n, chunks := len(m.parts), permutations/pieceOf
	gathered := make([][]sums, chunks) // by chunk, then by outcome and part
	begin, end := m.counted(planner.Make(m.from, -1)), m.counted(planner.Make(m.to, -1))
	eachPlan(ctx, chunks, workers, func(c int, p *planner.Plan) {
		gathered[c] = make([]sums, numberOfOutcomes*n)
		for i := range pieceOf {
			if ctx.Err() != nil {
				return
			}
			m.walk(rand.New(rand.NewPCG(seed, uint64(c*pieceOf+i))).Perm(n), begin, end, p, gathered[c])
		}
	})
	var all [numberOfOutcomes][]share
	if ctx.Err() != nil {
		return all
	}
	for o := range outcomes {
		for i := range n {
			all[o] = append(all[o], mean(gathered, o*n+i))
		}
		settle(all[o], end[o].V-begin[o].V)
	}
	return all
}

// walk goes from A to B in one order and notes what every part adds.
func (m *mixture) walk(order []int, begin, end results, p *planner.Plan, into []sums) {
	s, before := m.from.Clone(), begin
	for place, i := range order {
		now := end
		if place < len(order)-1 {
			m.set(s, i, true)
			p.Run(s, -1)
			now = m.counted(p)
		}
		for o := range outcomes {
			total := &into[o*len(order)+i]
			change := now[o].V - before[o].V
			total.sum, total.squares = total.sum+change, total.squares+change*change
			total.missing = total.missing || !now[o].OK || !before[o].OK
		}
		before = now
	}
}

// settle gives the largest part what rounding took, so that the parts add up: a mixture may
// stand at a figure far beyond both plans', whose digits then are too few for their
// difference.
func settle(parts []share, whole float64) {
	largest, sum := -1, 0.0
	for i, part := range parts {
		if !part.value.OK {
			return
		}
		sum += part.value.V
		if largest < 0 || math.Abs(part.value.V) > math.Abs(parts[largest].value.V) {
			largest = i
		}
	}
	if largest >= 0 {
		parts[largest].value.V += whole - sum
	}
}

// mean is the average of what was gathered in all chunks, and the variance of that
// average.
func mean(gathered [][]sums, index int) share {
	var all sums
	for _, chunk := range gathered {
		all.sum, all.squares = all.sum+chunk[index].sum, all.squares+chunk[index].squares
		all.missing = all.missing || chunk[index].missing
	}
	if all.missing {
		return share{}
	}
	const count = float64(permutations)
	average := all.sum / count
	variance := max(0, all.squares/count-average*average) * count / (count - 1)
	return share{value: model.Some(average), noise: variance / count}
}
