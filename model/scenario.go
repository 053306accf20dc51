package model

import (
	"maps"
	"slices"
)

// MaxTiers is the most tiers a scenario may have.
const MaxTiers = 6

// Scenario is everything that a plan depends on. A valid one (see [Validate])
// always gives a plan. Copy it with [Scenario.Clone]: it holds slices.
type Scenario struct {
	Title       string
	Currency    string // ISO 4217
	Start       Month  // month 1; t = 0 is the month before
	Horizon     int    // H, months, 6..60
	FiscalStart int    // month in which the fiscal year begins, 1..12
	ARR         Opt    // at t = 0, currency a year; absent: the accounts file's sum, or the tiers' own
	Growth      Growth
	Book        Book
	AE          AETeam
	CSM         Team
	Market      Market
	Cases       []Case
	Limits      Limits
	Org         Org
	Transition  Transition
	Leaves      []Leave
	Tiers       []Tier // highest ACV first
	Readiness   Readiness
	Resources   []Resource

	Score       Score
	Actuals     Actuals
	Uncertainty Uncertainty
}

// Growth says where new ARR comes from.
type Growth struct {
	Driver Driver
	Target float64 // the goal: ARR growth a year, a fraction
	// Linearity is a year's new ARR by fiscal quarter, summing to 1, under the capacity driver.
	Linearity [4]float64
}

// MonthAt is the calendar month at whose end the plan is in state t: month 1 is the start,
// and t = 0 the end of the month before.
func (s *Scenario) MonthAt(t int) Month { return s.Start.Add(t - 1) }

// TimeOf is the t of a calendar month, the inverse of [Scenario.MonthAt].
func (s *Scenario) TimeOf(m Month) int { return int(m - s.MonthAt(0)) }

// Limits are the thresholds that the plan is held against.
type Limits struct {
	RatioSound         float64    // AE:CSM no worse than this is sound. Source: POD
	RatioDegraded      float64    // above it the pairing is a label. Source: POD
	HiringGap          float64    // AE over CSM hiring, a fraction. Source: POD
	GapBasis           GapBasis   // how the gap is read
	PodACVFloor        float64    // currency a year. Source: POD
	PodBookLimit       float64    // accounts per CSM. Source: POD
	PodExpansionUplift float64    // a fraction, while pods pay. Source: ATM
	OverloadChurn      float64    // how much faster accounts beyond full books leave, 1..5. A reading of POD
	StageBounds        [3]float64 // ARR at which early, growth and scale begin. Source: ATM
	ACVBounds          [2]float64 // ACV at which swarm and pod begin. Source: ATM
}

// Org is how the customer success team is organised. Source: ORG.
type Org struct {
	Staffing        Staffing
	Roles           Roles
	OnboardingShare float64 // of a CSM's work, done by specialists
	RenewalShare    float64 // likewise
	LeadSpan        int     // CSMs per player/coach lead; 0: no leads among the heads
	LeadBook        float64 // the part of a full book that a lead carries
	ManagerSpan     int     // people per manager, who carries no book; 0: managers are not counted
	ManagerCost     float64 // currency a year
}

// Transition is a change of coverage model that is under way. It acts while both
// FromMonth and Share are given.
type Transition struct {
	FromMonth Opt     // t
	Share     Opt     // of the accounts that move at once
	Dip       float64 // loss of CSM productivity, a fraction
}

// Readiness holds the answers that no arithmetic can give. Source: POD, ATM.
type Readiness struct {
	CoveragePlan  Answer // who covers when one of the pair is out
	RenewalRules  Answer // renewal ownership is written down
	SharedComp    Answer // pay ties AE and CSM to the same outcome
	SwarmSLAHours Opt    // the AE's committed response time; 0: none is promised; absent: not answered
}

// Answer is the answer to a question of yes or no; left out it is neither.
type Answer uint8

// The answers.
const (
	Unanswered Answer = iota
	No
	Yes
)

// AnswerOf is a given answer.
func AnswerOf(yes bool) Answer {
	if yes {
		return Yes
	}
	return No
}

// Score weighs accounts of a file against each other. Source: SAM.
type Score struct {
	Value, Growth, Risk float64 // weights
	Split               bool    // account_share tiers are cut by score, not by ACV
}

// Clone returns a copy that shares no memory with s, save the accounts of a
// file, which never change.
func (s *Scenario) Clone() *Scenario {
	c := *s
	c.Book.Bands = slices.Clone(s.Book.Bands)
	c.Book.Columns, c.Book.Rates = maps.Clone(s.Book.Columns), maps.Clone(s.Book.Rates)
	c.AE.Team, c.CSM = s.AE.Team.clone(), s.CSM.clone()
	c.Leaves = slices.Clone(s.Leaves)
	c.Cases = slices.Clone(s.Cases)
	c.Resources = slices.Clone(s.Resources)
	c.Uncertainty.Ranges = slices.Clone(s.Uncertainty.Ranges)
	c.Tiers = slices.Clone(s.Tiers)
	for i := range c.Tiers {
		t := &c.Tiers[i]
		t.AEHires, t.CSMHires = slices.Clone(t.AEHires), slices.Clone(t.CSMHires)
		t.AECuts, t.CSMCuts = slices.Clone(t.AECuts), slices.Clone(t.CSMCuts)
		t.AE, t.CSM = t.AE.clone(), t.CSM.clone()
		t.Uses = slices.Clone(t.Uses)
	}
	return &c
}

func (t Team) clone() Team {
	t.Hires.Quarters = slices.Clone(t.Hires.Quarters)
	t.Ramping, t.Starts, t.Ramp = slices.Clone(t.Ramping), slices.Clone(t.Starts), slices.Clone(t.Ramp)
	return t
}

func (t TierTeam) clone() TierTeam {
	t.Ramping, t.Starts, t.Ramp = slices.Clone(t.Ramping), slices.Clone(t.Starts), slices.Clone(t.Ramp)
	return t
}
