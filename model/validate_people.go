package model

import (
	"fmt"
	"strings"
)

// staffing checks that one shared team leaves no shares to give.
func (v *validation) staffing() {
	if v.s.Org.Staffing != StaffingNeed {
		return
	}
	const allowed = `nothing here while org.staffing = "need": one team goes where the load is`
	for i := range v.s.Tiers {
		tier := &v.s.Tiers[i]
		key := "tier." + tier.Name + "."
		for _, rule := range teamShareRules() {
			if rule.share(tier).OK {
				v.add(key+rule.field, "a share", allowed)
			}
		}
		for _, r := range []Role{RoleAE, RoleCSM} {
			if tier.Hires(r) != nil {
				v.add(key+r.String()+"_hires", "a list", allowed)
			}
			if tier.Cuts(r) != nil {
				v.add(key+r.String()+"_cuts", "a list", allowed)
			}
			v.onlyPay(key+r.String()+".", tier.Team(r))
		}
	}
}

// teamShareRules are the shares of people.
func teamShareRules() []shareRule { return shareRules[1:5] }

// onlyPay checks that a tier without a team of its own differs in quota, attainment and
// cost alone.
func (v *validation) onlyPay(key string, own *TierTeam) {
	for _, given := range []struct {
		field string
		given bool
	}{
		{"attrition", own.Attrition.OK}, {"moves", own.Moves.OK}, {"time_to_fill", own.TimeToFill.OK}, {"ramp_months", own.RampMonths.OK},
		{"ramp", own.Ramp != nil}, {"ramping", own.Ramping != nil}, {"starts", own.Starts != nil},
	} {
		if given.given {
			v.add(key+given.field, "it", `quota, attainment and cost alone while org.staffing = "need": one team goes where the load is`)
		}
	}
}

// leaves checks whose teams somebody is away from.
func (v *validation) leaves() {
	s := v.s
	for i := range s.Leaves {
		key, tier := fmt.Sprintf("leave.%d.tier", i+1), s.Leaves[i].Tier
		switch {
		case s.Org.Staffing == StaffingNeed && tier != "":
			v.add(key, quoted(tier), `nothing here while org.staffing = "need": one team goes where the load is`)
		case s.Org.Staffing == StaffingNeed:
		case tier == "":
			v.add(key, Missing, "the tier whose team somebody is missing from: "+strings.Join(s.TierNames(), ", "))
		case tierNamed(s, tier) < 0:
			v.add(key, quoted(tier), strings.Join(s.TierNames(), ", "))
		}
	}
}

// people checks that no more people are in ramp than there are, and that a ramp is given
// in one way.
func (v *validation) people() {
	s := v.s
	for _, r := range []Role{RoleAE, RoleCSM} {
		team := s.Team(r)
		if sum := total(team.Ramping); sum > team.Heads+shareTolerance {
			v.add(r.String()+".ramping", Decimal(sum)+" heads in ramp", "at most the heads on the payroll, "+Decimal(team.Heads))
		}
		for k := range s.Tiers {
			if own := s.Tiers[k].Team(r); own.Ramp != nil && own.RampMonths.OK {
				v.add("tier."+s.Tiers[k].Name+"."+r.String()+".ramp", "a list beside ramp_months", "one of the two")
			}
		}
	}
}

// ownRamping checks that no more of a tier's people are in ramp than it has.
func (v *validation) ownRamping(shares *TeamShares) {
	for k := range v.s.Tiers {
		for _, r := range []Role{RoleAE, RoleCSM} {
			heads := v.s.Team(r).Heads * shares.Heads(r)[k]
			if sum := total(v.s.Tiers[k].Team(r).Ramping); sum > heads+shareTolerance {
				v.add("tier."+v.s.Tiers[k].Name+"."+r.String()+".ramping", Decimal(sum)+" heads in ramp",
					fmt.Sprintf("at most the tier's share of the heads, %.6g", heads))
			}
		}
	}
}

// total adds up a list.
func total(list []float64) (sum float64) {
	for _, n := range list {
		sum += n
	}
	return sum
}
