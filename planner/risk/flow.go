package risk

import (
	"brim/model"
	"brim/planner/internal/engine"
)

// What follows is section 5 for a block of trials at once; [planner.Plan] says the same of
// one plan.

// open sets month 0.
func (w *trials) open() {
	w.goal = lane{}
	for k := range w.n {
		tier := &w.tiers[k]
		tier.accounts, tier.arr = tier.openAccounts, tier.openARR
		tier.openStock()
		for b := range block {
			w.goal[b] += tier.arr[b]
		}
	}
	w.total = w.goal
}

// openStock divides the opening accounts into those that are young, in twelve equal
// cohorts, and the others.
func (tier *tierTrials) openStock() {
	var cohort lane
	for b := range block {
		young := tier.openAccounts[b] * tier.youngShare[b]
		tier.old[b], tier.young[b], tier.survived[b] = tier.openAccounts[b]*(1-tier.youngShare[b]), young, 1
		cohort[b] = young / engine.YoungMonths
	}
	for i := range tier.won {
		tier.won[i] = cohort
	}
}

// month is the flows of month t. Tiers go from the lowest up, so that what grows into
// the next higher one is known when it is that one's turn.
func (w *trials) month(t int) {
	target := w.s.Growth.Driver == model.TargetDriver
	if !target && !w.own {
		w.byARR = w.total // of the month before
	}
	for k := range w.n {
		w.tiers[k].retain(w, t)
	}
	if target {
		w.miss()
	}
	w.total, w.arrived, w.arrivedARR = lane{}, lane{}, lane{}
	for k := w.n - 1; k >= 0; k-- {
		w.win(t, k, target)
		w.tiers[k].settle(w, t, &w.tiers[max(0, k-1)].edge)
	}
}

// rate is the expansion of the month: a pod's with its uplift while it pays.
func (tier *tierTrials) rate(w *trials, t int) *lane {
	if !tier.pod {
		return &tier.expand
	}
	ratio := &tier.ratio[t-1]
	for b := range block {
		w.podRate[b] = tier.expand[b]
		paid := ratio[b] <= tier.degraded[b] && tier.load[b] < w.full[b] && tier.accounts[b] > 0 &&
			tier.arr[b] >= w.floor[b]*tier.accounts[b]
		if paid {
			w.podRate[b] = tier.expandPod[b]
		}
	}
	return &w.podRate
}

// retain takes the month's churn, contraction and graduates from a tier, expands what
// stays, and makes its young accounts a month older.
func (tier *tierTrials) retain(w *trials, t int) {
	rate, slot := tier.rate(w, t), &tier.won[t%engine.YoungMonths]
	for b := range block {
		overload := 1 + w.overload[b]*tier.beyond[b]
		churn, youngChurn := min(engine.MaxLosing, tier.churn[b]*overload), min(engine.MaxLosing, tier.youngChurn[b]*overload)
		old, young := tier.old[b], tier.young[b]
		kept := tier.arr[b]
		if tier.accounts[b] > 0 {
			kept -= (old*churn + young*youngChurn) * (kept / tier.accounts[b])
		}
		kept -= kept * tier.contract[b]
		tier.kept[b], tier.expanded[b] = kept, kept*rate[b]
		tier.up[b] = old * (1 - churn) * tier.graduate[b]
		tier.survived[b] *= 1 - youngChurn
		matured := slot[b] * tier.survived[b]
		tier.old[b] = old*(1-churn) - tier.up[b] + matured
		tier.young[b] = max(0, young*(1-youngChurn)-matured)
		slot[b] = 0
	}
	if t%engine.YoungMonths == 0 {
		tier.countYoung()
	}
}

// countYoung sums the young accounts that are left, once a year, so that no rounding stays
// of cohorts that are young no more. Cohorts are kept as they would be had nobody ever
// churned, so that a month's churn is one number for all of them.
func (tier *tierTrials) countYoung() {
	var sum lane
	for i := range tier.won {
		won := &tier.won[i]
		for b := range block {
			sum[b] += won[b]
		}
	}
	for b := range block {
		tier.young[b] = sum[b] * tier.survived[b]
	}
}

// settle adds new business, lets accounts grow into the tier above, and adds what arrived
// from below. It leaves what it gives to the tier above.
func (tier *tierTrials) settle(w *trials, t int, edge *lane) {
	slot := &tier.won[t%engine.YoungMonths]
	for b := range block {
		upARR := min(tier.up[b]*edge[b], tier.kept[b])
		newARR := w.newARR[b]
		isNew := newARR / tier.newACV[b]
		tier.old[b] += w.arrived[b]
		tier.young[b] += isNew
		slot[b] = isNew / tier.survived[b]
		accounts := tier.old[b] + tier.young[b]
		arr := max(0, tier.kept[b]+tier.expanded[b]+newARR-upARR+w.arrivedARR[b])
		w.arrived[b], w.arrivedARR[b] = tier.up[b], upARR
		if accounts < engine.Fewest {
			accounts, tier.old[b], tier.young[b] = 0, 0, 0
			for i := range tier.won {
				tier.won[i][b] = 0
			}
		}
		tier.accounts[b], tier.arr[b] = accounts, arr
		w.total[b] += arr
	}
}

// miss is what new business must bring for ARR to reach the goal of the month.
func (w *trials) miss() {
	for b := range block {
		w.goal[b] *= w.growth[b]
	}
	w.missing = w.goal
	for k := range w.n {
		tier := &w.tiers[k]
		for b := range block {
			w.missing[b] -= tier.kept[b] + tier.expanded[b]
		}
	}
}

// win is a tier's part of the new business.
func (w *trials) win(t, k int, target bool) {
	tier, season := &w.tiers[k], &w.season[t%len(w.season)]
	switch {
	case target:
		for b := range block {
			w.newARR[b] = tier.mix[b] * max(0, w.missing[b])
		}
	case w.own:
		there := w.team[0].lines[k].there(t)
		for b := range block {
			w.newARR[b] = there[b] * tier.perAE[b] * season[b]
		}
	default:
		there := w.team[0].lines[0].there(t)
		for b := range block {
			w.newARR[b] = there[b] * evenly(w.tierARR(k, b), w.byARR[b], w.n) * tier.perAE[b] * season[b]
		}
	}
}

// tierARR is a tier's ARR of the month before: its own is settled after it has won.
func (w *trials) tierARR(k, b int) float64 { return w.tiers[k].arr[b] }

// evenly is a part of a sum, an even one where the sum is 0.
func evenly(part, sum float64, n int) float64 {
	if sum <= 0 {
		return 1 / float64(n)
	}
	return part / sum
}
