package state

import (
	"brim/planner"
	"brim/planner/actuals"
)

// Actuals is what has happened beside the plan, where the scenario names a file of it.
type Actuals struct {
	History  *actuals.History // nil: there is none; valid until the next change
	Happened *planner.Plan    // whose months are what has happened; nil before month 1 is known
}

// follow puts what has happened beside the plan as it is now.
func (a Actuals) follow(s State) Actuals {
	history := actuals.Look(s.Plan)
	if history == nil {
		return Actuals{}
	}
	return Actuals{History: history, Happened: history.Happened()}
}
