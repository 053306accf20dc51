package model

import (
	"math"
	"slices"
)

// joined is who is in ramp and who is known to start in several tiers together, as lists
// of one tier's own; each is nothing where none of them has a list of its own.
func (d *draft) joined(r Role, tiers ...int) (ramping, starts []float64) {
	opening, _ := d.Opening()
	shares := d.SharesOf(&opening)
	ownRamping, ownStarts := false, false
	for _, k := range tiers {
		terms := d.Terms(r, k)
		ownRamping, ownStarts = ownRamping || terms.OwnRamping, ownStarts || terms.OwnStarts
		ramping = addPart(ramping, terms.Ramping, terms.OwnRamping, shares.Heads(r)[k])
		starts = addPart(starts, terms.Starts, terms.OwnStarts, shares.Hires(r)[k])
	}
	if !ownRamping {
		ramping = nil
	}
	if !ownStarts {
		starts = nil
	}
	return ramping, starts
}

// averageTeams gives one tier the average by heads of what the tiers' people of both roles
// differ in, where any of them does, and their ramp where all have the same.
func (d *draft) averageTeams(one *Tier) {
	opening, _ := d.Opening()
	shares := d.SharesOf(&opening)
	for _, r := range []Role{RoleAE, RoleCSM} {
		weights := shares.Heads(r)[:len(d.Tiers)]
		own := one.Team(r)
		for _, field := range []struct {
			part  func(*TierTeam) *Opt
			value func(*Terms) float64
			round func(float64) float64
		}{
			{func(t *TierTeam) *Opt { return &t.Quota }, func(t *Terms) float64 { return t.Quota }, math.Round},
			{func(t *TierTeam) *Opt { return &t.Attainment }, func(t *Terms) float64 { return t.Attainment }, rate},
			{func(t *TierTeam) *Opt { return &t.Attrition }, func(t *Terms) float64 { return t.Attrition }, rate},
			{func(t *TierTeam) *Opt { return &t.Moves }, func(t *Terms) float64 { return t.Moves }, rate},
			{func(t *TierTeam) *Opt { return &t.TimeToFill }, func(t *Terms) float64 { return float64(t.TimeToFill) }, math.Round},
			{func(t *TierTeam) *Opt { return &t.Cost }, func(t *Terms) float64 { return t.Cost }, math.Round},
		} {
			if !slices.ContainsFunc(d.Tiers, func(t Tier) bool { return field.part(t.Team(r)).OK }) {
				continue
			}
			mean := d.mean(weights, func(t *Tier) float64 {
				var terms Terms
				terms.inCompany(d.Scenario, r)
				terms.inTier(t.Team(r))
				return field.value(&terms)
			})
			*field.part(own) = Some(field.round(mean))
		}
		if !d.sameRamps(r) {
			own.Ramp, own.RampMonths = nil, Opt{}
		}
	}
}

// sameRamps reports whether the people of a role ramp alike in all tiers.
func (d *draft) sameRamps(r Role) bool {
	first := d.Terms(r, 0).Ramp
	for k := range d.Tiers {
		if ramp := d.Terms(r, k).Ramp; ramp.Months != first.Months || !slices.Equal(ramp.List, first.List) {
			return false
		}
	}
	return true
}
