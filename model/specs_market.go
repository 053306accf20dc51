package model

var marketSpecs = []Spec{
	{Key: "market.win_rate", Group: GroupMarket, Label: "Win rate", Unit: Multiple,
		Range: anyMultiple, Slide: Span{0.5, 1.5}, Step: 0.05, Prime: true,
		Help: "multiplies the new ARR that AEs book", Default: numbered(1.0),
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Market.WinRate }), idle: idleUnlessCapacity},
	{Key: "market.deal_size", Group: GroupMarket, Label: "Deal size", Unit: Multiple,
		Range: anyMultiple, Slide: Span{0.5, 1.5}, Step: 0.05, Prime: true,
		Help: "multiplies the ACV of new accounts", Default: numbered(1.0),
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Market.DealSize })},
	{Key: "market.churn", Group: GroupMarket, Label: "Churn", Unit: Multiple,
		Range: Span{0, 10}, Slide: Span{0.5, 2}, Step: 0.05, Prime: true,
		Help: "multiplies every tier's logo churn and contraction, each up to 95%", Default: numbered(1.0),
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Market.Churn })},
	{Key: "market.expansion", Group: GroupMarket, Label: "Expansion", Unit: Multiple,
		Range: Span{0, 10}, Slide: Span{0, 2}, Step: 0.05, Prime: true,
		Help: "multiplies every tier's expansion", Default: numbered(1.0),
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Market.Expansion })},
	{Key: "market.hire_delay", Group: GroupMarket, Label: "Hire delay", Unit: MonthCount, Kind: Whole,
		Range: Span{0, 12}, Slide: Span{0, 12}, Step: 1, Prime: true,
		Help: "months by which every planned hire slips", Default: numbered(0.0),
		field: wholeIn(func(s *Scenario, _ Place) *int { return &s.Market.HireDelay })},
	{Key: "market.ae_hire_fill", Group: GroupMarket, Label: "AE hires that land", Unit: Fraction,
		Range: anyShare, Slide: anyShare, Step: 0.05,
		Help: "share of the planned AE hires that land", Default: numbered(1.0),
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Market.AEHireFill })},
	{Key: "market.csm_hire_fill", Group: GroupMarket, Label: "CSM hires that land", Unit: Fraction,
		Range: anyShare, Slide: anyShare, Step: 0.05,
		Help: "share of the planned CSM hires that land", Default: numbered(1.0),
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Market.CSMHireFill })},
}

// caseSpecs declares for a case what [market] declares: a case replaces what it names.
func caseSpecs() []Spec {
	fields := []field{
		optionalIn(inCase(func(c *Case) *Opt { return &c.WinRate })),
		optionalIn(inCase(func(c *Case) *Opt { return &c.DealSize })),
		optionalIn(inCase(func(c *Case) *Opt { return &c.Churn })),
		optionalIn(inCase(func(c *Case) *Opt { return &c.Expansion })),
		optionalWholeIn(inCase(func(c *Case) *Opt { return &c.HireDelay })),
		optionalIn(inCase(func(c *Case) *Opt { return &c.AEHireFill })),
		optionalIn(inCase(func(c *Case) *Opt { return &c.CSMHireFill })),
	}
	var all []Spec
	for i, field := range fields {
		base := marketSpecs[i]
		spec := base
		spec.Key = "case.*." + base.Key[len("market."):]
		spec.Default, spec.Prime = nil, false
		spec.Help += "; left out: as in the market"
		spec.field = field
		spec.auto = func(s *Scenario, _ Place) float64 {
			n, _ := Lever{Spec: &base}.Number(s)
			return n
		}
		all = append(all, spec)
	}
	return all
}

// uncertaintyTable begins the keys of [uncertainty]; those of ranges end with the key of
// a lever.
const uncertaintyTable = "uncertainty."

var uncertaintySpecs = []Spec{
	{Key: "uncertainty.people", Group: GroupHiring, Label: "Random attrition", Kind: Toggle, Default: switched(false),
		Help:  "whether chance decides who leaves and when whole people start; the plan itself leaves nothing to chance",
		field: toggleIn(func(s *Scenario, _ Place) *bool { return &s.Uncertainty.People })},
	{Key: "uncertainty.late", Group: GroupHiring, Label: "Late hires", Unit: Fraction,
		Range: Span{0, 0.99}, Slide: Span{0, 0.6}, Step: 0.01,
		Help: "chance with which a planned hire slips a month, and then another", Default: numbered(0.0),
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Uncertainty.Late }),
		idle: func(s *Scenario, _ Place) string {
			return idleIf(!s.Uncertainty.People, "attrition and start dates are as planned, not random")
		}},
}
