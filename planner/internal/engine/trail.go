package engine

// Trail is a figure month by month, for its mean over the last twelve months. It sums in
// years and takes nothing away again, so that a month which has left the window has left
// the mean without a trace: an unbounded one too.
type Trail struct {
	past [GapMonths + 1]float64 // of this year the months so far; of the year before, the sums from a month on
	sum  float64                // of this year's months so far
}

// Mean notes the figure of month t, the first being 0, and returns the mean of the twelve
// months up to it, the months before t = 0 counting as month 0. Of +Inf the mean is +Inf.
func (r *Trail) Mean(t int, v float64) float64 {
	i := t % GapMonths
	if i == 0 {
		r.turn(t, v)
	}
	r.past[i] = v
	r.sum += v
	return (r.past[i+1] + r.sum) / GapMonths
}

// turn begins a year with month t.
func (r *Trail) turn(t int, v float64) {
	r.sum, r.past[GapMonths] = 0, 0
	for m := GapMonths - 1; m >= 0; m-- {
		if t == 0 {
			r.past[m] = float64(GapMonths-m) * v
		} else {
			r.past[m] += r.past[m+1]
		}
	}
}
