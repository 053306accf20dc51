package model

import (
	"math"
	"slices"
	"strings"
)

// MaxTiers is the most tiers a scenario may have.
const MaxTiers = 6

// Scenario is everything that a plan depends on. A valid one (see [Validate])
// always gives a plan. Copy it with [Scenario.Clone]: it holds slices.
type Scenario struct {
	Title      string
	Currency   string // ISO 4217
	Start      Month  // t = 0
	Horizon    int    // H, months, 6..60
	ARR        Opt    // at t = 0, currency a year; absent: the accounts file's sum
	Growth     Growth
	Book       Book
	AE         AETeam
	CSM        Team
	Market     Market
	Cases      []Case
	Limits     Limits
	Org        Org
	Transition Transition
	Tiers      []Tier // highest ACV first
	Readiness  Readiness
	Resources  []Resource

	Uncertainty Uncertainty
}

// Growth says where new ARR comes from.
type Growth struct {
	Driver Driver
	Target float64 // the goal: ARR growth a year, a fraction
}

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
	Attrition  float64 // leavers a year, a fraction
	Backfill   bool    // leavers are replaced
	TimeToFill int     // months from a leaver to the replacement's start
	RampMonths float64 // months until a new hire carries a full load
	Cost       float64 // loaded, currency a year a head
}

// AETeam is the account executives.
type AETeam struct {
	Team
	Quota      float64 // new ARR a year a ramped AE is asked for
	Attainment float64 // share of quota that is reached
}

// Market is the conditions that multiply the plan's own assumptions.
type Market struct {
	WinRate   float64 // × new ARR, under the capacity driver
	DealSize  float64 // × ACV of new accounts; × new ARR under the capacity driver
	Churn     float64 // × every tier's logo churn
	Expansion float64 // × every tier's expansion
	HireDelay int     // months by which every planned hire slips
}

// Case is named market conditions; what it gives replaces the same of [Market].
type Case struct {
	Name                                           string
	WinRate, DealSize, Churn, Expansion, HireDelay Opt
}

// MonthAt is the calendar month at whose end the plan is in state t.
func (s *Scenario) MonthAt(t int) Month { return s.Start.Add(t) }

// TimeOf is the t of a calendar month, the inverse of [Scenario.MonthAt].
func (s *Scenario) TimeOf(m Month) int { return int(m - s.MonthAt(0)) }

// MarketIn returns the market of case index c of Cases; -1 is the base case.
func (s *Scenario) MarketIn(c int) Market {
	m := s.Market
	if c < 0 || c >= len(s.Cases) {
		return m
	}
	given := &s.Cases[c]
	m.WinRate = given.WinRate.Or(m.WinRate)
	m.DealSize = given.DealSize.Or(m.DealSize)
	m.Churn = given.Churn.Or(m.Churn)
	m.Expansion = given.Expansion.Or(m.Expansion)
	m.HireDelay = int(given.HireDelay.Or(float64(m.HireDelay)))
	return m
}

// CaseNamed returns the index of a case in Cases, or -1 for the base case, whose
// name is empty or "Base".
func (s *Scenario) CaseNamed(name string) (int, bool) {
	for i := range s.Cases {
		if s.Cases[i].Name == name {
			return i, true
		}
	}
	return -1, name == "" || name == BaseCase
}

// BaseCase names the market conditions of the scenario itself.
const BaseCase = "Base"

// NamesBaseCase reports whether people would take a name for that of the scenario itself,
// which screens call the base case.
func NamesBaseCase(name string) bool {
	return strings.EqualFold(name, BaseCase) || strings.EqualFold(name, BaseCase+" case")
}

// CaseName is the name of case index c of Cases, or [BaseCase].
func (s *Scenario) CaseName(c int) string {
	if c < 0 || c >= len(s.Cases) {
		return BaseCase
	}
	return s.Cases[c].Name
}

// Limits are the thresholds that the plan is held against.
type Limits struct {
	RatioSound         float64    // AE:CSM no worse than this is sound. Source: POD
	RatioDegraded      float64    // above it the pairing is a label. Source: POD
	HiringGap          float64    // AE over CSM hiring, a fraction. Source: POD
	GapBasis           GapBasis   // how the gap is read
	PodACVFloor        float64    // currency a year. Source: POD
	PodBookLimit       float64    // accounts per CSM. Source: POD
	PodExpansionUplift float64    // a fraction, while pods are pods. Source: ATM
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
}

// Transition is a change of coverage model that is under way. It acts while both
// FromMonth and Share are given.
type Transition struct {
	FromMonth Opt     // t
	Share     Opt     // of the accounts that move at once
	Dip       float64 // loss of CSM productivity, a fraction
}

// Tier is a slice of the accounts by ACV and how it is served.
type Tier struct {
	Name              string
	Coverage          Coverage
	MinACV            Opt // lower edge, currency a year
	AccountShare      Opt // or the share of accounts, by ACV rank from the top
	BookMin, BookMax  Opt // accounts per productive CSM; absent: by coverage
	OnboardingDays    Opt // absent: by coverage
	LogoChurn         float64
	Expansion         float64 // net of contraction, on the ARR that stays
	Graduation        float64 // accounts a year that grow into the next higher tier
	Promoted          float64 // accounts moved up into this tier by hand at t = 0
	Presales          float64 // share of CSM time
	StructuredHandoff bool    // without it first-year logo churn doubles
	AEShare, CSMShare Opt     // of the heads; absent: by ARR, by need
	AEHireShare       Opt     // of the planned hires; absent: AEShare
	CSMHireShare      Opt
	AEHires, CSMHires []float64 // besides: people for this tier by month, month 1 first
	NewMix            Opt       // share of new ARR under the target driver; absent: ARR share
	Uses              []Use
}

// Book returns the limits of one CSM's book as given or by coverage, before
// specialists raise them.
func (t *Tier) Book() (least, most float64) {
	facts := t.Coverage.Facts()
	return t.BookMin.Or(facts.BookMin), t.BookMax.Or(facts.BookMax)
}

// Onboarding returns the days to first value as given or by coverage.
func (t *Tier) Onboarding() float64 { return t.OnboardingDays.Or(t.Coverage.Facts().OnboardingDays) }

// Use is what a tier takes of another role.
type Use struct {
	Role            string
	HoursPerAccount float64 // a month
	PerPod          float64 // heads per pod
}

// Resource is another role that serves accounts. Source: SAM, ENT.
type Resource struct {
	Role  string
	Heads float64
	Hours float64 // productive hours a month a head
}

// Readiness holds the answers that no arithmetic can give. Source: POD, ATM.
type Readiness struct {
	CoveragePlan  bool    // who covers when one of the pair is out
	RenewalRules  bool    // renewal ownership is written down
	SharedComp    bool    // pay ties AE and CSM to the same outcome
	SwarmSLAHours float64 // the AE's committed response time; 0: none
}

// Clone returns a copy that shares no memory with s, save the accounts of a
// file, which never change.
func (s *Scenario) Clone() *Scenario {
	c := *s
	c.Book.Bands = slices.Clone(s.Book.Bands)
	c.AE.Hires.Quarters = slices.Clone(s.AE.Hires.Quarters)
	c.CSM.Hires.Quarters = slices.Clone(s.CSM.Hires.Quarters)
	c.Cases = slices.Clone(s.Cases)
	c.Resources = slices.Clone(s.Resources)
	c.Uncertainty.Ranges = slices.Clone(s.Uncertainty.Ranges)
	c.Tiers = slices.Clone(s.Tiers)
	for i := range c.Tiers {
		t := &c.Tiers[i]
		t.AEHires = slices.Clone(t.AEHires)
		t.CSMHires = slices.Clone(t.CSMHires)
		t.Uses = slices.Clone(t.Uses)
	}
	return &c
}
