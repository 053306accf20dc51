package solve

import (
	"math"

	"brim/model"
	"brim/planner"
)

// mostAEHires is the most AE hires a quarter with which the CSMs that are planned keep
// the promises. More AEs never make a promise easier to keep, so it is found by halving.
func (h *promises) mostAEHires() model.Opt {
	s := h.s.Clone()
	trial := new(planner.Plan)
	carries := func(n float64) bool {
		s.AE.Hires = model.HirePlan{PerQuarter: n}
		trial.Run(s, h.c)
		return h.keepAll(trial)
	}
	limit := float64(mostHires)
	if carries(limit) {
		return model.Opt{}
	}
	if !carries(0) {
		return model.Some(0)
	}
	low, high := 0.0, 1.0
	for high < limit && carries(high) {
		low, high = high, high*2
	}
	high = min(high, limit)
	for high-low > 1e-12*high && low+(high-low)/2 != low {
		if middle := low + (high-low)/2; carries(middle) {
			low = middle
		} else {
			high = middle
		}
	}
	return model.Some(tidy(low, carries))
}

// tidy takes the round number beside what halving came to, where it carries too.
func tidy(n float64, carries func(float64) bool) float64 {
	const scale = 1e7
	if round := math.Round(n*scale) / scale; math.Abs(round-n) < 1e-8*max(1, n) && carries(round) {
		return round
	}
	return n
}

// keepAll reports whether every tier of a plan keeps the promises in every month that counts.
func (h *promises) keepAll(p *planner.Plan) bool {
	for t := h.from; t <= p.Horizon; t++ {
		for k := range p.Months[t].Tiers {
			if !h.keep(p, t, k) {
				return false
			}
		}
	}
	return true
}
