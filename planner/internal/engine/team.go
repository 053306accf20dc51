package engine

import "brim/model"

// Team is the people of one role over the plan: a line for every tier under staffing
// by shares, one line for the company under staffing by need.
type Team struct {
	Lines   [model.MaxTiers]Line
	N       int       // lines in use
	All     People    // of all lines together
	Company []float64 // the role's planned hires by month, all tiers but their lists, t = 0..H+12
}

// GapMonths is how far ahead the hiring gap looks, and what a trailing figure covers;
// YoungMonths is how long an account counts as young.
const (
	GapMonths   = 12
	YoungMonths = 12
)

// Run is the people of a role from month to month.
func (tm *Team) Run(in *Inputs, role model.Role) {
	tm.Plan(in, role)
	for k := range tm.N {
		tm.Lines[k].Run(tm.Seat(in, role, k), in.Scenario.Horizon)
	}
	tm.All.sum(tm.Lines[:tm.N])
}

// Seat is what line k begins with; the line keeps it and takes its ramp.
func (tm *Team) Seat(in *Inputs, role model.Role, k int) *Seat {
	s, l, terms := in.Scenario, &tm.Lines[k], &in.terms
	seat := &l.seat
	if s.Org.Staffing == model.StaffingNeed {
		terms.Set(s, role, -1)
		seat.Part, seat.Cuts = 1, nil
	} else {
		terms.Set(s, role, k)
		heads, _ := RoleShares(&in.Shares, role)
		seat.Part, seat.Cuts = heads[k], s.Tiers[k].Cuts(role)
	}
	l.setCurve(terms.Ramp)
	seat.Heads, seat.Leaving = seat.Part*s.Team(role).Heads, in.leaving(role, k, terms)
	seat.Backfill, seat.TimeToFill, seat.Ramping, seat.CutParts = terms.Backfill, terms.TimeToFill, terms.Ramping, nil
	if terms.OwnRamping {
		seat.Part = 1
	}
	return seat
}

// Plan sets every line's planned hires, reductions and absences.
func (tm *Team) Plan(in *Inputs, role model.Role) {
	s, team := in.Scenario, in.Scenario.Team(role)
	delay, fill := in.Market.HireDelay, in.Market.HireFill(role)
	tm.planCompany(team.Hires, s.Horizon, delay, fill)
	if s.Org.Staffing == model.StaffingNeed {
		tm.N = 1
		tm.Lines[0].plan(tm.Company, hiring{part: 1, starts: team.Starts, startsPart: 1})
		tm.Lines[0].leave(s, role, -1)
		return
	}
	tm.N = len(s.Tiers)
	_, hires := RoleShares(&in.Shares, role)
	for k := range s.Tiers {
		tier := &s.Tiers[k]
		h := hiring{part: hires[k], list: tier.Hires(role), delay: delay, fill: fill,
			starts: team.Starts, startsPart: hires[k], cuts: tier.Cuts(role)}
		if own := tier.Team(role).Starts; own != nil {
			h.starts, h.startsPart = own, 1
		}
		tm.Lines[k].plan(tm.Company, h)
		tm.Lines[k].leave(s, role, k)
	}
}

// planCompany spreads the hiring plan evenly over the months of each quarter, of which the
// part fill lands, and slips it by delay months.
func (tm *Team) planCompany(plan model.HirePlan, horizon, delay int, fill float64) {
	tm.Company = Resize(tm.Company, horizon+GapMonths+1)
	for t := range tm.Company {
		tm.Company[t] = fill * HiresIn(plan, t-delay)
	}
}

// HiresIn is what a hiring plan says for month t, before anything slips or fails to land.
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

// hiring is what a line hires: its part of the company's plan, its own list, and starts
// that are known.
type hiring struct {
	part       float64
	list       []float64 // by month, before delay and fill
	delay      int
	fill       float64
	starts     []float64 // by month, as they come
	startsPart float64
	cuts       []float64 // by month, as they are entered
}

// plan sets the line's planned hires and reductions.
func (l *Line) plan(company []float64, h hiring) {
	l.Hires, l.Planned, l.Starts = Resize(l.Hires, len(company)), Resize(l.Planned, len(company)), Resize(l.Starts, len(company))
	for t, n := range company {
		l.Hires[t] = n * h.part
	}
	for i, n := range h.list {
		if t := i + 1 + h.delay; t < len(l.Hires) {
			l.Hires[t] += h.fill * n
		}
	}
	clear(l.Starts)
	for i, n := range h.starts[:min(len(h.starts), len(l.Starts)-1)] {
		l.Starts[i+1] = h.startsPart * n
		l.Hires[i+1] += l.Starts[i+1]
	}
	sum := 0.0
	for t, n := range l.Hires {
		sum += n
		l.Planned[t] = sum
	}
	l.cutsPlanned = l.cutsPlanned[:0]
	if len(h.cuts) == 0 {
		return
	}
	l.cutsPlanned = Resize(l.cutsPlanned, len(company))
	sum = 0
	for t := range l.cutsPlanned {
		sum += entry(h.cuts, t)
		l.cutsPlanned[t] = sum
	}
}

// entry is what a list says for month t, the first being 1; past its end nothing.
func entry(list []float64, t int) float64 {
	if t < 1 || t > len(list) {
		return 0
	}
	return list[t-1]
}

// leave sums who of the line is away, by month: tier k's, or where that is negative the
// whole company's.
func (l *Line) leave(s *model.Scenario, role model.Role, k int) {
	l.Away = l.Away[:0]
	for i := range s.Leaves {
		leave := &s.Leaves[i]
		if leave.Role != role || k >= 0 && leave.Tier != s.Tiers[k].Name {
			continue
		}
		if len(l.Away) == 0 {
			l.Away = Resize(l.Away, s.Horizon+1)
			clear(l.Away)
		}
		for t := range l.Away {
			l.Away[t] += leave.Away(s.MonthAt(t))
		}
	}
}

// Resize returns a slice of n elements in the memory of old where that suffices.
func Resize[T any](old []T, n int) []T {
	if old == nil || cap(old) < n { // an empty list is [] in JSON, not null
		return make([]T, n)
	}
	return old[:n]
}
