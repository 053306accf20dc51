package engine

import (
	"math"

	"brim/model"
)

// Team is the people of one role over the plan: a line for every tier under staffing
// by shares, one line for the company under staffing by need.
type Team struct {
	Lines   [model.MaxTiers]Line
	N       int       // lines in use
	Company []float64 // planned hires by month, all tiers but their lists, t = 0..H+12
	Weights []float64 // what is left of, times what is ramped in, a cohort of age τ
}

// Line is one team's months, t = 0..H; Hires and Planned run twelve months further.
type Line struct {
	Heads, Ramped, Leavers, Joined []float64
	Hires                          []float64 // planned, by month
	Planned                        []float64 // planned hires up to t
}

// GapMonths is how far ahead the hiring gap looks, and what a trailing figure covers;
// YoungMonths is how long an account counts as young.
const (
	GapMonths   = 12
	YoungMonths = 12
)

// AEList and CSMList are the hires that a tier lists by month.
func AEList(t *model.Tier) []float64  { return t.AEHires }
func CSMList(t *model.Tier) []float64 { return t.CSMHires }

// Run is the people of a role from month to month: those of its opening shares, and those
// it hires in its shares of the company's plan and by the tiers' lists, delay months late.
func (tm *Team) Run(s *model.Scenario, role *model.Team, delay int, shares, hireShares *model.Shares, list func(*model.Tier) []float64) {
	tm.Plan(s, role, delay, hireShares, list)
	kept := 1 - Losing(role.Attrition)
	tm.Weights = CohortWeights(tm.Weights, role.RampMonths, kept)
	for k := range tm.N {
		tm.Lines[k].Run(role, s.Horizon, Opening(s, role, shares, k), kept, tm.Weights)
	}
}

// Plan sets every line's planned hires.
func (tm *Team) Plan(s *model.Scenario, role *model.Team, delay int, hireShares *model.Shares, list func(*model.Tier) []float64) {
	tm.planCompany(role.Hires, s.Horizon, delay)
	if s.Org.Staffing == model.StaffingNeed {
		tm.N = 1
		tm.Lines[0].Plan(tm.Company, 1, nil, delay)
		return
	}
	tm.N = len(s.Tiers)
	for k := range s.Tiers {
		tm.Lines[k].Plan(tm.Company, hireShares[k], list(&s.Tiers[k]), delay)
	}
}

// Opening is the heads of a line at t = 0.
func Opening(s *model.Scenario, role *model.Team, shares *model.Shares, k int) float64 {
	if s.Org.Staffing == model.StaffingNeed {
		return role.Heads
	}
	return shares[k] * role.Heads
}

// planCompany spreads the hiring plan evenly over the months of each quarter and
// slips it by delay months.
func (tm *Team) planCompany(plan model.HirePlan, horizon, delay int) {
	tm.Company = Resize(tm.Company, horizon+GapMonths+1)
	for t := range tm.Company {
		tm.Company[t] = HiresIn(plan, t-delay)
	}
}

// HiresIn is what a hiring plan says for month t, before anything slips.
func HiresIn(plan model.HirePlan, t int) float64 {
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

// CohortWeights fills weights, whose memory it uses, with (1 − λ)^τ·ramp(τ) for the ages τ at which a cohort
// is still ramping, and with (1 − λ)^τ for the first age at which it no longer is.
func CohortWeights(weights []float64, rampMonths, kept float64) []float64 {
	ages := int(math.Ceil(rampMonths))
	weights = Resize(weights, ages+1)
	left := 1.0
	for age := range weights {
		ramp := 1.0
		if age < ages {
			ramp = float64(age) / rampMonths
		}
		weights[age] = left * ramp
		left *= kept
	}
	return weights
}

// Plan sets the line's planned hires: its share of the company's and its own list.
func (l *Line) Plan(company []float64, share float64, list []float64, delay int) {
	l.Hires = Resize(l.Hires, len(company))
	l.Planned = Resize(l.Planned, len(company))
	sum := 0.0
	for t, n := range company {
		n *= share
		if entry := t - delay - 1; entry >= 0 && entry < len(list) {
			n += list[entry]
		}
		sum += n
		l.Hires[t], l.Planned[t] = n, sum
	}
}

// Run is the recursion of section 4 for so many opening heads, of whom the part kept stays
// from month to month. Cohorts past their ramp are kept as one number.
func (l *Line) Run(role *model.Team, horizon int, heads, kept float64, weights []float64) {
	rows := horizon + 1
	l.Heads, l.Ramped = Resize(l.Heads, rows), Resize(l.Ramped, rows)
	l.Leavers, l.Joined = Resize(l.Leavers, rows), Resize(l.Joined, rows)
	l.Heads[0], l.Ramped[0], l.Leavers[0], l.Joined[0] = heads, heads, 0, 0
	leaving, rampedIn := 1-kept, len(weights)-1
	full := heads
	for t := 1; t < rows; t++ {
		l.Leavers[t] = leaving * l.Heads[t-1]
		l.Joined[t] = l.Hires[t]
		if from := t - role.TimeToFill; role.Backfill && from >= 1 {
			l.Joined[t] += l.Leavers[from]
		}
		l.Heads[t] = l.Heads[t-1] - l.Leavers[t] + l.Joined[t]
		full *= kept
		if from := t - rampedIn; from >= 1 {
			full += l.Joined[from] * weights[rampedIn]
		}
		l.Ramped[t] = full + ramping(l.Joined[:t+1], weights[:rampedIn])
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

// Ahead is the planned hires of the twelve months after t.
func (l *Line) Ahead(t int) float64 { return l.Planned[t+GapMonths] - l.Planned[t] }

// Ahead is all planned hires of the twelve months after t.
func (tm *Team) Ahead(t int) float64 {
	sum := 0.0
	for k := range tm.N {
		sum += tm.Lines[k].Ahead(t)
	}
	return sum
}

// Hires are all planned hires of month t, which may lie past the horizon.
func (tm *Team) Hires(t int) float64 {
	sum := 0.0
	for k := range tm.N {
		sum += tm.Lines[k].Hires[t]
	}
	return sum
}

// Resize returns a slice of n elements in the memory of old where that suffices.
func Resize[T any](old []T, n int) []T {
	if old == nil || cap(old) < n { // an empty list is [] in JSON, not null
		return make([]T, n)
	}
	return old[:n]
}
