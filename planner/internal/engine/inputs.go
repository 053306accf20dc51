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
	terms    model.Terms // memory for those of the people at hand

	GoalGrowth float64     // a month
	Season     [12]float64 // by month of the plan modulo 12: 4 × its fiscal quarter's linearity
	leadFactor float64     // c of section 4: what player/coach leads leave of the CSMs' time
	DipFrom    int         // first month of the transition's dip
	DipTo      int         // first month after it
}

// Prepare takes over a valid scenario under case index c of its Cases; -1 is the base case.
func (in *Inputs) Prepare(s *model.Scenario, c int) {
	in.Scenario, in.Case, in.Market = s, c, s.MarketIn(c)
	in.Open, _ = s.Opening()
	in.Shares = s.SharesOf(&in.Open)
	in.PrepareCompany()
	for k := range s.Tiers {
		in.PrepareTier(k)
	}
}

// PrepareCompany sets what all tiers share.
func (in *Inputs) PrepareCompany() {
	s := in.Scenario
	in.GoalGrowth = Growing(s.Growth.Target)
	in.leadFactor = 1
	if n := float64(s.Org.LeadSpan); n > 0 {
		in.leadFactor = (n + s.Org.LeadBook) / (n + 1)
	}
	in.DipFrom, in.DipTo = DipMonths(s.Transition)
	for t := range in.Season {
		in.Season[t] = 4 * s.Growth.Linearity[s.Quarter(s.MonthAt(t)).Number-1]
	}
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
