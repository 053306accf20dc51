package solve

import (
	"brim/model"
	"brim/planner"
)

// Both is what a solution for AEs and CSMs says of the company.
type Both struct {
	GoalMet     []GoalDate `json:"arr_goal_met"`    // the dates at which ARR is at the goal
	GoalMissed  []GoalDate `json:"arr_goal_missed"` // those at which it is not, whoever is hired
	AECost      float64    `json:"ae_cost"`         // of the solved tiers' AEs, months 1..H, hiring included
	CSMCost     float64    `json:"csm_cost"`        // likewise, of their CSMs
	PresentCost float64    `json:"present_cost"`    // of both, with the hires planned so far
	AEProven    bool       `json:"ae_proven"`       // no cheaper AE hires reach the goal, given the CSMs
	AEGap       float64    `json:"ae_gap"`          // the part of the AEs' cost that cheaper ones could save at the most
	AEUnproven  string     `json:"-"`               // see [Solution]
}

// GoalDate is the company's ARR beside the goal at a fiscal year's end, or the plan's.
type GoalDate struct {
	Month model.Month `json:"month"`
	Goal  float64     `json:"goal"`
	ARR   float64     `json:"arr"`
	Why   string      `json:"why,omitempty"` // it is below the goal; one sentence
}

// Sellers is the cheapest AE hires of a tier.
type Sellers struct {
	AEHires        []int         `json:"ae_hires"` // by the month in which they start, month 1 first
	AERequisitions []Requisition `json:"ae_requisitions"`
	AECost         float64       `json:"ae_cost"` // of the tier's AEs, months 1..H, hiring included
	AEPresentCost  float64       `json:"ae_present_cost"`
}

// Hires is how many AEs start in all.
func (s *Sellers) Hires() int { return total(s.AEHires) }

// ahead finds the months before the promises begin in which AEs who start before any CSM has to
// break them: those in which a tier would keep them otherwise, and those in which it would keep
// the ratio of its pods, but no full books.
func (s *solved) ahead(h *promises, k int) (alone, besides []model.Month) {
	var bare *planner.Plan
	for t := 1; t < h.from; t++ {
		if h.keep(s.plan, t, k) {
			continue
		}
		if bare == nil {
			bare = s.without(h, model.RoleAE)
		}
		switch month := s.plan.MonthAt(t); {
		case h.keep(bare, t, k):
			alone = append(alone, month)
		case h.pair(bare, t, k) && !h.pair(s.plan, t, k):
			besides = append(besides, month)
		}
	}
	return alone, besides
}

// both sums the tiers of a solution, and holds ARR against the goal.
func (s *solved) both(h *promises, tiers []Tier) *Both {
	b := &Both{GoalMet: []GoalDate{}, GoalMissed: []GoalDate{}, AEProven: s.sold.Proven, AEUnproven: unproven(s.aeDoubt)}
	for i := range tiers {
		b.AECost += tiers[i].AECost
		b.CSMCost += tiers[i].Cost
		b.PresentCost += tiers[i].PresentCost + tiers[i].AEPresentCost
	}
	if b.AECost > 0 {
		b.AEGap = min(1, s.sold.Loose()/b.AECost)
	}
	for _, date := range h.dates() {
		row := &s.plan.Months[date]
		goal := GoalDate{Month: row.Month, Goal: row.GoalARR, ARR: row.ARR}
		if reached(s.plan, date) {
			b.GoalMet = append(b.GoalMet, goal)
			continue
		}
		goal.Why = h.whyMissed(s, date)
		b.GoalMissed = append(b.GoalMissed, goal)
	}
	return b
}
