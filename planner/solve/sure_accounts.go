package solve

import (
	"math"

	"brim/planner"
	"brim/planner/internal/engine"
)

// youngest reports whether the accounts that any AE hire of a loosely handed-off tier wins are
// at least as young as those of the plan without them, in every month. Then hires never lower
// the churn of what is there already. Young accounts are counted after the most that they
// may have lost, and older ones as if none of them had left.
func (h *promises) youngest(bare *planner.Plan, k int) bool {
	in := &h.in.Tier[k]
	seller, book, kept := h.seller(bare, k), h.cohorts(bare, k), 1.0
	if h.s.Limits.OverloadChurn > 1 {
		if in.YoungChurn*engine.YoungMonths >= 4 {
			return false
		}
		kept = math.Pow(1-min(engine.MaxLosing, in.YoungChurn*h.s.Limits.OverloadChurn), engine.YoungMonths-1)
	}
	for j := range seller.hires {
		start, all := h.first+j, 0.0
		won := make([]float64, h.s.Horizon+1)
		for t := start; t < h.s.Horizon; t++ {
			won[t] = seller.hires[j].ramped[t-start] * seller.sells[t]
			all += won[t]
			young := 0.0
			for month := max(start, t-engine.YoungMonths+1); month <= t; month++ {
				young += won[month] * kept
			}
			old := all - young/kept
			if youth := book.youth(t); young*book.old[t] < youth*old*(1-engine.Rounding) {
				return false
			}
		}
	}
	return true
}

// graduatesLeaveSome reports whether an account of a tier always has the ARR that graduates
// take, whenever it was won or graduated from the tier below, and whether or not pods pay.
func (h *promises) graduatesLeaveSome(bare *planner.Plan, k int) bool {
	opening, in := bare.Months[0].Tiers[k].ACV, &h.in.Tier[k]
	if !h.lasts(k, in.NewACV, engine.YoungMonths) || opening.OK && !(h.lasts(k, opening.V, 0) && h.lasts(k, opening.V, engine.YoungMonths)) {
		return false
	}
	return k+1 >= len(h.s.Tiers) || h.in.Tier[k+1].Graduate == 0 || h.lasts(k, h.in.Open[k].Edge, 0)
}

// lasts reports whether accounts of an ACV have the ARR that their graduates take, to the
// plan's end, when none graduates in so many months.
func (h *promises) lasts(k int, acv float64, young int) bool {
	in, edge := &h.in.Tier[k], h.in.Open[k-1].Edge
	for t := range h.s.Horizon {
		kept := acv * (1 - in.Contract)
		if kept < in.Graduate*edge {
			return false
		}
		acv = kept * (1 + in.Expand)
		if t >= young {
			acv = (acv - in.Graduate*edge) / (1 - in.Graduate)
		}
	}
	return true
}
