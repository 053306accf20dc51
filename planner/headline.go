package planner

import "brim/model"

// Headline is the few figures and dates that a meeting decides on. It is a plain
// value: it stays as it is when its plan is run again.
type Headline struct {
	Pods     PodHeadline                  // the one that decides; see [Headline.PodTiers]
	PodTiers []PodHeadline                // of every pod tier, highest first
	Books    [model.MaxTiers]BookHeadline // by tier, highest first
	Tiers    int                          // how many of Books speak
	Beyond   Beyond
	ARR      float64     // at the plan's end
	GoalARR  float64     // likewise
	Cost     float64     // of all people over the plan
	End      model.Month // the plan's last month
	Short    []Shortage  // of other roles, the first one first
}

// Stretch is months that follow on each other.
type Stretch struct {
	From, To  When
	Ends      bool // before the plan's end
	Uncovered bool // of a book: nobody carries it; otherwise it is over its limit
}

// BookHeadline is when a tier's books run over.
type BookHeadline struct {
	Tier      string
	Over      bool      // they do
	Uncovered bool      // at first for want of any productive CSM
	Since     When      // the first month
	Ends      bool      // they no longer do at the plan's end
	Until     When      // the last month, where that lies inside the plan
	Stretches []Stretch // all of them; a book that is over and one that nobody carries apart
	Months    int       // how many they are together
	Peak      model.Opt // the highest load over its limit; absent: unbounded
	PeakAt    When      // its month, or the first without any CSM
}

// Headline picks the figures out of the plan.
func (p *Plan) Headline() Headline {
	last := p.Last()
	h := Headline{Tiers: len(last.Tiers), ARR: last.ARR, GoalARR: last.GoalARR, Cost: p.PeopleCost(), End: last.Month,
		Beyond: p.beyond()}
	for i := range p.Pods {
		h.PodTiers = append(h.PodTiers, p.podHeadline(&p.Pods[i]))
	}
	h.Pods = firstPods(h.PodTiers)
	for k := range last.Tiers {
		h.Books[k] = p.bookHeadline(k)
	}
	h.Short = p.shortages()
	return h
}

// PeopleCost is the cost of all people over the plan's months.
func (p *Plan) PeopleCost() float64 {
	cost := 0.0
	for t := 1; t < len(p.Months); t++ {
		cost += p.Months[t].PeopleCost
	}
	return cost
}

// MonthsOver is in how many of the plan's months 1..H the books of any tier are over their
// limit or nobody's.
func (p *Plan) MonthsOver() int {
	n := 0
	for t := 1; t <= p.Horizon; t++ {
		for k := range p.Months[t].Tiers {
			if p.Months[t].Tiers[k].State.Overfull() {
				n++
				break
			}
		}
	}
	return n
}

func (p *Plan) bookHeadline(k int) BookHeadline {
	h := BookHeadline{Tier: p.Months[0].Tiers[k].Name, Ends: true}
	var peak highest
	for t := range p.Months {
		tier := &p.Months[t].Tiers[k]
		if before := peak; !before.unbounded {
			if peak.add(tier.Utilization, tier.State == Uncovered); peak != before {
				h.PeakAt = p.When(t)
			}
		}
		if tier.State != Over && tier.State != Uncovered {
			continue
		}
		if !h.Over {
			h.Over, h.Uncovered, h.Since = true, tier.State == Uncovered, p.When(t)
		}
		h.Until, h.Ends = p.When(t), t < p.Horizon
		h.Months++
		h.Stretches = p.stretch(h.Stretches, t, tier.State == Uncovered)
	}
	h.Peak = peak.value()
	return h
}

// stretch adds month t to the stretches before it: to the last one where that goes on.
func (p *Plan) stretch(all []Stretch, t int, uncovered bool) []Stretch {
	if last := len(all) - 1; last >= 0 && all[last].To.T == t-1 && all[last].Uncovered == uncovered {
		all[last].To, all[last].Ends = p.When(t), t < p.Horizon
		return all
	}
	return append(all, Stretch{From: p.When(t), To: p.When(t), Ends: t < p.Horizon, Uncovered: uncovered})
}

// shortages finds the months of every resource that runs short.
func (p *Plan) shortages() []Shortage {
	var short []Shortage
	place := make([]int, len(p.Months[0].Resources)) // in short, counted from 1
	for t := range p.Months {
		for i, need := range p.Months[t].Resources {
			if !need.Short() {
				continue
			}
			if place[i] == 0 {
				short = append(short, Shortage{Role: need.Role, Since: p.When(t), Needed: need.Needed, Heads: need.Heads})
				place[i] = len(short)
			}
			one := &short[place[i]-1]
			one.Stretches = p.stretch(one.Stretches, t, false)
		}
	}
	return short
}
