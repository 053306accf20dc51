package planner

import "brim/model"

// PodCause is one of the causes of a pod tier's degradation, with the figures behind it.
type PodCause struct {
	Cause    Cause
	Holds    bool      // within the horizon
	First    When      // the first month in which it holds
	Degrades When      // when the pod is none any more because of it
	Decides  bool      // it comes first, so that the pod degrades then
	Triggers []Trigger // what set it off; where it never holds, the nearest that the plan comes to it
}

// Trigger is a figure of a pod tier beside the limit that it is held against.
type Trigger struct {
	What  TriggerFigure
	T     int       // the month in which it is read
	Value model.Opt // absent: unbounded
	Limit float64
}

// TriggerFigure says which figure a trigger is.
type TriggerFigure uint8

// The figures that end a pod.
const (
	TriggerRatio    TriggerFigure = iota // above the limit
	TriggerGap                           // above
	TriggerACV                           // below
	TriggerLoad                          // not below
	TriggerTrailing                      // above
)

// Causes are the three causes of a pod tier's forecast, in their own order.
func (p *Plan) Causes(f *PodForecast) [3]PodCause {
	var causes [3]PodCause
	for c := range NumberOfCauses {
		cause := PodCause{Cause: c}
		if first := f.Cause(c); first != nil {
			cause.Holds, cause.First, cause.Degrades = true, *first, p.When(first.T+c.Delay())
			cause.Decides = f.DegradesBy != nil && f.DegradesBy.Cause == c
			cause.Triggers = p.setOff(f, c, first.T)
		} else {
			cause.Triggers = p.nearest(f.Index, c)
		}
		causes[c] = cause
	}
	return causes
}

// setOff are the figures of month t that a cause holds by.
func (p *Plan) setOff(f *PodForecast, c Cause, t int) []Trigger {
	all := p.triggers(f.Index, c, t)
	if c != CauseEconomics {
		return all
	}
	reasons := [...]Reason{ReasonACV, ReasonLoad, ReasonTrailingRatio}
	var failed []Trigger
	for i, reason := range reasons {
		for _, r := range f.Economics.Reasons {
			if r == reason {
				failed = append(failed, all[i])
			}
		}
	}
	return failed
}

// triggers are the figures of a cause in month t, whether it holds or not.
func (p *Plan) triggers(k int, c Cause, t int) []Trigger {
	tier, limits, in := &p.Months[t].Tiers[k], &p.in.Scenario.Limits, &p.in.Tier[k]
	switch c {
	case CauseRatio:
		return []Trigger{{TriggerRatio, t, tier.Ratio, in.RatioDegraded}}
	case CauseHiringGap:
		return []Trigger{{TriggerGap, t, tier.HiringGap, limits.HiringGap}}
	}
	return []Trigger{
		{TriggerACV, t, tier.ACV, limits.PodACVFloor},
		{TriggerLoad, t, tier.Load, limits.PodBookLimit},
		{TriggerTrailing, t, tier.TrailingRatio, in.RatioSound},
	}
}

// nearest are the figures of a cause that never holds at their nearest to the limits,
// each in its own month. A month without the figure, as one without accounts, is passed
// over.
func (p *Plan) nearest(k int, c Cause) []Trigger {
	worst := p.triggers(k, c, 0)
	for t := range p.Months {
		for i, trigger := range p.triggers(k, c, t) {
			before := worst[i].Value
			nearer := trigger.Value.V > before.V
			if trigger.What == TriggerACV {
				nearer = trigger.Value.V < before.V
			}
			if trigger.Value.OK && (nearer || !before.OK) {
				worst[i] = trigger
			}
		}
	}
	return worst
}

// UpliftLostIn is the expansion ARR that a pod tier forgoes in month t because it was no
// pod in the month before; the forecast's UpliftLost is its sum. It is 0 outside pod
// tiers.
func (p *Plan) UpliftLostIn(t, k int) float64 {
	if t == 0 || !p.in.Tier[k].Pod {
		return 0
	}
	return p.upliftLost(t, k)
}
