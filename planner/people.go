package planner

import (
	"brim/model"
	"brim/planner/internal/engine"
)

// staff computes both roles' teams.
func (p *Plan) staff(s *model.Scenario) {
	p.ae.Run(s, &s.AE.Team, p.in.Market.HireDelay, &p.in.Shares.AE, &p.in.Shares.AEHires, engine.AEList)
	p.csm.Run(s, &s.CSM, p.in.Market.HireDelay, &p.in.Shares.CSM, &p.in.Shares.CSMHires, engine.CSMList)
}
