package planner

import "brim/model"

// inputs are a scenario's assumptions as one run uses them: defaults filled in, the
// market applied, annual rates made monthly.
type inputs struct {
	s      *model.Scenario
	c      int // index of the market case, -1 for the base case
	market model.Market
	open   [model.MaxTiers]model.Slice
	shares model.TeamShares
	tier   [model.MaxTiers]tierInputs
	made   [model.MaxTiers]madeMonthly

	newARRPerAE float64 // a month, of a ramped AE under the capacity driver
	goalGrowth  float64 // a month
	leadFactor  float64 // c of section 4: what player/coach leads leave of the CSMs' time
	dipFrom     int     // first month of the transition's dip
	dipTo       int     // first month after it
}

// tierInputs are one tier's monthly rates and limits.
type tierInputs struct {
	churn, youngChurn float64 // a month: χ and χ' of section 5
	youngKept         float64 // (1 − χ')^12
	expand            float64 // a month
	expandPod         float64 // likewise while the pod is a pod
	graduate          float64 // a month
	newACV            float64 // of an account won
	bookMin, bookMax  float64 // raised for specialists
	fullBook          float64 // unraised book_max
	productive        float64 // share of a ramped CSM's time
	young             float64 // accounts won in the last twelve months
	pod               bool
}

// madeMonthly are a tier's annual rates as they were made monthly last: of the many plans
// of a simulation or a search most move only one of them.
type madeMonthly struct{ churn, youngChurn, expand, expandPod, graduate monthly }

// monthly is an annual rate and what it is a month.
type monthly struct {
	annual, rate float64
	known        bool
}

// of makes a rate monthly, or takes it as it was made last.
func (m *monthly) of(annual float64, convert func(float64) float64) float64 {
	if !m.known || annual != m.annual {
		*m = monthly{annual, convert(annual), true}
	}
	return m.rate
}

func (in *inputs) prepare(s *model.Scenario, c int) {
	in.s, in.c, in.market = s, c, s.MarketIn(c)
	in.open, _ = s.Opening()
	in.shares = s.SharesOf(&in.open)
	in.prepareCompany()
	for k := range s.Tiers {
		in.tier[k] = in.prepareTier(k)
	}
}

// prepareCompany sets what all tiers share.
func (in *inputs) prepareCompany() {
	s := in.s
	in.newARRPerAE = s.AE.Quota / 12 * s.AE.Attainment * in.market.WinRate * in.market.DealSize
	in.goalGrowth = growing(s.Growth.Target)
	in.leadFactor = 1
	if n := float64(s.Org.LeadSpan); n > 0 {
		in.leadFactor = (n + s.Org.LeadBook) / (n + 1)
	}
	in.dipFrom, in.dipTo = dipMonths(s.Transition)
}

// Moving more than MovedAtOnce of the accounts at once costs CSM productivity for dipLength
// months. Source: ATM.
const (
	MovedAtOnce = 0.20
	dipLength   = 6
)

// Dips reports whether a change of coverage models costs a scenario CSM productivity.
func Dips(s *model.Scenario) bool {
	from, to := dipMonths(s.Transition)
	return to > from && s.Transition.Dip > 0
}

func dipMonths(t model.Transition) (from, to int) {
	if !t.FromMonth.OK || !t.Share.OK || !Above(t.Share.V, MovedAtOnce) {
		return 0, 0
	}
	from = int(t.FromMonth.V)
	return from, from + dipLength
}

// maxChurn caps what a market may make of a churn rate.
const maxChurn = 0.95

func (in *inputs) prepareTier(k int) tierInputs {
	tier, made := &in.s.Tiers[k], &in.made[k]
	churn := min(maxChurn, tier.LogoChurn*in.market.Churn)
	expansion := tier.Expansion * in.market.Expansion
	t := tierInputs{
		churn: made.churn.of(churn, losing), expand: made.expand.of(expansion, growing), pod: tier.Coverage == model.Pod,
		newACV:     in.usualACV(k) * in.market.DealSize,
		productive: (1 - tier.Presales) * in.leadFactor,
	}
	t.youngChurn, t.expandPod = t.churn, t.expand
	if !tier.StructuredHandoff {
		churn = min(maxChurn, 2*churn)
		t.youngChurn = made.youngChurn.of(churn, losing)
	}
	t.youngKept = 1 - churn // of a year: (1 − χ')^12
	if t.pod {
		t.expandPod = made.expandPod.of(expansion*(1+in.s.Limits.PodExpansionUplift), growing)
	}
	if k > 0 && tier.Graduation > 0 {
		t.graduate = made.graduate.of(tier.Graduation, losing)
	}
	t.bookMin, t.fullBook = tier.Book()
	t.bookMax = t.fullBook
	if in.s.Org.Roles == model.Specialist {
		kept := 1 - in.s.Org.OnboardingShare - in.s.Org.RenewalShare
		t.bookMin /= kept
		t.bookMax /= kept
	}
	return t
}

// usualACV is the contract value that is usual in the tier: its opening average, or for
// a tier that opens empty its lower edge, or the mean where that is 0.
func (in *inputs) usualACV(k int) float64 {
	acv := in.open[k].ACV()
	if acv <= 0 {
		acv = in.open[k].Edge
	}
	if acv <= 0 {
		acv = in.s.Book.MeanACV()
	}
	return acv
}
