package planner

import "brim/model"

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

// String is the state's word in JSON.
func (s LoadState) String() string { return loadStates[s] }

// MarshalText writes the state's word.
func (s LoadState) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// tierARR and tierBooks are what people go by under staffing by need.
func tierARR(p *Plan, t, k int) float64 { return p.Months[t].Tiers[k].ARR }
func tierBooks(p *Plan, t, k int) float64 {
	return p.Months[t].Tiers[k].Accounts / p.in.tier[k].fullBook
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
		tier := &row.Tiers[k]
		if p.Staffing == model.StaffingNeed {
			byARR, byBooks := p.part(t, k, tierARR), p.part(t, k, tierBooks)
			ae, csm := &p.ae.lines[0], &p.csm.lines[0]
			tier.AEHeads, tier.AERamped = ae.heads[t]*byARR, ae.ramped[t]*byARR
			tier.CSMHeads, tier.CSMRamped = csm.heads[t]*byBooks, csm.ramped[t]*byBooks
		} else {
			ae, csm := &p.ae.lines[k], &p.csm.lines[k]
			tier.AEHeads, tier.AERamped = ae.heads[t], ae.ramped[t]
			tier.CSMHeads, tier.CSMRamped = csm.heads[t], csm.ramped[t]
		}
		tier.CSMProductive = tier.CSMRamped * p.in.tier[k].productive * p.dip(t)
		row.CSM.Productive += tier.CSMProductive
	}
	p.staffCompany(row)
}

// staffCompany sums the lines of both teams into the company's row.
func (p *Plan) staffCompany(row *Month) {
	var ae AEMonth
	for k := range p.ae.n {
		l := &p.ae.lines[k]
		ae.Heads += l.heads[row.T]
		ae.Ramped += l.ramped[row.T]
		ae.Leavers += l.leavers[row.T]
		ae.Joined += l.joined[row.T]
		ae.Hires += l.hires[row.T]
	}
	csm := CSMMonth{Productive: row.CSM.Productive}
	for k := range p.csm.n {
		l := &p.csm.lines[k]
		csm.Heads += l.heads[row.T]
		csm.Ramped += l.ramped[row.T]
		csm.Leavers += l.leavers[row.T]
		csm.Joined += l.joined[row.T]
		csm.Hires += l.hires[row.T]
	}
	row.AE, row.CSM = ae, csm
}

// dip is v(t) of section 4: what a change of coverage model leaves of productivity.
func (p *Plan) dip(t int) float64 { return p.in.dip(t) }

func (in *inputs) dip(t int) float64 {
	if t >= in.dipFrom && t < in.dipTo {
		return 1 - in.s.Transition.Dip
	}
	return 1
}

// loads sets a tier's book load, its state, and the specialists that it needs.
func (p *Plan) loads(t, k int) {
	in, tier := &p.in.tier[k], &p.Months[t].Tiers[k]
	tier.CSMNeeded = tier.Accounts / in.bookMax
	tier.Load = per(tier.Accounts, tier.CSMProductive)
	tier.Utilization = per(tier.CSMNeeded, tier.CSMProductive)
	tier.State = stateOf(tier, in)
	if p.in.s.Org.Roles == model.Specialist {
		books := tier.Accounts / in.fullBook
		tier.OnboardingSpecialists = p.in.s.Org.OnboardingShare * books
		tier.RenewalManagers = p.in.s.Org.RenewalShare * books
	}
	served := tier.NewAccounts
	if p.in.s.Tiers[k].Coverage.PerAccountAE() {
		served = tier.Accounts
	}
	tier.AELoad = per(served, tier.AEHeads)
}

// BookMax is the most accounts that a productive CSM of tier k can carry, as raised
// when specialists take part of the work.
func (p *Plan) BookMax(k int) float64 { return p.in.tier[k].bookMax }

// BookMin is the fewest accounts with which a productive CSM of tier k has a book at all,
// raised alike.
func (p *Plan) BookMin(k int) float64 { return p.in.tier[k].bookMin }

func stateOf(tier *TierMonth, in *tierInputs) LoadState {
	switch {
	case !tier.Load.OK && tier.Accounts > 0:
		return Uncovered
	case !tier.Load.OK:
		return Within
	case Above(tier.Load.V, in.bookMax):
		return Over
	case Below(tier.Load.V, in.bookMin):
		return Under
	}
	return Within
}

// AELoadState says how tier k's AE load at t stands to what the sources say an AE can
// carry. Where they give no limits, as for pods, it is within; so are new accounts at the
// opening, which has none yet.
func (p *Plan) AELoadState(t, k int) LoadState {
	coverage, load := p.in.s.Tiers[k].Coverage, p.Months[t].Tiers[k].AELoad
	facts := coverage.Facts()
	switch {
	case facts.AELoadMax == 0, t == 0 && !coverage.PerAccountAE():
		return Within
	case !load.OK && p.Months[t].Tiers[k].Accounts > 0:
		return Uncovered
	case !load.OK:
		return Within
	case Above(load.V, facts.AELoadMax):
		return Over
	case Below(load.V, facts.AELoadMin):
		return Under
	}
	return Within
}
