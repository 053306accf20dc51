package planner

import "brim/model"

// staff computes both roles' teams.
func (p *Plan) staff() {
	p.ae.Run(&p.in, model.RoleAE)
	p.csm.Run(&p.in, model.RoleCSM)
}
