package risk

import (
	"brim/model"
	"brim/planner"
)

// Result is what the ranges and the luck of a scenario's [model.Uncertainty] make of its
// plan, section 13 of the planning model. Its JSON form is the program's output format.
// Make one with [Simulate].
type Result struct {
	Trials    int        `json:"trials"`
	Seed      uint64     `json:"seed"`
	Quantiles [5]float64 `json:"quantiles"` // which ones: [Levels]
	Months    []Month    `json:"months"`    // t = 0..H

	// QuantileError is 0 while quantiles are exact. With more trials than are kept in
	// memory they are read off counts, and none is further from the exact one than this
	// part of the width of what its figure came to.
	QuantileError float64 `json:"quantile_error,omitempty"`
}

// Levels are the quantiles of every figure: each is interpolated linearly between
// the two sorted values around (n−1)·q, counted from 0 (Hyndman and Fan's type 7).
var Levels = [5]float64{0.05, 0.25, 0.5, 0.75, 0.95}

// Quantiles are a figure's five. One is absent where the figure is undefined or
// unbounded in so many trials, such as a load without a productive CSM, which counts as
// above all others.
type Quantiles [5]model.Opt

// Month is the quantiles and chances of month t.
type Month struct {
	T     int         `json:"t"`
	Month model.Month `json:"month"`
	ARR   [5]float64  `json:"arr"`
	Tiers []Tier      `json:"tiers"`

	// AnyOver is the chance that the books of some tier have run over by this month,
	// AnyDegraded that some pod tier has degraded; absent without pod tiers.
	AnyOver     float64   `json:"-"`
	AnyDegraded model.Opt `json:"-"`
}

// Tier is one tier's. A chance, 0..1, is that of something having come by this
// month: the first month in which it holds is this one or an earlier one, whatever the
// months after it bring. Of a pod's causes that is the month of the cause, not the later
// one in which the pod degrades by it.
type Tier struct {
	Name        string    `json:"name"`
	Ratio       Quantiles `json:"ratio"`
	Load        Quantiles `json:"load"`
	Utilization Quantiles `json:"utilization"`
	Over        float64   `json:"over"` // a book over its limit, or no productive CSM for it
	// Breaks is the chance that the tier's pods have broken: what the plan itself computes,
	// and the cause ratio by another name. Absent outside pod tiers.
	Breaks model.Opt `json:"breaks"`
	// Of a pod's causes, two of which only warn; absent outside pod tiers.
	PodRatio     model.Opt `json:"pod_ratio"`
	PodHiringGap model.Opt `json:"pod_hiring_gap"`
	PodEconomics model.Opt `json:"pod_economics"`

	// Degraded is the chance that the pod has degraded: each cause with its delay.
	Degraded model.Opt `json:"-"`
}

// Cause is the chance that a cause has come; absent outside pod tiers.
func (r *Tier) Cause(c planner.Cause) model.Opt {
	switch c {
	case planner.CauseRatio:
		return r.PodRatio
	case planner.CauseHiringGap:
		return r.PodHiringGap
	}
	return r.PodEconomics
}

// SureUntil is the last month up to which something has come with no more than the
// given chance; chance reads it off a month. Before is true where it has not come by
// the plan's end either, and never where month 0 is too late already.
func (r *Result) SureUntil(most float64, chance func(*Month) float64) (until *Month, before bool) {
	for t := range r.Months {
		if chance(&r.Months[t]) > most {
			return until, false
		}
		until = &r.Months[t]
	}
	return until, true
}
