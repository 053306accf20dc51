package engine

import "brim/model"

// setCurve makes a ramp the line's productivity by months of tenure.
func (l *Line) setCurve(ramp model.Ramp) {
	if ramp.List != nil {
		l.curve = append(l.curve[:0], ramp.List...)
		return
	}
	last := ramp.Length()
	l.curve = Resize(l.curve, last+1)
	for age := range l.curve {
		l.curve[age] = ramp.At(age)
	}
}
