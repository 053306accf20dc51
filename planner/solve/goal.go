package solve

import (
	"cmp"
	"slices"

	"brim/planner"
	"brim/planner/cover"
	"brim/planner/internal/engine"
)

// goals are the AEs' program: who must start in which month and tier so that the company's ARR
// is at the goal at every date.
type goals struct {
	*cover.Problem
	lost []int // the dates that no hire can save
}

// reached reports whether the company's ARR is at the goal at a date.
func reached(p *planner.Plan, date int) bool {
	return !planner.Below(p.Months[date].ARR, p.Months[date].GoalARR)
}

// dates are the months at whose ends ARR has to be at the goal: those of the fiscal years
// within the plan, and the plan's last.
func (h *promises) dates() []int {
	var list []int
	for t := 1; t <= h.s.Horizon; t++ {
		month := h.s.MonthAt(t)
		if quarter := h.s.Quarter(month); t == h.s.Horizon || quarter.Number == 4 && quarter.Last() == month {
			list = append(list, t)
		}
	}
	return list
}

// sellers are tiers in the order in which a program has them in each month: those whose hires
// bring most by a plan's end come last. Of equally cheap hires those with fewer in the first
// place that differs are the best, so that people start later, and where they bring most.
func (h *promises) sellers(p *planner.Plan, tiers []int) []int {
	order := slices.Clone(tiers)
	brings, carried := make([]float64, len(h.s.Tiers)), h.carried(p, h.books(p), h.s.Horizon, nil)
	for _, k := range tiers {
		row := h.goalRow(p, h.s.Horizon, []seller{h.seller(p, k)}, carried)
		brings[k] = slices.Max(append(row.Gives, 0))
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(brings[a], brings[b]) })
	return order
}

// goals builds the AEs' program from a plan, by whose rates ARR churns and grows. Its columns
// are the months, and in each of them the tiers. Rates follow what is won, or are those of a
// least churn.
func (h *promises) goals(p *planner.Plan, tiers []int, least *least) *goals {
	sellers := h.selling(p, tiers)
	price := make([]float64, 0, h.starts()*len(tiers))
	for j := range h.starts() {
		for i := range sellers {
			price = append(price, sellers[i].price[j])
		}
	}
	books := h.books(p)
	var rows []cover.Row
	var lost []int
	for _, date := range h.dates() {
		row := h.goalRow(p, date, sellers, h.carried(p, books, date, least))
		if hopeless(row) {
			lost = append(lost, date)
			continue
		}
		rows = append(rows, row)
	}
	return &goals{cover.New(price, rows), lost}
}

// reached reports whether a plan's ARR is at the goal at every date at which hires can bring it there.
func (g *goals) reached(h *promises, p *planner.Plan) bool {
	return !slices.ContainsFunc(h.dates(), func(date int) bool { return !slices.Contains(g.lost, date) && !reached(p, date) })
}

// add takes in what the derivative of another plan asks for.
func (g *goals) add(h *promises, p *planner.Plan, tiers []int) {
	g.Problem = g.With(h.goals(p, tiers, nil).Rows())
}

// goalRow is the promise that the company's ARR is at the goal at a date.
func (h *promises) goalRow(p *planner.Plan, date int, sellers []seller, carried carried) cover.Row {
	row := cover.Row{Gives: make([]float64, h.starts()*len(sellers))}
	row.Needs = engine.BelowFrom(p.Months[date].GoalARR) - p.Months[date].ARR - carried.lifted
	for i := range sellers {
		s := &sellers[i]
		for t := 1; t <= date; t++ {
			row.Needs += s.extra[t] * s.sells[t] * carried.worth[t][s.tier]
		}
		for start := h.first; start <= date; start++ {
			j, given := start-h.first, 0.0
			for t := start; t <= date; t++ {
				given += s.hires[j].ramped[t-start] * s.sells[t] * carried.worth[t][s.tier]
			}
			row.Gives[j*len(sellers)+i] = given
		}
	}
	return row
}

// same reports whether two programs ask for the same.
func (g *goals) same(other *goals) bool {
	return slices.Equal(g.lost, other.lost) && sameRows(g.Rows(), other.Rows())
}
