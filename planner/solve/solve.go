package solve

import (
	"cmp"
	"context"
	"fmt"

	"brim/model"
	"brim/planner"
)

// Request says what promises the hires have to keep, and whose hires are sought.
type Request struct {
	Case   int       // index of the market case, -1 for the base case
	Tiers  []int     // whose hires are sought, by index; nil: every tier's
	AEs    bool      // AE hires are sought too, with which ARR reaches the goal
	Gap    bool      // the hiring gap of pod tiers keeps its limit, as far as the plan sees
	Target model.Opt // load at the most, as a part of book_max; absent: 1
	Ratio  model.Opt // AE:CSM at the most in pod tiers; absent: each tier's ratio_sound
	From   model.Opt // the first month t in which the promises hold; absent: the month of [FirstMonth]

	// Steps bounds the search by its work, each step of about a microsecond, so that what is
	// found is the same on every machine; 0: it takes as long as it does, or until ctx ends.
	Steps int
}

// Solution is the cheapest hires that keep the promises, and the plan of them. Its
// JSON form is the program's output format.
type Solution struct {
	Tiers []Tier `json:"tiers"`
	*Both        // what there is to say of both roles; nil where AE hires were not sought

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

	// Unproven says why what was searched does not prove the hires to be the cheapest, in one
	// sentence without its full stop; absent where it does, and where only time was short.
	Unproven string `json:"unproven,omitempty"`

	// Fill and AEFill are the parts of the planned CSM and AE hires that land in the market.
	// The hires are people who must land: where they are below 1, more have to be planned.
	Fill   float64 `json:"-"`
	AEFill float64 `json:"-"`
	Gapped bool    `json:"-"` // the hiring gap was promised too

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

	// Ahead are those of the unsaved months in which the promises would be met without the AE
	// hires: these start before the first month of the promises, when no CSM need have started.
	Ahead []model.Month `json:"-"`

	// AheadToo are likewise those in which the AE hires break the ratio of the pods, and the books
	// are too full all the same.
	AheadToo []model.Month `json:"-"`

	Unproven string `json:"-"` // see [Solution]

	*Sellers // nil where AE hires were not sought

	Index int `json:"-"` // of the tier
}

// Requisition is when the search for hires must begin for them to start in time: their
// start less the tier's time_to_fill.
type Requisition struct {
	Open  model.Month `json:"open"`
	Start model.Month `json:"start"`
	Heads int         `json:"heads"`
}

// Hires is how many people of the solved roles start in all.
func (s *Solution) Hires() int {
	sum := 0
	for i := range s.Tiers {
		sum += s.Tiers[i].Hires()
		if s.Both != nil {
			sum += s.Tiers[i].Sellers.Hires()
		}
	}
	return sum
}

// Hires is how many CSMs start in all.
func (t *Tier) Hires() int { return total(t.CSMHires) }

// Sums are how many people of a role start in the tier, what the role costs in it over the plan,
// and what it costs with the hires planned so far. AEs have some where they were sought.
func (t *Tier) Sums(role model.Role) (hires int, cost, present float64) {
	if role == model.RoleAE {
		return t.Sellers.Hires(), t.AECost, t.AEPresentCost
	}
	return t.Hires(), t.Cost, t.PresentCost
}

func total(hires []int) int {
	sum := 0
	for _, n := range hires {
		sum += n
	}
	return sum
}

// Hires finds the cheapest CSM hires that keep the promises: in every month from the
// first one on, loads of at most target × book_max, and in pod tiers AE:CSM of at most
// the ratio. With AEs, first the cheapest AE hires with which ARR reaches the goal, then
// the CSM hires for what results, until both stay the same. Whole people start in months 1..H,
// none before a hire can. The answer is the proven optimum unless ctx or the request's Steps end
// before the search does; it then is the best found so far, and says how far it may be from the
// optimum. A request that cannot be answered is a *[Refusal].
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
	found := h.find(ctx, present, tiers)
	if err := found.plannable(); err != nil {
		return nil, err
	}
	solution := found.solution(h, present)
	solution.AEHires = h.mostAEHires()
	return solution, nil
}

// cost is what a tier's people of a role cost in months 1..H: their heads, and everybody who
// joins.
func cost(p *planner.Plan, role model.Role, k int) float64 {
	line, terms, sum := &p.Team(role).Lines[k], p.Scenario().Terms(role, k), 0.0
	for t := 1; t <= p.Horizon; t++ {
		sum += line.Heads[t]*terms.Cost/12 + line.Joined[t]*terms.HireCost
	}
	return sum
}

// solution puts the hires and what they come to into words and months.
func (s *solved) solution(h *promises, present *planner.Plan) *Solution {
	market := h.s.MarketIn(h.c)
	all := &Solution{
		Target: h.target, Ratio: h.greatestRatio(), From: h.from, Start: present.Start, Settled: s.settled, Proven: true,
		Fill: market.CSMHireFill, AEFill: market.AEHireFill, Gapped: h.gap,
		Scenario: s.scenario, Plan: s.plan, Present: present,
	}
	cost, loose := 0.0, 0.0
	for i, k := range s.tiers {
		tier := s.tier(h, present, i, k)
		all.Tiers = append(all.Tiers, tier)
		all.Proven = all.Proven && tier.Proven
		all.Unproven = cmp.Or(all.Unproven, tier.Unproven)
		cost += tier.Cost
		loose += tier.Gap * tier.Cost
	}
	if h.aes {
		all.Both = s.both(h, all.Tiers)
		all.Unproven = cmp.Or(all.AEUnproven, all.Unproven)
		all.Proven = all.Proven && s.sold.Proven && s.settled
		cost += all.AECost
		loose += s.sold.Loose()
	}
	if cost > 0 {
		all.Gap = min(1, loose/cost)
	}
	return all
}

func (s *solved) tier(h *promises, present *planner.Plan, i, k int) Tier {
	found := &s.covers[i]
	tier := Tier{
		Tier: present.Scenario().Tiers[k].Name, Index: k, Feasible: true, Proven: found.Proven, Ratio: h.ratios[k],
		Cost: cost(s.plan, model.RoleCSM, k), PresentCost: cost(present, model.RoleCSM, k), Unsaved: []model.Month{},
		Unproven: unproven(s.csmDoubts[i]),
	}
	tier.CSMHires, tier.Requisitions = h.requisitions(model.RoleCSM, k, found.Hires)
	if h.aes {
		tier.Sellers = &Sellers{AECost: cost(s.plan, model.RoleAE, k), AEPresentCost: cost(present, model.RoleAE, k)}
		tier.AEHires, tier.AERequisitions = h.requisitions(model.RoleAE, k, s.hires(model.RoleAE, i))
	}
	if tier.Cost > 0 {
		tier.Gap = min(1, found.Loose()/tier.Cost)
	}
	for t := range s.plan.Months {
		if !h.keep(s.plan, t, k) {
			tier.Unsaved = append(tier.Unsaved, s.plan.MonthAt(t))
			tier.Feasible = tier.Feasible && t < h.from
		}
	}
	if h.aes {
		tier.Ahead, tier.AheadToo = s.ahead(h, k)
	}
	if !tier.Feasible {
		tier.Why = h.whyBroken(k, &s.programs[i])
	}
	return tier
}

// requisitions are hires of a role and tier by the month in which they start, month 1 first,
// and when the search for each begins.
func (h *promises) requisitions(role model.Role, k int, hires []int) (byMonth []int, list []Requisition) {
	byMonth, list = make([]int, h.s.Horizon), []Requisition{}
	fill := h.s.Terms(role, k).TimeToFill
	for j, n := range hires {
		start := h.first + j
		byMonth[start-1] = n
		if n > 0 {
			month := h.s.MonthAt(start)
			list = append(list, Requisition{Open: month.Add(-fill), Start: month, Heads: n})
		}
	}
	return byMonth, list
}

// ProofWords says how sure it is that nothing cheaper meets the targets, and that of
// equally cheap hires these come first.
func (t *Tier) ProofWords() string {
	if t.Proven {
		return "nothing cheaper meets the targets"
	}
	return openWords("meets the targets", t.Unproven, t.Gap)
}

// openWords say what is open about hires that are not proven to be the cheapest that do what is
// asked of them.
func openWords(does, unproven string, gap float64) string {
	switch {
	case unproven != "":
		return unproven
	case gap == 0:
		return fmt.Sprintf("nothing cheaper %s; which of equally cheap hires come first was not settled in time", does)
	}
	return fmt.Sprintf("the best found in time; at most %.2g%% dearer than needed", gap*100)
}
