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
	lost    []int
	emptied bool // a reduction lets the whole team go
}

// program builds a tier's program from the accounts and AEs of a plan, and from reductions.
func (h *promises) program(p *planner.Plan, k int, cuts *reductions) program {
	alone, hires := h.withoutHires(model.RoleCSM, k, cuts), h.hires(model.RoleCSM, k, cuts)
	price := h.prices(model.RoleCSM, k, hires)
	var rows []cover.Row
	var lost []int
	for t := h.from; t <= h.s.Horizon; t++ {
		asked := []cover.Row{h.bookRow(p, alone, hires, k, t), h.podRow(p, alone, hires, k, t), h.gapRow(p, k, t)}
		if slices.ContainsFunc(asked, hopeless) {
			lost = append(lost, t)
			continue
		}
		rows = append(rows, asked...)
	}
	return program{cover.New(price, rows), lost, cuts != nil && slices.Contains(cuts.whole, 1)}
}

// hopeless reports whether not even the most hires that can be planned for one month give
// what a row needs.
func hopeless(r cover.Row) bool {
	return r.Needs > 0 && (len(r.Gives) == 0 || r.Needs > float64(mostHires)*slices.Max(r.Gives))
}

// prices are what one hire of each month costs up to the plan's end.
func (h *promises) prices(role model.Role, k int, hires []presence) []float64 {
	terms, list := h.s.Terms(role, k), make([]float64, len(hires))
	for j := range hires {
		for i, heads := range hires[j].heads {
			list[j] += heads*terms.Cost/12 + hires[j].joined[i]*terms.HireCost
		}
	}
	return list
}

// bookRow is the promise that the books of month t are no fuller than the target.
func (h *promises) bookRow(p *planner.Plan, alone presence, hires []presence, k, t int) cover.Row {
	tier := &p.Months[t].Tiers[k]
	if !planner.HasAccounts(tier.Accounts) {
		return cover.Row{}
	}
	most := p.BookMax(t, k)
	productive := h.in.Tier[k].Productive * h.in.Dip(t)
	needs := tier.CSMNeeded*most/engine.AboveFrom(h.target*most) - (alone.ramped[t]-p.CSMs().Lines[k].AwayIn(t))*productive
	return h.row(needs, hires, t, func(one *presence, age int) float64 { return one.ramped[age] * productive })
}

// podRow is the promise that there are no more AEs to a pod tier's CSM than the ratio
// allows.
func (h *promises) podRow(p *planner.Plan, alone presence, hires []presence, k, t int) cover.Row {
	aes := p.Months[t].Tiers[k].AEHeads
	if !h.in.Tier[k].Pod || !planner.Above(aes, 0) {
		return cover.Row{}
	}
	needs := aes/engine.AboveFrom(h.ratios[k]) - alone.heads[t]
	return h.row(needs, hires, t, func(one *presence, age int) float64 { return one.heads[age] })
}

// gapRow is the promise that of a pod tier the AE hires of the twelve months after t are at
// most the limit beyond the CSM hires.
func (h *promises) gapRow(p *planner.Plan, k, t int) cover.Row {
	if !h.countsGap(t, k) {
		return cover.Row{}
	}
	ae, csm := &p.AEs().Lines[k], &p.CSMs().Lines[k]
	wanted := ae.Ahead(t) - ae.CutsAhead(t)
	if wanted <= planner.Fewest {
		return cover.Row{}
	}
	row := cover.Row{Needs: wanted/(1+engine.AboveFrom(h.s.Limits.HiringGap)) + csm.CutsAhead(t), Gives: make([]float64, h.starts())}
	for month := t + 1; month <= t+engine.GapMonths; month++ {
		row.Needs -= csm.Starts[month]
		if j := month - h.first; j >= 0 {
			row.Gives[j] = 1
		}
	}
	return row
}

// row is what each month's hires give to month t. Of people who have all but left or been
// let go less than a billionth is there, which is nobody.
func (h *promises) row(needs float64, hires []presence, t int, gives func(one *presence, age int) float64) cover.Row {
	row := cover.Row{Needs: needs, Gives: make([]float64, len(hires))}
	for j := 0; j < len(hires) && h.first+j <= t; j++ {
		if n := gives(&hires[j], t-h.first-j); n >= planner.Slack {
			row.Gives[j] = n
		}
	}
	return row
}

// same reports whether two programs of a tier ask for the same.
func (p *program) same(other *program) bool {
	return slices.Equal(p.lost, other.lost) && sameRows(p.Rows(), other.Rows())
}

func sameRows(a, b []cover.Row) bool {
	return slices.EqualFunc(a, b, func(a, b cover.Row) bool { return a.Needs == b.Needs && slices.Equal(a.Gives, b.Gives) })
}
