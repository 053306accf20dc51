package actuals

import (
	"math"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
)

// Variance is how far a figure is from the plan in a month, or since month 1.
type Variance struct {
	planner.When
	Tier       explain.TierLabel `json:"tier"`   // empty: the company
	Figure     string            `json:"figure"` // as the columns of the file; since month 1 it ends in ToDate
	Plan       model.Opt         `json:"plan"`
	Actual     model.Opt         `json:"actual"`
	Difference model.Opt         `json:"difference"` // actual less plan
	Percent    model.Opt         `json:"percent"`    // of the plan, a fraction; absent where the plan has none

	Column model.ActualColumn `json:"-"`
	Sum    bool               `json:"-"` // since month 1
}

// ToDate ends the name of a figure that is summed up since month 1.
const ToDate = "_to_date"

// Variances are the differences of every figure that is known, month by month, of the company
// first and then tier by tier. Flows have a second row with their sum since month 1, as long as
// no month before is unknown.
func (h *History) Variances() []Variance {
	list := []Variance{}
	for t := range h.known {
		for _, k := range h.companyFirst() {
			for _, column := range model.ActualColumns() {
				if v, ok := h.Variance(t, k, column.Figure, false); ok {
					list = append(list, v)
				}
				if v, ok := h.Variance(t, k, column.Figure, true); ok {
					list = append(list, v)
				}
			}
		}
	}
	return list
}

// KnownIn reports whether any figure of the company is known in month t beside the plan's.
func (h *History) KnownIn(t int) bool { return len(h.VariancesIn(t, h.tiers())) > 0 }

// VariancesIn are the differences of month t of one place, a figure each: flows since month 1 where all
// months are known, else of the month.
func (h *History) VariancesIn(t, k int) (list []Variance) {
	for _, column := range model.ActualColumns() {
		v, ok := h.Variance(t, k, column.Figure, column.Flow)
		if !ok {
			v, ok = h.Variance(t, k, column.Figure, false)
		}
		if ok {
			list = append(list, v)
		}
	}
	return list
}

// companyFirst are the places of the company and of the tiers, in the order of tables.
func (h *History) companyFirst() []int {
	places := []int{h.tiers()}
	for k := range h.tiers() {
		places = append(places, k)
	}
	return places
}

// Variance is the difference of one figure of tier k in month t, of the company where k is the
// number of tiers: of the month, or summed up since month 1, which flows alone have. False
// where what has happened is not known, or the plan has no such figure.
func (h *History) Variance(t, k int, f model.ActualFigure, toDate bool) (Variance, bool) {
	column := f.Column()
	v := Variance{When: h.plan.When(t), Tier: explain.TierLabel(h.tierName(k)), Figure: column.Key, Column: column, Sum: toDate}
	v.Plan, v.Actual = planned(h.plan, t, k, f), h.Value(t, k, f)
	if toDate {
		if !column.Flow || t == 0 {
			return v, false
		}
		v.Figure += ToDate
		v.Plan = summed(t, func(s int) model.Opt { return planned(h.plan, s, k, f) })
		v.Actual = summed(t, func(s int) model.Opt { return h.Value(s, k, f) })
	}
	if !v.Plan.OK || !v.Actual.OK || column.Flow && t == 0 {
		return v, false
	}
	v.Difference = model.Some(0)
	if !planner.Meets(v.Actual.V, v.Plan.V) { // what sums of fractions miss each other by is no difference
		v.Difference.V = v.Actual.V - v.Plan.V
	}
	v.Percent = planner.Per(v.Difference.V, math.Abs(v.Plan.V))
	return v, true
}

// summed adds up months 1..t; absent where one of them is.
func summed(t int, read func(t int) model.Opt) model.Opt {
	sum := 0.0
	for s := 1; s <= t; s++ {
		v := read(s)
		if !v.OK {
			return model.Opt{}
		}
		sum += v.V
	}
	return model.Some(sum)
}
