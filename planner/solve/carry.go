package solve

import (
	"brim/planner"
	"brim/planner/internal/engine"
)

// worth is what a tier's ARR and accounts at the end of a month come to in the company's ARR
// at a later date: one more of ARR, one more account that is not young, and one more that was
// won so many months ago.
type worth struct {
	arr, old float64
	young    [engine.YoungMonths]float64
}

// carried is by month, up to a date, and tier what one more of ARR that is won then comes to,
// and by how much the company's ARR at the date is more than in a plan because accounts churn
// less.
type carried struct {
	worth  [][]float64
	lifted float64
}

// carried is what ARR that is won comes to in the company's ARR at a date: it churns, contracts, expands and graduates as a plan's
// does. It is the derivative of the plan's arithmetic, section 5 of the planning model, taken
// backwards from the date. What jumps stays as it is in the plan: whether pods pay, and
// whether books overflow. With a least churn, accounts churn by that whatever is won.
func (h *promises) carried(p *planner.Plan, books []cohorts, date int, least *least) carried {
	tiers := len(h.s.Tiers)
	later, before, all := make([]worth, tiers), make([]worth, tiers), carried{worth: make([][]float64, date+1)}
	for k := range later {
		later[k].arr = 1
	}
	for t := date; t > 0; t-- {
		all.worth[t] = make([]float64, tiers)
		for k := range later {
			all.worth[t][k] = later[k].arr + later[k].young[0]/h.in.Tier[k].NewACV
		}
		for k := range before {
			lifted := 0.0
			before[k], lifted = h.before(p, &books[k], t, k, later, least)
			all.lifted += lifted
		}
		later, before = before, later
	}
	return all
}

// before is the worth at the beginning of month t in tier k, from the tiers' at its end, and what
// the plan's ARR is lifted by in the month.
func (h *promises) before(p *planner.Plan, book *cohorts, t, k int, later []worth, least *least) (w worth, lifted float64) {
	in, row, tier, mine := &h.in.Tier[k], &p.Months[t-1].Tiers[k], &p.Months[t].Tiers[k], &later[k]
	lose := h.losing(row, k)
	kept, grown := h.kept(row, tier, k, &lose)
	if least != nil && least.young[k] != nil {
		stay := max(lose.stay, 1-lose.old-(lose.young-lose.old)*least.young[k][t-1])
		lifted, lose.stay = row.ARR*(stay-lose.stay)*grown*mine.arr, stay
	}
	stays, leavesOld := grown*mine.arr, (1-in.Graduate)*mine.old // of one of ARR that does not churn; of an account that stays
	if in.Graduate > 0 {
		above, edge := &later[k-1], h.in.Open[k-1].Edge
		leavesOld += in.Graduate * above.old
		if tier.GraduatedAccounts*edge > row.ARR*lose.stay*kept { // graduates take all that is kept
			stays += kept * (above.arr - mine.arr)
		} else {
			leavesOld += in.Graduate * edge * (above.arr - mine.arr)
		}
	}
	// One more account makes all accounts leave sooner where books overflow, and the ARR of one smaller.
	acv := row.ACV.V
	if least != nil {
		acv, lose.crowdOld, lose.crowdYoung = 0, 0, 0
	}
	crowd := acv*stays*(book.old[t-1]*lose.crowdOld+book.youth(t-1)*lose.crowdYoung) + book.old[t-1]*lose.crowdOld*leavesOld
	w.arr = lose.stay * stays
	for i := range w.young {
		next := mine.old
		if i+1 < len(w.young) {
			next = mine.young[i+1]
		}
		crowd += book.young[t-1][i] * lose.crowdYoung * next
		w.young[i] = (1-lose.young)*next - acv*stays*(lose.young-1+lose.stay)
	}
	w.old = (1-lose.old)*leavesOld - acv*stays*(lose.old-1+lose.stay) - crowd
	for i := range w.young {
		w.young[i] -= crowd
		if i < in.Onboarding {
			w.young[i] -= crowd * in.Weight
		}
	}
	return w, lifted
}

// losing is what a month takes of a tier's accounts.
type losing struct {
	old, young           float64 // parts of those that are not young, and of those that are
	crowdOld, crowdYoung float64 // by how much one more account raises these where books overflow
	stay                 float64 // the part of ARR that does not churn
}

// losing is what the month after one takes of the accounts in it.
func (h *promises) losing(row *planner.TierMonth, k int) losing {
	in, costs := &h.in.Tier[k], h.s.Limits.OverloadChurn-1
	lose := losing{old: in.Churn, young: in.YoungChurn, stay: 1 - in.Churn}
	if row.Accounts <= 0 {
		return lose
	}
	if full := row.BeyondAccounts / row.Accounts; full > 0 && costs > 0 {
		overload, crowd := 1+costs*full, 0.0
		if work := row.Load.V * row.CSMProductive; work > 0 {
			crowd = costs * (1 - full) / work
		}
		lose.old, lose.crowdOld = overloaded(in.Churn, overload, crowd)
		lose.young, lose.crowdYoung = overloaded(in.YoungChurn, overload, crowd)
	}
	return lose
}

// overloaded is what overload makes of a churn rate, and how fast that rises with the factor.
func overloaded(churn, overload, crowd float64) (losing, rises float64) {
	if churn*overload >= engine.MaxLosing {
		return engine.MaxLosing, 0
	}
	return churn * overload, churn * crowd
}

// kept is what contraction leaves of one of a tier's ARR that does not churn, before and after
// it expands; and what does not churn is set as the month has it.
func (h *promises) kept(row, tier *planner.TierMonth, k int, lose *losing) (kept, grown float64) {
	stays := row.ARR - tier.ChurnedARR
	if row.ARR <= 0 || stays <= 0 {
		kept = 1 - h.in.Tier[k].Contract
		return kept, kept * (1 + h.in.Tier[k].Expand)
	}
	lose.stay = stays / row.ARR
	left := stays - tier.ContractionARR
	return left / stays, (left + tier.ExpansionARR) / stays
}

// cohorts are a tier's accounts by age and month, as a plan has them.
type cohorts struct {
	old   []float64
	young [][engine.YoungMonths]float64
}

func (c *cohorts) youth(t int) float64 {
	sum := 0.0
	for _, n := range c.young[t] {
		sum += n
	}
	return sum
}

// books are the tiers' accounts in a plan.
func (h *promises) books(p *planner.Plan) []cohorts {
	list := make([]cohorts, len(h.s.Tiers))
	for k := range list {
		list[k] = h.cohorts(p, k)
	}
	return list
}

// cohorts are those of tier k in a plan.
func (h *promises) cohorts(p *planner.Plan, k int) cohorts {
	c := cohorts{old: make([]float64, len(p.Months)), young: make([][engine.YoungMonths]float64, len(p.Months))}
	for t := range p.Months {
		tier := &p.Months[t].Tiers[k]
		if t == 0 {
			for i := range c.young[0] {
				c.young[0][i] = tier.Accounts * h.in.Tier[k].YoungShare / engine.YoungMonths
			}
		} else {
			lose := h.losing(&p.Months[t-1].Tiers[k], k)
			for i := range c.young[t][1:] {
				c.young[t][i+1] = c.young[t-1][i] * (1 - lose.young)
			}
			c.young[t][0] = tier.NewAccounts
		}
		c.old[t] = max(0, tier.Accounts-c.youth(t))
	}
	return c
}
