package risk

import (
	"brim/model"
	"brim/planner"
)

// begin forgets what came in the block before; what comes by the hiring plan alone stays.
func (w *trials) begin() {
	none := int16(w.horizon + 1)
	for k := range w.n {
		first := &w.tiers[k].first
		for _, cause := range []int{int(planner.CauseRatio), int(planner.CauseEconomics), comesOver} {
			for b := range block {
				first[cause][b] = none
			}
		}
	}
}

// judge notes in pod tiers what comes in month t of the economics but for the trailing
// ratio.
func (w *trials) judge(t int) {
	month := int16(t)
	for k := range w.n {
		tier := &w.tiers[k]
		if !tier.pod {
			continue
		}
		economics := &tier.first[planner.CauseEconomics]
		for b := range block {
			small := tier.accounts[b] > 0 && tier.arr[b]/tier.accounts[b] < w.floor[b]
			if (small || tier.load[b] >= w.full[b]) && month < economics[b] {
				economics[b] = month
			}
		}
	}
}

// judgeRatios finds when the pods' ratios, month by month and in their mean of twelve
// months, pass their limits.
func (w *trials) judgeRatios() {
	for k := range w.n {
		if w.tiers[k].pod {
			w.judgeRatio(&w.tiers[k])
		}
	}
}

func (w *trials) judgeRatio(tier *tierTrials) {
	first, economics := &tier.first[planner.CauseRatio], &tier.first[planner.CauseEconomics]
	for t := range tier.ratio {
		ratio, month := &tier.ratio[t], int16(t)
		for b := range block {
			if ratio[b] > tier.degraded[b] && month < first[b] {
				first[b] = month
			}
			if w.trails[b].Mean(t, ratio[b]) > tier.sound[b] && month < economics[b] {
				economics[b] = month
			}
		}
	}
}

// storeGaps finds in lane b when the hiring plan breaks the limit of the gap. The plan's
// hires count, whole or not: luck is in when they come, not in what was planned.
func (w *trials) storeGaps(b int) {
	basis := w.s.Limits.GapBasis
	for k := range w.n {
		tier := &w.tiers[k]
		if !tier.pod {
			continue
		}
		month := w.horizon + 1
		for t := 0; t <= w.horizon; t++ {
			if planner.GapBreached(w.gap(basis, t, k, b), w.gapLimit[b]) {
				month = t
				break
			}
		}
		tier.first[planner.CauseHiringGap][b] = int16(month)
	}
}

// gap is a tier's hiring gap in lane b; the company's where it is one team.
func (w *trials) gap(basis model.GapBasis, t, k, b int) model.Opt {
	if !w.own {
		k = 0
	}
	ae, csm := &w.team[0].lines[k], &w.team[1].lines[k]
	return planner.GapOf(basis, planner.Hiring{Hires: ae.ahead[t][b], Cuts: ae.cutsAhead[t][b], Heads: ae.heads[t][b]},
		planner.Hiring{Hires: csm.ahead[t][b], Cuts: csm.cutsAhead[t][b], Heads: csm.heads[t][b]})
}
