package model

import "math"

// Tier is a slice of the accounts by ACV and how it is served.
type Tier struct {
	Name         string
	Coverage     Coverage
	MinACV       Opt // lower edge, currency a year
	AccountShare Opt // or the share of accounts, by ACV rank from the top
	Accounts     Opt // or, in every tier, its own accounts
	ARR          Opt // and their ARR

	BookMin, BookMax Opt     // accounts per productive CSM; absent: by coverage
	BookMaxARR       float64 // ARR that a CSM can carry; 0: no such limit
	OnboardingDays   Opt     // absent: by coverage
	OnboardingWeight float64 // what an onboarding account weighs in a book, 1 or more

	LogoChurn   float64
	Contraction float64 // ARR given back a year by accounts that stay
	Expansion   float64 // gross of contraction, on the ARR that stays
	Graduation  float64 // accounts a year that grow into the next higher tier
	Promoted    float64 // accounts moved up into this tier by hand at t = 0
	YoungShare  Opt     // of the opening accounts; absent: counted in a file with start dates, or [YoungShare]

	Presales          float64 // share of CSM time
	Postsale          float64 // share of AE time that goes to accounts already won. Source: ATM
	StructuredHandoff bool    // without it first-year logo churn doubles
	RatioSound        Opt     // absent: [Limits].RatioSound
	RatioDegraded     Opt     // absent: [Limits].RatioDegraded
	AEShare, CSMShare Opt     // of the heads; absent: by ARR, by need
	AEHireShare       Opt     // of the planned hires; absent: AEShare
	CSMHireShare      Opt
	AEHires, CSMHires []float64 // besides: people for this tier by month, month 1 first
	AECuts, CSMCuts   []float64 // reductions by month: neither delayed nor filled
	AE, CSM           TierTeam  // where the tier's people differ
	NewACV            Opt       // of new accounts; absent: the tier's opening average
	NewMix            Opt       // share of new ARR under the target driver; absent: ARR share
	Uses              []Use
}

// YoungShare is the share of the opening accounts that is young where nothing says: an
// assumption without a source.
const YoungShare = 0.2

// Hires are the tier's own planned hires of a role by month, month 1 first.
func (t *Tier) Hires(r Role) []float64 {
	if r == RoleAE {
		return t.AEHires
	}
	return t.CSMHires
}

// Cuts are the tier's reductions of a role by month, month 1 first.
func (t *Tier) Cuts(r Role) []float64 {
	if r == RoleAE {
		return t.AECuts
	}
	return t.CSMCuts
}

// SetHires sets the tier's own planned hires of a role by month.
func (t *Tier) SetHires(r Role, list []float64) {
	if r == RoleAE {
		t.AEHires = list
		return
	}
	t.CSMHires = list
}

// SetCuts sets the tier's reductions of a role by month.
func (t *Tier) SetCuts(r Role, list []float64) {
	if r == RoleAE {
		t.AECuts = list
		return
	}
	t.CSMCuts = list
}

// Ratios are the AE:CSM ratios up to which the tier's pods are sound, and above which the
// pairing is a label: its own, or those of the limits.
func (s *Scenario) Ratios(k int) (sound, degraded float64) {
	t := &s.Tiers[k]
	return t.RatioSound.Or(s.Limits.RatioSound), t.RatioDegraded.Or(s.Limits.RatioDegraded)
}

// Book returns the limits of one CSM's book as given or by coverage, before
// specialists raise them.
func (t *Tier) Book() (least, most float64) {
	facts := t.Coverage.Facts()
	return t.BookMin.Or(facts.BookMin), t.BookMax.Or(facts.BookMax)
}

// BookAt returns the limits of one CSM's book at an average ACV: as [Tier.Book] says, but
// no more ARR than a CSM can carry.
func (t *Tier) BookAt(acv float64) (least, most float64) {
	least, most = t.Book()
	if t.BookMaxARR > 0 && acv > 0 {
		most = min(most, t.BookMaxARR/acv)
		least = min(least, most)
	}
	return least, most
}

// OnboardingMonths is how many months an account counts as one in onboarding, at most 12.
func (t *Tier) OnboardingMonths() int {
	const daysPerMonth = 30.4375
	return min(12, int(math.Ceil(t.Onboarding()/daysPerMonth)))
}

// Onboarding returns the days to first value as given or by coverage.
func (t *Tier) Onboarding() float64 { return t.OnboardingDays.Or(t.Coverage.Facts().OnboardingDays) }

// Use is what a tier takes of another role.
type Use struct {
	Role            string
	HoursPerAccount float64 // a month
	PerPod          float64 // heads per pod
	PerAccount      float64 // heads per account. Source: ENT
}

// Resource is another role that serves accounts. Source: SAM, ENT.
type Resource struct {
	Role  string
	Heads float64
	Hours float64 // productive hours a month a head
	Cost  float64 // currency a year a head
}
