package model

import "math"

// Role is one of the two roles that a plan hires.
type Role uint8

// The roles.
const (
	RoleAE  Role = iota // account executives
	RoleCSM             // customer success managers
)

var roleWords = []string{"ae", "csm"}

// String is the word that files use.
func (r Role) String() string { return roleWords[r] }

// HirePlan is the planned hires of a role: one number a quarter for ever, or one
// number per quarter and none after the list's end. A nil Quarters means the number.
type HirePlan struct {
	PerQuarter float64
	Quarters   []float64
}

// Mean is the average of the plan over its quarters; of an empty list, 0.
func (p HirePlan) Mean() float64 {
	if p.Quarters == nil {
		return p.PerQuarter
	}
	if len(p.Quarters) == 0 {
		return 0
	}
	sum := 0.0
	for _, n := range p.Quarters {
		sum += n
	}
	return sum / float64(len(p.Quarters))
}

// shift moves a hiring plan to a new mean: a number as it is, a list by the same step
// in every quarter, none below 0.
func (p *HirePlan) shift(mean float64) {
	if len(p.Quarters) == 0 {
		*p = HirePlan{PerQuarter: mean}
		return
	}
	for range p.Quarters {
		missing, able := (mean-p.Mean())*float64(len(p.Quarters)), 0
		for _, n := range p.Quarters {
			if missing > 0 || n > 0 {
				able++
			}
		}
		if able == 0 || math.Abs(missing) < 1e-12 {
			return
		}
		for q, n := range p.Quarters {
			if missing > 0 || n > 0 {
				p.Quarters[q] = max(0, n+missing/float64(able))
			}
		}
	}
}

// Team is the people of one role in the whole company.
type Team struct {
	Heads      float64
	Hires      HirePlan
	Ramping    []float64 // heads that joined 0, 1, 2, … months before t = 0; nil: not given, none
	Starts     []float64 // known starts by month, month 1 first: neither delayed nor filled
	Attrition  float64   // leavers a year, a fraction
	Moves      float64   // promoted or moved out of the seat a year, a fraction. Source: POD
	Backfill   bool      // leavers are replaced
	TimeToFill int       // months from a leaver to the replacement's start
	RampMonths float64   // months of a straight line until a new hire carries a full load; Ramp goes before it
	Ramp       []float64 // productivity by months of tenure, the last goes on; nil: the line
	Cost       float64   // loaded, currency a year a head
	HireCost   float64   // currency, once for everyone who joins
}

// AETeam is the account executives.
type AETeam struct {
	Team
	Quota      float64 // new ARR a year a ramped AE is asked for
	Attainment float64 // share of quota that is reached
}

// TierTeam is where the people of one role differ in a tier; what is absent is as in the
// role's [Team]. Lists are the tier's own, in heads.
type TierTeam struct {
	Quota, Attainment Opt // AEs only
	Ramping, Starts   []float64
	Attrition, Moves  Opt
	TimeToFill        Opt
	RampMonths        Opt       // either this or Ramp replaces both of the role's
	Ramp              []float64 // likewise
	Cost              Opt
}

// Team returns the people of a role in the whole company.
func (s *Scenario) Team(r Role) *Team {
	if r == RoleAE {
		return &s.AE.Team
	}
	return &s.CSM
}

// Team returns where the people of a role differ in the tier.
func (t *Tier) Team(r Role) *TierTeam {
	if r == RoleAE {
		return &t.AE
	}
	return &t.CSM
}

// pay is what a tier without a team of its own may differ in.
func (t TierTeam) pay() TierTeam {
	return TierTeam{Quota: t.Quota, Attainment: t.Attainment, Cost: t.Cost}
}

// Terms are what holds for the people of one role in one tier: the tier's own where it
// has them, else the role's. Source: section 4 of the planning model.
type Terms struct {
	Quota, Attainment float64 // of AEs; 0 for CSMs
	Attrition, Moves  float64 // a year, fractions
	Backfill          bool
	TimeToFill        int // months
	Ramp              Ramp
	Cost              float64 // currency a year a head
	HireCost          float64 // currency, once
	Ramping, Starts   []float64
	// OwnRamping and OwnStarts say that the list is the tier's, in heads, and not the
	// role's, of which the tier has its share.
	OwnRamping, OwnStarts bool
}

// Terms returns what holds for a role in tier k; for k = -1, in the company as one team.
func (s *Scenario) Terms(r Role, k int) Terms {
	var terms Terms
	terms.Set(s, r, k)
	return terms
}

// Set makes t what [Scenario.Terms] returns, for those who ask too often to copy it.
func (t *Terms) Set(s *Scenario, r Role, k int) {
	t.inCompany(s, r)
	if k >= 0 {
		t.inTier(s.Tiers[k].Team(r))
	}
}

// inCompany is what holds for a role where a tier has nothing of its own.
func (t *Terms) inCompany(s *Scenario, r Role) {
	team := s.Team(r)
	t.Attrition, t.Moves, t.Backfill, t.TimeToFill = team.Attrition, team.Moves, team.Backfill, team.TimeToFill
	t.Ramp.List, t.Ramp.Months = team.Ramp, team.RampMonths
	t.Cost, t.HireCost = team.Cost, team.HireCost
	t.Ramping, t.Starts, t.OwnRamping, t.OwnStarts = team.Ramping, team.Starts, false, false
	t.Quota, t.Attainment = 0, 0
	if r == RoleAE {
		t.Quota, t.Attainment = s.AE.Quota, s.AE.Attainment
	}
}

// inTier puts what a tier has of its own in the place of the role's.
func (t *Terms) inTier(own *TierTeam) {
	t.Quota, t.Attainment = own.Quota.Or(t.Quota), own.Attainment.Or(t.Attainment)
	t.Attrition, t.Moves, t.Cost = own.Attrition.Or(t.Attrition), own.Moves.Or(t.Moves), own.Cost.Or(t.Cost)
	t.TimeToFill = int(own.TimeToFill.Or(float64(t.TimeToFill)))
	switch {
	case own.Ramp != nil:
		t.Ramp = Ramp{List: own.Ramp}
	case own.RampMonths.OK:
		t.Ramp = Ramp{Months: own.RampMonths.V}
	}
	if own.Ramping != nil {
		t.Ramping, t.OwnRamping = own.Ramping, true
	}
	if own.Starts != nil {
		t.Starts, t.OwnStarts = own.Starts, true
	}
}

// Leave is somebody on the payroll who is away.
type Leave struct {
	Role     Role
	Tier     string  // whose team, under staffing by shares; empty under staffing by need
	From     Month   // the first month away; it may lie before the plan's start
	Months   int     // away
	Heads    float64 // how many
	BackRamp int     // months to come back to a full book
}

// Away is how many heads of a role are away from tier k in month t; for k = -1, from the
// company.
func (s *Scenario) Away(r Role, k, t int) (heads float64) {
	for i := range s.Leaves {
		if leave := &s.Leaves[i]; leave.Role == r && (k < 0 || leave.Tier == s.Tiers[k].Name) {
			heads += leave.Away(s.MonthAt(t))
		}
	}
	return heads
}

// Away is how many heads of a leave are missing in a calendar month: all of them while it
// lasts, then fewer from month to month as they come back to full books.
func (l *Leave) Away(m Month) float64 {
	since := int(m - l.From)
	switch back := since - l.Months + 1; {
	case since < 0 || back > l.BackRamp:
		return 0
	case back <= 0:
		return l.Heads
	default:
		return l.Heads * (1 - float64(back)/float64(l.BackRamp+1))
	}
}
