package model

var companySpecs = []Spec{
	{Key: "title", Kind: Text, Label: "title", Help: "what the plan is called", Required: true,
		field: textIn(func(s *Scenario, _ Place) *string { return &s.Title })},
	{Key: keyCurrency, Kind: Text, Label: "currency", Help: "ISO 4217 code of every amount", Default: worded("USD"),
		field: textIn(func(s *Scenario, _ Place) *string { return &s.Currency })},
	{Key: "start", Kind: Date, Label: "start", Help: "month 0 of the plan; the day does not matter", Required: true,
		field: dateIn(func(s *Scenario, _ Place) *Month { return &s.Start })},
	{Key: keyARR, Label: "ARR", Unit: Money, Range: Span{1, 1e15}, Slide: Span{500e3, 200e6}, Log: true, Step: 0.05, Prime: true,
		Help:  "annual recurring revenue at month 0",
		field: optionalIn(func(s *Scenario, _ Place) *Opt { return &s.ARR }),
		auto:  func(s *Scenario, _ Place) float64 { return s.OpeningARR() }},
	{Key: "growth.target", Label: "Goal", Unit: Fraction, Range: Span{-0.9, 5}, Slide: Span{-0.2, 1.5}, Step: 0.01, Prime: true,
		Help: "the goal: ARR growth a year; under the capacity driver ARR is only compared with it", Default: numbered(0.40), Assumed: true,
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Growth.Target })},
	{Key: "growth.driver", Label: "Driver", Kind: Words,
		Help: "capacity: the AEs' quotas book new ARR; target: ARR follows the goal", Default: worded("capacity"),
		field: choiceIn(driverWords, func(s *Scenario, _ Place) *Driver { return &s.Growth.Driver })},
	{Key: "book.acv_mean", Label: "Mean ACV", Unit: Money, Range: Span{1, 1e12}, Slide: Span{2e3, 500e3}, Log: true, Step: 0.05,
		Help: "average contract value of an account, a year", Default: numbered(DefaultACV), Assumed: true,
		field: optionalIn(func(s *Scenario, _ Place) *Opt { return &s.Book.Mean }),
		idle:  idleWithFile},
	{Key: "book.acv_spread", Label: "ACV spread", Range: Span{0, 3}, Slide: Span{0, 2}, Step: 0.05,
		Help: "standard deviation of the logarithm of ACV: how unequal the accounts are", Default: numbered(DefaultSpread), Assumed: true,
		field: optionalIn(func(s *Scenario, _ Place) *Opt { return &s.Book.Spread }),
		idle:  idleUnlessLognormal},
	{Key: keyHorizon, Label: "Horizon", Unit: MonthCount, Kind: Whole, Range: Span{MinHorizon, MaxHorizon}, Slide: Span{MinHorizon, MaxHorizon}, Step: 1,
		Help: "how many months the plan covers", Default: numbered(24.0),
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
