package planner

import (
	"brim/model"
	"brim/planner/internal/engine"
)

// staff computes both roles' teams.
func (p *Plan) staff() {
	p.ae.Run(&p.in, model.RoleAE)
	p.csm.Run(&p.in, model.RoleCSM)
}

// Shares are the tiers' parts of the people and of the hires, as the plan uses them.
func (p *Plan) Shares() *model.TeamShares { return &p.in.Shares }

// HireDelay is by how many months every planned hire slips under the plan's market.
func (p *Plan) HireDelay() int { return p.in.Market.HireDelay }

// AEs are the account executives' months, those of the hires beyond the plan's end
// included. They are not to be changed.
func (p *Plan) AEs() *engine.Team { return &p.ae }

// CSMs are likewise the customer success managers' months.
func (p *Plan) CSMs() *engine.Team { return &p.csm }

// Team is the months of a role's people, [Plan.AEs] or [Plan.CSMs].
func (p *Plan) Team(role model.Role) *engine.Team {
	if role == model.RoleAE {
		return &p.ae
	}
	return &p.csm
}
