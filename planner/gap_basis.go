package planner

import "brim/model"

// GapBases are the readings of the hiring gap.
var GapBases = [...]model.GapBasis{model.GapByHires, model.GapByGrowth}

// CompanyGapBy is the company's hiring gap at t by either basis, whatever the limits
// name: the sources leave open which is meant, so a plan is read by both.
func (p *Plan) CompanyGapBy(basis model.GapBasis, t int) model.Opt {
	row := &p.Months[t]
	return GapOf(basis, p.ae.ahead(t), p.csm.ahead(t), row.AE.Heads, row.CSM.Heads)
}

// TierGapBy is tier k's hiring gap at t by either basis. Under staffing by need it is
// the company's.
func (p *Plan) TierGapBy(basis model.GapBasis, t, k int) model.Opt {
	if p.Staffing == model.StaffingNeed {
		return p.CompanyGapBy(basis, t)
	}
	tier := &p.Months[t].Tiers[k]
	return GapOf(basis, p.ae.lines[k].ahead(t), p.csm.lines[k].ahead(t), tier.AEHeads, tier.CSMHeads)
}
