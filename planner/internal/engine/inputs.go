package engine

import "brim/model"

// Inputs are a scenario's assumptions as one run uses them: defaults filled in, the
// market applied, annual rates made monthly.
type Inputs struct {
	Scenario *model.Scenario
	Case     int // index of the market case, -1 for the base case
	Market   model.Market
	Open     [model.MaxTiers]model.Slice
	Shares   model.TeamShares
	Tier     [model.MaxTiers]Tier
	made     [model.MaxTiers]madeMonthly

	NewARRPerAE float64 // a month, of a ramped AE under the capacity driver
	GoalGrowth  float64 // a month
	leadFactor  float64 // c of section 4: what player/coach leads leave of the CSMs' time
	DipFrom     int     // first month of the transition's dip
	DipTo       int     // first month after it
}

// Tier is one tier's monthly rates and limits.
type Tier struct {
	Churn, YoungChurn float64 // a month: χ and χ' of section 5
	YoungKept         float64 // (1 − χ')^12
	Expand            float64 // a month
	ExpandPod         float64 // likewise while the pod is a pod
	Graduate          float64 // a month
	NewACV            float64 // of an account won
	BookMin, BookMax  float64 // raised for specialists
	FullBook          float64 // unraised book_max
	Productive        float64 // share of a ramped CSM's time
	Pod               bool
}

// Prepare takes over a valid scenario under case index c of its Cases; -1 is the base case.
func (in *Inputs) Prepare(s *model.Scenario, c int) {
	in.Scenario, in.Case, in.Market = s, c, s.MarketIn(c)
	in.Open, _ = s.Opening()
	in.Shares = s.SharesOf(&in.Open)
	in.PrepareCompany()
	for k := range s.Tiers {
		in.Tier[k] = in.PrepareTier(k)
	}
}

// PrepareCompany sets what all tiers share.
func (in *Inputs) PrepareCompany() {
	s := in.Scenario
	in.NewARRPerAE = s.AE.Quota / 12 * s.AE.Attainment * in.Market.WinRate * in.Market.DealSize
	in.GoalGrowth = Growing(s.Growth.Target)
	in.leadFactor = 1
	if n := float64(s.Org.LeadSpan); n > 0 {
		in.leadFactor = (n + s.Org.LeadBook) / (n + 1)
	}
	in.DipFrom, in.DipTo = DipMonths(s.Transition)
}

// Moving more than MovedAtOnce of the accounts at once costs CSM productivity for
// DipLength months. Source: ATM.
const (
	MovedAtOnce = 0.20
	DipLength   = 6
)

// DipMonths are the first month of a scenario's dip and the first after it; the same where
// there is none.
func DipMonths(t model.Transition) (from, to int) {
	if !t.FromMonth.OK || !t.Share.OK || !Above(t.Share.V, MovedAtOnce) {
		return 0, 0
	}
	from = int(t.FromMonth.V)
	return from, from + DipLength
}

// Dip is v(t) of section 4: what a change of coverage models leaves of productivity.
func (in *Inputs) Dip(t int) float64 {
	if t >= in.DipFrom && t < in.DipTo {
		return 1 - in.Scenario.Transition.Dip
	}
	return 1
}

// MaxChurn caps what a market may make of a churn rate.
const MaxChurn = 0.95

// PrepareTier is what the scenario says of tier k: what it shares with others is set.
func (in *Inputs) PrepareTier(k int) Tier {
	tier, made := &in.Scenario.Tiers[k], &in.made[k]
	churn := min(MaxChurn, tier.LogoChurn*in.Market.Churn)
	expansion := tier.Expansion * in.Market.Expansion
	t := Tier{
		Churn: made.churn.month(churn, Losing), Expand: made.expand.month(expansion, Growing), Pod: tier.Coverage == model.Pod,
		NewACV:     in.UsualACV(k) * in.Market.DealSize,
		Productive: (1 - tier.Presales) * in.leadFactor,
	}
	t.YoungChurn, t.ExpandPod = t.Churn, t.Expand
	if !tier.StructuredHandoff {
		churn = min(MaxChurn, 2*churn)
		t.YoungChurn = made.youngChurn.month(churn, Losing)
	}
	t.YoungKept = 1 - churn // of a year: (1 − χ')^12
	if t.Pod {
		t.ExpandPod = made.expandPod.month(expansion*(1+in.Scenario.Limits.PodExpansionUplift), Growing)
	}
	if k > 0 && tier.Graduation > 0 {
		t.Graduate = made.graduate.month(tier.Graduation, Losing)
	}
	t.BookMin, t.FullBook = tier.Book()
	t.BookMax = t.FullBook
	if in.Scenario.Org.Roles == model.Specialist {
		kept := 1 - in.Scenario.Org.OnboardingShare - in.Scenario.Org.RenewalShare
		t.BookMin /= kept
		t.BookMax /= kept
	}
	return t
}

// UsualACV is the contract value that is usual in the tier: its opening average, or for
// a tier that opens empty its lower edge, or the mean where that is 0.
func (in *Inputs) UsualACV(k int) float64 {
	acv := in.Open[k].ACV()
	if acv <= 0 {
		acv = in.Open[k].Edge
	}
	if acv <= 0 {
		acv = in.Scenario.Book.MeanACV()
	}
	return acv
}
