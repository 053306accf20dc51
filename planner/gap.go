package planner

import (
	"math"

	"brim/model"
)

// Hiring is what a role plans over twelve months beside the heads that it joins.
type Hiring struct {
	Hires float64 // planned, without backfills
	Cuts  float64 // reductions, as they are entered
	Heads float64 // at the beginning
}

// net is hires less reductions; within a billionth of 0 it is 0.
func (h Hiring) net() float64 {
	net := h.Hires - h.Cuts
	if math.Abs(net) <= Fewest {
		return 0
	}
	return net
}

// growth is what the team becomes over the twelve months, for one head of today: not below
// 0, from nobody, or next to nobody, infinite. Nobody who plans nothing stays as they are.
func (h Hiring) growth() float64 {
	net := h.net()
	if net == 0 || net < 0 && h.Heads <= 0 {
		return 1
	}
	return max(0, 1+net/h.Heads)
}

// GapOf is how far AE hires outrun CSM hires: by hires, people against people, or by
// growth, one team's growth against the other's. It is absent where it is unbounded: AE
// hires over nothing.
func GapOf(basis model.GapBasis, ae, csm Hiring) model.Opt {
	if basis == model.GapByHires {
		aeHires, csmHires := ae.net(), csm.net()
		if aeHires <= 0 && csmHires <= 0 {
			return model.Some(0)
		}
		if aeHires < 0 {
			aeHires = 0
		}
		times := Per(aeHires, csmHires)
		if !times.OK {
			return model.Opt{}
		}
		return model.Some(times.V - 1)
	}
	aeGrowth, csmGrowth := ae.growth(), csm.growth()
	switch {
	case math.IsInf(aeGrowth, 0):
		return model.Opt{}
	case aeGrowth == 0 && csmGrowth == 0:
		return model.Some(0)
	case csmGrowth == 0:
		return model.Opt{}
	case math.IsInf(csmGrowth, 0):
		return model.Some(-1)
	}
	return model.Some(aeGrowth/csmGrowth - 1)
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
	row, ae, csm := &p.Months[t], &p.ae.All, &p.csm.All
	return GapOf(basis, Hiring{ae.Ahead(t), ae.CutsAhead(t), row.AE.Heads}, Hiring{csm.Ahead(t), csm.CutsAhead(t), row.CSM.Heads})
}

// TierGapBy is tier k's hiring gap at t by either basis. Under staffing by need it is
// the company's.
func (p *Plan) TierGapBy(basis model.GapBasis, t, k int) model.Opt {
	if p.Staffing == model.StaffingNeed {
		return p.CompanyGapBy(basis, t)
	}
	tier := &p.Months[t].Tiers[k]
	ae, csm := &p.ae.Lines[k], &p.csm.Lines[k]
	return GapOf(basis, Hiring{ae.Ahead(t), ae.CutsAhead(t), tier.AEHeads}, Hiring{csm.Ahead(t), csm.CutsAhead(t), tier.CSMHeads})
}
