package solve

import (
	"math"
	"slices"

	"brim/model"
	"brim/planner"
	"brim/planner/internal/engine"
)

// least is how a plan's accounts churn at the least beside more AE hires of some cost: as in the
// plan, but for tiers with loose hand-offs, where young accounts churn more. What part of their
// accounts is young falls where those of early hires, and graduates, have grown old.
type least struct {
	young [model.MaxTiers][]float64 // by month, at the least; nil: as in the plan
}

// leastChurn is how accounts of a plan churn at the least beside more hires of some tiers that
// cost so much.
func (h *promises) leastChurn(p *planner.Plan, sellers []seller, cost float64) *least {
	l := new(least)
	sold, fed := h.touched(sellers)
	for k := range h.s.Tiers {
		in := &h.in.Tier[k]
		if !sold[k] || in.YoungChurn <= in.Churn || !fed[k] && in.Graduate == 0 && h.youngest(p, k) {
			continue
		}
		l.young[k] = h.leastYouth(p, sellers, k, cost)
	}
	return l
}

// leastYouth is by month what part of a tier's accounts is young at the least. What hires add is
// bounded by what they may cost, and the part of their own by the one who has sold longest.
func (h *promises) leastYouth(p *planner.Plan, sellers []seller, k int, cost float64) []float64 {
	book, kept := h.cohorts(p, k), h.youngKept(k)
	list, own, grown := make([]float64, h.s.Horizon+1), make([]float64, h.s.Horizon+1), make([]float64, h.s.Horizon+1)
	var parts []float64
	for i := range sellers {
		switch s := &sellers[i]; {
		case slices.ContainsFunc(s.price, func(price float64) bool { return price <= 0 }):
			return list // there is no end of who costs nothing
		case s.tier == k:
			own, parts = h.won(s, kept)
		case s.tier > k:
			most, _ := h.won(s, kept)
			for t := engine.YoungMonths; t < len(grown); t++ {
				grown[t] = max(grown[t], most[t-engine.YoungMonths]*h.graduated(k+1, t-engine.YoungMonths))
			}
		}
	}
	for t := range list {
		young := book.youth(t) * kept
		all := book.old[t] + young
		list[t] = planner.Per(young, all+cost*max(own[t], grown[t])).V
		if part := planner.Per(young, all+cost*grown[t]).V; parts == nil {
			list[t] = max(list[t], part)
		} else if !h.reduced(model.RoleAE, k) {
			list[t] = max(list[t], min(part, parts[t]))
		}
	}
	return list
}

// youngKept is what overload leaves at the least of the young accounts that are there without it.
func (h *promises) youngKept(k int) float64 {
	churn, costs := h.in.Tier[k].YoungChurn, h.s.Limits.OverloadChurn
	if costs == 1 {
		return 1
	}
	return math.Pow((1-min(engine.MaxLosing, churn*costs))/(1-churn), engine.YoungMonths-1)
}

// graduated is the part of accounts that have left a tier upward after so many months.
func (h *promises) graduated(k, months int) float64 {
	if k >= len(h.s.Tiers) || months <= 0 {
		return 0
	}
	return 1 - math.Pow(1-h.in.Tier[k].Graduate, float64(months))
}

// won is by month how many accounts any hire has won at the most, for each of what the hire costs,
// and what part of them is young at the least, when so much of the young is kept and nobody of
// the old has left.
func (h *promises) won(s *seller, kept float64) (most, parts []float64) {
	most, parts = make([]float64, h.s.Horizon+1), make([]float64, h.s.Horizon+1)
	for t := range parts {
		parts[t] = 1
	}
	for j, price := range s.price {
		all, young, start := 0.0, 0.0, h.first+j
		sold := func(month int) float64 {
			if month < start {
				return 0
			}
			return s.hires[j].ramped[month-start] * s.sells[month] / h.in.Tier[s.tier].NewACV
		}
		for t := start; t < len(most); t++ {
			all += sold(t)
			young = max(0, young+sold(t)-sold(t-engine.YoungMonths))
			if all > 0 {
				most[t] = max(most[t], all/price)
				parts[t] = min(parts[t], planner.Per(young*kept, all-young+young*kept).V*(1-engine.Rounding))
			}
		}
	}
	return most, parts
}
