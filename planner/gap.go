package planner

import (
	"math"

	"brim/model"
)

// GapOf is how far AE hires outrun CSM hires, given the heads they join: by hires,
// people against people, or by growth, one team's growth against the other's. It is
// absent where it is unbounded: AE hires over nothing.
func GapOf(basis model.GapBasis, aeHires, csmHires, aeHeads, csmHeads float64) model.Opt {
	if aeHires <= 0 && csmHires <= 0 {
		return model.Some(0)
	}
	if basis == model.GapByHires {
		times := Per(aeHires, csmHires)
		if !times.OK {
			return model.Opt{}
		}
		return model.Some(times.V - 1)
	}
	aeGrowth, csmGrowth := over(aeHires, aeHeads), over(csmHires, csmHeads)
	switch {
	case math.IsInf(aeGrowth, 0):
		return model.Opt{}
	case math.IsInf(csmGrowth, 0):
		return model.Some(-1)
	}
	return model.Some((1+aeGrowth)/(1+csmGrowth) - 1)
}

// over is how much a team grows; from nobody, or next to nobody, infinitely.
func over(hires, heads float64) float64 {
	if hires <= 0 {
		return 0
	}
	return hires / heads
}

// companyGap and tierGap are the gaps by the basis that the limits name.
func (p *Plan) companyGap(t int) model.Opt {
	return p.CompanyGapBy(p.in.Scenario.Limits.GapBasis, t)
}

func (p *Plan) tierGap(t, k int) model.Opt {
	return p.TierGapBy(p.in.Scenario.Limits.GapBasis, t, k)
}

// GapBases are the readings of the hiring gap.
var GapBases = [...]model.GapBasis{model.GapByHires, model.GapByGrowth}

// CompanyGapBy is the company's hiring gap at t by either basis, whatever the limits
// name: the sources leave open which is meant, so a plan is read by both.
func (p *Plan) CompanyGapBy(basis model.GapBasis, t int) model.Opt {
	row := &p.Months[t]
	return GapOf(basis, p.ae.Ahead(t), p.csm.Ahead(t), row.AE.Heads, row.CSM.Heads)
}

// TierGapBy is tier k's hiring gap at t by either basis. Under staffing by need it is
// the company's.
func (p *Plan) TierGapBy(basis model.GapBasis, t, k int) model.Opt {
	if p.Staffing == model.StaffingNeed {
		return p.CompanyGapBy(basis, t)
	}
	tier := &p.Months[t].Tiers[k]
	return GapOf(basis, p.ae.Lines[k].Ahead(t), p.csm.Lines[k].Ahead(t), tier.AEHeads, tier.CSMHeads)
}
