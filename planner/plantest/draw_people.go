package plantest

import (
	"brim/model"
)

// ownPeople draws ramps, people in ramp, known starts and leaves, and where a tier's people
// differ: what depends on the heads that there are.
func (g *generator) ownPeople() {
	shares := g.teamShares()
	for _, role := range []model.Role{model.RoleAE, model.RoleCSM} {
		team := g.s.Team(role)
		if g.chance(role.String() + " ramp") {
			team.Ramp, team.RampMonths = g.ramp(role.String()), 0
		}
		if g.chance(role.String() + " ramping") {
			team.Ramping = g.ramping(team.Heads, role.String())
		}
		if g.chance(role.String() + " starts") {
			team.Starts = g.people(12, 2, role.String()+" starts")
		}
		for k := range g.s.Tiers {
			if g.upTo(2, "own "+role.String()) == 0 {
				g.ownTeam(k, role, team.Heads*shares.Heads(role)[k])
			}
		}
	}
	g.leaves()
}

func (g *generator) teamShares() model.TeamShares {
	opening, _ := g.s.Opening()
	return g.s.SharesOf(&opening)
}

// ramp draws productivity by months of tenure.
func (g *generator) ramp(label string) []float64 {
	list := make([]float64, 1+g.upTo(8, label+" ramp length"))
	for i := range list {
		list[i] = float64(g.upTo(6, label+" ramp")) / 4
	}
	return list
}

// ramping draws heads in ramp, of so many, by months since they joined.
func (g *generator) ramping(heads float64, label string) []float64 {
	list := []float64{}
	for range g.upTo(5, label+" in ramp") {
		part := heads * float64(g.upTo(4, label+" ramping")) / 20
		list = append(list, dustless(part))
	}
	return list
}

// ownTeam draws where the people of a role differ in tier k, which has so many heads.
func (g *generator) ownTeam(k int, role model.Role, heads float64) {
	own, name := g.s.Tiers[k].Team(role), "own "+role.String()
	if role == model.RoleAE {
		own.Quota = model.Some(g.number(model.Span{Low: 1e5, High: 3e6}, name+" quota"))
		own.Attainment = model.Some(g.number(model.Span{Low: 0, High: 1.2}, name+" attainment"))
	}
	own.Cost = model.Some(g.number(model.Span{Low: 6e4, High: 4e5}, name+" cost"))
	if g.s.Org.Staffing == model.StaffingNeed {
		return
	}
	own.Attrition = model.Some(g.number(model.Span{Low: 0, High: 0.6}, name+" attrition"))
	own.Moves = model.Some(g.number(model.Span{Low: 0, High: 0.4}, name+" moves"))
	own.TimeToFill = model.Some(float64(g.upTo(12, name+" time_to_fill")))
	switch g.upTo(2, name+" ramp form") {
	case 0:
		own.RampMonths = model.Some(float64(g.upTo(24, name+" ramp_months")))
	case 1:
		own.Ramp = g.ramp(name)
	}
	if g.chance(name + " ramping") {
		own.Ramping = g.ramping(heads, name)
	}
	if g.chance(name + " starts") {
		own.Starts = g.people(12, 1, name+" starts")
	}
}

// leaves draws who is away.
func (g *generator) leaves() {
	for range g.upTo(2, "leaves") {
		leave := model.Leave{
			Role: model.Role(g.upTo(1, "role")), From: g.s.Start.Add(g.upTo(36, "from") - 12), Months: 1 + g.upTo(11, "months"),
			Heads: float64(1+g.upTo(6, "heads")) / 2, BackRamp: g.upTo(4, "back_ramp"),
		}
		if g.s.Org.Staffing == model.StaffingShares {
			leave.Tier = g.s.Tiers[g.upTo(len(g.s.Tiers)-1, "tier")].Name
		}
		g.s.Leaves = append(g.s.Leaves, leave)
	}
}
