package planner

import "brim/model"

// SpecialistNeed is what full books take of a role that does part of the CSMs' work. A
// plan has no heads of it.
type SpecialistNeed struct {
	Role   string
	Figure string // the id of the need in the table of figures
	Needed float64
}

// Specialists are the roles that take part of the CSMs' work in month t; none among
// generalists.
func (p *Plan) Specialists(t int) []SpecialistNeed {
	if p.in.Scenario.Org.Roles != model.Specialist {
		return nil
	}
	list := []SpecialistNeed{
		{Role: "Onboarding specialists", Figure: "company.onboarding_specialists"},
		{Role: "Renewal managers", Figure: "company.renewal_managers"},
	}
	for k := range p.Months[t].Tiers {
		tier := &p.Months[t].Tiers[k]
		list[0].Needed += tier.OnboardingSpecialists
		list[1].Needed += tier.RenewalManagers
	}
	return list
}

// SpecialistsAt is how many heads of all those roles month t takes.
func (p *Plan) SpecialistsAt(t int) float64 {
	sum := 0.0
	for _, need := range p.Specialists(t) {
		sum += need.Needed
	}
	return sum
}

// SpecialistCost is what those heads cost a year, a part of the people cost. The scenario
// has no pay of theirs: each costs as much as a CSM of the tier, an assumption.
func (p *Plan) SpecialistCost(t int) float64 {
	cost := 0.0
	for k := range p.Months[t].Tiers {
		tier := &p.Months[t].Tiers[k]
		cost += (tier.OnboardingSpecialists + tier.RenewalManagers) * p.in.Tier[k].CSMCost
	}
	return cost
}
