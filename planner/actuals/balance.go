package actuals

import (
	"cmp"
	"fmt"
	"math"
	"strings"

	"brim/model"
	"brim/planner"
)

// balance is a stock, and the flows that lead to it from the month before.
type balance struct {
	stock       model.ActualFigure
	come, leave []model.ActualFigure
	fewer       bool // it may be less: reductions have no column
	graduates   bool // tiers pass some of it on to each other
}

var balances = []balance{
	{stock: model.ActualAccounts, graduates: true,
		come: []model.ActualFigure{model.ActualNewAccounts}, leave: []model.ActualFigure{model.ActualChurnedAccounts}},
	{stock: model.ActualARR, graduates: true,
		come:  []model.ActualFigure{model.ActualNewARR, model.ActualExpansionARR},
		leave: []model.ActualFigure{model.ActualContractionARR, model.ActualChurnedARR}},
	{stock: model.ActualAEHeads, fewer: true,
		come: []model.ActualFigure{model.ActualAEJoined}, leave: []model.ActualFigure{model.ActualAELeavers}},
	{stock: model.ActualCSMHeads, fewer: true,
		come: []model.ActualFigure{model.ActualCSMJoined}, leave: []model.ActualFigure{model.ActualCSMLeavers}},
}

// Unbalanced is a figure that does not follow from the others of its file.
type Unbalanced struct {
	planner.When
	Tier   string // empty: the company
	Column model.ActualColumn
	Off    float64 // what stands, less what should
	Tiers  bool    // the company against the sum of its tiers; else a month against the one before
}

// Unbalanced lists the figures that do not follow from the month before, or are not the sum of
// the tiers. They count as they stand.
func (h *History) Unbalanced() []Unbalanced {
	var list []Unbalanced
	for t := range h.known {
		for _, k := range h.companyFirst() {
			for _, b := range balances {
				if off, known := h.off(t, k, b); known && outside(off, h.Value(t, k, b.stock).V, b) {
					list = append(list, h.unbalanced(t, k, b.stock, off))
				}
			}
		}
		for _, column := range model.ActualColumns() {
			if off, known := h.offSum(t, column.Figure); known && math.Abs(off) > slackOf(column, h.Value(t, h.tiers(), column.Figure).V) {
				one := h.unbalanced(t, h.tiers(), column.Figure, off)
				one.Tiers = true
				list = append(list, one)
			}
		}
	}
	return list
}

func (h *History) unbalanced(t, k int, f model.ActualFigure, off float64) Unbalanced {
	return Unbalanced{When: h.plan.When(t), Tier: h.tierName(k), Column: f.Column(), Off: off}
}

// off is by how much a balance of month t differs from that of the month before with what came
// and left; false where one of them is not known.
func (h *History) off(t, k int, b balance) (float64, bool) {
	if t == 0 || b.graduates && k < h.tiers() && h.graduates(k) {
		return 0, false
	}
	now, before := h.Value(t, k, b.stock), h.Value(t-1, k, b.stock)
	off, known := now.V-before.V, now.OK && before.OK
	for i, flows := range [][]model.ActualFigure{b.come, b.leave} {
		for _, f := range flows {
			v := h.Value(t, k, f)
			known = known && v.OK
			off += v.V * float64(2*i-1)
		}
	}
	return off, known
}

// graduates reports whether accounts of a tier may come from, or go to, a neighbour.
func (h *History) graduates(k int) bool {
	tiers := h.scenario().Tiers
	return k > 0 && tiers[k].Graduation > 0 || k+1 < len(tiers) && tiers[k+1].Graduation > 0
}

func outside(off, stock float64, b balance) bool {
	if b.fewer && off < 0 {
		return false
	}
	return math.Abs(off) > slackOf(b.stock.Column(), stock)
}

// slackOf is how far a figure may be off before it is said: what rounding leaves.
func slackOf(column model.ActualColumn, v float64) float64 {
	const part, count = 1e-6, 0.05
	if column.Unit == model.Money {
		return max(1, part*math.Abs(v))
	}
	return count
}

// offSum is by how much the company's row differs from the sum of its tiers.
func (h *History) offSum(t int, f model.ActualFigure) (float64, bool) {
	company := h.Value(t, h.tiers(), f)
	off, known := company.V, company.OK && !f.Column().Pilot
	for k := range h.tiers() {
		v := h.Value(t, k, f)
		known = known && v.OK
		off -= v.V
	}
	return off, known
}

// mostNamed is how many figures that do not balance are named.
const mostNamed = 3

// UnbalancedSaid names the first figures that do not balance in a line, and counts the others;
// empty where all do.
func (h *History) UnbalancedSaid() string {
	list := h.Unbalanced()
	if len(list) == 0 {
		return ""
	}
	said := make([]string, 0, mostNamed+1)
	for _, one := range list[:min(mostNamed, len(list))] {
		said = append(said, one.said(h.plan.Currency))
	}
	if more := len(list) - mostNamed; more > 0 {
		said = append(said, fmt.Sprintf("%d more", more))
	}
	return "does not balance: " + strings.Join(said, "; ")
}

func (u Unbalanced) said(currency string) string {
	from := "from what came and went"
	if u.Tiers {
		from = "from the sum of the tiers"
	}
	return fmt.Sprintf("%s, %s: %s off by %s %s", cmp.Or(u.Tier, "company"), u.Month.Long(), u.Column.Label,
		model.Format(u.Off, u.Column.Unit, currency), from)
}
