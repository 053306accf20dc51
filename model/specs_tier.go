package model

var bookSpecs = []Spec{
	{Key: "tier.*.book_max", Group: GroupRatios, Label: "book max", Unit: AccountCount, Range: anyBook, Slide: Span{1, 150}, Step: 1, Prime: true,
		Help: "most accounts that a CSM of the tier can carry; absent: by coverage", Source: "ATM, POD",
		field: optionalIn(inTier(func(t *Tier) *Opt { return &t.BookMax })),
		auto:  func(s *Scenario, place Place) float64 { return s.Tiers[place.Tier].Coverage.Facts().BookMax }},
	{Key: "tier.*.book_min", Group: GroupRatios, Label: "book min", Unit: AccountCount, Range: Span{0, 100_000}, Slide: Span{0, 100}, Step: 1,
		Help: "accounts below which a CSM of the tier has room; absent: by coverage", Source: "ATM, POD",
		field: optionalIn(inTier(func(t *Tier) *Opt { return &t.BookMin })),
		auto:  func(s *Scenario, place Place) float64 { return s.Tiers[place.Tier].Coverage.Facts().BookMin }},
	{Key: "tier.*.presales", Group: GroupRatios, Label: "pre-sales", Unit: Fraction, Range: anyShare, Slide: Span{0, 0.5}, Step: 0.01,
		Help: "share of the tier's CSM time that goes to pre-sales", Default: numbered(0.0),
		field: numberIn(inTier(func(t *Tier) *float64 { return &t.Presales }))},
}

var tierSpecs = []Spec{
	{Key: keyCoverage, Group: GroupTiers, Label: "coverage", Kind: Words, Required: true,
		Help:  "how the tier is served: a pod, a swarm, sequentially, from a pool",
		field: choiceIn(coverageWords, inTier(func(t *Tier) *Coverage { return &t.Coverage }))},
	{Key: "tier.*.min_acv", Group: GroupTiers, Label: "from ACV", Unit: Money, Range: anyMoney, Slide: Span{1e3, 500e3}, Log: true, Step: 0.05, Prime: true,
		Help: "the smallest ACV of the tier; the last tier's is 0", Default: numbered(0.0), blank: true,
		field: optionalIn(inTier(func(t *Tier) *Opt { return &t.MinACV })), idle: idleUnlessEdges},
	{Key: "tier.*.account_share", Group: GroupTiers, Label: "accounts", Unit: Fraction, Range: anyShare, Slide: anyShare, Step: 0.01, Prime: true, peers: true,
		Help:  "the tier's share of the accounts, by ACV from the top",
		field: optionalIn(inTier(func(t *Tier) *Opt { return &t.AccountShare })), idle: idleUnlessCut},
	{Key: keyPromoted, Group: GroupTiers, Label: "promoted", Unit: AccountCount, Range: Span{0, 1e9}, Slide: Span{0, 30}, Step: 1,
		Help: "accounts moved up into the tier by hand at month 0", Source: "ATM", Default: numbered(0.0),
		field: numberIn(inTier(func(t *Tier) *float64 { return &t.Promoted })),
		idle: func(s *Scenario, place Place) string {
			return idleIf(place.Tier == len(s.Tiers)-1, "no tier lies below")
		}},
	{Key: "tier.*.onboarding_days", Group: GroupTiers, Label: "onboarding", Unit: DayCount, Range: Span{0, 1000}, Slide: Span{0, 240}, Step: 5,
		Help: "days to first value; absent: by coverage", Source: "ATM",
		field: optionalIn(inTier(func(t *Tier) *Opt { return &t.OnboardingDays })),
		auto:  func(s *Scenario, place Place) float64 { return s.Tiers[place.Tier].Coverage.Facts().OnboardingDays }},
	{Key: "tier.*.structured_handoff", Group: GroupTiers, Label: "hand-off", Kind: Toggle, Source: "POD", Default: switched(true),
		Help:  "whether accounts are handed over by a written protocol; without one first-year churn doubles",
		field: toggleIn(inTier(func(t *Tier) *bool { return &t.StructuredHandoff }))},
	{Key: "tier.*.new_mix", Group: GroupTiers, Label: "new business", Unit: Fraction, Range: anyShare, Slide: anyShare, Step: 0.01, peers: true,
		Help: "the tier's share of new ARR under the target driver; absent: its share of ARR", auto: autoAEShare,
		field: optionalIn(inTier(func(t *Tier) *Opt { return &t.NewMix })),
		idle: func(s *Scenario, _ Place) string {
			return idleIf(s.Growth.Driver != TargetDriver, "the AEs' quotas book new ARR")
		}},
	{Key: "tier.*.use.*.hours_per_account", Group: GroupTiers, Label: "hours/account", Unit: HourCount, Range: Span{0, 744}, Slide: Span{0, 10}, Step: 0.25,
		Help: "hours a month of that role that one account takes", Default: numbered(0.0),
		field: numberIn(inUse(func(u *Use) *float64 { return &u.HoursPerAccount }))},
	{Key: "tier.*.use.*.per_pod", Group: GroupTiers, Label: "per pod", Unit: People, Range: Span{0, 100}, Slide: Span{0, 3}, Step: 0.05,
		Help: "heads of that role that one pod takes", Default: numbered(0.0),
		field: numberIn(inUse(func(u *Use) *float64 { return &u.PerPod })),
		idle: func(s *Scenario, place Place) string {
			return idleIf(s.Tiers[place.Tier].Coverage != Pod, "the tier has no pods")
		}},
}

func idleUnlessEdges(s *Scenario, place Place) string {
	if place.Tier == len(s.Tiers)-1 {
		return "the last tier takes the rest"
	}
	return idleIf(s.CutByShare(), "tiers are cut by account_share")
}

func idleUnlessCut(s *Scenario, _ Place) string {
	return idleIf(!s.CutByShare(), "tiers are cut by min_acv")
}

// CutByShare reports whether tiers are shares of the accounts rather than ranges
// of ACV.
func (s *Scenario) CutByShare() bool { return len(s.Tiers) > 0 && s.Tiers[0].AccountShare.OK }

var retentionSpecs = []Spec{
	{Key: "tier.*.logo_churn", Group: GroupRetention, Label: "logo churn", Unit: Fraction, Range: anyRate, Slide: Span{0, 0.5}, Step: 0.005, Prime: true,
		Help: "share of the tier's accounts that leave in a year", Default: numbered(0.10), Assumed: true,
		field: numberIn(inTier(func(t *Tier) *float64 { return &t.LogoChurn }))},
	{Key: "tier.*.expansion", Group: GroupRetention, Label: "expansion", Unit: Fraction, Range: anyExpansion, Slide: Span{0, 0.5}, Step: 0.005, Prime: true,
		Help: "growth a year of the ARR that stays, net of contraction and never below 0", Default: numbered(0.10), Assumed: true,
		field: numberIn(inTier(func(t *Tier) *float64 { return &t.Expansion }))},
	{Key: "tier.*.graduation", Group: GroupRetention, Label: "graduation", Unit: Fraction, Range: anyRate, Slide: Span{0, 0.5}, Step: 0.005,
		Help: "share of the tier's accounts that grow into the next higher tier in a year", Default: numbered(0.0),
		field: numberIn(inTier(func(t *Tier) *float64 { return &t.Graduation })),
		idle:  func(_ *Scenario, place Place) string { return idleIf(place.Tier == 0, "no tier lies above") }},
}
