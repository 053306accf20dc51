package planner

import (
	"math"

	"brim/model"
)

// Peaks are the worst figures of a plan over its whole length.
type Peaks struct {
	Utilization model.Opt // of any tier's books; absent: a tier without CSMs, unbounded
	Ratio       model.Opt // AE:CSM of the company; absent: unbounded
	PodRatio    model.Opt // AE:CSM of any pod tier; absent: unbounded, or no pods
	Productive  float64   // the fewest productive CSMs of the company
}

// Peaks looks for the worst months.
func (p *Plan) Peaks() Peaks {
	var utilization, ratio, pods highest
	productive := math.Inf(1)
	for t := range p.Months {
		ratio.add(p.Months[t].Ratio, true)
		utilization.add(p.UtilizationAt(t), true)
		pods.add(p.PodRatioAt(t), true)
		productive = min(productive, p.Months[t].CSM.Productive)
	}
	return Peaks{Utilization: utilization.value(), Ratio: ratio.value(), PodRatio: pods.value(), Productive: productive}
}

// PodRatioAt is the highest AE:CSM ratio of the pod tiers in month t; absent where one
// is unbounded, and without pods.
func (p *Plan) PodRatioAt(t int) model.Opt {
	pods := highest{unbounded: len(p.Pods) == 0}
	for i := range p.Pods {
		pods.add(p.Months[t].Tiers[p.Pods[i].Index].Ratio, true)
	}
	return pods.value()
}

// UtilizationAt is the highest utilization of the tiers' books in month t; absent where
// a tier has no CSMs.
func (p *Plan) UtilizationAt(t int) model.Opt {
	books := highest{}
	for k := range p.Months[t].Tiers {
		tier := &p.Months[t].Tiers[k]
		books.add(tier.Utilization, tier.State == Uncovered)
	}
	return books.value()
}

// highest is the greatest of some figures, of which one may be unbounded.
type highest struct {
	most      model.Opt
	unbounded bool
}

// add takes a figure; one that is absent is unbounded, or has no say.
func (h *highest) add(v model.Opt, unbounded bool) {
	switch {
	case !v.OK:
		h.unbounded = h.unbounded || unbounded
	case !h.most.OK || v.V > h.most.V:
		h.most = v
	}
}

func (h *highest) value() model.Opt {
	if h.unbounded {
		return model.Opt{}
	}
	return h.most
}
