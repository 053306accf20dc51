package engine

import "brim/model"

// Tier is one tier's monthly rates and limits.
type Tier struct {
	Churn, YoungChurn float64 // a month, before overload: χ and χ' of section 5 with ω = 1
	Contract          float64 // a month: ARR given back by accounts that stay
	Expand            float64 // a month
	ExpandPod         float64 // likewise while the pods pay
	Graduate          float64 // a month
	NewACV            float64 // of an account won
	NewARRPerAE       float64 // a month of even seasons, of an AE who is there, under the capacity driver
	BookMin, BookMax  float64 // accounts; raised for specialists, before the limit in ARR
	FullBook          float64 // unraised book_max
	FullARR           float64 // ARR that a CSM can carry; 0: no such limit
	Raised            float64 // what specialists leave a CSM's limits divided by: 1 for generalists
	Weight            float64 // what an onboarding account weighs beyond 1
	Onboarding        int     // M, months
	YoungShare        float64 // of the opening accounts
	Productive        float64 // share of a ramped CSM's time
	RatioSound        float64
	RatioDegraded     float64
	AECost, CSMCost   float64 // a year a head
	Turnover          float64 // part of the pods that a year is expected to break
	Pod               bool
}

// MaxChurn caps what a market may make of a churn rate.
const MaxChurn = 0.95

// MaxLosing is the most that a month's churn can come to, overload included.
var MaxLosing = Losing(MaxChurn)

// PrepareTier sets what the scenario says of tier k: what it shares with others is set.
func (in *Inputs) PrepareTier(k int) {
	s, tier, made, t := in.Scenario, &in.Scenario.Tiers[k], &in.made[k], &in.Tier[k]
	churn := min(MaxChurn, tier.LogoChurn*in.Market.Churn)
	expansion := tier.Expansion * in.Market.Expansion
	*t = Tier{
		Churn: made.churn.month(churn, Losing), Expand: made.expand.month(expansion, Growing), Pod: tier.Coverage == model.Pod,
		NewACV:     tier.NewACV.Or(s.OpeningACV(&in.Open, k)) * in.Market.DealSize,
		Productive: (1 - tier.Presales) * in.leadFactor,
		Weight:     tier.OnboardingWeight - 1, Onboarding: tier.OnboardingMonths(), YoungShare: s.YoungShareIn(k),
		AECost: tier.AE.Cost.Or(s.AE.Cost), CSMCost: tier.CSM.Cost.Or(s.CSM.Cost),
		FullARR: tier.BookMaxARR, Raised: 1,
	}
	t.RatioSound, t.RatioDegraded = s.Ratios(k)
	t.YoungChurn, t.ExpandPod = t.Churn, t.Expand
	if !tier.StructuredHandoff {
		t.YoungChurn = made.youngChurn.month(min(MaxChurn, 2*churn), Losing)
	}
	if contraction := min(MaxChurn, tier.Contraction*in.Market.Churn); contraction > 0 {
		t.Contract = made.contract.month(contraction, Losing)
	}
	if t.Pod {
		t.ExpandPod = made.expandPod.month(expansion*(1+s.Limits.PodExpansionUplift), Growing)
		t.Turnover = 1 - (1-in.turnover(model.RoleAE, k))*(1-in.turnover(model.RoleCSM, k))
	}
	if k > 0 && tier.Graduation > 0 {
		t.Graduate = made.graduate.month(tier.Graduation, Losing)
	}
	quota, attainment := tier.AE.Quota.Or(s.AE.Quota), tier.AE.Attainment.Or(s.AE.Attainment)
	t.NewARRPerAE = (1 - tier.Postsale) * quota / 12 * attainment * in.Market.WinRate * in.Market.DealSize
	if s.Org.Roles == model.Specialist {
		t.Raised = 1 - s.Org.OnboardingShare - s.Org.RenewalShare
	}
	t.BookMin, t.FullBook = tier.Book()
	t.BookMin, t.BookMax = t.BookMin/t.Raised, t.FullBook/t.Raised
}

// Full is the unraised limit of a book at an average contract value: in accounts, or in ARR
// where that is less.
func (t *Tier) Full(acv float64) float64 {
	if t.FullARR > 0 && acv > 0 {
		return min(t.FullBook, t.FullARR/acv)
	}
	return t.FullBook
}

// Limits are a book's at an average contract value, raised for specialists. The least is
// never above the most.
func (t *Tier) Limits(acv float64) (least, most float64) {
	if t.FullARR > 0 && acv > 0 {
		most = min(t.FullBook, t.FullARR/acv) / t.Raised
		return min(t.BookMin, most), most
	}
	return t.BookMin, t.BookMax
}
