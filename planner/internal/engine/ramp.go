package engine

import "brim/model"

// setCurve makes a ramp the line's productivity by months of tenure. A straight one that is
// as it was before stays.
func (l *Line) setCurve(ramp model.Ramp) {
	if ramp.List != nil {
		l.curve, l.straight = append(l.curve[:0], ramp.List...), false
		return
	}
	if l.straight && l.rampMonths == ramp.Months {
		return
	}
	l.straight, l.rampMonths = true, ramp.Months
	last := ramp.Length()
	l.curve = Resize(l.curve, last+1)
	for age := range l.curve {
		l.curve[age] = ramp.At(age)
	}
}
