package risk

import "brim/planner/internal/engine"

// serve gives the tiers their people at t, and with them ratio and load.
func (w *trials) serve(t int) {
	for k := range w.n {
		w.tiers[k].weigh(t)
	}
	if w.own {
		for k := range w.n {
			w.tiers[k].serve(w.team[1].lines[k].there(t), t)
		}
		return
	}
	w.byARR, w.byBooks = w.total, lane{}
	for k := range w.n {
		tier := &w.tiers[k]
		for b := range block {
			w.byBooks[b] += tier.work[b] / tier.fullAt(b)
		}
	}
	ae, csm := &w.team[0].lines[0].heads[t], &w.team[1].lines[0]
	all := csm.there(t)
	for k := range w.n {
		tier := &w.tiers[k]
		var there lane
		for b := range block {
			books := evenly(tier.work[b]/tier.fullAt(b), w.byBooks[b], w.n)
			there[b] = all[b] * books
			tier.ratio[t][b] = ratioOr(ae[b]*evenly(tier.arr[b], w.byARR[b], w.n), csm.heads[t][b]*books)
		}
		tier.serve(&there, t)
	}
}

// weigh is what a tier's accounts come to, those being onboarded at their weight.
func (tier *tierTrials) weigh(t int) {
	tier.work = tier.accounts
	if !tier.weighs {
		return
	}
	for b := range block {
		onboarding := 0.0
		for i := range int(tier.onboarding[b]) {
			onboarding += tier.won[(t-i+engine.YoungMonths)%engine.YoungMonths][b]
		}
		tier.work[b] += tier.weight[b] * onboarding * tier.survived[b]
	}
}

// fullAt is the unraised limit of a book in lane b: in accounts, or in ARR where that is
// less.
func (tier *tierTrials) fullAt(b int) float64 {
	if tier.fullARR[b] > 0 && tier.accounts[b] > 0 && tier.arr[b] > 0 {
		return min(tier.fullBook[b], tier.fullARR[b]*tier.accounts[b]/tier.arr[b])
	}
	return tier.fullBook[b]
}

// serve is the load that accounts make on the CSMs who are there, whether it is too much,
// and what part of the accounts is beyond full books. Without any CSM the load is
// unbounded; where there are no accounts either it is not a number.
func (tier *tierTrials) serve(there *lane, t int) {
	over, time, month := &tier.first[comesOver], &tier.time[t], int16(t)
	most := &tier.bookMax
	if tier.limitMoves {
		most = &tier.use // which is the limit until it is divided by
		for b := range block {
			most[b] = tier.fullAt(b) / tier.raised[b]
		}
	}
	for b := range block {
		load, limit := tier.work[b]/(there[b]*time[b]), most[b]
		tier.load[b] = load
		if load > engine.AboveFrom(limit) && month < over[b] {
			over[b] = month
		}
		use := load / limit
		tier.use[b] = use
		tier.beyond[b] = 0
		if use > 1 {
			tier.beyond[b] = 1 - 1/use
		}
	}
}
