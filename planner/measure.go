package planner

import (
	"brim/model"
	"brim/planner/internal/engine"
)

// measure fills in the figures of month t that follow from stocks, flows and people.
func (p *Plan) measure(t int) {
	row := &p.Months[t]
	row.Ratio = Per(row.AE.Heads, row.CSM.Heads)
	row.TrailingRatio = p.ratios[model.MaxTiers].add(t, row.Ratio)
	row.HiringGap = p.companyGap(t)
	row.ARRPerCSM = Per(row.ARR, row.CSM.Heads)
	row.NRR, row.GRR = p.retention(t)
	for k := range row.Tiers {
		tier := &row.Tiers[k]
		tier.Ratio = Per(tier.AEHeads, tier.CSMHeads)
		tier.TrailingRatio = p.ratios[k].add(t, tier.Ratio)
		tier.HiringGap = p.tierGap(t, k)
		p.loads(t, k)
		p.podState(t, k)
		row.BeyondAccounts += tier.BeyondAccounts
		row.BeyondARR += tier.BeyondARR
	}
	p.demand(t)
	p.cost(t)
}

// trail is a ratio month by month, for its mean over the last twelve months. It sums in
// years, so that a ratio which has left the window has left the sum without a trace.
type trail struct {
	year      [engine.GapMonths]float64     // the present year's ratios, so far as they are known
	sum       float64                       // of those
	before    [engine.GapMonths + 1]float64 // before[i] = the year before's ratios from its month i on
	undefined int                           // the last month without a ratio; long ago when there is none
}

// add notes the ratio of month t and returns the mean of the twelve months up to it,
// the months before t = 0 counting as month 0. It is undefined where one of them is.
func (r *trail) add(t int, ratio model.Opt) model.Opt {
	if t == 0 {
		r.undefined = -engine.GapMonths
		for i := range r.year {
			r.year[i] = ratio.V
		}
	}
	i := t % engine.GapMonths
	if i == 0 {
		r.sum = 0
		for m := engine.GapMonths - 1; m >= 0; m-- {
			r.before[m] = r.before[m+1] + r.year[m]
		}
	}
	r.year[i] = ratio.V
	r.sum += ratio.V
	if !ratio.OK {
		r.undefined = t
	}
	if r.undefined > t-engine.GapMonths {
		return model.Opt{}
	}
	return model.Some((r.before[i+1] + r.sum) / engine.GapMonths)
}

// retention links the last twelve months' growth of the ARR that was there.
func (p *Plan) retention(t int) (nrr, grr model.Opt) {
	if t < engine.GapMonths {
		return model.Opt{}, model.Opt{}
	}
	net, gross := 1.0, 1.0
	for s := t - engine.GapMonths + 1; s <= t; s++ {
		net *= p.growth[s].net
		gross *= p.growth[s].gross
	}
	return model.Some(net), model.Some(gross)
}

// demand is what accounts and pods take of the other roles.
func (p *Plan) demand(t int) {
	row := &p.Months[t]
	for i := range row.Resources {
		resource := &p.in.Scenario.Resources[i]
		need := &row.Resources[i]
		*need = ResourceMonth{Role: resource.Role, Heads: resource.Heads}
		for k := range row.Tiers {
			for j := range p.in.Scenario.Tiers[k].Uses {
				use := &p.in.Scenario.Tiers[k].Uses[j]
				if use.Role != resource.Role {
					continue
				}
				need.Needed += row.Tiers[k].Accounts*use.HoursPerAccount/resource.Hours + row.Tiers[k].Pods.V*use.PerPod +
					row.Tiers[k].Accounts*use.PerAccount
			}
		}
	}
}
