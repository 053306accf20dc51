package solve

import (
	"context"

	"brim/planner"
	"brim/planner/cover"
)

// sell finds the cheapest AE hires beside the CSM hires of the last round, and returns their
// plan. A program is the derivative of a plan, and beside other hires accounts churn and
// expand otherwise: where ARR then misses the goal, the derivative there is asked for too.
// The hires of the last round stay where they reach the goal and nothing cheaper is found
// that does.
func (s *solved) sell(ctx context.Context, h *promises, last *solved, thorough bool) *planner.Plan {
	s.goals = h.goals(last.plan, s.sellers, nil)
	if last.goals != nil && s.goals.same(last.goals) && (last.sold.Proven || !thorough) {
		s.sold = last.sold
		return last.plan
	}
	stay := last.goals != nil && s.goals.reached(h, last.plan)
	for tries := 1; ; tries++ {
		s.sold = h.cheapest(ctx, thorough, s.goals.Problem)[0]
		if stay && s.sold.Price >= last.sold.Price*(1-cover.SameCost) {
			s.sold.Hires, s.sold.Price, s.sold.Bound = last.sold.Hires, last.sold.Price, max(s.sold.Bound, last.sold.Bound)
			return last.plan
		}
		mixed := &solved{tiers: s.tiers, sellers: s.sellers, goals: s.goals, sold: s.sold, covers: last.covers}
		plan := h.planned(mixed, h.withHires(mixed))
		if last.covers == nil || tries == maxRounds || s.goals.reached(h, plan) {
			return plan
		}
		s.goals.add(h, plan, s.sellers)
	}
}

// cheapest finds the cheapest hires of programs, or sketches them.
func (h *promises) cheapest(ctx context.Context, thorough bool, problems ...*cover.Problem) []cover.Cover {
	if thorough {
		return cover.Solve(ctx, h.effort, problems...)
	}
	return cover.Sketch(ctx, h.effort, problems...)
}
