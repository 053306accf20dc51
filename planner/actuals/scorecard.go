package actuals

import (
	"brim/model"
	"brim/planner"
	"brim/planner/explain"
)

// Score is a figure of a pilot's scorecard in one of its first months. Source: POD.
type Score struct {
	planner.When
	Tier   explain.TierLabel `json:"tier"` // served by pods
	Figure string            `json:"figure"`
	Value  model.Opt         `json:"value"`
	Others model.Opt         `json:"others"` // mean of the tiers without pods in the same month
	State  ScoreState        `json:"state"`

	Column model.ActualColumn `json:"-"`
}

// ScoreState says whether a figure of the scorecard is within what the source allows.
type ScoreState string

// The states. Only the time that CSMs spend on pre-sales has limits.
const (
	ScoreNoted  ScoreState = ""
	ScoreWithin ScoreState = "within"
	ScoreWarned ScoreState = "warning"
	ScoreBroken ScoreState = "breach"
)

// Limits of the part of a CSM's time that goes to pre-sales, and for how many months a pilot is
// watched. Source: POD.
const (
	presalesWarns  = 0.15
	presalesBreaks = 0.25
	pilotMonths    = 3
)

// Scorecard are the figures that pod tiers report of a pilot's first ninety days, month by month
// beside the tiers without pods; figures that nobody reports are left out.
func (h *History) Scorecard() []Score {
	list := []Score{}
	for k := range h.scenario().Tiers {
		if h.scenario().Tiers[k].Coverage != model.Pod {
			continue
		}
		for _, column := range model.ActualColumns() {
			for t := 1; column.Pilot && t <= min(pilotMonths, h.plan.Horizon); t++ {
				v := h.Value(t, k, column.Figure)
				if !v.OK {
					continue
				}
				list = append(list, Score{When: h.plan.When(t), Tier: explain.TierLabel(h.scenario().Tiers[k].Name), Figure: column.Key,
					Value: v, Others: h.others(t, column.Figure), State: scoreState(column.Figure, v.V), Column: column})
			}
		}
	}
	return list
}

// others is the mean of a figure over the tiers without pods that report it.
func (h *History) others(t int, f model.ActualFigure) model.Opt {
	sum, n := 0.0, 0.0
	for k := range h.scenario().Tiers {
		if v := h.Value(t, k, f); v.OK && h.scenario().Tiers[k].Coverage != model.Pod {
			sum, n = sum+v.V, n+1
		}
	}
	return planner.Per(sum, n)
}

func scoreState(f model.ActualFigure, v float64) ScoreState {
	switch {
	case f != model.CSMPresales:
		return ScoreNoted
	case planner.Above(v, presalesBreaks):
		return ScoreBroken
	case planner.Above(v, presalesWarns):
		return ScoreWarned
	}
	return ScoreWithin
}
