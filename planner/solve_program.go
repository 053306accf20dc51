package planner

import (
	"math"
	"slices"

	"brim/planner/cover"
	"brim/planner/internal/engine"
)

// program is the integer program of a tier, and the months that no hire can save.
type program struct {
	*cover.Problem
	lost []int
}

// program builds a tier's program from a plan, whose accounts and AEs it takes. A hire of
// month s gives to month t what one of that age gives, which is why there are no more
// figures in it than ages.
func (p *Plan) program(h *promises, k int) program {
	s := p.Scenario()
	months := max(0, s.Horizon-h.first+1)
	price := make([]float64, months)
	for j := range price {
		for _, heads := range h.heads[:months-j] {
			price[j] += heads * s.CSM.Cost / 12
		}
	}
	var rows []cover.Row
	var lost []int
	alone := p.withoutHires(k)
	for t := h.from; t <= s.Horizon; t++ {
		asked := []cover.Row{p.bookRow(h, alone, k, t, months), p.podRow(h, alone, k, t, months)}
		if slices.ContainsFunc(asked, hopeless) {
			lost = append(lost, t)
			continue
		}
		rows = append(rows, asked...)
	}
	return program{cover.New(price, rows), lost}
}

// hopeless reports whether not even the most hires that can be planned for one month give
// what a row needs.
func hopeless(r cover.Row) bool {
	return r.Needs > 0 && (len(r.Gives) == 0 || r.Needs > float64(mostHires)*slices.Max(r.Gives))
}

// withoutHires is a tier's team when nobody is hired but backfills.
func (p *Plan) withoutHires(k int) *engine.Line {
	s := p.Scenario()
	l := &engine.Line{Hires: make([]float64, s.Horizon+1)}
	l.Run(&s.CSM, s.Horizon, p.in.Shares.CSM[k]*s.CSM.Heads, 1-engine.Losing(s.CSM.Attrition), p.csm.Weights)
	return l
}

// oneHire is what one hire comes to by age: heads and ramped heads, those who fill the
// place after somebody left among them.
func (p *Plan) oneHire() (heads, ramped []float64) {
	s := p.Scenario()
	l := &engine.Line{Hires: make([]float64, s.Horizon+1)}
	l.Hires[1] = 1
	l.Run(&s.CSM, s.Horizon, 0, 1-engine.Losing(s.CSM.Attrition), p.csm.Weights)
	return l.Heads[1:], l.Ramped[1:]
}

// bookRow is the promise that the books of month t are no fuller than the target.
func (p *Plan) bookRow(h *promises, alone *engine.Line, k, t, months int) cover.Row {
	in := &p.in.Tier[k]
	if !some(p.Months[t].Tiers[k].Accounts) {
		return cover.Row{}
	}
	productive := in.Productive * p.in.Dip(t)
	needs := p.Months[t].Tiers[k].Accounts/atMost(h.target*in.BookMax) - alone.Ramped[t]*productive
	return h.row(needs, h.ramped, productive, t, months)
}

// podRow is the promise that there are no more AEs to a pod tier's CSM than the ratio
// allows.
func (p *Plan) podRow(h *promises, alone *engine.Line, k, t, months int) cover.Row {
	if !p.in.Tier[k].Pod || !some(p.Months[t].Tiers[k].AEHeads) {
		return cover.Row{}
	}
	return h.row(p.Months[t].Tiers[k].AEHeads/atMost(h.ratio)-alone.Heads[t], h.heads, 1, t, months)
}

// row is what each month's hires give to month t, of so much by age.
func (h *promises) row(needs float64, byAge []float64, times float64, t, months int) cover.Row {
	row := cover.Row{Needs: needs, Gives: make([]float64, months)}
	for j := 0; j < months && h.first+j <= t; j++ {
		row.Gives[j] = byAge[t-h.first-j] * times
	}
	return row
}

// atMost is the largest figure that is not above a limit.
func atMost(limit float64) float64 { return limit + Slack*max(1, math.Abs(limit)) }

// same reports whether two programs of a tier ask for the same.
func (p *program) same(other *program) bool {
	return slices.Equal(p.lost, other.lost) && slices.EqualFunc(p.Rows(), other.Rows(), func(a, b cover.Row) bool {
		return a.Needs == b.Needs && slices.Equal(a.Gives, b.Gives)
	})
}
