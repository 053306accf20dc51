package model

import "slices"

// Keys that code needs by name.
const (
	keyCurrency = "currency"
	keyStaffing = "org.staffing"
	keyARR      = "company.arr"
	keyPromoted = "tier.*.promoted"
	keyCoverage = "tier.*.coverage"
	keyHorizon  = "horizon"
)

var specs, specByKey = collectSpecs()

func collectSpecs() ([]*Spec, map[string]*Spec) {
	var all []*Spec
	byKey := map[string]*Spec{}
	for _, table := range [][]Spec{
		companySpecs, ratioSpecs, hiringSpecs(), tierTeamSpecs, resourceSpecs, bookSpecs, orgSpecs,
		formSpecs[:1], tierSpecs, formSpecs[1:], transitionSpecs, retentionSpecs, limitSpecs, readinessSpecs, marketSpecs,
		caseSpecs(), uncertaintySpecs,
	} {
		for i := range table {
			spec := &table[i]
			spec.scope, spec.Also = scopeOf(spec.Key), alsoOf(spec.Key)
			all = append(all, spec)
			byKey[spec.Key] = spec
		}
	}
	slices.SortStableFunc(all, func(a, b *Spec) int { return int(a.Group) - int(b.Group) })
	return all, byKey
}

// Ranges that several levers share.
var (
	anyShare     = Span{0, 1}
	anyRate      = Span{0, 0.95}
	anyMoney     = Span{0, 1e12}
	anyHeads     = Span{0, 100_000}
	anyHires     = Span{0, 10_000}
	anyBook      = Span{0.1, 100_000}
	anyRatio     = Span{0.01, 1000}
	anyMultiple  = Span{0.01, 10}
	anyExpansion = Span{0, 5}
)

var companySpecs = []Spec{
	{Key: "title", Kind: Text, Label: "title", Help: "what the plan is called", Required: true,
		field: textIn(func(s *Scenario, _ Place) *string { return &s.Title })},
	{Key: keyCurrency, Kind: Text, Label: "currency", Help: "ISO 4217 code of every amount", Default: "USD",
		field: textIn(func(s *Scenario, _ Place) *string { return &s.Currency })},
	{Key: "start", Kind: Date, Label: "start", Help: "month 0 of the plan; the day does not matter", Required: true,
		field: dateIn(func(s *Scenario, _ Place) *Month { return &s.Start })},
	{Key: keyARR, Label: "ARR", Unit: Money, Range: Span{1, 1e15}, Slide: Span{500e3, 200e6}, Log: true, Step: 0.05, Prime: true,
		Help:  "annual recurring revenue at month 0",
		field: optionalIn(func(s *Scenario, _ Place) *Opt { return &s.ARR }),
		auto:  func(s *Scenario, _ Place) float64 { return s.OpeningARR() }},
	{Key: "growth.target", Label: "Goal", Unit: Fraction, Range: Span{-0.9, 5}, Slide: Span{-0.2, 1.5}, Step: 0.01, Prime: true,
		Help: "the goal: ARR growth a year; under the capacity driver ARR is only compared with it", Default: 0.40, Assumed: true,
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Growth.Target })},
	{Key: "growth.driver", Label: "Driver", Kind: Words,
		Help: "capacity: the AEs' quotas book new ARR; target: ARR follows the goal", Default: "capacity",
		field: choiceIn(driverWords, func(s *Scenario, _ Place) *Driver { return &s.Growth.Driver })},
	{Key: "book.acv_mean", Label: "Mean ACV", Unit: Money, Range: Span{1, 1e12}, Slide: Span{2e3, 500e3}, Log: true, Step: 0.05,
		Help: "average contract value of an account, a year", Default: float64(DefaultACV), Assumed: true,
		field: optionalIn(func(s *Scenario, _ Place) *Opt { return &s.Book.Mean }),
		idle:  idleWithFile},
	{Key: "book.acv_spread", Label: "ACV spread", Range: Span{0, 3}, Slide: Span{0, 2}, Step: 0.05,
		Help: "standard deviation of the logarithm of ACV: how unequal the accounts are", Default: DefaultSpread, Assumed: true,
		field: optionalIn(func(s *Scenario, _ Place) *Opt { return &s.Book.Spread }),
		idle:  idleUnlessLognormal},
	{Key: keyHorizon, Label: "Horizon", Unit: MonthCount, Kind: Whole, Range: Span{MinHorizon, MaxHorizon}, Slide: Span{MinHorizon, MaxHorizon}, Step: 1,
		Help: "how many months the plan covers", Default: 24.0,
		field: wholeIn(func(s *Scenario, _ Place) *int { return &s.Horizon })},
}

// The shortest and the longest plan, in months.
const (
	MinHorizon = 6
	MaxHorizon = 60
)

func idleWithFile(s *Scenario, _ Place) string {
	if s.Book.File != "" {
		return "the accounts file gives the ACV"
	}
	return ""
}

func idleUnlessLognormal(s *Scenario, place Place) string {
	if s.Book.Bands != nil {
		return "the bands give the spread"
	}
	return idleWithFile(s, place)
}

var resourceSpecs = []Spec{
	{Key: "resource.*.heads", Group: GroupHiring, Label: "heads", Unit: People, Range: anyHeads, Slide: Span{0, 20}, Step: 1,
		Help: "heads of another role that serves accounts", Default: 0.0,
		field: numberIn(inResource(func(r *Resource) *float64 { return &r.Heads }))},
	{Key: "resource.*.hours", Group: GroupHiring, Label: "hours", Unit: HourCount, Range: Span{1, 744}, Slide: Span{20, 180}, Step: 5,
		Help: "productive hours a month a head of that role", Default: 120.0, Assumed: true,
		field: numberIn(inResource(func(r *Resource) *float64 { return &r.Hours }))},
}

var orgSpecs = []Spec{
	{Key: keyStaffing, Group: GroupRatios, Label: "Staffing", Kind: Words,
		Help: "shares: each tier has its own team; need: one team goes where the load is", Default: "shares",
		field: choiceIn(staffingWords, func(s *Scenario, _ Place) *Staffing { return &s.Org.Staffing })},
	{Key: "org.roles", Group: GroupRatios, Label: "Roles", Kind: Words, Source: "ORG",
		Help: "generalist: a CSM does everything; specialist: onboarding and renewals have their own people", Default: "generalist",
		field: choiceIn(rolesWords, func(s *Scenario, _ Place) *Roles { return &s.Org.Roles })},
	{Key: "org.onboarding_share", Group: GroupRatios, Label: "Onboarding share", Unit: Fraction, Range: anyRate, Slide: Span{0, 0.5}, Step: 0.01,
		Help: "part of a CSM's work done by onboarding specialists", Default: 0.20, Assumed: true, idle: idleUnlessSpecialist,
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Org.OnboardingShare })},
	{Key: "org.renewal_share", Group: GroupRatios, Label: "Renewal share", Unit: Fraction, Range: anyRate, Slide: Span{0, 0.5}, Step: 0.01,
		Help: "part of a CSM's work done by renewal managers", Default: 0.15, Assumed: true, idle: idleUnlessSpecialist,
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Org.RenewalShare })},
	{Key: "org.lead_span", Group: GroupRatios, Label: "CSMs per lead", Unit: People, Kind: Whole, Range: Span{0, 100}, Slide: Span{0, 15}, Step: 1,
		Help: "player/coach: CSMs per team lead; 0 means no leads among the CSM heads", Default: 0.0, Source: "ORG",
		field: wholeIn(func(s *Scenario, _ Place) *int { return &s.Org.LeadSpan })},
	{Key: "org.lead_book", Group: GroupRatios, Label: "Lead's book", Unit: Fraction, Range: anyShare, Slide: anyShare, Step: 0.05,
		Help: "the part of a full book that a player/coach lead carries", Default: 0.4, Assumed: true,
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Org.LeadBook }),
		idle: func(s *Scenario, _ Place) string {
			return idleIf(s.Org.LeadSpan == 0, "there are no player/coach leads")
		}},
}

func idleUnlessSpecialist(s *Scenario, _ Place) string {
	return idleIf(s.Org.Roles != Specialist, "CSMs are generalists")
}

func idleIf(idle bool, why string) string {
	if idle {
		return why
	}
	return ""
}

var transitionSpecs = []Spec{
	{Key: "transition.from_month", Group: GroupTiers, Label: "Change from month", Unit: MonthCount, Kind: Whole, Range: Span{0, MaxHorizon}, Slide: Span{0, 36}, Step: 1,
		Help:  "month in which accounts change their coverage model; absent: nothing changes",
		field: optionalWholeIn(func(s *Scenario, _ Place) *Opt { return &s.Transition.FromMonth }), idle: idleUnlessTransition},
	{Key: "transition.share", Group: GroupTiers, Label: "Changed at once", Unit: Fraction, Range: anyShare, Slide: anyShare, Step: 0.05,
		Help: "share of the accounts that change model at once; above 20 % CSM productivity dips for six months", Source: "ATM",
		field: optionalIn(func(s *Scenario, _ Place) *Opt { return &s.Transition.Share }), idle: idleUnlessTransition},
	{Key: "transition.dip", Group: GroupTiers, Label: "Productivity dip", Unit: Fraction, Range: anyShare, Slide: Span{0, 0.5}, Step: 0.01,
		Help: "loss of CSM productivity during the change", Default: 0.15, Assumed: true,
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Transition.Dip }), idle: idleUnlessTransition},
}

func idleUnlessTransition(s *Scenario, _ Place) string {
	given := s.Transition.FromMonth.OK && s.Transition.Share.OK
	return idleIf(!given, "no change of coverage model is planned")
}
