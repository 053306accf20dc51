package planner

import "brim/model"

// Headline is the few figures and dates that a meeting decides on. It is a plain
// value: it stays as it is when its plan is run again.
type Headline struct {
	Pods    PodHeadline
	Books   [model.MaxTiers]BookHeadline // by tier, highest first
	Tiers   int                          // how many of Books speak
	ARR     float64                      // at the plan's end
	GoalARR float64                      // likewise
	Cost    float64                      // of all people over the plan
	End     model.Month                  // the plan's last month
	Short   []Shortage                   // of other roles, the first one first
}

// PodHeadline is the first pod tier to degrade.
type PodHeadline struct {
	Any      bool // there are pod tiers
	Degrades bool // one degrades
	Tier     string
	By       When
	Cause    Cause
	Since    When      // month of the cause, from which By is counted
	Gap      model.Opt // AE over CSM hiring in the month of the cause; absent: unbounded
	Ratio    model.Opt // AE:CSM in the month of the cause
}

// BookHeadline is when a tier's books first run over.
type BookHeadline struct {
	Tier      string
	Over      bool // they do
	Uncovered bool // for want of any productive CSM
	At        When // the first month
	Ends      bool // they no longer do at the plan's end
	Until     When // the last month, where that lies inside the plan
}

// Shortage is when a resource's demand first exceeds its heads.
type Shortage struct {
	Role          string
	At            When
	Needed, Heads float64 // in that month
}

// Headline picks the figures out of the plan.
func (p *Plan) Headline() Headline {
	last := p.Last()
	h := Headline{Pods: p.podHeadline(), Tiers: len(last.Tiers), ARR: last.ARR, GoalARR: last.GoalARR,
		Cost: p.PeopleCost(), End: last.Month}
	for k := range last.Tiers {
		h.Books[k] = p.bookHeadline(k)
	}
	h.Short = p.shortages()
	return h
}

// PeopleCost is the cost of all AEs and CSMs over the plan's months.
func (p *Plan) PeopleCost() float64 {
	cost := 0.0
	for t := 1; t < len(p.Months); t++ {
		cost += p.Months[t].PeopleCost
	}
	return cost
}

func (p *Plan) podHeadline() PodHeadline {
	h := PodHeadline{Any: len(p.Pods) > 0}
	for i := range p.Pods {
		f := &p.Pods[i]
		end := f.DegradesBy
		if end == nil || h.Degrades && end.T >= h.By.T {
			continue
		}
		tier := p.Months[f.Cause(end.Cause).T].Tiers[f.Index]
		h = PodHeadline{Any: true, Degrades: true, Tier: f.Tier, By: end.When, Cause: end.Cause, Since: *f.Cause(end.Cause),
			Gap: tier.HiringGap, Ratio: tier.Ratio}
	}
	return h
}

func (p *Plan) bookHeadline(k int) BookHeadline {
	h := BookHeadline{Tier: p.Months[0].Tiers[k].Name, Ends: true}
	for t := range p.Months {
		state := p.Months[t].Tiers[k].State
		if state != Over && state != Uncovered {
			continue
		}
		if !h.Over {
			h.Over, h.Uncovered, h.At = true, state == Uncovered, p.When(t)
		}
		h.Until, h.Ends = p.When(t), t < p.Horizon
	}
	return h
}

// shortages finds the first month of every resource that runs short.
func (p *Plan) shortages() []Shortage {
	var short []Shortage
	seen := make([]bool, len(p.Months[0].Resources))
	for t := range p.Months {
		for i, need := range p.Months[t].Resources {
			if !seen[i] && need.Short() {
				seen[i] = true
				short = append(short, Shortage{Role: need.Role, At: p.When(t), Needed: need.Needed, Heads: need.Heads})
			}
		}
	}
	return short
}
