package model

import "slices"

var companySpecs = slices.Concat([]Spec{
	{Key: "title", Group: GroupPlan, Kind: Text, Label: "Title", Help: "what the plan is called", Required: true,
		field: textIn(func(s *Scenario, _ Place) *string { return &s.Title })},
	{Key: keyCurrency, Group: GroupPlan, Kind: Text, Label: "Currency", Help: "ISO 4217 code of every amount", Default: worded("USD"),
		field: textIn(func(s *Scenario, _ Place) *string { return &s.Currency })},
	{Key: "start", Group: GroupPlan, Kind: Date, Label: "Start",
		Help: "month 1 of the plan, which opens at the end of the month before; the day does not matter", Required: true,
		field: dateIn(func(s *Scenario, _ Place) *Month { return &s.Start })},
	{Key: keyARR, Label: "ARR", Unit: Money, Range: Span{1, 1e15}, Slide: Span{500e3, 200e6}, Log: true, Step: 0.05, Prime: true,
		Help: "annual recurring revenue at the end of the month before the start; " +
			"left out: from the accounts file or the tiers' own figures",
		field: optionalIn(func(s *Scenario, _ Place) *Opt { return &s.ARR }),
		auto:  func(s *Scenario, _ Place) float64 { return s.OpeningARR() }},
	{Key: "growth.target", Label: "Goal", Unit: Fraction, Range: Span{-0.9, 5}, Slide: Span{-0.2, 1.5}, Step: 0.01, Prime: true,
		Help: "the goal: ARR growth a year; under the capacity driver ARR is only compared with it", Default: numbered(0.40), Assumed: true,
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Growth.Target })},
	{Key: "growth.driver", Label: "Driver", Kind: Words,
		Help: "capacity: the AEs' quotas book new ARR; target: ARR follows the goal", Default: worded("capacity"),
		field: choiceIn(driverWords, func(s *Scenario, _ Place) *Driver { return &s.Growth.Driver })},
	{Key: keyLinearity, Label: "Linearity", Unit: Fraction, Kind: Parts, Range: anyShare,
		Help: "a year's new ARR by fiscal quarter, under the capacity driver", Default: listed(0.25, 0.25, 0.25, 0.25),
		field: boundsIn(4, func(s *Scenario) []float64 { return s.Growth.Linearity[:] }), idle: idleUnlessCapacity},
}, linearitySpecs(), []Spec{
	{Key: "book.acv_mean", Label: "Mean ACV", Unit: Money, Range: Span{1, 1e12}, Slide: Span{2e3, 500e3}, Log: true, Step: 0.05,
		Help: "average contract value of an account, a year", Default: numbered(DefaultACV), Assumed: true,
		field: optionalIn(func(s *Scenario, _ Place) *Opt { return &s.Book.Mean }),
		idle:  idleUnlessCurve},
	{Key: "book.acv_spread", Label: "ACV spread", Range: Span{0, 3}, Slide: Span{0, 2}, Step: 0.05,
		Help: "standard deviation of the logarithm of ACV: how unequal the accounts are", Default: numbered(DefaultSpread), Assumed: true,
		field: optionalIn(func(s *Scenario, _ Place) *Opt { return &s.Book.Spread }),
		idle:  idleUnlessLognormal},
	{Key: keyFiscalStart, Group: GroupPlan, Label: "Fiscal year from", Unit: Plain, Kind: Whole,
		Range: Span{1, 12}, Slide: Span{1, 12}, Step: 1,
		Help:    "month in which the fiscal year begins, 1 is January; a fiscal year is named by the year in which it ends",
		Default: numbered(1), calendar: true,
		field: wholeIn(func(s *Scenario, _ Place) *int { return &s.FiscalStart })},
	{Key: keyHorizon, Label: "Horizon", Unit: MonthCount, Kind: Whole,
		Range: Span{MinHorizon, MaxHorizon}, Slide: Span{MinHorizon, MaxHorizon}, Step: 1,
		Help: "how many months the plan covers", Default: numbered(24.0),
		field: wholeIn(func(s *Scenario, _ Place) *int { return &s.Horizon })},
})

// The shortest and the longest plan, in months.
const (
	MinHorizon = 6
	MaxHorizon = 60
)

// scoreSpecs weigh accounts of a file against each other.
var scoreSpecs = []Spec{
	{Key: "score.value", Group: GroupTiers, Label: "Score by ACV", Range: anyShare, Slide: anyShare, Step: 0.05, Source: "SAM",
		Help: "weight of an account's rank by ACV in its score", Default: numbered(0.5),
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Score.Value }), idle: idleWithoutFile},
	{Key: "score.growth", Group: GroupTiers, Label: "Score by growth", Range: anyShare, Slide: anyShare, Step: 0.05, Source: "SAM",
		Help: "weight of an account's growth potential in its score", Default: numbered(0.3),
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Score.Growth }), idle: idleWithoutFile},
	{Key: "score.risk", Group: GroupTiers, Label: "Score by risk", Range: anyShare, Slide: anyShare, Step: 0.05, Source: "SAM",
		Help: "weight of an account's risk in its score", Default: numbered(0.2),
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Score.Risk }), idle: idleWithoutFile},
	{Key: "score.split", Group: GroupTiers, Label: "Split by score", Kind: Toggle, Source: "SAM",
		Help: "whether tiers by account_share are split by score, and not by ACV", Default: switched(false),
		field: toggleIn(func(s *Scenario, _ Place) *bool { return &s.Score.Split }), idle: idleWithoutFile},
}

func idleWithoutFile(s *Scenario, _ Place) string {
	return idleIf(s.Book.File == "", "there is no accounts file")
}

func idleUnlessCurve(s *Scenario, _ Place) string {
	switch {
	case s.OwnFigures():
		return "the tiers give their own accounts and ARR"
	case s.Book.File != "":
		return "the accounts file gives the ACV"
	case s.Book.BandsFile != "":
		return "the file of bands gives the ACV"
	}
	return ""
}

func idleUnlessLognormal(s *Scenario, place Place) string {
	if s.Book.Bands != nil && !s.OwnFigures() {
		return "the bands give the spread"
	}
	return idleUnlessCurve(s, place)
}
