package pane

import (
	"brim/model"
	"brim/planner"
	"brim/ui/chart"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// side is one of the plans that are compared.
type side struct {
	key      string // see [state.State.PlanOf]
	scenario *model.Scenario
	plan     *planner.Plan
	head     *planner.Headline
	peaks    planner.Peaks
}

func thisSide(s state.State) side {
	return side{scenario: s.Scenario, plan: s.Plan, head: &s.Head, peaks: s.Compare.This}
}

func sideOf(other *state.Other) side {
	return side{key: other.Key, scenario: other.Scenario, plan: other.Plan, head: &other.Head, peaks: other.Peaks}
}

// need is what two plans must have in common for a difference to mean something.
type need uint8

const (
	sameEnd      need = 1 << iota // the figure is read at the end, or over the whole plan
	sameCurrency                  // it is an amount
	sameBasis                     // it is a hiring gap
)

// compared is a figure of the comparison that is a number.
type compared struct {
	label  string
	better int // 1: more is better; -1: less is; 0: neither
	needs  need
	read   func(side) model.Opt
	write  func(v model.Opt, currency string) string
	delta  func(is, was model.Opt, currency string) string
	series func(p *planner.Plan, t int) model.Opt // month by month, for the chart
	figure string                                 // its id in the planner's table
}

func moneyText(v model.Opt, currency string) string {
	if !v.OK {
		return words.Unknown
	}
	return model.Format(v.V, model.Money, currency)
}

func moneyDelta(is, was model.Opt, currency string) string {
	if !is.OK || !was.OK {
		return ""
	}
	return model.FormatDifference(is.V, was.V, currency)
}

// plain makes of ways to write a figure and its difference such that take a currency.
func plain(write func(model.Opt) string, delta func(is, was model.Opt) string) (func(model.Opt, string) string, func(model.Opt, model.Opt, string) string) {
	return func(v model.Opt, _ string) string { return write(v) },
		func(is, was model.Opt, _ string) string { return delta(is, was) }
}

// points makes the delta of a rate with that many decimals.
func points(decimals int) func(is, was model.Opt, _ string) string {
	return func(is, was model.Opt, _ string) string { return words.PointsDelta(is, was, decimals) }
}

func rateText(v model.Opt, _ string) string    { return words.Rate(v) }
func percentText(v model.Opt, _ string) string { return words.Percent(v) }
func gapText(v model.Opt, _ string) string     { return words.Gap(v) }

// comparedFigures are the rows that are numbers.
var comparedFigures = func() map[state.CompareFigure]*compared {
	heads, headsDelta := plain(words.HeadsOf, words.HeadsDelta)
	ratio, ratioDelta := plain(words.Ratio, words.RatioDelta)
	return map[state.CompareFigure]*compared{
		state.CompareARR: {label: "ARR at the end", better: 1, needs: sameEnd | sameCurrency, write: moneyText, delta: moneyDelta,
			figure: "headline.arr",
			read:   func(s side) model.Opt { return model.Some(s.head.ARR) },
			series: func(p *planner.Plan, t int) model.Opt { return model.Some(p.Months[t].ARR) }},
		state.CompareGoal: {label: "Goal at the end", needs: sameEnd | sameCurrency, write: moneyText, delta: moneyDelta,
			figure: "headline.goal_arr",
			read:   func(s side) model.Opt { return model.Some(s.head.GoalARR) },
			series: func(p *planner.Plan, t int) model.Opt { return model.Some(p.Months[t].GoalARR) }},
		state.CompareNRR: {label: "NRR at the end", better: 1, needs: sameEnd, write: rateText, delta: points(1),
			figure: "company.nrr",
			read:   func(s side) model.Opt { return s.plan.Last().NRR },
			series: func(p *planner.Plan, t int) model.Opt { return p.Months[t].NRR }},
		state.CompareGRR: {label: "GRR at the end", better: 1, needs: sameEnd, write: rateText, delta: points(1),
			figure: "company.grr",
			read:   func(s side) model.Opt { return s.plan.Last().GRR },
			series: func(p *planner.Plan, t int) model.Opt { return p.Months[t].GRR }},
		state.CompareCost: {label: "People cost", better: -1, needs: sameEnd | sameCurrency, write: moneyText, delta: moneyDelta,
			figure: "headline.people_cost",
			read:   func(s side) model.Opt { return model.Some(s.head.Cost) },
			series: func(p *planner.Plan, t int) model.Opt { return model.Some(p.Months[t].PeopleCost) }},
		state.CompareUtilization: {label: "Peak utilization", better: -1, needs: sameEnd, write: percentText, delta: points(0),
			figure: "utilization",
			read:   func(s side) model.Opt { return s.peaks.Utilization },
			series: (*planner.Plan).UtilizationAt},
		state.ComparePodRatio: {label: "Peak pod AE:CSM", better: -1, needs: sameEnd, write: ratio, delta: ratioDelta,
			figure: "ratio",
			read:   func(s side) model.Opt { return s.peaks.PodRatio },
			series: (*planner.Plan).PodRatioAt},
		state.CompareRatio: {label: "Peak AE:CSM", better: -1, needs: sameEnd, write: ratio, delta: ratioDelta,
			figure: "company.ratio",
			read:   func(s side) model.Opt { return s.peaks.Ratio },
			series: func(p *planner.Plan, t int) model.Opt { return p.Months[t].Ratio }},
		state.CompareCSMs: {label: "CSMs at the end", needs: sameEnd, write: heads, delta: headsDelta,
			figure: "csm.heads",
			read:   func(s side) model.Opt { return model.Some(s.plan.Last().CSM.Heads) },
			series: func(p *planner.Plan, t int) model.Opt { return model.Some(p.Months[t].CSM.Heads) }},
		state.CompareAEs: {label: "AEs at the end", needs: sameEnd, write: heads, delta: headsDelta,
			figure: "ae.heads",
			read:   func(s side) model.Opt { return model.Some(s.plan.Last().AE.Heads) },
			series: func(p *planner.Plan, t int) model.Opt { return model.Some(p.Months[t].AE.Heads) }},
		state.CompareARRPerCSM: {label: "ARR per CSM", needs: sameEnd | sameCurrency, write: moneyText, delta: moneyDelta,
			figure: "company.arr_per_csm",
			read:   func(s side) model.Opt { return s.plan.Last().ARRPerCSM },
			series: func(p *planner.Plan, t int) model.Opt { return p.Months[t].ARRPerCSM }},
		state.CompareGap: {label: "Hiring gap now", better: -1, needs: sameBasis, write: gapText, delta: points(0),
			figure: "company.hiring_gap",
			read:   func(s side) model.Opt { return s.plan.Months[0].HiringGap },
			series: func(p *planner.Plan, t int) model.Opt { return p.Months[t].HiringGap }},
	}
}()

// chartOf is what the chart shows of a row: its name, whether it is an amount, and a
// plan's figure by month.
type chartOf struct {
	title string
	money bool
	write func(v float64, currency string) string
	read  func(p *planner.Plan, t int) model.Opt
	limit []chart.Limit
}

func chartFor(s state.State, row state.CompareRow) chartOf {
	switch row.Figure {
	case state.CompareOver:
		return loadChart(s, row.Tier)
	case state.ComparePods, state.CompareCause, state.ComparePodRatio:
		return podChart(s)
	}
	figure := comparedFigures[row.Figure]
	of := chartOf{title: chartTitles[row.Figure], money: figure.needs&sameCurrency != 0, read: figure.series,
		write: func(v float64, currency string) string { return figure.write(model.Some(v), currency) }}
	if row.Figure == state.CompareUtilization {
		of.limit = []chart.Limit{{Value: 1, Label: "full"}}
	}
	return of
}

var chartTitles = map[state.CompareFigure]string{
	state.CompareARR: "ARR", state.CompareGoal: "Goal ARR", state.CompareNRR: "NRR", state.CompareGRR: "GRR",
	state.CompareCost: "People cost a month", state.CompareUtilization: "Highest utilization of a tier",
	state.CompareRatio: "AE:CSM in the company", state.CompareCSMs: "CSMs", state.CompareAEs: "AEs",
	state.CompareARRPerCSM: "ARR per CSM", state.CompareGap: "Hiring gap",
}

func loadChart(s state.State, k int) chartOf {
	name := s.Scenario.Tiers[k].Name
	return chartOf{
		title: name + " load, accounts per CSM",
		write: func(v float64, _ string) string { return words.Load(model.Some(v)) },
		read: func(p *planner.Plan, t int) model.Opt {
			if k := tierNamed(p, name); k >= 0 {
				return p.Months[t].Tiers[k].Load
			}
			return model.Opt{}
		},
		limit: []chart.Limit{{Value: s.Plan.BookMax(k), Label: "this plan's limit"}},
	}
}

// podChart shows the pods' ratio, and the company's where this plan has no pods.
func podChart(s state.State) chartOf {
	of := chartOf{
		title: "AE:CSM in pods, the highest",
		write: func(v float64, _ string) string { return words.Ratio(model.Some(v)) },
		read:  (*planner.Plan).PodRatioAt,
		limit: quiet(podLimits(s.Scenario)),
	}
	if len(s.Plan.Pods) == 0 {
		of.title, of.read = chartTitles[state.CompareRatio]+" (no pod tier)", comparedFigures[state.CompareRatio].series
	}
	return of
}

// quiet leaves the lines their colours, which tell the plans apart.
func quiet(limits []chart.Limit) []chart.Limit {
	for i := range limits {
		limits[i].Breach = theme.Text
	}
	return limits
}

// tierNamed is the index of the tier of that name in a plan, -1 for none.
func tierNamed(p *planner.Plan, name string) int {
	for k := range p.Splits {
		if p.Splits[k].Name == name {
			return k
		}
	}
	return -1
}
