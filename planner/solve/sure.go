package solve

import (
	"context"
	"slices"

	"brim/model"
	"brim/planner"
	"brim/planner/cover"
	"brim/planner/internal/engine"
)

// judge takes back what a search has proven of its program where the program may ask for more
// than a plan does. Each role's hires are held against a program that asks for no more than
// any plan: the one of a plan in which nobody of the role is hired.
func (s *solved) judge(ctx context.Context, h *promises) {
	s.csmDoubts = make([]string, len(s.tiers))
	var bare *planner.Plan
	for i, k := range s.tiers {
		if !h.reduced(model.RoleCSM, k) {
			continue
		}
		if bare == nil {
			bare = s.without(h, model.RoleCSM)
		}
		s.csmDoubts[i] = s.boundCSMs(ctx, h, bare, i)
	}
	if h.aes {
		s.aeDoubt = s.boundAEs(ctx, h)
	}
}

// without is the plan of the hires of the other role alone.
func (s *solved) without(h *promises, role model.Role) *planner.Plan {
	if role == model.RoleAE {
		return s.planWith(h, make([]int, len(s.sold.Hires)))
	}
	alone := *s
	alone.covers = make([]cover.Cover, len(s.covers))
	for i := range alone.covers {
		alone.covers[i] = cover.Cover{Hires: make([]int, len(s.covers[i].Hires))}
	}
	return h.planned(&alone, h.withHires(&alone))
}

// planWith is the plan of other AE hires beside the CSM hires that were found.
func (s *solved) planWith(h *promises, aes []int) *planner.Plan {
	other := *s
	other.sold = cover.Cover{Hires: aes}
	return h.planned(&other, h.withHires(&other))
}

// boundCSMs holds the CSM hires of a tier that makes reductions against those that it would
// take if they let go as large a part of who is on the ramp as they do in the plan without hires.
func (s *solved) boundCSMs(ctx context.Context, h *promises, bare *planner.Plan, i int) string {
	k, doubt := s.tiers[i], "CSM reductions take some of the new hires with them"
	cuts := reductionsOf(&bare.CSMs().Lines[k])
	if !h.shared(model.RoleCSM, k, cuts) {
		open(&s.covers[i])
		return doubt
	}
	if least := h.program(s.plan, k, cuts); !slices.Equal(least.lost, s.programs[i].lost) || !h.bounded(ctx, &s.covers[i], least.Problem) {
		return doubt
	}
	return ""
}

// boundAEs holds the AE hires against a program in which accounts churn and expand as they do
// without AE hires. With them books are fuller, pods have more AEs, and reductions take fewer
// of who is on the ramp, so that ARR is at most what the program takes it for.
func (s *solved) boundAEs(ctx context.Context, h *promises) string {
	bare := s.without(h, model.RoleAE)
	least, doubt := h.goals(bare, s.sellers, h.leastChurn(bare, h.selling(bare, s.sellers), s.sold.Price)), h.aeDoubt(bare, s.sellers)
	switch {
	case !slices.Equal(least.lost, s.goals.lost) || !s.goals.reached(h, s.plan):
		open(&s.sold)
		return "No round of hires reached every goal"
	case doubt != "":
		s.prove(ctx, h, least, false)
		open(&s.sold)
		return doubt
	case s.prove(ctx, h, least, true):
		return ""
	case slices.ContainsFunc(s.sellers, func(k int) bool { return h.reduced(model.RoleAE, k) }):
		return "AE reductions take some of the new hires with them"
	case h.effort.Over(ctx):
		return ""
	}
	return "New hires change how accounts churn and expand"
}

// open leaves all of a cover's price unproven: hires below none there are not.
func open(c *cover.Cover) { c.Proven, c.Bound = false, 0 }

// bounded holds a cover that was proven against the cheapest of a program that asks for less,
// and reports whether it costs no more; else the cover is bound by that price alone.
func (h *promises) bounded(ctx context.Context, c *cover.Cover, least *cover.Problem) bool {
	found := h.cheapest(ctx, false, least)[0]
	if found.Bound < c.Price*(1-cover.SameCost) && c.Cheapest() {
		found = h.cheapest(ctx, true, least)[0]
	}
	if found.Bound >= c.Price*(1-cover.SameCost) {
		return true
	}
	proven := c.Cheapest()
	c.Proven, c.Bound = false, min(c.Bound, found.Bound)
	return !proven
}

// shared reports whether reductions let go as many people whoever is hired, the smaller a part of
// the team the more are, and who is on the ramp is worth less than who is not: then hires are
// worth at most what they are beside the reductions of a plan without them.
func (h *promises) shared(role model.Role, k int, cuts *reductions) bool {
	ramp := h.s.Terms(role, k).Ramp
	for age := range ramp.Length() {
		if ramp.At(age) > ramp.Veteran() {
			return false
		}
	}
	var team engine.Team
	seat, joined := team.Seat(&h.in, role, k), 0.0
	for _, n := range seat.Ramping {
		joined += n * seat.Part
	}
	if joined > seat.Heads { // the opening has more on the ramp than heads
		return false
	}
	for i, n := range h.s.Tiers[k].Cuts(role) {
		month := i + 1
		if n > 0 && month <= h.s.Horizon && (cuts == nil || cuts.made[month] < n || cuts.whole[month] == 1) {
			return false
		}
	}
	return true
}

// reduced reports whether a tier plans a reduction that hires of a role may be there for.
func (h *promises) reduced(role model.Role, k int) bool {
	for i, n := range h.s.Tiers[k].Cuts(role) {
		if month := i + 1; n > 0 && month > h.first && month <= h.s.Horizon {
			return true
		}
	}
	return false
}

// aeDoubt says why no program bounds what the AE hires of some tiers bring, from the plan
// without them; nothing where one does.
func (h *promises) aeDoubt(bare *planner.Plan, sellers []int) string {
	for _, k := range sellers {
		switch {
		case h.reduced(model.RoleAE, k) && !h.shared(model.RoleAE, k, reductionsOf(&bare.AEs().Lines[k])):
			return "AE reductions take some of the new hires with them"
		case h.in.Tier[k].NewARRPerAE > 0 && h.emptied(bare, k):
			return "All AEs of a tier are on leave at once, and who is hired then covers for them"
		}
	}
	sold, _ := h.touched(h.selling(bare, sellers))
	for k := range h.s.Tiers {
		if !sold[k] {
			continue
		}
		if doubt := h.tierDoubt(bare, k); doubt != "" {
			return doubt
		}
	}
	return ""
}

// tierDoubt is the doubt about a tier whose accounts AE hires move.
func (h *promises) tierDoubt(bare *planner.Plan, k int) string {
	in, crowds := &h.in.Tier[k], h.s.Limits.OverloadChurn > 1
	switch {
	case in.Graduate > 0 && !h.graduatesLeaveSome(bare, k):
		return "Graduates take all of a tier's ARR with them"
	case crowds && in.Churn > 0 && in.FullARR > 0:
		return "What fills a book depends on the ACV of what is won (book_max_arr)"
	case in.ExpandPod > in.Expand && h.belowFloor(bare, k):
		return "New accounts may lift a pod tier's ACV over pod_acv_floor"
	}
	return ""
}

// touched are the tiers whose accounts the hires of some tiers move, and those of them that
// graduates of others reach.
func (h *promises) touched(sellers []seller) (sold, fed [model.MaxTiers]bool) {
	for i := range sellers {
		k := sellers[i].tier
		sold[k] = h.in.Tier[k].NewARRPerAE > 0
	}
	for k := len(h.s.Tiers) - 1; k > 0; k-- {
		if sold[k] && h.in.Tier[k].Graduate > 0 {
			sold[k-1], fed[k-1] = true, true
		}
	}
	return sold, fed
}

// emptied reports whether leave takes everybody of a tier without hires in some month.
func (h *promises) emptied(bare *planner.Plan, k int) bool {
	line := &bare.AEs().Lines[k]
	for t := h.first; t <= h.s.Horizon; t++ {
		if line.AwayIn(t) > 0 && line.There(t) == 0 {
			return true
		}
	}
	return false
}

// belowFloor reports whether the pods of a tier would pay in some month but for their ACV.
func (h *promises) belowFloor(bare *planner.Plan, k int) bool {
	limits := &h.s.Limits
	for t := h.first; t < h.s.Horizon; t++ {
		row := &bare.Months[t].Tiers[k]
		below := row.Accounts <= 0 || planner.Below(row.ARR/row.Accounts, limits.PodACVFloor)
		if below && row.Ratio.OK && !planner.Above(row.Ratio.V, h.in.Tier[k].RatioDegraded) {
			return true
		}
	}
	return false
}

// unproven is the sentence that a doubt makes; none without one.
func unproven(doubt string) string {
	if doubt == "" {
		return ""
	}
	return doubt + ", so the cheapest plan is not proven"
}
