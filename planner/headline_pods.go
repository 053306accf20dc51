package planner

import "brim/model"

// PodHeadline is what becomes of a tier's pods: the month in which the plan itself breaks
// them, and since when a rule of the sources warns that they will.
type PodHeadline struct {
	Any           bool // the tier has pods; without any pod tier the headline's decides nothing
	Tier          string
	Breaks        bool      // their AE:CSM passes the degraded ratio, or they have no CSM
	BreaksAt      When      // the month in which it does
	Ratio         model.Opt // AE:CSM in that month; of pods that hold, the highest of the plan. Absent: unbounded
	RatioSound    float64   // the tier's limits
	RatioDegraded float64
	Warning       PodWarning
}

// PodWarning is since when a rule says that pods will break.
type PodWarning struct {
	Given bool
	Since When
	Cause Cause
	Test  Trigger // the figure that sets the rule off, in its first month; of several the first
}

// podHeadline reads a forecast.
func (p *Plan) podHeadline(f *PodForecast) PodHeadline {
	in := &p.in.Tier[f.Index]
	h := PodHeadline{Any: true, Tier: f.Tier, Ratio: f.PeakRatio, RatioSound: in.RatioSound, RatioDegraded: in.RatioDegraded}
	if f.Breaks != nil {
		h.Breaks, h.BreaksAt, h.Ratio = true, *f.Breaks, p.Months[f.Breaks.T].Tiers[f.Index].Ratio
	}
	if f.Warned != nil {
		h.Warning = PodWarning{Given: true, Since: f.Warned.When, Cause: f.Warned.Cause}
		h.Warning.Test = p.setOff(f, f.Warned.Cause, f.Warned.T)[0]
	}
	return h
}

// firstPods are the pods that break first; where all hold, those that are warned first,
// and where none is, those of the highest ratio.
func firstPods(pods []PodHeadline) PodHeadline {
	var first PodHeadline
	for _, h := range pods {
		if !first.Any || h.before(&first) {
			first = h
		}
	}
	return first
}

func (h *PodHeadline) before(other *PodHeadline) bool {
	switch {
	case h.Breaks != other.Breaks:
		return h.Breaks
	case h.Breaks && h.BreaksAt != other.BreaksAt:
		return h.BreaksAt.T < other.BreaksAt.T
	case h.Warning.Given != other.Warning.Given:
		return h.Warning.Given
	case h.Warning.Given && h.Warning.Since != other.Warning.Since:
		return h.Warning.Since.T < other.Warning.Since.T
	}
	return h.Ratio.V > other.Ratio.V
}
