package risk

import (
	"math"

	"brim/model"
	"brim/planner"
	"brim/planner/internal/engine"
)

// What follows is section 5 for a block of trials at once; [planner.Plan] says the same of one
// plan.

// open sets month 0.
func (w *trials) open() {
	w.goal = lane{}
	for k := range w.n {
		tier := &w.tiers[k]
		tier.accounts, tier.arr = tier.openAccounts, tier.openARR
		tier.young = lane{}
		for b := range block {
			w.goal[b] += tier.arr[b]
		}
	}
	w.total = w.goal
}

// month is the flows of month t. Tiers go from the lowest up, so that what grows into
// the next higher one is known when it is that one's turn.
func (w *trials) month(t int) {
	target := w.s.Growth.Driver == model.TargetDriver
	if target {
		w.miss(t)
	} else if !w.own {
		w.byARR = w.total // of the month before
	}
	w.total, w.arrived, w.arrivedARR = lane{}, lane{}, lane{}
	for k := w.n - 1; k >= 0; k-- {
		tier := &w.tiers[k]
		w.win(t, k, target)
		edge := &w.tiers[max(0, k-1)].edge
		tier.flow(w, t, edge, tier.rate(w, t))
	}
}

// rate is the expansion of the month: a pod's with its uplift while it is one.
func (tier *tierTrials) rate(w *trials, t int) *lane {
	if !tier.pod {
		return &tier.expand
	}
	ratio := &tier.ratio[t-1]
	for b := range block {
		w.podRate[b] = tier.expand[b]
		if ratio[b] <= w.degraded[b] {
			w.podRate[b] = tier.expandPod[b]
		}
	}
	return &w.podRate
}

// flow takes churn, expands what stays, lets accounts grow into the tier above, and adds
// new business and what arrived from below. It leaves what it gives to the tier above.
func (tier *tierTrials) flow(w *trials, t int, edge, rate *lane) {
	won := &tier.won[t%engine.YoungMonths]
	if t <= engine.YoungMonths {
		*won = lane{} // of the run before
	}
	for b := range block {
		accounts, arr, young := tier.accounts[b], tier.arr[b], tier.young[b]
		old := accounts - young
		if old < 0 {
			old = 0
		}
		churned := old*tier.churn[b] + young*tier.youngChurn[b]
		kept := arr
		if accounts > 0 {
			kept -= churned * (arr / accounts)
		}
		up := old * (1 - tier.churn[b]) * tier.graduate[b]
		upARR := up * edge[b]
		if upARR > kept {
			upARR = kept
		}
		newARR := w.newARR[b]
		isNew := newARR / tier.newACV[b]
		accounts = accounts - churned + isNew - up + w.arrived[b]
		arr = kept + kept*rate[b] + newARR - upARR + w.arrivedARR[b]
		w.arrived[b], w.arrivedARR[b] = up, upARR
		if accounts < 0 {
			accounts = 0
		}
		if arr < 0 {
			arr = 0
		}
		tier.accounts[b], tier.arr[b] = accounts, arr
		w.total[b] += arr
		young = young*(1-tier.youngChurn[b]) + isNew - won[b]*tier.youngKept[b]
		if young < 0 {
			young = 0
		}
		tier.young[b], won[b] = young, isNew
	}
}

// miss is what new business must bring for ARR to reach the goal of month t.
func (w *trials) miss(t int) {
	for b := range block {
		w.goal[b] *= w.growth[b]
	}
	w.missing = w.goal
	for k := range w.n {
		tier := &w.tiers[k]
		rate := tier.rate(w, t)
		for b := range block {
			kept := tier.arr[b]
			if accounts := tier.accounts[b]; accounts > 0 {
				churned := max(0, accounts-tier.young[b])*tier.churn[b] + tier.young[b]*tier.youngChurn[b]
				kept -= churned * (kept / accounts)
			}
			w.missing[b] -= kept + kept*rate[b]
		}
	}
}

// win is a tier's part of the new business.
func (w *trials) win(t, k int, target bool) {
	tier := &w.tiers[k]
	switch {
	case target:
		for b := range block {
			w.newARR[b] = tier.mix[b] * max(0, w.missing[b])
		}
	case w.own:
		ramped := &w.team[0].lines[k].ramped[t]
		for b := range block {
			w.newARR[b] = ramped[b] * w.perAE[b]
		}
	default:
		ramped := &w.team[0].lines[0].ramped[t]
		for b := range block {
			w.newARR[b] = ramped[b] * evenly(tier.arr[b], w.byARR[b], w.n) * w.perAE[b]
		}
	}
}

// evenly is a part of a sum, an even one where the sum is 0.
func evenly(part, sum float64, n int) float64 {
	if sum <= 0 {
		return 1 / float64(n)
	}
	return part / sum
}

// serve gives the tiers their people at t, and with them ratio and load.
func (w *trials) serve(t int) {
	if !w.own {
		w.byARR, w.byBooks = w.total, lane{}
		for k := range w.n {
			tier := &w.tiers[k]
			for b := range block {
				w.byBooks[b] += tier.accounts[b] / tier.fullBook[b]
			}
		}
	}
	for k := range w.n {
		tier := &w.tiers[k]
		if w.own {
			tier.serve(&w.team[1].lines[k].ramped[t], &tier.time[t], int16(t))
			continue
		}
		var ramped lane
		ae, csm := &w.team[0].lines[0].heads[t], &w.team[1].lines[0]
		for b := range block {
			books := evenly(tier.accounts[b]/tier.fullBook[b], w.byBooks[b], w.n)
			ramped[b] = csm.ramped[t][b] * books
			tier.ratio[t][b] = ratioOr(ae[b]*evenly(tier.arr[b], w.byARR[b], w.n), csm.heads[t][b]*books)
		}
		tier.serve(&ramped, &tier.time[t], int16(t))
	}
}

// serve is the load that accounts make on the ramped CSMs, and whether it is too much.
// Without any CSM the load is unbounded; where there are no accounts either it is not a
// number.
func (tier *tierTrials) serve(ramped, time *lane, month int16) {
	over := &tier.first[comesOver]
	for b := range block {
		load := tier.accounts[b] / (ramped[b] * time[b])
		if load > tier.overFrom[b] {
			switch {
			case math.IsInf(load, 1) && !planner.HasAccounts(tier.accounts[b]):
				load = math.NaN()
			case month < over[b]:
				over[b] = month
			}
		}
		tier.load[b] = load
	}
	if tier.ownUse {
		for b := range block {
			tier.use[b] = tier.accounts[b] / tier.bookMax[b] / (ramped[b] * time[b])
		}
	}
}
