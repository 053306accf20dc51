package model

var orgSpecs = []Spec{
	{Key: keyStaffing, Group: GroupRatios, Label: "Staffing", Kind: Words,
		Help: "shares: each tier has its own team; need: one team goes where the load is", Default: worded("shares"),
		field: choiceIn(staffingWords, func(s *Scenario, _ Place) *Staffing { return &s.Org.Staffing })},
	{Key: "org.roles", Group: GroupRatios, Label: "Roles", Kind: Words, Source: "ORG",
		Help: "generalist: a CSM does everything; specialist: onboarding and renewals have their own people", Default: worded("generalist"),
		field: choiceIn(rolesWords, func(s *Scenario, _ Place) *Roles { return &s.Org.Roles })},
	{Key: "org.onboarding_share", Group: GroupRatios, Label: "Onboarding share", Unit: Fraction,
		Range: anyRate, Slide: Span{0, 0.5}, Step: 0.01,
		Help: "part of a CSM's work done by onboarding specialists", Default: numbered(0.20), Assumed: true, idle: idleUnlessSpecialist,
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Org.OnboardingShare })},
	{Key: "org.renewal_share", Group: GroupRatios, Label: "Renewal share", Unit: Fraction, Range: anyRate, Slide: Span{0, 0.5}, Step: 0.01,
		Help: "part of a CSM's work done by renewal managers", Default: numbered(0.15), Assumed: true, idle: idleUnlessSpecialist,
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Org.RenewalShare })},
	{Key: "org.lead_span", Group: GroupRatios, Label: "CSMs per lead", Unit: People, Kind: Whole,
		Range: Span{0, 100}, Slide: Span{0, 15}, Step: 1,
		Help: "player/coach: CSMs per team lead; 0 means no leads among the CSM heads", Default: numbered(0.0), Source: "ORG",
		field: wholeIn(func(s *Scenario, _ Place) *int { return &s.Org.LeadSpan })},
	{Key: "org.lead_book", Group: GroupRatios, Label: "Lead's book", Unit: Fraction, Range: anyShare, Slide: anyShare, Step: 0.05,
		Help: "the part of a full book that a player/coach lead carries", Default: numbered(0.4), Assumed: true,
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Org.LeadBook }),
		idle: func(s *Scenario, _ Place) string {
			return idleIf(s.Org.LeadSpan == 0, "there are no player/coach leads")
		}},
	{Key: "org.manager_span", Group: GroupRatios, Label: "People per manager", Unit: People, Kind: Whole,
		Range: Span{0, 100}, Slide: Span{0, 15}, Step: 1,
		Help: "people per manager, who costs but carries no book; 0: managers are not counted", Default: numbered(0),
		field: wholeIn(func(s *Scenario, _ Place) *int { return &s.Org.ManagerSpan })},
	{Key: "org.manager_cost", Group: GroupRatios, Label: "Manager cost", Unit: Money,
		Range: anyMoney, Slide: Span{80e3, 500e3}, Log: true, Step: 0.05,
		Help: "loaded cost of a manager a year", Default: numbered(220_000), Assumed: true, idle: idleUnlessManaged,
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Org.ManagerCost })},
}

func idleUnlessManaged(s *Scenario, _ Place) string {
	return idleIf(s.Org.ManagerSpan == 0, "managers are not counted")
}

func idleUnlessSpecialist(s *Scenario, _ Place) string {
	return idleIf(s.Org.Roles != Specialist, "CSMs are generalists")
}

var resourceSpecs = []Spec{
	{Key: "resource.*.heads", Group: GroupHiring, Label: "heads", Unit: People, Range: anyHeads, Slide: Span{0, 20}, Step: 1,
		Help: "heads of another role that serves accounts", Default: numbered(0.0),
		field: numberIn(inResource(func(r *Resource) *float64 { return &r.Heads }))},
	{Key: "resource.*.hours", Group: GroupHiring, Label: "hours", Unit: HourCount, Range: Span{1, 744}, Slide: Span{20, 180}, Step: 5,
		Help: "productive hours a month a head of that role", Default: numbered(120.0), Assumed: true,
		field: numberIn(inResource(func(r *Resource) *float64 { return &r.Hours }))},
	{Key: "resource.*.cost", Group: GroupHiring, Label: "cost", Unit: Money, Range: anyMoney, Slide: Span{0, 400e3}, Step: 5_000,
		Help: "loaded cost of a head of that role a year", Default: numbered(0),
		field: numberIn(inResource(func(r *Resource) *float64 { return &r.Cost }))},
}

var transitionSpecs = []Spec{
	{Key: "transition.from_month", Group: GroupTiers, Label: "Change from month", Unit: MonthCount, Kind: Whole,
		Range: Span{-5, MaxHorizon}, Slide: Span{-5, 36}, Step: 1,
		Help: "first month of the six in which CSM productivity dips while accounts change their coverage model; " +
			"it may have begun. Absent: nothing changes",
		field: optionalWholeIn(func(s *Scenario, _ Place) *Opt { return &s.Transition.FromMonth }), idle: idleUnlessTransition},
	{Key: "transition.share", Group: GroupTiers, Label: "Changed at once", Unit: Fraction, Range: anyShare, Slide: anyShare, Step: 0.05,
		Help: "share of the accounts that change model at once; above 20% CSM productivity dips for six months", Source: "ATM",
		field: optionalIn(func(s *Scenario, _ Place) *Opt { return &s.Transition.Share }), idle: idleUnlessTransition},
	{Key: "transition.dip", Group: GroupTiers, Label: "Productivity dip", Unit: Fraction, Range: anyShare, Slide: Span{0, 0.5}, Step: 0.01,
		Help: "loss of CSM productivity during the change", Default: numbered(0.15), Assumed: true,
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Transition.Dip }), idle: idleUnlessTransition},
}

func idleUnlessTransition(s *Scenario, _ Place) string {
	given := s.Transition.FromMonth.OK && s.Transition.Share.OK
	return idleIf(!given, "no change of coverage model is planned")
}
