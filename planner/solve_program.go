package planner

import (
	"math"
	"slices"

	"brim/planner/cover"
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
	s := p.in.s
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
func (p *Plan) withoutHires(k int) *line {
	s := p.in.s
	l := &line{hires: make([]float64, s.Horizon+1)}
	l.run(&s.CSM, s.Horizon, p.in.shares.CSM[k]*s.CSM.Heads, 1-losing(s.CSM.Attrition), p.csm.weights)
	return l
}

// oneHire is what one hire comes to by age: heads and ramped heads, those who fill the
// place after somebody left among them.
func (p *Plan) oneHire() (heads, ramped []float64) {
	s := p.in.s
	l := &line{hires: make([]float64, s.Horizon+1)}
	l.hires[1] = 1
	l.run(&s.CSM, s.Horizon, 0, 1-losing(s.CSM.Attrition), p.csm.weights)
	return l.heads[1:], l.ramped[1:]
}

// bookRow is the promise that the books of month t are no fuller than the target.
func (p *Plan) bookRow(h *promises, alone *line, k, t, months int) cover.Row {
	in := &p.in.tier[k]
	if !some(p.Months[t].Tiers[k].Accounts) {
		return cover.Row{}
	}
	productive := in.productive * p.dip(t)
	needs := p.Months[t].Tiers[k].Accounts/atMost(h.target*in.bookMax) - alone.ramped[t]*productive
	return h.row(needs, h.ramped, productive, t, months)
}

// podRow is the promise that there are no more AEs to a pod tier's CSM than the ratio
// allows.
func (p *Plan) podRow(h *promises, alone *line, k, t, months int) cover.Row {
	if !p.in.tier[k].pod || !some(p.Months[t].Tiers[k].AEHeads) {
		return cover.Row{}
	}
	return h.row(p.Months[t].Tiers[k].AEHeads/atMost(h.ratio)-alone.heads[t], h.heads, 1, t, months)
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
