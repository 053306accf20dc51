package pane

import (
	"brim/model"
	"brim/planner"
	"brim/ui/chart"
	"brim/ui/kit"
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
	title  string // of its chart
	figure string // its id in the planner's table, which says how it is written
	better int    // 1: more is better; -1: less is; 0: neither
	needs  need
	read   func(side) model.Opt
	series func(p *planner.Plan, t int) model.Opt // month by month, for the chart
	limits func(*model.Limits) []float64          // that it is held against; nil: none
}

// write writes the figure of a plan.
func (f *compared) write(v model.Opt, of side) string {
	var limits []float64
	if f.limits != nil {
		limits = f.limits(&of.scenario.Limits)
	}
	return words.Write(words.KindOf(f.figure), v, of.plan.Currency, limits...)
}

// delta is how it differs between plans of one currency.
func (f *compared) delta(is, was model.Opt, currency string) string {
	return words.Difference(words.KindOf(f.figure), is, was, currency)
}

// comparedFigures are the rows that are numbers.
var comparedFigures = map[state.CompareFigure]*compared{
	state.CompareARR: {label: "ARR at the end", title: "ARR", figure: "headline.arr",
		better: 1, needs: sameEnd | sameCurrency,
		read:   func(s side) model.Opt { return model.Some(s.head.ARR) },
		series: func(p *planner.Plan, t int) model.Opt { return model.Some(p.Months[t].ARR) }},
	state.CompareGoal: {label: "Goal at the end", title: "Goal ARR", figure: "headline.goal_arr",
		needs:  sameEnd | sameCurrency,
		read:   func(s side) model.Opt { return model.Some(s.head.GoalARR) },
		series: func(p *planner.Plan, t int) model.Opt { return model.Some(p.Months[t].GoalARR) }},
	state.CompareNRR: {label: "NRR at the end", title: "NRR", figure: "company.nrr", better: 1, needs: sameEnd,
		read:   func(s side) model.Opt { return s.plan.Last().NRR },
		series: func(p *planner.Plan, t int) model.Opt { return p.Months[t].NRR }},
	state.CompareGRR: {label: "GRR at the end", title: "GRR", figure: "company.grr", better: 1, needs: sameEnd,
		read:   func(s side) model.Opt { return s.plan.Last().GRR },
		series: func(p *planner.Plan, t int) model.Opt { return p.Months[t].GRR }},
	state.CompareCost: {label: "People cost", title: "People cost a month", figure: "headline.people_cost",
		better: -1, needs: sameEnd | sameCurrency,
		read:   func(s side) model.Opt { return model.Some(s.head.Cost) },
		series: func(p *planner.Plan, t int) model.Opt { return model.Some(p.Months[t].PeopleCost) }},
	state.CompareUtilization: {label: "Peak utilization", title: "Highest utilization of a tier", figure: "utilization",
		better: -1, needs: sameEnd,
		read:   func(s side) model.Opt { return s.peaks.Utilization },
		series: (*planner.Plan).UtilizationAt,
		limits: func(*model.Limits) []float64 { return []float64{1} }},
	state.ComparePodRatio: {label: "Peak pod AE:CSM", title: "AE:CSM in pods, the highest", figure: "ratio",
		better: -1, needs: sameEnd,
		read:   func(s side) model.Opt { return s.peaks.PodRatio },
		series: (*planner.Plan).PodRatioAt,
		limits: func(l *model.Limits) []float64 { return []float64{l.RatioSound, l.RatioDegraded} }},
	state.CompareRatio: {label: "Peak AE:CSM", title: "AE:CSM in the company", figure: "company.ratio",
		better: -1, needs: sameEnd,
		read:   func(s side) model.Opt { return s.peaks.Ratio },
		series: func(p *planner.Plan, t int) model.Opt { return p.Months[t].Ratio }},
	state.CompareProductive: {label: "Fewest CSMs", title: "Productive CSMs", figure: "csm.productive",
		better: 1, needs: sameEnd,
		read:   func(s side) model.Opt { return model.Some(s.peaks.Productive) },
		series: func(p *planner.Plan, t int) model.Opt { return model.Some(p.Months[t].CSM.Productive) }},
	state.CompareCSMs: {label: "CSMs at the end", title: "CSMs", figure: "csm.heads", needs: sameEnd,
		read:   func(s side) model.Opt { return model.Some(s.plan.Last().CSM.Heads) },
		series: func(p *planner.Plan, t int) model.Opt { return model.Some(p.Months[t].CSM.Heads) }},
	state.CompareAEs: {label: "AEs at the end", title: "AEs", figure: "ae.heads", needs: sameEnd,
		read:   func(s side) model.Opt { return model.Some(s.plan.Last().AE.Heads) },
		series: func(p *planner.Plan, t int) model.Opt { return model.Some(p.Months[t].AE.Heads) }},
	state.CompareSpecialists: {label: "Specialists", title: "Specialists needed", figure: "company.specialists",
		better: -1, needs: sameEnd,
		read:   func(s side) model.Opt { return model.Some(s.plan.SpecialistsAt(s.plan.Horizon)) },
		series: func(p *planner.Plan, t int) model.Opt { return model.Some(p.SpecialistsAt(t)) }},
	state.CompareARRPerCSM: {label: "ARR per CSM", title: "ARR per CSM", figure: "company.arr_per_csm",
		needs:  sameEnd | sameCurrency,
		read:   func(s side) model.Opt { return s.plan.Last().ARRPerCSM },
		series: func(p *planner.Plan, t int) model.Opt { return p.Months[t].ARRPerCSM }},
	state.CompareGap: {label: "Hiring gap now", title: "Hiring gap", figure: "company.hiring_gap",
		better: -1, needs: sameBasis,
		read:   func(s side) model.Opt { return s.plan.Months[0].HiringGap },
		series: func(p *planner.Plan, t int) model.Opt { return p.Months[t].HiringGap },
		limits: func(l *model.Limits) []float64 { return []float64{l.HiringGap} }},
}

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
	case state.CompareFirstOver, state.CompareFirstTier: // tiers of other names share no other scale
		row.Figure = state.CompareUtilization
	case state.ComparePods, state.CompareCause, state.ComparePodRatio:
		return podChart(s)
	}
	of := plainChart(comparedFigures[row.Figure])
	if row.Figure == state.CompareUtilization {
		of.limit = []chart.Limit{{Value: 1, Label: "full"}}
	}
	return of
}

// plainChart shows a figure of the comparison.
func plainChart(figure *compared) chartOf {
	kind := words.KindOf(figure.figure)
	return chartOf{
		title: figure.title, money: figure.needs&sameCurrency != 0, read: figure.series,
		write: func(v float64, currency string) string { return words.Write(kind, model.Some(v), currency) },
	}
}

func loadChart(s state.State, k int) chartOf {
	name := s.Scenario.Tiers[k].Name
	return chartOf{
		title: name + " load, accounts per CSM",
		write: func(v float64, _ string) string { return words.Load(model.Some(v)) },
		read: func(p *planner.Plan, t int) model.Opt {
			if k := tierOf(s, p, k); k >= 0 {
				return p.Months[t].Tiers[k].Load
			}
			return model.Opt{}
		},
		limit: []chart.Limit{{Value: s.Plan.BookMax(s.Plan.Horizon, k), Label: "this plan's limit"}},
	}
}

// podChart shows the pods' ratio, and the company's where this plan has no pods.
func podChart(s state.State) chartOf {
	of := plainChart(comparedFigures[state.ComparePodRatio])
	if len(s.Plan.Pods) == 0 {
		of = plainChart(comparedFigures[state.CompareRatio])
		of.title += " (no pod tier)"
	}
	of.limit = quiet(kit.PodLimits(s.Scenario))
	return of
}

// quiet leaves the lines their colours, which tell the plans apart.
func quiet(limits []chart.Limit) []chart.Limit {
	for i := range limits {
		limits[i].Breach = theme.Text
	}
	return limits
}

// tierOf is the index of this plan's tier k in another plan, -1 for none. The baseline's
// is the tier that it was, under whatever name; another scenario's is the one of its name.
func tierOf(s state.State, p *planner.Plan, k int) int {
	if s.Baseline == nil || p != s.Baseline.Plan {
		return kit.TierNamed(p, s.Plan.Splits[k].Name)
	}
	was, ok := s.PinnedTier(k)
	if !ok {
		return -1
	}
	return was
}
