package pane

import (
	"brim/model"
	"brim/planner"
	"brim/planner/explain"
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
}

func thisSide(s state.State) side {
	return side{scenario: s.Scenario, plan: s.Plan, head: &s.Head}
}

func sideOf(other *state.Other) side {
	return side{key: other.Key, scenario: other.Scenario, plan: other.Plan, head: &other.Head}
}

// need is what two plans must have in common for a difference to mean something.
type need uint8

const (
	sameStart    need = 1 << iota // the figure is read at the opening
	sameEnd                       // it is read at the end
	sameSpan                      // it is of all months
	sameCurrency                  // it is an amount
	sameBasis                     // it is a hiring gap
)

// needsOf is what plans must have in common to be compared by a figure.
func needsOf(figure *explain.Figure) need {
	var needs need
	switch figure.Compared.Pick {
	case explain.AtStart:
		needs |= sameStart
	case explain.AtEnd:
		needs |= sameEnd
	default:
		needs |= sameSpan
	}
	if figure.Unit == model.Money {
		needs |= sameCurrency
	}
	if figure.Kind == explain.AsGap {
		needs |= sameBasis
	}
	return needs
}

// chartOf is what the chart shows of a row: its name, whether it is an amount, and a
// plan's figure by month.
type chartOf struct {
	title string
	money bool
	write func(v float64, currency string) string
	read  func(p *planner.Plan, t int) model.Opt
	limit []chart.Limit

	planned bool // it is of plans alone: nothing of it happens
}

func chartFor(s state.State, row state.CompareRow) chartOf {
	switch row.Figure {
	case state.CompareOver:
		return loadChart(s, row.Tier)
	case state.CompareFirstOver, state.CompareFirstTier: // tiers of other names share no other scale
		return numberChart(s, figureNamed(utilizationFigure))
	case state.ComparePods, state.CompareCause:
		return podChart(s)
	}
	return numberChart(s, row.Number)
}

// numberChart shows a figure of the comparison with its limits.
func numberChart(s state.State, figure *explain.Figure) chartOf {
	switch figure.ID {
	case podRatioFigure:
		return podChart(s)
	case utilizationFigure:
		full := plainChart(figure)
		full.limit = []chart.Limit{{Value: 1, Label: "full"}}
		return full
	}
	return plainChart(figure)
}

// The figures that charts hold against a limit, or show in the place of others.
const (
	utilizationFigure  = "utilization"
	podRatioFigure     = "ratio"
	companyRatioFigure = "company.ratio"
)

func figureNamed(id string) *explain.Figure {
	figure, _ := explain.FigureByID(id) // a test holds that there is one
	return figure
}

// plainChart shows a figure of the comparison.
func plainChart(figure *explain.Figure) chartOf {
	return chartOf{
		title: figure.Compared.Title, money: figure.Unit == model.Money, read: figure.InMonth, planned: !happens(figure),
		write: func(v float64, currency string) string { return words.Write(figure.Kind, model.Some(v), currency) },
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
	figure := plainChart(figureNamed(podRatioFigure))
	if len(s.Plan.Pods) == 0 {
		figure = plainChart(figureNamed(companyRatioFigure))
		figure.title += " (no pod tier)"
	}
	figure.limit = quiet(kit.PodLimits(s.Scenario))
	return figure
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
	before, ok := s.PinnedTier(k)
	if !ok {
		return -1
	}
	return before
}
