package actuals

import (
	"sync"

	"brim/model"
	"brim/planner"
	"brim/planner/internal/engine"
)

// History is what has happened beside a plan. Make one with [Look]; it must not be used any
// more once its plan is run again.
type History struct {
	// Through is A of section 17: the last month up to which ARR, accounts and heads are known
	// of every tier in every month; 0 where month 1 is not known yet.
	Through int

	plan   *planner.Plan
	record *model.Record
	in     engine.Inputs
	known  [][]row // by month and tier, the company behind the tiers

	happen   sync.Once // makes happened when it is first asked for: not every page shows it
	happened *planner.Plan
}

// row are the figures of a tier or of the company in a month, as far as anybody knows.
type row = [figures]model.Opt

// figures is how many columns an actuals file has.
const figures = len(model.ActualRow{}.Figures)

// Look puts the actuals of a plan's scenario beside it; nil where it has none.
func Look(p *planner.Plan) *History {
	record := p.Scenario().Actuals.Record
	if record == nil {
		return nil
	}
	return beside(p, record)
}

// beside puts a record beside a plan.
func beside(p *planner.Plan, record *model.Record) *History {
	h := &History{plan: p, record: record}
	h.in.Prepare(p.Scenario(), p.MarketCase())
	h.known = make([][]row, p.Horizon+1)
	for t := range h.known {
		h.known[t] = make([]row, h.tiers()+1)
		h.read(t)
	}
	for h.Through < p.Horizon && h.whole(h.Through+1) {
		h.Through++
	}
	return h
}

// Plan is the plan that what has happened stands beside.
func (h *History) Plan() *planner.Plan { return h.plan }

// tiers is how many tiers the plan has; it is the company's place behind them.
func (h *History) tiers() int { return len(h.scenario().Tiers) }

// tierName is the name of tier k; empty for the company.
func (h *History) tierName(k int) string {
	if k < h.tiers() {
		return h.scenario().Tiers[k].Name
	}
	return ""
}

func (h *History) scenario() *model.Scenario { return h.plan.Scenario() }

// byNeed reports whether one team serves all tiers, so that heads are the company's.
func (h *History) byNeed() bool { return h.scenario().Org.Staffing == model.StaffingNeed }

// read takes over month t. The company is its own row, or the sum of its tiers; where there is
// one tier, either says what the other does not.
func (h *History) read(t int) {
	n, month, rows := h.tiers(), h.plan.MonthAt(t), h.known[t]
	for k := range rows {
		rows[k] = h.record.Figures(month, h.tierName(k))
	}
	for _, column := range model.ActualColumns() {
		f := column.Figure
		sum, whole := 0.0, true
		for k := range n {
			whole = whole && rows[k][f].OK
			sum += rows[k][f].V
		}
		switch {
		case column.Pilot:
		case n == 1 && !rows[0][f].OK:
			rows[0][f] = rows[n][f]
		case !rows[n][f].OK && whole:
			rows[n][f] = model.Some(sum)
		}
	}
}

// Value is what a figure of tier k came to in month t, of the company where k is the number of
// tiers; absent where nobody knows.
func (h *History) Value(t, k int, f model.ActualFigure) model.Opt { return h.known[t][k][f] }

// Whole reports whether month t has happened and is known as far as a plan could begin with it:
// the months up to [History.Through], and the opening where the record has it.
func (h *History) Whole(t int) bool { return t <= h.Through && h.whole(t) }

// whole reports whether month t is known as far as a plan could begin with it.
func (h *History) whole(t int) bool {
	for k := range h.tiers() + 1 {
		if h.lacks(t, k) != nil {
			return false
		}
	}
	return true
}

// stands is a balance at the end of month t: as it is known, and at the opening otherwise as
// the plan has it.
func (h *History) stands(t, k int, f model.ActualFigure) model.Opt {
	v := h.Value(t, k, f)
	if t == 0 && !v.OK {
		return planned(h.plan, t, k, f)
	}
	return v
}
