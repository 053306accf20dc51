package planner

import (
	"brim/model"
	"brim/planner/internal/engine"
)

// MovedAtOnce is how large a part of the accounts may change their coverage model at once
// without costing CSM productivity. Source: ATM.
const MovedAtOnce = engine.MovedAtOnce

// Dips reports whether a change of coverage models costs a scenario CSM productivity.
func Dips(s *model.Scenario) bool {
	from, to := engine.DipMonths(s.Transition)
	return to > from && s.Transition.Dip > 0
}

// DipMonths are the first month in which a change of coverage models costs CSM
// productivity, and the first one after it; both are 0 where none does.
func (p *Plan) DipMonths() (from, to int) { return p.in.DipFrom, p.in.DipTo }
