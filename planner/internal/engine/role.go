package engine

import "brim/model"

// turnover is the share of tier k's people that a year takes out of the seat: leavers, and
// those who move.
func (in *Inputs) turnover(role model.Role, k int) float64 {
	in.terms.Set(in.Scenario, role, k)
	return turnover(&in.terms)
}

func turnover(terms *model.Terms) float64 {
	if terms.Moves == 0 {
		return terms.Attrition
	}
	return 1 - (1-terms.Attrition)*(1-terms.Moves)
}

// RoleShares are the tiers' parts of a role's heads and of its planned hires.
func RoleShares(shares *model.TeamShares, role model.Role) (heads, hires *model.Shares) {
	if role == model.RoleAE {
		return &shares.AE, &shares.AEHires
	}
	return &shares.CSM, &shares.CSMHires
}
