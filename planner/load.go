package planner

import (
	"brim/model"
)

// LoadState says how a tier's book loads stand to their limits.
type LoadState uint8

// The load states of a book.
const (
	Within    LoadState = iota
	Under               // below book_min
	Over                // above book_max
	Uncovered           // accounts, and no productive CSM
)

var loadStates = [...]string{"within", "under", "over", "uncovered"}

// LoadStateWords are the states' words in JSON, by state.
func LoadStateWords() []string { return loadStates[:] }

// String is the state's word in JSON.
func (s LoadState) String() string { return loadStates[s] }

// MarshalText writes the state's word.
func (s LoadState) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Overfull reports whether a book has more accounts than its limit allows, or accounts and
// nobody who carries them.
func (s LoadState) Overfull() bool { return s == Over || s == Uncovered }

// tierARR and tierBooks are what people go by under staffing by need.
func tierARR(p *Plan, t, k int) float64 { return p.Months[t].Tiers[k].ARR }
func tierBooks(p *Plan, t, k int) float64 {
	in, tier := &p.in.Tier[k], &p.Months[t].Tiers[k]
	return p.work(t, k) / in.Full(tier.ACV.V)
}

// work is what tier k's accounts come to at t, those being onboarded at their weight.
func (p *Plan) work(t, k int) float64 {
	in, tier := &p.in.Tier[k], &p.Months[t].Tiers[k]
	return tier.Accounts + in.Weight*tier.OnboardingAccounts
}

// part is tier k's part of a measure at t, an even one where the measure is 0 all over.
func (p *Plan) part(t, k int, measure func(*Plan, int, int) float64) float64 {
	sum := 0.0
	for j := range p.Months[t].Tiers {
		sum += measure(p, t, j)
	}
	if sum <= 0 {
		return 1 / float64(len(p.Months[t].Tiers))
	}
	return measure(p, t, k) / sum
}

// staffTiers gives every tier and the company their people at t.
func (p *Plan) staffTiers(t int) {
	row := &p.Months[t]
	for k := range row.Tiers {
		row.Tiers[k].OnboardingAccounts = p.stocks[k].onboarding(p.in.Tier[k].Onboarding)
	}
	productive := 0.0
	for k := range row.Tiers {
		tier := &row.Tiers[k]
		aeLine, csmLine, aePart, csmPart := &p.ae.Lines[k], &p.csm.Lines[k], 1.0, 1.0
		if p.Staffing == model.StaffingNeed {
			aeLine, csmLine = &p.ae.Lines[0], &p.csm.Lines[0]
			aePart, csmPart = p.part(t, k, tierARR), p.part(t, k, tierBooks)
		}
		tier.AEHeads, tier.AERamped, tier.AEAway = aeLine.Heads[t]*aePart, aeLine.Ramped[t]*aePart, aeLine.AwayIn(t)*aePart
		tier.CSMHeads, tier.CSMRamped, tier.CSMAway = csmLine.Heads[t]*csmPart, csmLine.Ramped[t]*csmPart, csmLine.AwayIn(t)*csmPart
		tier.CSMProductive = csmLine.There(t) * csmPart * p.in.Tier[k].Productive * p.in.Dip(t)
		productive += tier.CSMProductive
	}
	row.CSM.Productive = productive
	p.staffCompany(row)
}

// staffCompany puts the people of both roles into the company's row.
func (p *Plan) staffCompany(row *Month) {
	t, ae, csm := row.T, &p.ae.All, &p.csm.All
	row.AE.Heads, row.AE.Ramped, row.AE.Hires = ae.Heads[t], ae.Ramped[t], ae.Hires[t]
	row.AE.Cuts, row.AE.Leavers, row.AE.Joined = ae.Cuts[t], ae.Leavers[t], ae.Joined[t]
	row.CSM.Heads, row.CSM.Ramped, row.CSM.Hires = csm.Heads[t], csm.Ramped[t], csm.Hires[t]
	row.CSM.Cuts, row.CSM.Leavers, row.CSM.Joined = csm.Cuts[t], csm.Leavers[t], csm.Joined[t]
}

// loads sets a tier's book load, its state, what has no place in full books, and the
// specialists that it needs.
func (p *Plan) loads(t, k int) {
	in, tier := &p.in.Tier[k], &p.Months[t].Tiers[k]
	work := p.work(t, k)
	least, most := in.Limits(tier.ACV.V)
	tier.CSMNeeded = work / most
	tier.Load = Per(work, tier.CSMProductive)
	tier.Utilization = Per(tier.CSMNeeded, tier.CSMProductive)
	tier.State = stateOf(tier.Load, tier.Accounts, least, most)
	tier.OneOut = model.Opt{}
	if tier.CSMHeads > 1 {
		tier.OneOut = Per(work*tier.CSMHeads, tier.CSMProductive*(tier.CSMHeads-1))
	}
	p.stocks[k].beyond = beyond(tier)
	tier.BeyondAccounts, tier.BeyondARR = tier.Accounts*p.stocks[k].beyond, tier.ARR*p.stocks[k].beyond
	tier.OnboardingSpecialists, tier.RenewalManagers = 0, 0
	if p.in.Scenario.Org.Roles == model.Specialist {
		books := work / in.Full(tier.ACV.V)
		tier.OnboardingSpecialists = p.in.Scenario.Org.OnboardingShare * books
		tier.RenewalManagers = p.in.Scenario.Org.RenewalShare * books
	}
	served := tier.NewAccounts
	if p.in.Scenario.Tiers[k].Coverage.PerAccountAE() {
		served = tier.Accounts
	}
	tier.AELoad = Per(served, tier.AEHeads)
}

// beyond is b of section 6: the part of a tier's accounts that has no place in a full book.
func beyond(tier *TierMonth) float64 {
	switch {
	case tier.State == Uncovered:
		return 1
	case tier.Accounts == 0 || !tier.Utilization.OK || tier.Utilization.V <= 1:
		return 0
	}
	return 1 - 1/tier.Utilization.V
}

// BookMax is the most accounts that a productive CSM of tier k can carry at t, as raised
// when specialists take part of the work.
func (p *Plan) BookMax(t, k int) float64 {
	_, most := p.in.Tier[k].Limits(p.Months[t].Tiers[k].ACV.V)
	return most
}

// BookMin is the fewest accounts with which a productive CSM of tier k has a book at all
// at t, raised alike.
func (p *Plan) BookMin(t, k int) float64 {
	least, _ := p.in.Tier[k].Limits(p.Months[t].Tiers[k].ACV.V)
	return least
}

// StateOf is how a load that somebody carries stands to the least and the most of it.
func StateOf(load, least, most float64) LoadState { return stateOf(model.Some(load), 0, least, most) }

// stateOf is how the load of so many accounts stands to its limits; without one nobody is
// there to carry them.
func stateOf(load model.Opt, accounts, least, most float64) LoadState {
	switch {
	case !load.OK && HasAccounts(accounts):
		return Uncovered
	case !load.OK:
		return Within
	case Above(load.V, most):
		return Over
	case Below(load.V, least):
		return Under
	}
	return Within
}

// AELoadState says how tier k's AE load at t stands to what the sources say an AE can
// carry. Where they give no limits, as for pods, it is within; so are new accounts at the
// opening, which has none yet.
func (p *Plan) AELoadState(t, k int) LoadState {
	coverage, load := p.in.Scenario.Tiers[k].Coverage, p.Months[t].Tiers[k].AELoad
	facts := coverage.Facts()
	if facts.AELoadMax == 0 || t == 0 && !coverage.PerAccountAE() {
		return Within
	}
	return stateOf(load, p.Months[t].Tiers[k].Accounts, facts.AELoadMin, facts.AELoadMax)
}
