package planner

import (
	"math"

	"brim/model"
)

// team is the people of one role over the plan: a line for every tier under staffing
// by shares, one line for the company under staffing by need.
type team struct {
	lines   [model.MaxTiers]line
	n       int       // lines in use
	company []float64 // planned hires by month, all tiers but their lists, t = 0..H+12
	weights []float64 // what is left of, times what is ramped in, a cohort of age τ
}

// line is one team's months, t = 0..H; planned runs twelve months further.
type line struct {
	heads, ramped, leavers, joined []float64
	hires                          []float64 // planned, by month
	planned                        []float64 // planned hires up to t
}

// gapMonths is how far ahead the hiring gap looks, and what a trailing figure covers.
const gapMonths = 12

// staff computes both roles' teams.
func (p *Plan) staff(s *model.Scenario) {
	p.ae.run(s, &s.AE.Team, p.in.market.HireDelay, &p.in.shares.AE, &p.in.shares.AEHires, aeList)
	p.csm.run(s, &s.CSM, p.in.market.HireDelay, &p.in.shares.CSM, &p.in.shares.CSMHires, csmList)
}

func aeList(t *model.Tier) []float64  { return t.AEHires }
func csmList(t *model.Tier) []float64 { return t.CSMHires }

func (tm *team) run(s *model.Scenario, role *model.Team, delay int, shares, hireShares *model.Shares, list func(*model.Tier) []float64) {
	tm.plan(s, role, delay, hireShares, list)
	kept := 1 - losing(role.Attrition)
	tm.weighCohorts(role.RampMonths, kept)
	for k := range tm.n {
		tm.lines[k].run(role, s.Horizon, opening(s, role, shares, k), kept, tm.weights)
	}
}

// plan sets every line's planned hires.
func (tm *team) plan(s *model.Scenario, role *model.Team, delay int, hireShares *model.Shares, list func(*model.Tier) []float64) {
	tm.planCompany(role.Hires, s.Horizon, delay)
	if s.Org.Staffing == model.StaffingNeed {
		tm.n = 1
		tm.lines[0].plan(tm.company, 1, nil, delay)
		return
	}
	tm.n = len(s.Tiers)
	for k := range s.Tiers {
		tm.lines[k].plan(tm.company, hireShares[k], list(&s.Tiers[k]), delay)
	}
}

// opening is the heads of a line at t = 0.
func opening(s *model.Scenario, role *model.Team, shares *model.Shares, k int) float64 {
	if s.Org.Staffing == model.StaffingNeed {
		return role.Heads
	}
	return shares[k] * role.Heads
}

// planCompany spreads the hiring plan evenly over the months of each quarter and
// slips it by delay months.
func (tm *team) planCompany(plan model.HirePlan, horizon, delay int) {
	tm.company = resize(tm.company, horizon+gapMonths+1)
	for t := range tm.company {
		tm.company[t] = hiresIn(plan, t-delay)
	}
}

func hiresIn(plan model.HirePlan, t int) float64 {
	quarter := (t - 1) / 3
	switch {
	case t < 1:
		return 0
	case plan.Quarters == nil:
		return plan.PerQuarter / 3
	case quarter < len(plan.Quarters):
		return plan.Quarters[quarter] / 3
	}
	return 0
}

// weighCohorts fills weights with (1 − λ)^τ·ramp(τ) for the ages τ at which a cohort
// is still ramping, and with (1 − λ)^τ for the first age at which it no longer is.
func (tm *team) weighCohorts(rampMonths, kept float64) {
	ages := int(math.Ceil(rampMonths))
	tm.weights = resize(tm.weights, ages+1)
	left := 1.0
	for age := range tm.weights {
		ramp := 1.0
		if age < ages {
			ramp = float64(age) / rampMonths
		}
		tm.weights[age] = left * ramp
		left *= kept
	}
}

// plan sets the line's planned hires: its share of the company's and its own list.
func (l *line) plan(company []float64, share float64, list []float64, delay int) {
	l.hires = resize(l.hires, len(company))
	l.planned = resize(l.planned, len(company))
	sum := 0.0
	for t, n := range company {
		n *= share
		if entry := t - delay - 1; entry >= 0 && entry < len(list) {
			n += list[entry]
		}
		sum += n
		l.hires[t], l.planned[t] = n, sum
	}
}

// run is the recursion of section 4. Cohorts past their ramp are kept as one number.
func (l *line) run(role *model.Team, horizon int, heads, kept float64, weights []float64) {
	rows := horizon + 1
	l.heads, l.ramped = resize(l.heads, rows), resize(l.ramped, rows)
	l.leavers, l.joined = resize(l.leavers, rows), resize(l.joined, rows)
	l.heads[0], l.ramped[0], l.leavers[0], l.joined[0] = heads, heads, 0, 0
	leaving, rampedIn := 1-kept, len(weights)-1
	full := heads
	for t := 1; t < rows; t++ {
		l.leavers[t] = leaving * l.heads[t-1]
		l.joined[t] = l.hires[t]
		if from := t - role.TimeToFill; role.Backfill && from >= 1 {
			l.joined[t] += l.leavers[from]
		}
		l.heads[t] = l.heads[t-1] - l.leavers[t] + l.joined[t]
		full *= kept
		if from := t - rampedIn; from >= 1 {
			full += l.joined[from] * weights[rampedIn]
		}
		l.ramped[t] = full + ramping(l.joined[:t+1], weights[:rampedIn])
	}
}

// ramping sums the cohorts that are still ramping in, the youngest of age 0 last.
func ramping(joined, weights []float64) float64 {
	sum := 0.0
	last := len(joined) - 1
	for age := 1; age < len(weights) && age < last; age++ {
		sum += joined[last-age] * weights[age]
	}
	return sum
}

// ahead is the planned hires of the twelve months after t.
func (l *line) ahead(t int) float64 { return l.planned[t+gapMonths] - l.planned[t] }
