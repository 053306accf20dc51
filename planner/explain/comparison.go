package explain

import (
	"slices"

	"brim/model"
	"brim/planner"
)

// Pick says which month of a plan a comparison reads a figure in.
type Pick uint8

// The picks.
const (
	AtEnd   Pick = iota
	AtStart      // t = 0
	Highest      // the highest of all months, absent where one of them has none
	Lowest       // the lowest of all months
	Summed       // at the end, where it is the sum of all months
)

// Comparison is how plans are compared by a figure.
type Comparison struct {
	Label  string // of its row
	Title  string // of its chart
	Better int    // 1: more is better; -1: less is; 0: neither
	Pick   Pick

	months string                                 // id of the figure whose months the chart shows; empty: the figure's own
	most   func(p *planner.Plan, t int) model.Opt // the highest of the tiers' in a month; nil: the company's
	tiers  func(p *planner.Plan) []int            // whose it may be; nil: the company's
}

// comparisonOrder is the order of the rows of a comparison; a figure that is not in it
// stands behind them.
var comparisonOrder = []string{
	"headline.arr", "headline.goal_arr", "company.nrr", "company.grr", "headline.people_cost", "utilization", "ratio",
	"company.ratio", "csm.productive", "csm.heads", "ae.heads", "company.specialists", "company.arr_per_csm", "company.hiring_gap",
}

// Compared lists the figures by which plans are compared, in the order of rows.
func Compared() []*Figure { return compared }

var compared []*Figure

// sortCompared lists the figures that declare a comparison.
func sortCompared() {
	place := func(f *Figure) int {
		if i := slices.Index(comparisonOrder, f.ID); i >= 0 {
			return i
		}
		return len(comparisonOrder)
	}
	for _, f := range figures {
		if f.Compared != nil {
			compared = append(compared, f)
		}
	}
	slices.SortStableFunc(compared, func(a, b *Figure) int { return place(a) - place(b) })
}

// InMonth is what a comparison shows of month t: of a figure of tiers the highest.
func (f *Figure) InMonth(p *planner.Plan, t int) model.Opt {
	if most := f.Compared.most; most != nil {
		return most(p, t)
	}
	months := f
	if id := f.Compared.months; id != "" {
		months = figuresByID[id]
	}
	return Value(p, months, Place{T: t})
}

// Picked is the value by which a plan is compared.
func (f *Figure) Picked(p *planner.Plan) model.Opt {
	if pick := f.Compared.Pick; pick == Highest || pick == Lowest {
		t, ok := f.extreme(p)
		if !ok {
			return model.Opt{}
		}
		return f.InMonth(p, t)
	}
	place, _ := f.PickedAt(p)
	return Value(p, f, place)
}

// PickedAt is where that value is read; false where no month has it.
func (f *Figure) PickedAt(p *planner.Plan) (Place, bool) {
	switch f.Compared.Pick {
	case AtStart:
		return Place{}, true
	case Lowest:
		t, ok := f.extreme(p)
		return Place{T: t}, ok
	case Highest:
		if _, ok := f.extreme(p); !ok {
			return Place{}, false
		}
		var tiers []int
		if f.Compared.tiers != nil {
			tiers = f.Compared.tiers(p)
		}
		return HighestAt(p, f, tiers)
	}
	return Place{T: p.Horizon}, true
}

// extreme is the first month with the highest, or the lowest, value; false where a month
// has none.
func (f *Figure) extreme(p *planner.Plan) (month int, ok bool) {
	var most float64
	for t := range p.Months {
		v := f.InMonth(p, t)
		if !v.OK {
			return 0, false
		}
		if t == 0 || f.Compared.Pick == Highest && v.V > most || f.Compared.Pick == Lowest && v.V < most {
			month, most = t, v.V
		}
	}
	return month, true
}

// everyTier are the indices of a plan's tiers, everyPodTier those of its pod tiers.
func everyTier(p *planner.Plan) []int {
	tiers := make([]int, len(p.Splits))
	for k := range tiers {
		tiers[k] = k
	}
	return tiers
}

func everyPodTier(p *planner.Plan) []int {
	tiers := make([]int, len(p.Pods))
	for i := range tiers {
		tiers[i] = p.Pods[i].Index
	}
	return tiers
}
