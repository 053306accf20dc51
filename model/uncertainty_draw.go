package model

import "math"

// Draw is the number of the range below which a share u of it lies: the inverse of the
// triangular distribution, for u from 0 to 1.
func (r Range) Draw(u float64) float64 {
	width := r.High - r.Low
	if width <= 0 {
		return r.Mode
	}
	below := r.Mode - r.Low
	if u*width < below {
		return min(r.Low+math.Sqrt(u*width*below), r.High)
	}
	return max(r.High-math.Sqrt((1-u)*width*(r.High-r.Mode)), r.Low)
}

// Drive returns what sets the lever of s, a copy of base, to a number as [Move] would
// do on base: a whole lever to the nearest whole number, a list of hires by a shift of
// every quarter, a share with room made by the other tiers. Nothing is checked. Set
// again and again, the lever stands each time as if it had been set once.
func (l Lever) Drive(base, s *Scenario) func(float64) {
	if l.peers {
		return func(n float64) { s.rebalance(base, l, Value{Number: n}) }
	}
	if l.derived != nil {
		return func(n float64) { l.put(s, Value{Number: n}) }
	}
	return l.field.drive(base, s, l.At)
}

// Around is a range of the lever about its present value, by a share of it to both
// sides; whole numbers go at least one to both sides, and none leaves what is allowed.
func (l Lever) Around(s *Scenario, share float64) Value {
	n, _ := l.Number(s)
	reach := math.Abs(n) * share
	switch {
	case l.Kind == Whole:
		reach = max(1, math.Round(reach))
	case n == 0:
		reach = l.stepAt(0)
	}
	tidy := func(v float64) float64 {
		if l.Kind != Whole {
			v = significant(v, 6)
		}
		return l.Range.Clamp(v)
	}
	return Value{List: []float64{min(n, tidy(n-reach)), n, max(n, tidy(n+reach))}}
}
