package actuals

import (
	"brim/model"
	"brim/planner"
	"brim/planner/internal/engine"
)

// ofTier are the figures that every tier of a plan has.
var ofTier = map[model.ActualFigure]func(*planner.TierMonth) float64{
	model.ActualAccounts:        func(m *planner.TierMonth) float64 { return m.Accounts },
	model.ActualARR:             func(m *planner.TierMonth) float64 { return m.ARR },
	model.ActualNewARR:          func(m *planner.TierMonth) float64 { return m.NewARR },
	model.ActualExpansionARR:    func(m *planner.TierMonth) float64 { return m.ExpansionARR },
	model.ActualContractionARR:  func(m *planner.TierMonth) float64 { return m.ContractionARR },
	model.ActualChurnedARR:      func(m *planner.TierMonth) float64 { return m.ChurnedARR },
	model.ActualNewAccounts:     func(m *planner.TierMonth) float64 { return m.NewAccounts },
	model.ActualChurnedAccounts: func(m *planner.TierMonth) float64 { return m.ChurnedAccounts },
	model.ActualAEHeads:         func(m *planner.TierMonth) float64 { return m.AEHeads },
	model.ActualCSMHeads:        func(m *planner.TierMonth) float64 { return m.CSMHeads },
}

// ofTeam are the figures of a team that are no figures of its tier.
var ofTeam = map[model.ActualFigure]struct {
	role model.Role
	read func(*engine.People) []float64
}{
	model.ActualAEJoined:   {model.RoleAE, joined},
	model.ActualAELeavers:  {model.RoleAE, leavers},
	model.ActualCSMJoined:  {model.RoleCSM, joined},
	model.ActualCSMLeavers: {model.RoleCSM, leavers},
}

func joined(people *engine.People) []float64  { return people.Joined }
func leavers(people *engine.People) []float64 { return people.Leavers }

// planned is what a plan has for a figure of tier k in month t, for the company where k is the
// number of tiers; absent where it has no such figure, as of joiners of a tier that shares its
// team with the others.
func planned(p *planner.Plan, t, k int, f model.ActualFigure) model.Opt {
	tiers := p.Months[t].Tiers
	if one, known := ofTeam[f]; known {
		team := p.Team(one.role)
		switch {
		case k == len(tiers):
			return model.Some(one.read(&team.All)[t])
		case p.Staffing == model.StaffingNeed:
			return model.Opt{}
		}
		return model.Some(one.read(&team.Lines[k].People)[t])
	}
	read, known := ofTier[f]
	if !known {
		return model.Opt{}
	}
	if k < len(tiers) {
		return model.Some(read(&tiers[k]))
	}
	sum := 0.0
	for i := range tiers {
		sum += read(&tiers[i])
	}
	return model.Some(sum)
}
