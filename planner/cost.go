package planner

// cost sets what the people of month t cost: heads, specialists, managers and other roles
// by the year, and everybody who joins once (section 10).
func (p *Plan) cost(t int) {
	s, row := p.in.Scenario, &p.Months[t]
	var aeCost, csmCost, specialists float64
	for k := range row.Tiers {
		in, tier := &p.in.Tier[k], &row.Tiers[k]
		own := tier.OnboardingSpecialists + tier.RenewalManagers
		serving := (tier.CSMHeads + own) * in.CSMCost
		aeCost += tier.AEHeads * in.AECost
		csmCost += serving
		specialists += own
		tier.CostToServe = Per(serving, tier.ARR)
	}
	csmManagers := 0.0
	row.Managers = 0
	if span := float64(s.Org.ManagerSpan); span > 0 {
		row.Managers = (row.AE.Heads + row.CSM.Heads + specialists) / span
		csmManagers = (row.CSM.Heads + specialists) / span
	}
	year := aeCost + csmCost + row.Managers*s.Org.ManagerCost + p.ResourceCost()
	row.PeopleCost = year/12 + row.AE.Joined*s.AE.HireCost + row.CSM.Joined*s.CSM.HireCost
	row.CSCostShare = Per(csmCost+csmManagers*s.Org.ManagerCost, row.ARR)
}

// ResourceCost is what the heads of the other roles cost a year; people cost has it.
func (p *Plan) ResourceCost() float64 {
	sum := 0.0
	for i := range p.in.Scenario.Resources {
		sum += p.in.Scenario.Resources[i].Heads * p.in.Scenario.Resources[i].Cost
	}
	return sum
}
