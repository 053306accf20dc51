package solve

import (
	"context"
	"math"
	"slices"

	"brim/planner"
	"brim/planner/cover"
)

// branch is a part of all AE hires: in each place at least so many start, and where it is
// closed just as many.
type branch struct {
	hires  []int
	closed []bool
	rows   []cover.Row // what they must give at the least to reach the goal at every date
	least  []int       // the cheapest hires of the branch that give it
	bound  float64     // none of the branch that reach the goals cost less
	exact  bool        // those of least cost no more than the bound
}

// mostBranches is how many branches are made before a proof is given up.
const mostBranches = 1500

// proof looks for AE hires that are cheaper than those that were found. Hires bring most beside
// as few others as there can be, for books are then emptiest and most pods pay. So hires may be
// enough for a program that holds beside any others, and miss the goal all the same. All there
// are is then parted by how many start in one place: where more must, the program is that of a
// plan in which they do, and asks for more.
type proof struct {
	h     *promises
	found *solved
	price []float64 // of a hire in each place
	best  []int     // the cheapest hires that are known to reach the goals
	cost  float64   // of the best
	open  []branch
	sure  bool // the first program holds beside any hires
	made  int  // branches so far
}

// prove reports whether no cheaper AE hires reach the goals, by a program that asks for no more
// than any plan; else it bounds what they could save. It notes the cheapest that it comes upon, also
// where it is not sure that the program asks for no more.
func (s *solved) prove(ctx context.Context, h *promises, least *goals, sure bool) bool {
	places := len(s.sold.Hires)
	p := &proof{h: h, found: s, price: least.Price(), best: s.sold.Hires, cost: s.sold.Price, sure: sure}
	p.add(ctx, branch{hires: make([]int, places), closed: make([]bool, places), rows: least.Rows()})
	for len(p.open) > 0 && p.made < mostBranches && !h.effort.Over(ctx) {
		p.look(ctx, p.next())
	}
	bound := p.cost
	for i := range p.open {
		bound = min(bound, p.open[i].bound)
	}
	if p.cost < s.sold.Price*(1-cover.SameCost) {
		s.cheaper = p.best
	}
	if bound >= s.sold.Price*(1-cover.SameCost) {
		return true
	}
	s.sold.Proven, s.sold.Bound = false, min(s.sold.Bound, bound)
	return false
}

// next takes the branch with the lowest bound out of those that are open.
func (p *proof) next() branch {
	first := 0
	for i := range p.open {
		if p.open[i].bound < p.open[first].bound {
			first = i
		}
	}
	next := p.open[first]
	p.open = slices.Delete(p.open, first, first+1)
	return next
}

// look plans with the least hires of a branch: they are the best so far, or it is split.
func (p *proof) look(ctx context.Context, b branch) {
	if !p.mayBeat(b.bound) {
		return
	}
	plan := p.plan(b.least)
	if !p.found.goals.reached(p.h, plan) {
		p.split(ctx, &b, plan)
		return
	}
	if cost := p.costOf(b.least); p.mayBeat(cost) {
		p.best, p.cost = b.least, cost
	}
	if !b.exact {
		p.split(ctx, &b, plan)
	}
}

// add opens a branch in which something may be cheaper than the best.
func (p *proof) add(ctx context.Context, b branch) {
	p.made++
	fixed, rows := p.costOf(b.hires), make([]cover.Row, 0, len(b.rows))
	for j, price := range p.price {
		b.closed[j] = b.closed[j] || !p.mayBeat(fixed+price)
	}
	for _, row := range b.rows {
		left := cover.Row{Needs: row.Needs, Gives: slices.Clone(row.Gives)}
		for j, n := range b.hires {
			left.Needs -= float64(n) * row.Gives[j]
			if b.closed[j] {
				left.Gives[j] = 0
			}
		}
		if left.Needs > 0 && !slices.ContainsFunc(left.Gives, func(given float64) bool { return given > 0 }) {
			return
		}
		rows = append(rows, left)
	}
	found := cover.Cheaper(ctx, p.h.effort, p.cost-fixed, cover.New(p.price, rows))
	b.bound, b.exact = max(b.bound, fixed+found.Bound), found.Cheapest()
	if !p.mayBeat(b.bound) {
		return
	}
	b.least = slices.Clone(b.hires)
	for j, n := range found.Hires {
		b.least[j] += n
	}
	p.open = append(p.open, b)
}

// mayBeat reports whether what costs so much at the least may be cheaper than the best.
func (p *proof) mayBeat(bound float64) bool { return bound < p.cost*(1-cover.SameCost) }

// split parts a branch whose least hires miss a goal, by how many start in the place that
// brings less than its program takes it for.
func (p *proof) split(ctx context.Context, b *branch, missed *planner.Plan) {
	place := p.disappointing(b, missed)
	if place < 0 {
		place = slices.Index(b.closed, false)
	}
	if place < 0 {
		return // its only hires miss a goal
	}
	most := max(b.least[place], b.hires[place]+1)
	for n := b.hires[place]; n <= most; n++ {
		part := branch{hires: slices.Clone(b.hires), closed: slices.Clone(b.closed), rows: b.rows, bound: b.bound}
		part.hires[place], part.closed[place] = n, n < most
		if n > b.hires[place] {
			plan := p.plan(part.hires)
			if !p.sure || p.h.aeDoubt(plan, p.found.sellers) == "" {
				part.rows = p.h.leastRows(plan, p.found, p.cost-p.costOf(part.hires))
			}
		}
		p.add(ctx, part)
	}
}

// disappointing is the place of those in which more start by the program of a branch than must,
// with whom ARR at the date that is missed most falls furthest behind the program.
func (p *proof) disappointing(b *branch, missed *planner.Plan) int {
	date, behind := 0, math.Inf(-1)
	for _, d := range p.h.dates() {
		if row := &missed.Months[d]; row.GoalARR-row.ARR > behind && !slices.Contains(p.found.goals.lost, d) {
			date, behind = d, row.GoalARR-row.ARR
		}
	}
	hires, place, worst := slices.Clone(b.hires), -1, 0.0
	plan := p.plan(hires)
	sellers := p.h.selling(plan, p.found.sellers)
	churn := p.h.leastChurn(plan, sellers, p.cost-p.costOf(hires))
	row := p.h.goalRow(plan, date, sellers, p.h.carried(plan, p.h.books(plan), date, churn))
	arr := plan.Months[date].ARR
	for j := range hires {
		more := b.least[j] - hires[j]
		if more == 0 {
			continue
		}
		hires[j] = b.least[j]
		after := p.plan(hires).Months[date].ARR
		if lacks := float64(more)*row.Gives[j] - (after - arr); place < 0 || lacks > worst {
			place, worst = j, lacks
		}
		arr = after
	}
	return place
}

func (p *proof) costOf(hires []int) float64 { return cover.CostOf(p.price, hires) }

// stepsAPlan is about the work of a plan and of the program for it.
const stepsAPlan = 100

// plan is the plan of AE hires beside the CSM hires that were found.
func (p *proof) plan(hires []int) *planner.Plan {
	p.h.effort.Spend(stepsAPlan)
	return p.found.planWith(p.h, hires)
}

// leastRows are the promises that ARR is at the goal at the dates at which hires can bring it
// there, where accounts churn and expand as in a plan beside any more hires of some cost.
func (h *promises) leastRows(p *planner.Plan, found *solved, cost float64) []cover.Row {
	var rows []cover.Row
	sellers, books := h.selling(p, found.sellers), h.books(p)
	churn := h.leastChurn(p, sellers, cost)
	for _, date := range h.dates() {
		if !slices.Contains(found.goals.lost, date) {
			rows = append(rows, h.goalRow(p, date, sellers, h.carried(p, books, date, churn)))
		}
	}
	return rows
}
