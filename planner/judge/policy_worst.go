package judge

import (
	"brim/model"
	"brim/planner"
)

// firstBroken is the month in which the first pods break.
func firstBroken(p *planner.Plan) extreme {
	pods := p.Headline().Pods
	if !pods.Breaks {
		return extreme{none: "no pods break"}
	}
	month := model.Some(float64(pods.BreaksAt.Month))
	return extreme{found: month, t: pods.BreaksAt.T, tier: pods.Tier, what: pods.Tier + " pods break"}
}

// firstWarned is the month from which a rule first warns of pods.
func firstWarned(p *planner.Plan) extreme {
	first := extreme{none: "no rule warns of pods"}
	for i := range p.Pods {
		warned := p.Pods[i].Warned
		if warned != nil && (!first.found.OK || warned.T < first.t) {
			first = extreme{found: model.Some(float64(warned.Month)), t: warned.T, tier: p.Pods[i].Tier,
				what: p.Pods[i].Tier + " pods are warned (" + warned.Cause.Words() + ")"}
		}
	}
	return first
}

// firstOver is the first month in which a book is over its limit, or nobody's.
func firstOver(p *planner.Plan) extreme {
	worst := extreme{none: "no book runs over"}
	head := p.Headline()
	for _, book := range head.Books[:head.Tiers] {
		if book.Over && (!worst.found.OK || book.Since.T < worst.t) {
			worst = extreme{found: model.Some(float64(book.Since.Month)), t: book.Since.T, tier: book.Tier,
				what: book.Tier + " books run over"}
		}
	}
	return worst
}

// monthsOver is in how many months books are over their limit, or nobody's; it is said of
// the plan's end, up to which they are counted.
func monthsOver(p *planner.Plan) extreme {
	return extreme{found: model.Some(float64(p.MonthsOver())), t: p.Horizon, what: "months over full books"}
}

// peakUtilization is the highest utilization of any tier; without bound where a tier has
// accounts and no CSM.
func peakUtilization(p *planner.Plan) extreme {
	return highestFigure(p, "utilization", "no tier has accounts or CSMs", func(tier *planner.TierMonth) (model.Opt, bool) {
		return tier.Utilization, tier.State == planner.Uncovered
	})
}

// peakPodRatio is the highest ratio of any pod tier.
func peakPodRatio(p *planner.Plan) extreme {
	return highestFigure(p, "AE:CSM", "no tier is served by pods", func(tier *planner.TierMonth) (model.Opt, bool) {
		if tier.PodState == planner.NoPod {
			return model.Opt{}, false
		}
		return tier.Ratio, !tier.Ratio.OK
	})
}

// highestFigure looks for the highest figure of all tiers and months, of which one that is
// unbounded is higher than any other. Without any figure it is nothing, for a reason.
func highestFigure(p *planner.Plan, what, nothing string, read func(*planner.TierMonth) (v model.Opt, unbounded bool)) extreme {
	worst := extreme{nothing: nothing}
	for t := range p.Months {
		for k := range p.Months[t].Tiers {
			tier := &p.Months[t].Tiers[k]
			v, unbounded := read(tier)
			if unbounded {
				return extreme{t: t, tier: tier.Name, what: tier.Name + " " + what}
			}
			if v.OK && (!worst.found.OK || v.V > worst.found.V) {
				worst = extreme{found: v, t: t, tier: tier.Name, what: tier.Name + " " + what}
			}
		}
	}
	return worst
}

func lastARR(p *planner.Plan) extreme {
	return extreme{found: model.Some(p.Last().ARR), t: p.Horizon, what: "ARR"}
}

// lastNRR is undefined in plans shorter than a year, which then do not reach it.
func lastNRR(p *planner.Plan) extreme {
	return extreme{found: p.Last().NRR, t: p.Horizon, what: "NRR", none: "undefined in a plan of less than a year"}
}

func peopleCost(p *planner.Plan) extreme {
	return extreme{found: model.Some(p.PeopleCost()), t: p.Horizon, what: "people cost"}
}
