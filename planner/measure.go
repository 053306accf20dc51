package planner

import (
	"math"

	"brim/model"
	"brim/planner/internal/engine"
)

// measure fills in the figures of month t that follow from stocks, flows and people.
func (p *Plan) measure(t int) {
	row := &p.Months[t]
	row.Ratio = Per(row.AE.Heads, row.CSM.Heads)
	row.TrailingRatio = p.trailing(model.MaxTiers, t, row.Ratio)
	row.HiringGap = p.companyGap(t)
	row.ARRPerCSM = Per(row.ARR, row.CSM.Heads)
	row.NRR, row.GRR = p.retention(t)
	row.BeyondAccounts, row.BeyondARR = 0, 0
	for k := range row.Tiers {
		tier := &row.Tiers[k]
		tier.Ratio = Per(tier.AEHeads, tier.CSMHeads)
		tier.TrailingRatio = p.trailing(k, t, tier.Ratio)
		tier.HiringGap = p.tierGap(t, k)
		p.loads(t, k)
		p.podState(t, k)
		row.BeyondAccounts += tier.BeyondAccounts
		row.BeyondARR += tier.BeyondARR
	}
	p.demand(t)
	p.cost(t)
}

// trailing is the mean of a ratio over the twelve months up to t, where i says whose it is.
// It is undefined where one of them is.
func (p *Plan) trailing(i, t int, ratio model.Opt) model.Opt {
	mean := p.ratios[i].Mean(t, ratio.Or(math.Inf(1)))
	if mean > math.MaxFloat64 {
		return model.Opt{}
	}
	return model.Some(mean)
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
