package model

var limitSpecs = []Spec{
	{Key: "limits.ratio_sound", Group: GroupLimits, Label: "Sound ratio", Unit: Ratio, Range: anyRatio, Slide: Span{0.5, 3}, Step: 0.05,
		Help: "AEs per CSM up to which a pod is sound", Default: 1.2, Source: "POD",
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Limits.RatioSound })},
	{Key: "limits.ratio_degraded", Group: GroupLimits, Label: "Degraded ratio", Unit: Ratio, Range: anyRatio, Slide: Span{0.5, 4}, Step: 0.05,
		Help: "AEs per CSM above which the pairing is a label", Default: 1.5, Source: "POD",
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Limits.RatioDegraded })},
	{Key: "limits.hiring_gap", Group: GroupLimits, Label: "Hiring gap", Unit: Fraction, Range: Span{0, 10}, Slide: anyShare, Step: 0.01,
		Help: "how far AE hiring may outrun CSM hiring over twelve months", Default: 0.20, Source: "POD",
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Limits.HiringGap })},
	{Key: "limits.gap_basis", Group: GroupLimits, Label: "Gap basis", Kind: Words, Default: "hires",
		Help:  "hires: people against people; growth: growth of one team against growth of the other",
		field: choiceIn(gapWords, func(s *Scenario, _ Place) *GapBasis { return &s.Limits.GapBasis })},
	{Key: "limits.pod_acv_floor", Group: GroupLimits, Label: "Pod ACV floor", Unit: Money, Range: anyMoney, Slide: Span{5e3, 200e3}, Log: true, Step: 0.05,
		Help: "average ACV below which a pod does not pay", Default: 30_000.0, Source: "POD",
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Limits.PodACVFloor })},
	{Key: "limits.pod_book_limit", Group: GroupLimits, Label: "Pod book limit", Unit: AccountCount, Range: anyBook, Slide: Span{5, 80}, Step: 1,
		Help: "accounts per CSM from which a pod's economics fail", Default: 35.0, Source: "POD",
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Limits.PodBookLimit })},
	{Key: "limits.pod_expansion_uplift", Group: GroupLimits, Label: "Pod uplift", Unit: Fraction, Range: Span{0, 5}, Slide: Span{0, 0.5}, Step: 0.01,
		Help: "how much more a pod's accounts expand while it is a pod", Default: 0.18, Source: "ATM",
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Limits.PodExpansionUplift })},
	{Key: "limits.stage_bounds", Group: GroupLimits, Label: "Stage bounds", Unit: Money, Kind: Bounds, Range: Span{1, 1e15},
		Help: "ARR at which the stages early, growth and scale begin", Default: []float64{3e6, 10e6, 30e6}, Source: "ATM",
		field: boundsIn(3, func(s *Scenario) []float64 { return s.Limits.StageBounds[:] })},
	{Key: "limits.acv_bounds", Group: GroupLimits, Label: "ACV bounds", Unit: Money, Kind: Bounds, Range: Span{1, 1e12},
		Help: "average ACV at which the matrix votes for a swarm, and for a pod", Default: []float64{15e3, 50e3}, Source: "ATM",
		field: boundsIn(2, func(s *Scenario) []float64 { return s.Limits.ACVBounds[:] })},
}

var readinessSpecs = []Spec{
	{Key: "readiness.coverage_plan", Group: GroupLimits, Label: "Coverage plan", Kind: Toggle, Default: false, Source: "POD",
		Help:  "who covers when one of a pair is out is written down",
		field: toggleIn(func(s *Scenario, _ Place) *bool { return &s.Readiness.CoveragePlan })},
	{Key: "readiness.renewal_rules", Group: GroupLimits, Label: "Renewal rules", Kind: Toggle, Default: false, Source: "POD",
		Help:  "who owns a renewal is written down",
		field: toggleIn(func(s *Scenario, _ Place) *bool { return &s.Readiness.RenewalRules })},
	{Key: "readiness.shared_comp", Group: GroupLimits, Label: "Shared pay", Kind: Toggle, Default: false, Source: "POD",
		Help:  "pay ties AE and CSM to the same outcome",
		field: toggleIn(func(s *Scenario, _ Place) *bool { return &s.Readiness.SharedComp })},
	{Key: "readiness.swarm_sla_hours", Group: GroupLimits, Label: "Swarm SLA", Unit: HourCount, Range: Span{0, 720}, Slide: Span{0, 96}, Step: 4,
		Help: "hours in which an AE commits to answer a swarm request; 0 means no commitment", Default: 0.0, Source: "ATM",
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Readiness.SwarmSLAHours })},
}

var marketSpecs = []Spec{
	{Key: "market.win_rate", Group: GroupMarket, Label: "Win rate", Unit: Multiple, Range: anyMultiple, Slide: Span{0.5, 1.5}, Step: 0.05, Prime: true,
		Help: "multiplies the new ARR that AEs book", Default: 1.0,
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Market.WinRate }), idle: idleUnlessCapacity},
	{Key: "market.deal_size", Group: GroupMarket, Label: "Deal size", Unit: Multiple, Range: anyMultiple, Slide: Span{0.5, 1.5}, Step: 0.05, Prime: true,
		Help: "multiplies the ACV of new accounts", Default: 1.0,
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Market.DealSize })},
	{Key: "market.churn", Group: GroupMarket, Label: "Churn", Unit: Multiple, Range: Span{0, 10}, Slide: Span{0.5, 2}, Step: 0.05, Prime: true,
		Help: "multiplies every tier's logo churn, up to 95 %", Default: 1.0,
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Market.Churn })},
	{Key: "market.expansion", Group: GroupMarket, Label: "Expansion", Unit: Multiple, Range: Span{0, 10}, Slide: Span{0, 2}, Step: 0.05, Prime: true,
		Help: "multiplies every tier's expansion", Default: 1.0,
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Market.Expansion })},
	{Key: "market.hire_delay", Group: GroupMarket, Label: "Hire delay", Unit: MonthCount, Kind: Whole, Range: Span{0, 12}, Slide: Span{0, 12}, Step: 1, Prime: true,
		Help: "months by which every planned hire slips", Default: 0.0,
		field: wholeIn(func(s *Scenario, _ Place) *int { return &s.Market.HireDelay })},
}

// caseSpecs declares for a case what [market] declares: a case replaces what it names.
func caseSpecs() []Spec {
	fields := []field{
		optionalIn(inCase(func(c *Case) *Opt { return &c.WinRate })),
		optionalIn(inCase(func(c *Case) *Opt { return &c.DealSize })),
		optionalIn(inCase(func(c *Case) *Opt { return &c.Churn })),
		optionalIn(inCase(func(c *Case) *Opt { return &c.Expansion })),
		optionalWholeIn(inCase(func(c *Case) *Opt { return &c.HireDelay })),
	}
	var all []Spec
	for i, field := range fields {
		base := marketSpecs[i]
		spec := base
		spec.Key = "case.*." + base.Key[len("market."):]
		spec.Default, spec.Prime = nil, false
		spec.field = field
		spec.auto = func(s *Scenario, _ Place) float64 {
			n, _ := Lever{Spec: &base}.Number(s)
			return n
		}
		all = append(all, spec)
	}
	return all
}
