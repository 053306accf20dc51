package solve

import (
	"slices"

	"brim/model"
	"brim/planner"
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
func (h *promises) program(p *planner.Plan, k int) program {
	s := h.s
	months := max(0, s.Horizon-h.first+1)
	price := make([]float64, months)
	for j := range price {
		for _, heads := range h.heads[:months-j] {
			price[j] += heads * s.CSM.Cost / 12
		}
	}
	var rows []cover.Row
	var lost []int
	alone := h.withoutHires(k)
	for t := h.from; t <= s.Horizon; t++ {
		asked := []cover.Row{h.bookRow(p, alone, k, t, months), h.podRow(p, alone, k, t, months)}
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
func (h *promises) withoutHires(k int) *engine.Line {
	var team engine.Team
	team.Plan(&h.in, model.RoleCSM)
	l := &team.Lines[k]
	copy(l.Hires, l.Starts)
	seat := team.Seat(&h.in, model.RoleCSM, k)
	l.Run(&seat, h.s.Horizon)
	return l
}

// oneHire is what one hire comes to by age: heads and ramped heads, those who fill the
// place after somebody left among them.
func (h *promises) oneHire() (heads, ramped []float64) {
	var team engine.Team
	seat := team.Seat(&h.in, model.RoleCSM, 0)
	seat.Heads, seat.Ramping, seat.Cuts = 0, nil, nil
	l := &team.Lines[0]
	l.Hires = make([]float64, h.s.Horizon+1)
	l.Hires[1] = 1
	l.Run(&seat, h.s.Horizon)
	return l.Heads[1:], l.Ramped[1:]
}

// bookRow is the promise that the books of month t are no fuller than the target.
func (h *promises) bookRow(p *planner.Plan, alone *engine.Line, k, t, months int) cover.Row {
	in := &h.in.Tier[k]
	if !planner.HasAccounts(p.Months[t].Tiers[k].Accounts) {
		return cover.Row{}
	}
	productive := in.Productive * h.in.Dip(t)
	needs := p.Months[t].Tiers[k].Accounts/engine.AboveFrom(h.target*in.BookMax) - alone.Ramped[t]*productive
	return h.row(needs, h.ramped, productive, t, months)
}

// podRow is the promise that there are no more AEs to a pod tier's CSM than the ratio
// allows.
func (h *promises) podRow(p *planner.Plan, alone *engine.Line, k, t, months int) cover.Row {
	if !h.in.Tier[k].Pod || !planner.Above(p.Months[t].Tiers[k].AEHeads, 0) {
		return cover.Row{}
	}
	return h.row(p.Months[t].Tiers[k].AEHeads/engine.AboveFrom(h.ratio)-alone.Heads[t], h.heads, 1, t, months)
}

// row is what each month's hires give to month t, of so much by age.
func (h *promises) row(needs float64, byAge []float64, times float64, t, months int) cover.Row {
	row := cover.Row{Needs: needs, Gives: make([]float64, months)}
	for j := 0; j < months && h.first+j <= t; j++ {
		row.Gives[j] = byAge[t-h.first-j] * times
	}
	return row
}

// same reports whether two programs of a tier ask for the same.
func (p *program) same(other *program) bool {
	return slices.Equal(p.lost, other.lost) && slices.EqualFunc(p.Rows(), other.Rows(), func(a, b cover.Row) bool {
		return a.Needs == b.Needs && slices.Equal(a.Gives, b.Gives)
	})
}
