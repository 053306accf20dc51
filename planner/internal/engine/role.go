package engine

import "brim/model"

// Leaving is λ of section 4: the share of a month's heads that leaves or moves out of the
// seat, of attrition and moves a year.
func Leaving(attrition, moves float64) float64 {
	if moves == 0 {
		return Losing(attrition)
	}
	return Losing(1 - (1-attrition)*(1-moves))
}

// Turnover is the share of a tier's people that a year takes out of the seat.
func Turnover(terms *model.Terms) float64 { return 1 - (1-terms.Attrition)*(1-terms.Moves) }

// RoleShares are the tiers' parts of a role's heads and of its planned hires.
func RoleShares(shares *model.TeamShares, role model.Role) (heads, hires *model.Shares) {
	if role == model.RoleAE {
		return &shares.AE, &shares.AEHires
	}
	return &shares.CSM, &shares.CSMHires
}
