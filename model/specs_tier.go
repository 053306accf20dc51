package model

var bookSpecs = []Spec{
	{Key: "tier.*.book_max", Group: GroupRatios, Label: "book max", Unit: AccountCount,
		Range: anyBook, Slide: Span{1, 150}, Step: 1, Prime: true,
		Help: "most accounts that a CSM of the tier can carry; left out: by coverage", Source: "ATM, POD",
		field: optionalIn(inTier(func(t *Tier) *Opt { return &t.BookMax })),
		auto:  func(s *Scenario, place Place) float64 { return s.Tiers[place.Tier].Coverage.Facts().BookMax }},
	{Key: "tier.*.book_min", Group: GroupRatios, Label: "book min", Unit: AccountCount,
		Range: Span{0, 100_000}, Slide: Span{0, 100}, Step: 1,
		Help: "accounts below which a CSM of the tier has room; left out: by coverage", Source: "ATM, POD",
		field: optionalIn(inTier(func(t *Tier) *Opt { return &t.BookMin })),
		auto:  func(s *Scenario, place Place) float64 { return s.Tiers[place.Tier].Coverage.Facts().BookMin }},
	{Key: keyBookMaxARR, Group: GroupRatios, Label: "book max ARR", Unit: Money,
		Range: Span{0, 1e12}, Slide: Span{0, 20e6}, Step: 100_000,
		Help: "most ARR that a CSM of the tier can carry; 0: no such limit", Default: numbered(0),
		field: numberIn(inTier(func(t *Tier) *float64 { return &t.BookMaxARR }))},
	{Key: "tier.*.onboarding_weight", Group: GroupRatios, Label: "onboarding weight", Unit: Multiple,
		Range: Span{1, 5}, Slide: Span{1, 4}, Step: 0.1,
		Help: "what an onboarding account weighs in a book; 2 is usual where cadence doubles", Default: numbered(1), Assumed: true,
		field: numberIn(inTier(func(t *Tier) *float64 { return &t.OnboardingWeight }))},
	{Key: "tier.*.ratio_sound", inherits: "limits.ratio_sound", Group: GroupLimits, Label: "sound ratio", Unit: Ratio,
		Range: anyRatio, Slide: Span{0.5, 3}, Step: 0.05, Source: "POD",
		Help:  "AEs per CSM up to which a pod of the tier is sound; left out: limits.ratio_sound",
		field: optionalIn(inTier(func(t *Tier) *Opt { return &t.RatioSound })), idle: idleUnlessPod,
		auto: func(s *Scenario, _ Place) float64 { return s.Limits.RatioSound }},
	{Key: "tier.*.ratio_degraded", inherits: "limits.ratio_degraded", Group: GroupLimits, Label: "break ratio", Unit: Ratio,
		Range: anyRatio, Slide: Span{0.5, 4}, Step: 0.05, Source: "POD",
		Help:  "AEs per CSM above which pods of the tier break; left out: limits.ratio_degraded",
		field: optionalIn(inTier(func(t *Tier) *Opt { return &t.RatioDegraded })), idle: idleUnlessPod,
		auto: func(s *Scenario, _ Place) float64 { return s.Limits.RatioDegraded }},
	{Key: "tier.*.postsale", Group: GroupRatios, Label: "post-sale", Unit: Fraction,
		Range: anyShare, Slide: Span{0, 0.5}, Step: 0.01, Source: "ATM",
		Help: "share of the tier's AE time that goes to accounts already won", Default: numbered(0), idle: idleUnlessCapacity,
		field: numberIn(inTier(func(t *Tier) *float64 { return &t.Postsale }))},
	{Key: "tier.*.presales", Group: GroupRatios, Label: "pre-sales", Unit: Fraction, Range: anyShare, Slide: Span{0, 0.5}, Step: 0.01,
		Help: "share of the tier's CSM time that goes to pre-sales", Default: numbered(0.0),
		field: numberIn(inTier(func(t *Tier) *float64 { return &t.Presales }))},
}

var tierSpecs = []Spec{
	{Key: keyCoverage, Group: GroupTiers, Label: "coverage", Kind: Words, Required: true,
		Help:  "how the tier is served: a pod, a swarm, sequentially, from a pool",
		field: choiceIn(coverageWords, inTier(func(t *Tier) *Coverage { return &t.Coverage }))},
	{Key: "tier.*.min_acv", Group: GroupTiers, Label: "from ACV", Unit: Money,
		Range: anyMoney, Slide: Span{1e3, 500e3}, Log: true, Step: 0.05, Prime: true,
		Help: "the smallest ACV of the tier; the last tier's is 0", Default: numbered(0.0), blank: true,
		field: optionalIn(inTier(func(t *Tier) *Opt { return &t.MinACV })), idle: idleUnlessEdges, auto: autoEdge},
	{Key: "tier.*.account_share", Group: GroupTiers, Label: "accounts", Unit: Fraction,
		Range: anyShare, Slide: anyShare, Step: 0.01, Prime: true, peers: true,
		Help:  "the tier's share of the accounts, by ACV from the top",
		field: optionalIn(inTier(func(t *Tier) *Opt { return &t.AccountShare })), idle: idleUnlessCut},
	{Key: keyOwnAccounts, Group: GroupTiers, Label: "own accounts", Unit: AccountCount,
		Range: Span{smallest, 1e9}, Slide: Span{1, 2000}, Log: true, Step: 0.05,
		Help:  "accounts of the tier as they are; where one tier gives its own, all do",
		field: optionalIn(inTier(func(t *Tier) *Opt { return &t.Accounts })), idle: idleUnlessOwn, auto: autoAccounts},
	{Key: keyOwnARR, Group: GroupTiers, Label: "own ARR", Unit: Money,
		Range: Span{smallest, 1e15}, Slide: Span{100e3, 200e6}, Log: true, Step: 0.05,
		Help:  "ARR of the tier's own accounts; where company.arr is given, all tiers are scaled to it",
		field: optionalIn(inTier(func(t *Tier) *Opt { return &t.ARR })), idle: idleUnlessOwn, auto: autoARR},
	{Key: "tier.*.young_share", Group: GroupTiers, Label: "young share", Unit: Fraction, Range: anyShare, Slide: anyShare, Step: 0.01,
		Help: "share of the opening accounts that was won in the last twelve months; " +
			"left out: a fifth, or counted by the start dates of an accounts file that has them", Assumed: true,
		field: optionalIn(inTier(func(t *Tier) *Opt { return &t.YoungShare })),
		auto:  func(s *Scenario, place Place) float64 { return s.YoungShareIn(place.Tier) }},
	{Key: "tier.*.new_acv", Group: GroupTiers, Label: "new ACV", Unit: Money,
		Range: Span{1, 1e12}, Slide: Span{1e3, 500e3}, Log: true, Step: 0.05,
		Help:  "ACV of the tier's new accounts; left out: its opening average",
		field: optionalIn(inTier(func(t *Tier) *Opt { return &t.NewACV })),
		auto:  autoNewACV},
	{Key: keyPromoted, Group: GroupTiers, Label: "promoted", Unit: AccountCount, Range: Span{0, 1e9}, Slide: Span{0, 30}, Step: 1,
		Help: "accounts moved up into the tier by hand at month 0", Source: "ATM", Default: numbered(0.0),
		field: numberIn(inTier(func(t *Tier) *float64 { return &t.Promoted })),
		idle: func(s *Scenario, place Place) string {
			return idleIf(place.Tier == len(s.Tiers)-1, "no tier lies below")
		}},
	{Key: "tier.*.onboarding_days", Group: GroupTiers, Label: "onboarding", Unit: DayCount,
		Range: Span{0, 1000}, Slide: Span{0, 240}, Step: 5,
		Help: "days to first value; left out: by coverage, the middle or the end of what the source gives", Source: "ATM", Reading: true,
		field: optionalIn(inTier(func(t *Tier) *Opt { return &t.OnboardingDays })),
		auto:  func(s *Scenario, place Place) float64 { return s.Tiers[place.Tier].Coverage.Facts().OnboardingDays }},
	{Key: "tier.*.structured_handoff", Group: GroupTiers, Label: "hand-off", Kind: Toggle, Source: "POD", Default: switched(true),
		Help:  "whether accounts are handed over by a written protocol; without one first-year churn doubles",
		field: toggleIn(inTier(func(t *Tier) *bool { return &t.StructuredHandoff }))},
	{Key: "tier.*.new_mix", Group: GroupTiers, Label: "new business", Unit: Fraction,
		Range: anyShare, Slide: anyShare, Step: 0.01, peers: true,
		Help: "the tier's share of new ARR under the target driver; left out: its share of ARR", auto: autoAEShare,
		field: optionalIn(inTier(func(t *Tier) *Opt { return &t.NewMix })),
		idle: func(s *Scenario, _ Place) string {
			return idleIf(s.Growth.Driver != TargetDriver, "the AEs' quotas book new ARR")
		}},
	{Key: "tier.*.use.*.hours_per_account", Group: GroupTiers, Label: "hours/account", Unit: HourCount,
		Range: Span{0, 744}, Slide: Span{0, 10}, Step: 0.25,
		Help: "hours a month of that role that one account takes", Default: numbered(0.0),
		field: numberIn(inUse(func(u *Use) *float64 { return &u.HoursPerAccount }))},
	{Key: "tier.*.use.*.per_pod", Group: GroupTiers, Label: "per pod", Unit: People, Range: Span{0, 100}, Slide: Span{0, 3}, Step: 0.05,
		Help: "heads of that role that one pod takes", Default: numbered(0.0),
		field: numberIn(inUse(func(u *Use) *float64 { return &u.PerPod })),
		idle: func(s *Scenario, place Place) string {
			return idleIf(s.Tiers[place.Tier].Coverage != Pod, "the tier has no pods")
		}},
	{Key: "tier.*.use.*.per_account", Group: GroupTiers, Label: "per account", Unit: People,
		Range: Span{0, 100}, Slide: Span{0, 2}, Step: 0.05, Source: "ENT",
		Help: "heads of that role that one account takes", Default: numbered(0),
		field: numberIn(inUse(func(u *Use) *float64 { return &u.PerAccount }))},
}

func idleUnlessPod(s *Scenario, place Place) string {
	return idleIf(s.Tiers[place.Tier].Coverage != Pod, "the tier has no pods")
}

func idleUnlessOwn(s *Scenario, _ Place) string {
	return idleIf(!s.OwnFigures(), "the book divides the accounts among the tiers")
}

// autoEdge is where a tier begins whose edge is not given.
func autoEdge(s *Scenario, place Place) float64 {
	if !s.OwnFigures() {
		return 0
	}
	opening, _ := s.Opening()
	return opening[place.Tier].Edge
}

// autoAccounts and autoARR are what the book gives a tier, of which it does not count as
// its own.
func autoAccounts(s *Scenario, place Place) float64 {
	return s.cutOpening()[place.Tier].Accounts
}

func autoARR(s *Scenario, place Place) float64 {
	return s.cutOpening()[place.Tier].ARR
}

func autoNewACV(s *Scenario, place Place) float64 {
	opening, _ := s.Opening()
	return s.OpeningACV(&opening, place.Tier)
}

func idleUnlessEdges(s *Scenario, place Place) string {
	if place.Tier == len(s.Tiers)-1 {
		return "the last tier takes the rest"
	}
	return idleIf(s.CutByShare(), "tiers are split by account_share")
}

func idleUnlessCut(s *Scenario, _ Place) string {
	if s.OwnFigures() {
		return "the tiers give their own accounts and ARR"
	}
	return idleIf(!s.CutByShare(), "tiers are split by min_acv")
}

// CutByShare reports whether tiers are shares of the accounts rather than ranges
// of ACV.
func (s *Scenario) CutByShare() bool { return len(s.Tiers) > 0 && s.Tiers[0].AccountShare.OK }

// OwnFigures reports whether every tier gives its own accounts and ARR, so that the book
// divides nothing.
func (s *Scenario) OwnFigures() bool { return len(s.Tiers) > 0 && s.Tiers[0].Accounts.OK }

var retentionSpecs = []Spec{
	{Key: "tier.*.logo_churn", Group: GroupRetention, Label: "logo churn", Unit: Fraction,
		Range: anyRate, Slide: Span{0, 0.5}, Step: 0.005, Prime: true,
		Help: "share of the tier's accounts that leave in a year", Default: numbered(0.10), Assumed: true,
		field: numberIn(inTier(func(t *Tier) *float64 { return &t.LogoChurn }))},
	{Key: "tier.*.contraction", Group: GroupRetention, Label: "contraction", Unit: Fraction,
		Range: anyRate, Slide: Span{0, 0.3}, Step: 0.005,
		Help: "ARR given back in a year by accounts that stay", Default: numbered(0),
		field: numberIn(inTier(func(t *Tier) *float64 { return &t.Contraction }))},
	{Key: "tier.*.expansion", Group: GroupRetention, Label: "expansion", Unit: Fraction,
		Range: anyExpansion, Slide: Span{0, 0.5}, Step: 0.005, Prime: true,
		Help: "growth a year of the ARR that stays, before what is given back", Default: numbered(0.10), Assumed: true,
		field: numberIn(inTier(func(t *Tier) *float64 { return &t.Expansion }))},
	{Key: "tier.*.graduation", Group: GroupRetention, Label: "graduation", Unit: Fraction, Range: anyRate, Slide: Span{0, 0.5}, Step: 0.005,
		Help: "share of the tier's accounts that grow into the next higher tier in a year", Default: numbered(0.0),
		field: numberIn(inTier(func(t *Tier) *float64 { return &t.Graduation })),
		idle:  func(_ *Scenario, place Place) string { return idleIf(place.Tier == 0, "no tier lies above") }},
}
