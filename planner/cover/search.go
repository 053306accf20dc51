package cover

import (
	"context"
	"math"
	"slices"
)

// search goes from month to month with every beginning of a cover that may still
// become the cheapest. It drops one whose bound is above the best cover, and one beside
// which another costs no more and leaves no more to give. Where too many are left it goes
// on with those of the lowest bounds, and again with more of them, until none had to go:
// then the best is proven.
type search struct {
	*Problem
	bounds
	effort *Effort
	halted bool
	proven bool
	begin  []float64   // what the rows need before anybody is chosen
	gives  [][]float64 // by month and row
	dueIn  [][]int     // by month: the promises that no later hire can keep
	open   []int       // by month: the first promise that later hires can keep
	stages [][]step    // by month: the beginnings, in the order of their hires

	best  []int
	cost  float64 // of the best
	limit float64 // where it is above 0, only what costs less is sought, and no first of equals
	floor float64 // no cover is cheaper
}

// step is the last month of a beginning: how many start in it, after which beginning of
// the month before.
type step struct{ before, hires int }

// stage is the beginnings of one month, in the order of their hires.
type stage struct {
	steps []step
	cost  []float64
	bound []float64
	needs [][]float64 // what each leaves to give, by row
}

// widths is how many beginnings are carried on, from one attempt to the next.
var widths = []int{24, 200, 2000, 20_000, 100_000}

// fewWidths are those of a sketch, and cheaperWidths those of a search below a limit.
var fewWidths, cheaperWidths = widths[:2], widths[:3]

// mostNumbers bounds the memory that the beginnings of a month may take.
const mostNumbers = 8_000_000

func newSearch(ctx context.Context, effort *Effort, p *Problem) *search {
	strong := strengthen(ctx, effort, p)
	s := &search{Problem: p, effort: effort, best: p.first(strong.hires)}
	s.cost = p.costOf(s.best)
	s.bounds = bounds{rows: strong.rows, price: p.price, from: make([][]worths, len(p.price)+1)}
	s.take(0, strong.worths)
	s.index()
	s.floor = s.worth(0, s.begin)
	return s
}

// index arranges the rows by month.
func (s *search) index() {
	months := len(s.Problem.price)
	s.gives, s.dueIn, s.open = make([][]float64, months), make([][]int, months), make([]int, months)
	s.stages = make([][]step, months)
	for j := range s.gives {
		s.gives[j] = make([]float64, len(s.bounds.rows))
		s.open[j] = len(s.Problem.rows)
		for i := range s.bounds.rows {
			s.gives[j][i] = s.bounds.rows[i].Gives[j]
		}
	}
	s.begin = make([]float64, len(s.bounds.rows))
	for i := range s.begin {
		s.begin[i] = s.bounds.rows[i].Needs
	}
	for i := range s.Problem.rows {
		last := lastGiver(s.Problem.rows[i].Gives)
		s.dueIn[last] = append(s.dueIn[last], i)
		for j := range last {
			s.open[j] = min(s.open[j], i)
		}
	}
}

// widen carries on with so many beginnings a month, unless the best is proven already or
// the time is over.
func (s *search) widen(ctx context.Context, width int) {
	if s.proven || s.halted || width*len(s.begin) > mostNumbers {
		return
	}
	if s.limit > 0 && !s.mayBeat(s.floor) {
		s.proven = true
		return
	}
	left := s.attempt(ctx, width)
	if s.halted {
		return
	}
	s.floor = max(s.floor, min(left, s.cost, s.most()))
	if s.proven = !s.mayBeat(left); s.proven {
		s.floor = min(s.cost, s.most())
	}
}

// over reports whether the time is over, or the effort spent.
func (s *search) over(ctx context.Context) bool {
	s.halted = s.halted || s.effort.Over(ctx)
	return s.halted
}

// mayBeat reports whether what costs so much at the least may be cheaper than the best,
// or cost the same; below a limit, whether it may be cheaper than both.
func (s *search) mayBeat(bound float64) bool {
	if s.limit > 0 {
		return bound < min(s.cost, s.limit)*(1-SameCost)
	}
	return bound <= s.cost*(1+SameCost)
}

// most is the limit; infinite where there is none.
func (s *search) most() float64 {
	if s.limit > 0 {
		return s.limit
	}
	return math.Inf(1)
}

// attempt carries at most so many beginnings from month to month. It returns the lowest
// bound of those that it left behind; infinite when there were none.
func (s *search) attempt(ctx context.Context, width int) float64 {
	left := math.Inf(1)
	month := &stage{steps: []step{{}}, cost: []float64{0}, bound: []float64{s.floor}, needs: [][]float64{s.begin}}
	for j := range s.Problem.price {
		next := s.follow(ctx, j, month)
		keep := s.undominated(ctx, j, next, s.sharpened(j, next))
		if s.halted {
			return left
		}
		if len(keep) > width {
			left = min(left, leave(next, keep, width))
			keep = keep[:width]
		}
		month = next.only(keep)
		s.stages[j] = month.steps
	}
	s.settle(month)
	return left
}

// leave puts those of the lowest bounds in front, and returns the lowest of the others.
func leave(st *stage, keep []int, width int) float64 {
	st.sort(keep, st.bound)
	return st.bound[keep[width]]
}

// only is the chosen beginnings of a stage, in the order of their hires.
func (st *stage) only(chosen []int) *stage {
	slices.Sort(chosen)
	kept := &stage{}
	for _, i := range chosen {
		kept.take(st.steps[i], st.cost[i], st.bound[i], st.needs[i])
	}
	return kept
}

// sort puts beginnings in the order of a number of theirs, and where that is the same in that
// of their hires.
func (st *stage) sort(chosen []int, number []float64) {
	slices.SortFunc(chosen, func(a, b int) int {
		switch x, y := number[a], number[b]; {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return a - b
	})
}

func (st *stage) take(last step, cost, bound float64, needs []float64) {
	st.steps = append(st.steps, last)
	st.cost = append(st.cost, cost)
	st.bound = append(st.bound, bound)
	st.needs = append(st.needs, needs)
}

// follow is what can follow in month j on the beginnings before it: at least so many as
// promises ask for that no later hire can keep, and not so many that what everything is
// worth puts them above the best. More hires only lift that bound, since nobody of any
// month gives more worth than they cost. What the rest is worth says nothing of this
// month's hires: more of them may well lower its bound.
func (s *search) follow(ctx context.Context, j int, month *stage) *stage {
	next, price := &stage{}, s.Problem.price[j]
	needs := make([]float64, len(s.begin))
	for i, before := range month.needs {
		if i&63 == 0 && s.over(ctx) {
			return next
		}
		least, most := s.span(j, before)
		for n := least; n <= most; n++ {
			s.effort.spend(len(needs) * (1 + len(s.from[0]) + len(s.from[j+1])))
			after(before, s.gives[j], n, needs)
			cost := month.cost[i] + float64(n)*price
			bound := max(month.bound[i], cost+s.worth(0, needs))
			if !s.mayBeat(bound) {
				break
			}
			if bound = max(bound, cost+s.worth(j+1, needs)); !s.mayBeat(bound) {
				continue
			}
			next.take(step{before: i, hires: n}, cost, bound, slices.Clone(needs))
		}
	}
	return next
}

// span is the fewest that a month may hire, and the most for whom there is a use.
func (s *search) span(j int, needs []float64) (least, most int) {
	for _, i := range s.dueIn[j] {
		least = max(least, upTo(needs[i], s.gives[j][i]))
	}
	most = least
	for i := range s.Problem.rows {
		if given := s.gives[j][i]; needs[i] > 0 && given > 0 {
			most = max(most, upTo(needs[i], given))
		}
	}
	return least, most
}

// after writes what is left to give once n start who give so much each.
func after(needs, gives []float64, n int, into []float64) {
	times := float64(n)
	for i, given := range gives {
		into[i] = needs[i] - times*given
	}
}

// many is how many beginnings make it worth while to sharpen the bounds.
const many = 12

// sharpened appraises the rows anew where many beginnings are left, at one with a middling
// bound, as long as that helps; it returns those that stay.
func (s *search) sharpened(j int, st *stage) []int {
	keep := make([]int, len(st.steps))
	for i := range keep {
		keep[i] = i
	}
	for limit := many; len(keep) > limit; limit *= 4 {
		st.sort(keep, st.bound)
		known := len(s.from[j+1])
		s.effort.spend(s.appraise(j+1, st.needs[keep[len(keep)/2]]))
		if len(s.from[j+1]) == known {
			break
		}
		worths := s.from[j+1][known]
		keep = slices.DeleteFunc(keep, func(i int) bool {
			st.bound[i] = max(st.bound[i], st.cost[i]+worths.cost(st.needs[i]))
			return !s.mayBeat(st.bound[i])
		})
	}
	return keep
}

// settle takes the cheapest of the covers that were reached, the first where several cost
// the same, unless the best so far is better.
func (s *search) settle(last *stage) {
	found := -1
	for i, cost := range last.cost {
		if found < 0 || cost < last.cost[found]*(1-SameCost) {
			found = i
		}
	}
	if found < 0 {
		return
	}
	hires := s.trace(found)
	cost := s.costOf(hires)
	if cost < s.cost*(1-SameCost) || cost <= s.cost*(1+SameCost) && slices.Compare(hires, s.best) < 0 {
		s.best, s.cost = hires, cost
	}
}

// trace reads a cover back through the months.
func (s *search) trace(i int) []int {
	hires := make([]int, len(s.stages))
	for j := len(hires) - 1; j >= 0; j-- {
		hires[j] = s.stages[j][i].hires
		i = s.stages[j][i].before
	}
	return hires
}
