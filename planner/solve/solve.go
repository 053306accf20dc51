package solve

import (
	"context"
	"fmt"

	"brim/model"
	"brim/planner"
)

// Request says what promises the hires have to keep, and whose hires are sought.
type Request struct {
	Case   int       // index of the market case, -1 for the base case
	Tiers  []int     // whose CSM hires are sought, by index; nil: every tier's
	Target model.Opt // load at the most, as a part of book_max; absent: 1
	Ratio  model.Opt // AE:CSM at the most in pod tiers; absent: each tier's ratio_sound
	From   model.Opt // the first month t in which the promises hold; absent: the month of [FirstMonth]
}

// Solution is the cheapest CSM hires that keep the promises, and the plan of them. Its
// JSON form is the program's output format.
type Solution struct {
	Tiers []Tier `json:"tiers"`

	// AEHires is the most AE hires a quarter that the CSM hires planned so far carry: one
	// number for the company, fractions too, in place of ae.hires_per_quarter. Absent:
	// there is no bound. 0 when the promises are broken without any.
	AEHires model.Opt `json:"ae_hires_per_quarter"`

	Target  float64     `json:"target"`
	Ratio   float64     `json:"ratio"`   // the greatest of the pod tiers'; see [Tier]
	From    int         `json:"from"`    // t
	Proven  bool        `json:"proven"`  // nothing cheaper meets the targets, and of equally cheap hires these come first
	Gap     float64     `json:"gap"`     // the part of the cost that something cheaper could save at the most
	Settled bool        `json:"settled"` // the plan of the hires asks for just these hires
	Start   model.Month `json:"start"`   // month 0

	// Fill is the part of the planned CSM hires that lands in the market. The hires are
	// people who must land: where it is below 1, more have to be planned.
	Fill float64 `json:"-"`

	// Scenario is what was asked about, with the hires in it; Plan is its plan when all of
	// them land, Present the plan before.
	Scenario *model.Scenario `json:"-"`
	Plan     *planner.Plan   `json:"-"`
	Present  *planner.Plan   `json:"-"`
}

// Tier is the cheapest hires of one tier.
type Tier struct {
	Tier         string        `json:"tier"`
	Feasible     bool          `json:"feasible"`     // every promise is met in every month that counts
	Ratio        float64       `json:"ratio"`        // AE:CSM at the most, where it is a pod tier
	Cost         float64       `json:"cost"`         // of the tier's CSMs, months 1..H, hiring included
	PresentCost  float64       `json:"present_cost"` // likewise, with the hires planned so far
	CSMHires     []int         `json:"csm_hires"`    // by the month in which they start, month 1 first
	Requisitions []Requisition `json:"requisitions"`
	Unsaved      []model.Month `json:"unsaved"`       // months in which a promise is broken all the same
	Proven       bool          `json:"proven"`        // see [Solution]
	Gap          float64       `json:"gap"`           // 0 and unproven: which of equally cheap hires come first is open
	Why          string        `json:"why,omitempty"` // why it is not feasible; one sentence

	Index int `json:"-"` // of the tier
}

// Requisition is when the search for hires must begin for them to start in time: their
// start less the tier's time_to_fill.
type Requisition struct {
	Open  model.Month `json:"open"`
	Start model.Month `json:"start"`
	Heads int         `json:"heads"`
}

// Hires is how many people start in all.
func (t *Tier) Hires() int {
	sum := 0
	for _, n := range t.CSMHires {
		sum += n
	}
	return sum
}

// Hires finds the cheapest CSM hires that keep the promises: in every month from the
// first one on, loads of at most target × book_max, and in pod tiers AE:CSM of at most
// the ratio. Whole people start in months 1..H, none before a hire can. The answer is
// the proven optimum unless ctx ends before the search does; it then is the best found so
// far, and says how far it may be from the optimum. A request that cannot be answered is a *[Refusal].
func Hires(ctx context.Context, s *model.Scenario, request Request) (*Solution, error) {
	present := planner.Make(s, request.Case)
	h, err := promisesOf(present, request)
	if err != nil {
		return nil, err
	}
	tiers := request.Tiers
	if tiers == nil {
		for k := range s.Tiers {
			tiers = append(tiers, k)
		}
	}
	found := h.settle(ctx, present, tiers)
	if err := found.plannable(); err != nil {
		return nil, err
	}
	solution := found.solution(h, present)
	solution.AEHires = h.mostAEHires()
	return solution, nil
}

// csmCost is what a tier's CSMs cost in months 1..H: their heads, and everybody who joins.
func csmCost(p *planner.Plan, k int) float64 {
	terms, joined, sum := p.Scenario().Terms(model.RoleCSM, k), p.CSMs().Lines[k].Joined, 0.0
	for t := 1; t <= p.Horizon; t++ {
		sum += p.Months[t].Tiers[k].CSMHeads*terms.Cost/12 + joined[t]*terms.HireCost
	}
	return sum
}

// solution puts the hires and what they come to into words and months.
func (s *solved) solution(h *promises, present *planner.Plan) *Solution {
	all := &Solution{
		Target: h.target, Ratio: h.greatestRatio(), From: h.from, Fill: h.fill, Start: present.Start, Settled: s.settled, Proven: true,
		Scenario: s.scenario, Plan: s.plan, Present: present,
	}
	cost, loose := 0.0, 0.0
	for i, k := range s.tiers {
		tier := s.tier(h, present, i, k)
		all.Tiers = append(all.Tiers, tier)
		all.Proven = all.Proven && tier.Proven
		cost += tier.Cost
		loose += tier.Gap * tier.Cost
	}
	if cost > 0 {
		all.Gap = loose / cost
	}
	return all
}

func (s *solved) tier(h *promises, present *planner.Plan, i, k int) Tier {
	found := &s.covers[i]
	tier := Tier{
		Tier: present.Scenario().Tiers[k].Name, Index: k, Feasible: true, Proven: found.Proven, Ratio: h.ratios[k],
		Cost: csmCost(s.plan, k), PresentCost: csmCost(present, k),
		CSMHires: make([]int, present.Horizon), Requisitions: []Requisition{}, Unsaved: []model.Month{},
	}
	fill := present.Scenario().Terms(model.RoleCSM, k).TimeToFill
	for j, n := range found.Hires {
		start := h.first + j
		tier.CSMHires[start-1] = n
		if n > 0 {
			month := present.MonthAt(start)
			tier.Requisitions = append(tier.Requisitions, Requisition{Open: month.Add(-fill), Start: month, Heads: n})
		}
	}
	if !found.Cheapest() && tier.Cost > 0 {
		tier.Gap = (found.Price - found.Bound) / tier.Cost
	}
	for t := range s.plan.Months {
		if !h.keep(s.plan, t, k) {
			tier.Unsaved = append(tier.Unsaved, s.plan.MonthAt(t))
			tier.Feasible = tier.Feasible && t < h.from
		}
	}
	if !tier.Feasible {
		tier.Why = h.whyBroken(k, &s.programs[i])
	}
	return tier
}

// ProofWords says how sure it is that nothing cheaper meets the targets, and that of
// equally cheap hires these come first.
func (t *Tier) ProofWords() string {
	switch {
	case t.Proven:
		return "nothing cheaper meets the targets"
	case t.Gap == 0:
		return "nothing cheaper meets the targets; which of equally cheap hires come first was not settled in time"
	}
	return fmt.Sprintf("the best found in time; at most %.2g%% dearer than needed", t.Gap*100)
}
