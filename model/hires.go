package model

import (
	"cmp"
	"slices"
)

// quarterMonths is how many months a quarter of the plan has: quarter 0 is months 1 to 3.
const quarterMonths = 3

// PlanQuarters is how many quarters of hires the plan depends on: those up to the horizon
// and the twelve months after it that the hiring gap looks at.
func (s *Scenario) PlanQuarters() int {
	const ahead = 12
	return (s.Horizon + ahead + quarterMonths - 1) / quarterMonths
}

// HoldsHires reports whether the lever is a list of planned hires: by quarter, or by month.
// Known starts and reductions are none: nothing delays them and nobody fills them.
func (spec *Spec) HoldsHires() bool {
	return spec.Kind == Plan || spec.Kind == Monthly && spec.planned
}

// HireLevers lists the levers that plan hires and have a say: the company's, then those
// that the tiers name, tier by tier.
func HireLevers(s *Scenario) []Lever {
	var levers []Lever
	for _, spec := range specs {
		if !spec.HoldsHires() {
			continue
		}
		for place := range spec.places(s) {
			if l := spec.Bind(s, place); l.Idle(s) == "" {
				levers = append(levers, l)
			}
		}
	}
	slices.SortStableFunc(levers, func(a, b Lever) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Place.Tier, b.Place.Tier))
	})
	return levers
}

// InQuarter is how many people a value of a hiring lever plans for quarter q.
func (l Lever) InQuarter(v Value, q int) float64 {
	if l.Kind == Plan {
		if v.List == nil {
			return v.Number
		}
		return entry(v.List, q)
	}
	sum := 0.0
	for t := q*quarterMonths + 1; t <= (q+1)*quarterMonths; t++ {
		sum += entry(v.List, t-1)
	}
	return sum
}

// InMonth is how many people a value of a hiring lever plans for month t, the first
// being 1; of a plan by quarters, a third of the quarter's.
func (l Lever) InMonth(v Value, t int) float64 {
	if l.Kind == Plan {
		return l.InQuarter(v, (t-1)/quarterMonths) / quarterMonths
	}
	return entry(v.List, t-1)
}

// WithQuarter is the value with n people in quarter q. Of a plan that is one number the
// other quarters keep that number, as many as the plan depends on; past a list's end
// nobody is hired. Of a list by months, who comes besides starts in the quarter's first
// month, and who does not come any more is taken from its last months.
func (l Lever) WithQuarter(s *Scenario, v Value, q int, n float64) Value {
	if l.Kind == Plan {
		return quarterly(set(spread(s, v, q), q, n))
	}
	list := slices.Clone(v.List)
	first := q * quarterMonths
	missing := n - l.InQuarter(v, q)
	if missing > 0 {
		return monthly(set(list, first, entry(list, first)+missing))
	}
	for i := first + quarterMonths - 1; i >= first; i-- {
		taken := min(-missing, entry(list, i))
		list = set(list, i, entry(list, i)-taken)
		missing += taken
	}
	return monthly(list)
}

// WithMonth is the value of a list by months with n people in month t.
func (l Lever) WithMonth(v Value, t int, n float64) Value {
	return monthly(set(slices.Clone(v.List), t-1, n))
}

// Filled is the value with what quarter q has in every later quarter that the plan
// depends on. A plan filled from its first quarter is one number again.
func (l Lever) Filled(s *Scenario, v Value, q int) Value {
	if l.Kind == Plan {
		n := l.InQuarter(v, q)
		if q == 0 {
			return Value{Number: n}
		}
		list := spread(s, v, q)
		for i := q + 1; i < max(len(list), s.PlanQuarters()); i++ {
			list = set(list, i, n)
		}
		return quarterly(list)
	}
	list := slices.Clone(v.List)
	for i := (q + 1) * quarterMonths; i < lastHire(s); i++ {
		list = set(list, i, entry(list, i-quarterMonths))
	}
	return monthly(list)
}

// FilledByMonth is the value of a list by months with what month t has in every later one.
func (l Lever) FilledByMonth(s *Scenario, v Value, t int) Value {
	list := slices.Clone(v.List)
	for i := t; i < lastHire(s); i++ {
		list = set(list, i, entry(list, t-1))
	}
	return monthly(list)
}

// Like is the value that makes the lever plan what another one plans: month for month
// where both are of a kind; else by quarters.
func (l Lever) Like(s *Scenario, other Lever, v Value) Value {
	if l.Kind == other.Kind {
		return Value{Number: v.Number, List: slices.Clone(v.List), Absent: v.Absent}
	}
	var list []float64
	for q := range s.PlanQuarters() {
		n := other.InQuarter(v, q)
		switch first := q * quarterMonths; {
		case l.Kind == Plan:
			list = set(list, q, n)
		case l.HasMonth(first + 1):
			list = set(list, first, n)
		}
	}
	if l.Kind == Plan {
		return quarterly(list)
	}
	return monthly(list)
}

// HasMonth reports whether hires of month t can be planned: lists by month end with the
// longest horizon.
func (l Lever) HasMonth(t int) bool { return l.Kind == Plan || t <= MaxHorizon }

// SameHires reports whether two values plan the same hires as far as the plan depends on
// them, however they are written.
func (l Lever) SameHires(s *Scenario, v, w Value) bool {
	for t := 1; t <= s.PlanQuarters()*quarterMonths; t++ {
		if l.InMonth(v, t) != l.InMonth(w, t) {
			return false
		}
	}
	return true
}

// Simplest is the value as one number where that says the same of every quarter that the
// plan depends on.
func (l Lever) Simplest(s *Scenario, v Value) Value {
	if l.Kind != Plan || v.List == nil {
		return v
	}
	if one := (Value{Number: l.InQuarter(v, 0)}); l.SameHires(s, v, one) {
		return one
	}
	return v
}

// lastHire is the last month in which a list by months can have an entry that counts.
func lastHire(s *Scenario) int { return min(MaxHorizon, s.PlanQuarters()*quarterMonths) }

// entry is a list's entry, 0 past its end.
func entry(list []float64, i int) float64 {
	if i < len(list) {
		return list[i]
	}
	return 0
}

// set writes an entry of a list of the caller's own; a list that is too short grows, but
// not for nothing.
func set(list []float64, i int, n float64) []float64 {
	if i >= len(list) {
		if n == 0 {
			return list
		}
		list = append(list, make([]float64, i+1-len(list))...)
	}
	list[i] = n
	return list
}

// spread is a plan as a list of the caller's own.
func spread(s *Scenario, v Value, q int) []float64 {
	if v.List != nil {
		return slices.Clone(v.List)
	}
	list := make([]float64, max(q+1, s.PlanQuarters()))
	for i := range list {
		list[i] = v.Number
	}
	return list
}

// quarterly makes a list the value of a plan; an empty one is the number 0.
func quarterly(list []float64) Value {
	if len(list) == 0 {
		return Value{}
	}
	return Value{Number: HirePlan{Quarters: list}.Mean(), List: list}
}

// monthly makes a list the value of a lever by months: zeros at its end say nothing, and
// an empty list leaves the lever out.
func monthly(list []float64) Value {
	for len(list) > 0 && list[len(list)-1] == 0 {
		list = list[:len(list)-1]
	}
	if len(list) == 0 {
		return Value{Absent: true}
	}
	return Value{List: list}
}
