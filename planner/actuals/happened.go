package actuals

import (
	"brim/model"
	"brim/planner"
)

// Happened is a plan up to [History.Through] whose months are what has happened: balances and
// flows as they are known, and what follows from them by the plan's own rules, such as loads and
// ratios. A flow that nobody knows is 0 in it. Its forecast of pods says when they broke, and
// nothing of rules. It is nil before month 1 is known, and the same whenever it is asked for.
func (h *History) Happened() *planner.Plan {
	h.happen.Do(func() {
		if h.Through > 0 {
			h.happened = h.lived()
		}
	})
	return h.happened
}

// lived plans what stood at the end of each month, and enters it.
func (h *History) lived() *planner.Plan {
	p := h.upTo(h.scenario().Clone())
	var opening planner.Plan
	for t := range p.Months {
		s := h.standing(t).s
		s.Horizon = 1
		opening.Run(s, h.plan.MarketCase())
		h.enter(p, t, &opening.Months[0])
	}
	for i := range p.Pods {
		h.brokenPods(p, i)
	}
	return p
}

// upTo plans a scenario up to Through.
func (h *History) upTo(s *model.Scenario) *planner.Plan {
	s.Horizon = h.Through
	return planner.Make(s, h.plan.MarketCase())
}

// enter makes what stood at the end of month t the month of a plan, with what came and went.
func (h *History) enter(p *planner.Plan, t int, stands *planner.Month) {
	month := &p.Months[t]
	before, tiers := *month, month.Tiers
	copy(tiers, stands.Tiers)
	*month = *stands
	month.T, month.Month, month.GoalARR, month.Tiers = before.T, before.Month, before.GoalARR, tiers
	month.Resources = before.Resources
	copy(month.Resources, stands.Resources)
	month.AE.Hires, month.CSM.Hires, month.HiringGap = before.AE.Hires, before.CSM.Hires, before.HiringGap
	h.enterFlows(month)
	month.PeopleCost += month.AE.Joined*h.scenario().AE.HireCost + month.CSM.Joined*h.scenario().CSM.HireCost
	month.TrailingRatio = trailing(p, t, func(m *planner.Month) model.Opt { return m.Ratio })
	for k := range tiers {
		tiers[k].HiringGap = before.Tiers[k].HiringGap
		tiers[k].TrailingRatio = trailing(p, t, func(m *planner.Month) model.Opt { return m.Tiers[k].Ratio })
	}
	month.NRR, month.GRR = h.retention(t)
}

// enterFlows sets what came and went in a month.
func (h *History) enterFlows(month *planner.Month) {
	if month.T == 0 {
		return
	}
	company := h.tiers()
	flow := func(k int, f model.ActualFigure) float64 { return h.Value(month.T, k, f).V }
	month.NewARR, month.ExpansionARR = flow(company, model.ActualNewARR), flow(company, model.ActualExpansionARR)
	month.ContractionARR, month.ChurnedARR = flow(company, model.ActualContractionARR), flow(company, model.ActualChurnedARR)
	month.NewAccounts, month.ChurnedAccounts = flow(company, model.ActualNewAccounts), flow(company, model.ActualChurnedAccounts)
	month.AE.Joined, month.AE.Leavers = flow(company, model.ActualAEJoined), flow(company, model.ActualAELeavers)
	month.CSM.Joined, month.CSM.Leavers = flow(company, model.ActualCSMJoined), flow(company, model.ActualCSMLeavers)
	for k := range month.Tiers {
		tier := &month.Tiers[k]
		tier.NewARR, tier.ExpansionARR = flow(k, model.ActualNewARR), flow(k, model.ActualExpansionARR)
		tier.ContractionARR, tier.ChurnedARR = flow(k, model.ActualContractionARR), flow(k, model.ActualChurnedARR)
		tier.NewAccounts, tier.ChurnedAccounts = flow(k, model.ActualNewAccounts), flow(k, model.ActualChurnedAccounts)
		if !h.scenario().Tiers[k].Coverage.PerAccountAE() {
			tier.AELoad = planner.Per(tier.NewAccounts, tier.AEHeads)
			tier.AELoad.OK = tier.AELoad.OK && h.Value(month.T, k, model.ActualNewAccounts).OK
		}
	}
}

// yearMonths is how many months a trailing figure covers.
const yearMonths = 12

// trailing is the mean of a ratio over the twelve months up to t, of which those before month 0
// count as it; absent where one of them is.
func trailing(p *planner.Plan, t int, read func(*planner.Month) model.Opt) model.Opt {
	sum := 0.0
	for s := t - yearMonths + 1; s <= t; s++ {
		v := read(&p.Months[max(0, s)])
		if !v.OK {
			return model.Opt{}
		}
		sum += v.V
	}
	return model.Some(sum / yearMonths)
}

// retention links the twelve months up to t, as section 10 does; absent where one is not known.
func (h *History) retention(t int) (nrr, grr model.Opt) {
	if t < yearMonths {
		return model.Opt{}, model.Opt{}
	}
	net, gross := 1.0, 1.0
	for s := t - yearMonths + 1; s <= t; s++ {
		arr, lost := h.stands(s-1, h.tiers(), model.ActualARR), 0.0
		won := h.Value(s, h.tiers(), model.ActualExpansionARR)
		whole := arr.OK && won.OK
		for _, f := range []model.ActualFigure{model.ActualContractionARR, model.ActualChurnedARR} {
			v := h.Value(s, h.tiers(), f)
			whole = whole && v.OK
			lost += v.V
		}
		if !whole || arr.V <= 0 {
			return model.Opt{}, model.Opt{}
		}
		net *= 1 + (won.V-lost)/arr.V
		gross *= 1 - lost/arr.V
	}
	return model.Some(net), model.Some(gross)
}

// brokenPods sets in which month the pods of a tier broke, and their highest ratio.
func (h *History) brokenPods(p *planner.Plan, i int) {
	pods := &p.Pods[i]
	_, degraded := h.scenario().Ratios(pods.Index)
	pods.Ratio, pods.Breaks, pods.HiringGap, pods.Economics, pods.DegradesBy, pods.Warned = nil, nil, nil, nil, nil, nil
	pods.PeakRatio, pods.UpliftLost = model.Some(0), 0
	for t := range p.Months {
		ratio := p.Months[t].Tiers[pods.Index].Ratio
		if broken := !ratio.OK || planner.Above(ratio.V, degraded); broken && pods.Breaks == nil {
			when := p.When(t)
			pods.Breaks, pods.Ratio = &when, &when
		}
		switch {
		case !ratio.OK || !pods.PeakRatio.OK:
			pods.PeakRatio = model.Opt{}
		case ratio.V > pods.PeakRatio.V:
			pods.PeakRatio = ratio
		}
	}
}
