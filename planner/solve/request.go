package solve

import (
	"fmt"
	"math"

	"brim/model"
	"brim/planner"
	"brim/planner/cover"
	"brim/planner/internal/engine"
)

// Refusal is why a request has no answer, in a sentence for people.
type Refusal struct{ Why string }

// Error is the sentence.
func (r *Refusal) Error() string { return r.Why }

func refuse(format string, args ...any) error { return &Refusal{fmt.Sprintf(format, args...)} }

// promises is what hires have to keep, in every month from one on.
type promises struct {
	s  *model.Scenario // what is asked about, under market case c
	c  int
	in engine.Inputs

	target float64                 // load at the most, as a part of book_max
	ratios [model.MaxTiers]float64 // AE:CSM at the most, by tier; pod tiers keep it
	from   int                     // t
	first  int                     // the month in which the first hire can start
	aes    bool                    // the goal is reached, by AE hires that are sought
	gap    bool                    // the hiring gap of pod tiers keeps its limit
	effort *cover.Effort           // that searches may take
}

// What may be asked for; more is as good as no promise.
const (
	maxTarget = 10
	maxRatio  = 100
)

// promises makes a request definite, and refuses what has no answer.
func promisesOf(p *planner.Plan, request Request) (*promises, error) {
	s, market := p.Scenario(), p.Scenario().MarketIn(request.Case)
	h := &promises{s: s, c: request.Case, target: request.Target.Or(1), first: market.HireDelay + 1, aes: request.AEs, gap: request.Gap}
	if request.Steps > 0 {
		h.effort = cover.Steps(request.Steps)
	}
	for k := range s.Tiers {
		sound, _ := s.Ratios(k)
		h.ratios[k] = request.Ratio.Or(sound)
	}
	usual := FirstMonth(p, request.Tiers...)
	h.from = int(request.From.Or(float64(usual)))
	switch {
	case s.Org.Staffing == model.StaffingNeed:
		return nil, refuse("org.staffing is need: one team goes where the load is, so no tier has hires of its own to solve for; " +
			"set it to shares, or seek a value of csm.heads or csm.hires_per_quarter")
	case h.aes && s.Growth.Driver == model.TargetDriver:
		return nil, refuse("growth.driver is target: ARR follows the goal however many AEs there are, so it asks for none; " +
			"set it to capacity to find the AEs who can book the goal")
	case !(h.target > 0):
		return nil, refuse("a target of %g would leave a CSM no accounts at all: it is a part of a full book, such as 0.9", h.target)
	case h.target > maxTarget:
		return nil, refuse("a target of %g is more than %d full books a CSM: it is a part of a full book, such as 0.9", h.target, maxTarget)
	case request.Ratio.OK && !(request.Ratio.V > 0):
		return nil, refuse("a ratio of %g AEs per CSM would take endless CSMs; a sound one is %g", request.Ratio.V, s.Limits.RatioSound)
	case request.Ratio.V > maxRatio:
		return nil, refuse("a ratio of %g AEs per CSM is no target; a sound one is %g", request.Ratio.V, s.Limits.RatioSound)
	case h.from > s.Horizon && !request.From.OK:
		return nil, refuse("the first hire carries a full book in %s, after the plan's end in %s: a longer horizon "+
			"or a shorter ramp leaves months to meet targets in, or name a month to begin with",
			s.MonthAt(usual).Long(), s.MonthAt(s.Horizon).Long())
	case math.IsNaN(request.From.V) || h.from < 1 || h.from > s.Horizon:
		return nil, refuse("the targets cannot begin with month %g: the plan has the months 1 to %d, %s to %s",
			request.From.V, s.Horizon, s.MonthAt(1).Long(), s.MonthAt(s.Horizon).Long())
	}
	h.in.Prepare(s, request.Case)
	return h, nil
}

// FirstMonth is the first month of a plan that hires can be answerable for, as t: in it the
// first who can start carries a full book in each of the tiers, by index; without any, in
// every tier.
func FirstMonth(p *planner.Plan, tiers ...int) int {
	s, ramp := p.Scenario(), 0
	if len(tiers) == 0 {
		for k := range s.Tiers {
			tiers = append(tiers, k)
		}
	}
	for _, k := range tiers {
		ramp = max(ramp, monthsToFull(s.Terms(model.RoleCSM, k).Ramp))
	}
	return s.MarketIn(p.MarketCase()).HireDelay + ramp + 1
}

// monthsToFull is after how many months a ramp is at its last value for good.
func monthsToFull(ramp model.Ramp) int {
	months := ramp.Length()
	for months > 0 && ramp.At(months-1) == ramp.At(months) {
		months--
	}
	return months
}

// starts is in how many months of the plan a hire can start.
func (h *promises) starts() int { return max(0, h.s.Horizon-h.first+1) }

// greatestRatio is the greatest that a pod tier allows; without pods, that of the first tier.
func (h *promises) greatestRatio() float64 {
	greatest := 0.0
	for k := range h.s.Tiers {
		if h.in.Tier[k].Pod {
			greatest = max(greatest, h.ratios[k])
		}
	}
	if greatest == 0 {
		return h.ratios[0]
	}
	return greatest
}

// countsGap reports whether a tier is promised a hiring gap within its limit in a month: it is a
// pod tier, and the twelve months after are in the plan.
func (h *promises) countsGap(t, k int) bool {
	return h.gap && h.in.Tier[k].Pod && t >= h.from && t+engine.GapMonths <= h.s.Horizon
}

// keep reports whether a tier of a plan keeps the promises in a month.
func (h *promises) keep(p *planner.Plan, t, k int) bool {
	tier := &p.Months[t].Tiers[k]
	if h.countsGap(t, k) && planner.GapBreached(p.TierGapBy(model.GapByHires, t, k), h.s.Limits.HiringGap) {
		return false
	}
	if planner.HasAccounts(tier.Accounts) && (!tier.Load.OK || planner.Above(tier.Load.V, h.target*p.BookMax(t, k))) {
		return false
	}
	return h.pair(p, t, k)
}

// pair reports whether the pods of a tier, if it has any, keep the ratio in a month.
func (h *promises) pair(p *planner.Plan, t, k int) bool {
	tier := &p.Months[t].Tiers[k]
	return !h.in.Tier[k].Pod || !planner.Above(tier.AEHeads, 0) || tier.Ratio.OK && !planner.Above(tier.Ratio.V, h.ratios[k])
}
