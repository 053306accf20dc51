package handout

import "math"

// axis turns values into places: the lowest tick is at the bottom, the highest at the top.
type axis struct {
	ticks       []float64
	top, bottom float64 // places of the last and the first tick
}

// newAxis is an axis with round ticks around a span.
func newAxis(low, high, top, bottom float64) axis {
	if high-low < 1e-9*max(1, math.Abs(high)) {
		pad := max(1, math.Abs(high)) / 2
		low, high = low-pad, high+pad
	}
	step := niceStep((high - low) / 4)
	first, last := math.Floor(low/step+1e-9), math.Ceil(high/step-1e-9)
	a := axis{top: top, bottom: bottom}
	for i := first; i <= last; i++ {
		a.ticks = append(a.ticks, i*step)
	}
	return a
}

// niceStep is the next of 1, 2, 2.5 and 5 times a power of ten.
func niceStep(rough float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(rough)))
	for _, nice := range []float64{1, 2, 2.5, 5} {
		if rough <= nice*power*(1+1e-9) {
			return nice * power
		}
	}
	return 10 * power
}

// at is the place of a value.
func (a axis) at(v float64) float64 {
	low, high := a.ticks[0], a.ticks[len(a.ticks)-1]
	return a.bottom - (v-low)/(high-low)*(a.bottom-a.top)
}

// roundedTick is a tick without what the arithmetic adds to it.
func roundedTick(v float64) float64 { return math.Round(v*1e6) / 1e6 }
