package actuals

import (
	"slices"

	"brim/model"
	"brim/planner"
)

// attainments are the drivers of new ARR: the attainment of all AEs where every tier has the
// company's, else that of the company's and of each tier that has its own, by one factor.
func (h *History) attainments() []Driver {
	s := h.scenario()
	own := slices.ContainsFunc(s.Tiers, func(tier model.Tier) bool { return tier.AE.Attainment.OK })
	planned, implied := h.booked(ofPlan{h.plan}, own), h.booked(happened{h}, own)
	var list []Driver
	add := func(pattern string, tier int, base float64) {
		times := func(v model.Opt) model.Opt { return model.Opt{V: v.V * base, OK: v.OK} }
		list = append(list, h.driver(attainment, pattern, tier, func(from source) model.Opt {
			if _, isPlan := from.(ofPlan); isPlan {
				return times(planned)
			}
			return times(implied)
		}))
	}
	if !own {
		add("ae.attainment", -1, 1)
		return list
	}
	if slices.ContainsFunc(s.Tiers, func(tier model.Tier) bool { return !tier.AE.Attainment.OK }) {
		add("ae.attainment", -1, s.AE.Attainment)
	}
	for k := range s.Tiers {
		if s.Tiers[k].AE.Attainment.OK {
			add("tier.*.ae.attainment", k, s.Tiers[k].AE.Attainment.V)
		}
	}
	return list
}

// booked is the new ARR of months 1..Through over what the AEs who were there would have booked
// with their whole quota, or as it is weighed with what each tier is planned to attain of it.
func (h *History) booked(from source, weighed bool) model.Opt {
	won := h.total(func(t int) model.Opt { return from.flow(t, h.tiers(), model.ActualNewARR) })
	asked, whole := 0.0, true
	for _, place := range h.teams() {
		there, known := h.there(from, model.RoleAE, place, h.Through)
		whole = whole && known
		for t := 1; t <= h.Through; t++ {
			season := h.in.Season[t%len(h.in.Season)]
			for k := range h.tiers() {
				asked += there[t] * h.partOf(from, place, t, k) * h.quota(k, weighed) / 12 * season
			}
		}
	}
	if !won.OK || !whole {
		return model.Opt{}
	}
	return planner.Per(won.V, asked)
}

// quota is the new ARR a year of an AE of tier k who is there and reaches the whole of it, or
// what the tier is planned to attain.
func (h *History) quota(k int, weighed bool) float64 {
	s, terms := h.scenario(), h.scenario().Terms(model.RoleAE, k)
	quota := (1 - s.Tiers[k].Postsale) * terms.Quota * h.in.Market.WinRate * h.in.Market.DealSize
	if weighed {
		quota *= terms.Attainment
	}
	return quota
}

// partOf is the part of a team's AEs who book for tier k in month t: its own all, those of the
// company where its ARR stood a month before.
func (h *History) partOf(from source, place, t, k int) float64 {
	if place == k {
		return 1
	}
	if place < h.tiers() {
		return 0
	}
	part := planner.Per(from.stock(t-1, k, model.ActualARR).V, from.stock(t-1, h.tiers(), model.ActualARR).V)
	return part.Or(1 / float64(h.tiers()))
}
