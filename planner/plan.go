package planner

import (
	"brim/model"
	"brim/planner/internal/engine"
)

// Plan is what follows from a scenario under one market case. Its JSON form is the
// program's output format. Make one with [Make], or reuse one with [Plan.Run].
type Plan struct {
	Title    string         `json:"title"`
	Currency string         `json:"currency"`
	Start    model.Month    `json:"start"`
	Horizon  int            `json:"horizon"` // months
	Case     CaseLabel      `json:"case"`
	Driver   model.Driver   `json:"driver"`
	Staffing model.Staffing `json:"staffing"`
	Opening  Opening        `json:"opening"`
	Splits   []Split        `json:"splits"` // by tier, at t = 0
	Months   []Month        `json:"months"` // t = 0..Horizon
	Pods     []PodForecast  `json:"pods"`   // by pod tier

	in     engine.Inputs
	ae     engine.Team
	csm    engine.Team
	tiers  []TierMonth                      // backs Months[t].Tiers
	needs  []ResourceMonth                  // backs Months[t].Resources
	growth []growth                         // by month, for NRR and GRR
	stocks [model.MaxTiers]stock            // by tier, at the month at hand
	ratios [model.MaxTiers + 1]engine.Trail // by tier; the company's last
}

// MonthAt is the calendar month at whose end the plan is in state t: month 1 is the start,
// and t = 0 the end of the month before.
func (p *Plan) MonthAt(t int) model.Month { return p.Start.Add(t - 1) }

// TimeOf is the t of a calendar month, the inverse of [Plan.MonthAt].
func (p *Plan) TimeOf(m model.Month) int { return int(m - p.MonthAt(0)) }

// CaseLabel names a market case; the base case is empty, null in JSON.
type CaseLabel string

// Opening is the company at t = 0.
type Opening struct {
	ARR      float64   `json:"arr"`
	Accounts float64   `json:"accounts"`
	MeanACV  float64   `json:"mean_acv"`
	Ratio    model.Opt `json:"ratio"` // AE heads per CSM head
	Stage    Stage     `json:"stage"`
}

// Month is the company at the end of month t, with the flows of that month.
type Month struct {
	T                  int         `json:"t"`
	Month              model.Month `json:"month"`
	ARR                float64     `json:"arr"`
	GoalARR            float64     `json:"goal_arr"`
	Accounts           float64     `json:"accounts"`
	NewARR             float64     `json:"new_arr"`
	ExpansionARR       float64     `json:"expansion_arr"`
	ContractionARR     float64     `json:"contraction_arr"` // given back by accounts that stay
	ChurnedARR         float64     `json:"churned_arr"`
	OverloadChurnedARR float64     `json:"overload_churned_arr"` // of ChurnedARR, what full books would have kept
	NewAccounts        float64     `json:"new_accounts"`
	ChurnedAccounts    float64     `json:"churned_accounts"`
	BeyondAccounts     float64     `json:"beyond_accounts"` // that have no place in full books
	BeyondARR          float64     `json:"beyond_arr"`
	Ratio              model.Opt   `json:"ratio"`
	TrailingRatio      model.Opt   `json:"trailing_ratio"` // mean of the last twelve months
	HiringGap          model.Opt   `json:"hiring_gap"`     // over the next twelve months; absent: unbounded
	PeopleCost         float64     `json:"people_cost"`    // of the month
	CSCostShare        model.Opt   `json:"cs_cost_share"`  // of customer success, a year's over ARR
	Managers           float64     `json:"managers"`
	NRR                model.Opt   `json:"nrr"` // from t = 12
	GRR                model.Opt   `json:"grr"`
	ARRPerCSM          model.Opt   `json:"arr_per_csm"`
	AE                 AEMonth     `json:"ae"`
	CSM                CSMMonth    `json:"csm"`

	Tiers     []TierMonth     `json:"tiers"`
	Resources []ResourceMonth `json:"resources"`
}

// AEMonth is the account executives at the end of a month.
type AEMonth struct {
	Heads   float64 `json:"heads"`
	Ramped  float64 `json:"ramped"`
	Hires   float64 `json:"hires"` // planned
	Cuts    float64 `json:"cuts"`  // reductions
	Leavers float64 `json:"leavers"`
	Joined  float64 `json:"joined"` // planned hires and backfills
}

// CSMMonth is the customer success managers at the end of a month.
type CSMMonth struct {
	Heads      float64 `json:"heads"`
	Ramped     float64 `json:"ramped"`
	Productive float64 `json:"productive"`
	Hires      float64 `json:"hires"`
	Cuts       float64 `json:"cuts"`
	Leavers    float64 `json:"leavers"`
	Joined     float64 `json:"joined"`
}

// TierMonth is one tier at the end of a month, with the flows of that month.
type TierMonth struct {
	Name               string    `json:"name"`
	Accounts           float64   `json:"accounts"`
	ARR                float64   `json:"arr"`
	AccountShare       model.Opt `json:"account_share"`
	ARRShare           model.Opt `json:"arr_share"`
	ACV                model.Opt `json:"acv"` // average
	NewARR             float64   `json:"new_arr"`
	ExpansionARR       float64   `json:"expansion_arr"`
	ContractionARR     float64   `json:"contraction_arr"`
	ChurnedARR         float64   `json:"churned_arr"`
	OverloadChurnedARR float64   `json:"overload_churned_arr"`
	NewAccounts        float64   `json:"new_accounts"`
	ChurnedAccounts    float64   `json:"churned_accounts"`
	GraduatedAccounts  float64   `json:"graduated_accounts"`  // into the next higher tier
	OnboardingAccounts float64   `json:"onboarding_accounts"` // won within the days of onboarding
	BeyondAccounts     float64   `json:"beyond_accounts"`     // that have no place in full books
	BeyondARR          float64   `json:"beyond_arr"`
	AEHeads            float64   `json:"ae_heads"`
	AERamped           float64   `json:"ae_ramped"` // those away included
	AEAway             float64   `json:"ae_away"`
	CSMHeads           float64   `json:"csm_heads"`
	CSMRamped          float64   `json:"csm_ramped"`
	CSMAway            float64   `json:"csm_away"`
	CSMProductive      float64   `json:"csm_productive"`
	CSMNeeded          float64   `json:"csm_needed"`  // productive CSMs that full books take
	Load               model.Opt `json:"load"`        // accounts, those being onboarded at their weight, per productive CSM
	Utilization        model.Opt `json:"utilization"` // load over the book's limit
	State              LoadState `json:"state"`
	OneOut             model.Opt `json:"one_out"` // the load when one CSM is away; absent: unbounded
	AELoad             model.Opt `json:"ae_load"`
	Ratio              model.Opt `json:"ratio"`
	TrailingRatio      model.Opt `json:"trailing_ratio"`
	HiringGap          model.Opt `json:"hiring_gap"`
	Pods               model.Opt `json:"pods"` // absent outside pod tiers
	PodState           PodState  `json:"pod_state"`
	PairsBroken        model.Opt `json:"pairs_broken"` // pods expected to lose one half within a year

	OnboardingSpecialists float64   `json:"onboarding_specialists"`
	RenewalManagers       float64   `json:"renewal_managers"`
	CostToServe           model.Opt `json:"cost_to_serve"` // CSMs and their specialists, a year's cost over ARR
}

// ResourceMonth is another role's heads beside what accounts and pods take of it.
type ResourceMonth struct {
	Role   string  `json:"role"`
	Needed float64 `json:"needed"` // heads
	Heads  float64 `json:"heads"`
}

// Short reports whether accounts and pods take more of the role than its heads.
func (r ResourceMonth) Short() bool { return Above(r.Needed, r.Heads) }

// Make computes the plan of a valid scenario under case index c of its Cases; -1 is
// the base case.
func Make(s *model.Scenario, c int) *Plan {
	p := new(Plan)
	p.Run(s, c)
	return p
}

// Run computes the plan anew, as [Make] does. Memory is reused: what was read from
// the plan before changes, and once the plan has had its size nothing is allocated.
func (p *Plan) Run(s *model.Scenario, c int) {
	p.reset(s, c)
	p.in.Prepare(s, c)
	p.staff()
	p.openSplits(s)
	for t := range p.Months {
		if t == 0 {
			p.open()
		} else {
			p.flow(t)
		}
		p.staffTiers(t)
		p.measure(t)
	}
	for k := range p.Splits {
		p.Splits[k].CSMNeeded = p.Months[0].Tiers[k].CSMNeeded
	}
	p.forecast(s)
}

// reset sizes the plan for a scenario and copies what it only passes on. Every figure of the
// months is set anew by what computes it, so that none is cleared before.
func (p *Plan) reset(s *model.Scenario, c int) {
	p.Title, p.Currency, p.Start, p.Horizon = s.Title, s.Currency, s.Start, s.Horizon
	p.Driver, p.Staffing = s.Growth.Driver, s.Org.Staffing
	p.Case = ""
	if c >= 0 {
		p.Case = CaseLabel(s.CaseName(c))
	}
	rows, tiers, roles := s.Horizon+1, len(s.Tiers), len(s.Resources)
	p.Splits = engine.Resize(p.Splits, tiers)
	p.Months = engine.Resize(p.Months, rows)
	p.tiers = engine.Resize(p.tiers, rows*tiers)
	p.needs = engine.Resize(p.needs, rows*roles)
	p.growth = engine.Resize(p.growth, rows)
	for t := range p.Months {
		row := &p.Months[t]
		row.T, row.Month = t, s.MonthAt(t)
		row.Tiers = p.tiers[t*tiers : (t+1)*tiers : (t+1)*tiers]
		row.Resources = p.needs[t*roles : (t+1)*roles : (t+1)*roles]
		for k := range row.Tiers {
			row.Tiers[k].Name = s.Tiers[k].Name
		}
	}
}

// Last is the plan's final month.
func (p *Plan) Last() *Month { return &p.Months[len(p.Months)-1] }

// Scenario is what the plan follows from; it is not to be changed.
func (p *Plan) Scenario() *model.Scenario { return p.in.Scenario }

// MarketCase is the index of the plan's market case; -1 for the base case.
func (p *Plan) MarketCase() int { return p.in.Case }
