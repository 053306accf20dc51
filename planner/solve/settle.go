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
	goals    *goals        // the AEs' program, and the hires found for it; nil where none are sought
	sellers  []int         // the tiers in the order of the AEs' program
	sold     cover.Cover   // by month, and in each by place in sellers
	covers   []cover.Cover // the CSMs', by place in tiers; nil before they are found
	programs []program
	scenario *model.Scenario
	plan     *planner.Plan
	settled  bool

	cheaper   []int    // AE hires that cost less and reach the goals too; nil where none are known
	aeDoubt   string   // why cheaper AE hires may reach the goal all the same
	csmDoubts []string // why cheaper CSM hires may keep the promises all the same, by place in tiers
}

// roles are those whose hires are found, AEs first.
func (s *solved) roles() []model.Role {
	var list []model.Role
	if s.goals != nil {
		list = append(list, model.RoleAE)
	}
	if s.covers != nil {
		list = append(list, model.RoleCSM)
	}
	return list
}

// hires are those of a role and of the tier at a place in tiers, by month, from the first on
// in which somebody can start.
func (s *solved) hires(role model.Role, i int) []int {
	if role == model.RoleCSM {
		return s.covers[i].Hires
	}
	var list []int
	for j := slices.Index(s.sellers, s.tiers[i]); j < len(s.sold.Hires); j += len(s.sellers) {
		list = append(list, s.sold.Hires[j])
	}
	return list
}

// maxRounds bounds how often hires are sought anew for the plan that they come to.
const maxRounds = 10

// settle seeks hires for the accounts of a plan, plans with them, and seeks again until
// they stay the same: what has no place in full books churns more; under the target driver
// a pod's ratio moves its expansion, and so how much new business the goal needs; and whom a
// reduction takes depends on who is there. Where they do not, the cheapest of those that
// keep the promises best is taken. Hires of both roles are first sketched, since they may take
// many rounds, and searched for thoroughly once all stay.
func (h *promises) settle(ctx context.Context, last *solved) *solved {
	var best *solved
	thorough := !h.aes
	for range maxRounds {
		next := h.seek(ctx, last, thorough)
		if next.sameHires(last) {
			next.scenario, next.plan, next.settled = last.scenario, last.plan, true
			if thorough || next.proven() {
				return next
			}
			thorough, last, best = true, next, next
			continue
		}
		next.scenario = h.withHires(next)
		next.plan = h.planned(next, next.scenario)
		if best == nil || next.betterThan(best, h) {
			best = next
		}
		last = next
	}
	return best
}

// seek finds the cheapest AE hires by the rates of the last round's plan, where they are
// sought, and the cheapest CSM hires for the accounts and AEs that these come to. Programs
// that are the same as in the round before are not solved again.
func (h *promises) seek(ctx context.Context, last *solved, thorough bool) *solved {
	next := &solved{tiers: last.tiers, sellers: last.sellers}
	plan := last.plan
	if h.aes {
		plan = next.sell(ctx, h, last, thorough)
	}
	next.serve(ctx, h, plan, last, thorough)
	return next
}

// serve finds the cheapest CSM hires for the accounts and AEs of a plan.
func (s *solved) serve(ctx context.Context, h *promises, p *planner.Plan, last *solved, thorough bool) {
	s.programs, s.covers = make([]program, len(s.tiers)), make([]cover.Cover, len(s.tiers))
	var problems []*cover.Problem
	var places []int // of the tiers
	for i, k := range s.tiers {
		s.programs[i] = h.program(p, k, reductionsOf(&p.CSMs().Lines[k]))
		if last.programs != nil && s.programs[i].same(&last.programs[i]) && (last.covers[i].Proven || !thorough || !h.aes) {
			s.covers[i] = last.covers[i]
			continue
		}
		problems, places = append(problems, s.programs[i].Problem), append(places, i)
	}
	for i, found := range h.cheapest(ctx, thorough, problems...) {
		if last.covers != nil && !found.Proven {
			stay(&found, problems[i], last.covers[places[i]].Hires)
		}
		s.covers[places[i]] = found
	}
}

// stay has the hires of the last round where they keep the promises of a program and a search that
// proved nothing found none that are cheaper: rounds of unproven hires would seldom settle.
func stay(found *cover.Cover, asked *cover.Problem, hires []int) {
	if kept, price := asked.Covers(hires); kept && price <= found.Price*(1+cover.SameCost) {
		found.Hires, found.Price, found.Bound = hires, price, min(found.Bound, price)
	}
}

// proven reports whether all hires are proven to be the cheapest of their programs.
func (s *solved) proven() bool {
	return s.sold.Proven && !slices.ContainsFunc(s.covers, func(c cover.Cover) bool { return !c.Proven })
}

func (s *solved) sameHires(other *solved) bool {
	return other.covers != nil && slices.Equal(s.sold.Hires, other.sold.Hires) &&
		slices.EqualFunc(s.covers, other.covers, func(a, b cover.Cover) bool { return slices.Equal(a.Hires, b.Hires) })
}

// betterThan prefers fewer broken promises, and then less cost.
func (s *solved) betterThan(other *solved, h *promises) bool {
	a, b := s.broken(h), other.broken(h)
	return a < b || a == b && s.cost() < other.cost()
}

// broken counts the dates at which ARR is below the goal, and the months that count and have
// a broken promise, over the tiers.
func (s *solved) broken(h *promises) int {
	n := 0
	for _, k := range s.tiers {
		for t := h.from; t <= s.plan.Horizon; t++ {
			if !h.keep(s.plan, t, k) {
				n++
			}
		}
	}
	for _, date := range h.dates() {
		if h.aes && !reached(s.plan, date) {
			n++
		}
	}
	return n
}

func (s *solved) cost() float64 {
	sum := 0.0
	for _, role := range s.roles() {
		for _, k := range s.tiers {
			sum += cost(s.plan, role, k)
		}
	}
	return sum
}

// find settles hires beside each other and judges them; where the proof comes upon cheaper
// AE hires, they are settled anew from these on.
func (h *promises) find(ctx context.Context, present *planner.Plan, tiers []int) *solved {
	begin := &solved{tiers: tiers, plan: present}
	if h.aes {
		begin.sellers = h.sellers(present, tiers)
	}
	found := h.settle(ctx, begin)
	found.judge(ctx, h)
	for tries := 0; found.cheaper != nil && tries < maxRounds; tries++ {
		next := h.settle(ctx, found.withAEs(h, found.cheaper))
		if !next.settled {
			break
		}
		next.judge(ctx, h)
		found = next
	}
	return found
}

// withAEs is what was found, with other AE hires, and their plan.
func (s *solved) withAEs(h *promises, aes []int) *solved {
	other := *s
	other.sold.Hires, other.cheaper = aes, nil
	other.sold.Price = cover.CostOf(s.goals.Price(), aes)
	other.sold.Bound, other.sold.Proven = min(other.sold.Bound, other.sold.Price), false
	other.scenario = h.withHires(&other)
	other.plan = h.planned(&other, other.scenario)
	return &other
}
