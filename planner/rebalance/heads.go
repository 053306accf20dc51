package rebalance

import "brim/model"

// HeadsChange is by how many CSM heads a plan counts too few, or too many where it is
// negative, once the moves are made: those who come less those who leave. Somebody with
// accounts in other tiers is counted there already, or still.
func (a *Answer) HeadsChange() float64 {
	change := 0.0
	for i := range a.Books {
		switch c := &a.Books[i]; {
		case c.Elsewhere > 0:
		case c.Leaves:
			change--
		case c.Comes:
			change++
		}
	}
	return change
}

// HeadsAfter is how many CSM heads a plan that counts so many now counts once they follow who
// leaves and comes; never fewer than none.
func (a *Answer) HeadsAfter(now float64) float64 { return max(0, now+a.HeadsChange()) }

// FollowHeads is a scenario whose CSM heads in the answer's tier follow who leaves and comes;
// the same one where nobody does. The error says why they cannot.
func (a *Answer) FollowHeads(s *model.Scenario) (*model.Scenario, error) {
	lever, ok := model.HeadsIn(s, model.RoleCSM, a.Index)
	if !ok || a.HeadsChange() == 0 {
		return s, nil
	}
	return model.Move(s, lever, model.Value{Number: a.HeadsAfter(lever.Get(s).Number)})
}
