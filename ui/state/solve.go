package state

import (
	"fmt"

	"brim/model"
	"brim/planner"
)

// Effects says what another plan of the same tiers does to the headline, most important
// first.
func (s State) Effects(now planner.Headline) []string {
	return tell(between(s.Scenario, s.Scenario), s.Head, now, "").Parts
}

// Solve takes solved hires of the named roles over, as one step.
func (s State) Solve(to *model.Scenario, roles string, hires int) State {
	return s.adoptAs(to, "", fmt.Sprintf("Cheapest %s hires, %d people", roles, hires))
}
