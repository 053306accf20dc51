package solve

import (
	"context"
	"slices"

	"brim/model"
	"brim/planner"
	"brim/planner/cover"
)

// solved is hires by tier, what is known of them, and the plan that they come to.
type solved struct {
	tiers    []int
	covers   []cover.Cover // by place in tiers
	programs []program
	scenario *model.Scenario
	plan     *planner.Plan
	settled  bool
}

// maxRounds bounds how often hires are sought anew for the plan that they come to.
const maxRounds = 10

// settle seeks hires for the accounts of a plan, plans with them, and seeks again until
// they stay the same: what has no place in full books churns more; under the target driver
// a pod's ratio moves its expansion, and so how much new business the goal needs; and whom a
// reduction takes depends on who is there. Where they do not, the cheapest of those that
// keep the promises best is taken.
func (h *promises) settle(ctx context.Context, present *planner.Plan, tiers []int) *solved {
	var last, best *solved
	asked := present
	for range maxRounds {
		next := h.seek(ctx, asked, tiers, last)
		if last != nil && next.sameHires(last) {
			next.scenario, next.plan, next.settled = last.scenario, last.plan, true
			return next
		}
		next.scenario = h.withHires(next)
		next.plan = planner.Make(h.landed(next.scenario, tiers), h.c)
		if best == nil || next.betterThan(best, h) {
			best = next
		}
		last, asked = next, next.plan
	}
	return best
}

// seek finds the cheapest hires for the accounts and AEs of a plan. Programs that are the
// same as in the round before are not solved again.
func (h *promises) seek(ctx context.Context, p *planner.Plan, tiers []int, last *solved) *solved {
	next := &solved{tiers: tiers, programs: make([]program, len(tiers)), covers: make([]cover.Cover, len(tiers))}
	var problems []*cover.Problem
	var places []int // of the tiers
	for i, k := range tiers {
		next.programs[i] = h.program(p, k)
		if last != nil && next.programs[i].same(&last.programs[i]) {
			next.covers[i] = last.covers[i]
			continue
		}
		problems, places = append(problems, next.programs[i].Problem), append(places, i)
	}
	for i, found := range cover.Solve(ctx, problems...) {
		next.covers[places[i]] = found
	}
	return next
}

func (s *solved) sameHires(other *solved) bool {
	return slices.EqualFunc(s.covers, other.covers, func(a, b cover.Cover) bool { return slices.Equal(a.Hires, b.Hires) })
}

// betterThan prefers fewer broken promises, and then less cost.
func (s *solved) betterThan(other *solved, h *promises) bool {
	a, b := s.broken(h), other.broken(h)
	return a < b || a == b && s.cost() < other.cost()
}

// broken counts the months that count and have a broken promise, over the tiers.
func (s *solved) broken(h *promises) int {
	n := 0
	for _, k := range s.tiers {
		for t := h.from; t <= s.plan.Horizon; t++ {
			if !h.keep(s.plan, t, k) {
				n++
			}
		}
	}
	return n
}

func (s *solved) cost() float64 {
	sum := 0.0
	for _, k := range s.tiers {
		sum += csmCost(s.plan, k)
	}
	return sum
}
