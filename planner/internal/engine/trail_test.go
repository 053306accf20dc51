package engine

import (
	"math"
	"testing"
)

// TestTrailIsTheMeanOfTheLastYear holds the mean against the months one by one, those before
// the plan being as month 0.
func TestTrailIsTheMeanOfTheLastYear(t *testing.T) {
	var r Trail
	figure := func(month int) float64 { return float64(max(0, month)*max(0, month)%17) + 0.25 }
	for range 2 { // a trail begins anew with month 0
		for month := range 61 {
			want := 0.0
			for m := month - GapMonths + 1; m <= month; m++ {
				want += figure(m) / GapMonths
			}
			if got := r.Mean(month, figure(month)); math.Abs(got-want) > 1e-12 {
				t.Fatalf("month %d: %v, want %v", month, got, want)
			}
		}
	}
}

// TestTrailForgets holds that a month which is a year ago leaves nothing, however large or
// unbounded its figure was.
func TestTrailForgets(t *testing.T) {
	for _, once := range []float64{1e300, 1e17, math.Inf(1)} {
		for gone := range 30 {
			var r Trail
			for month := range 61 {
				figure := 1.0 / 3
				if month == gone {
					figure = once
				}
				got := r.Mean(month, figure)
				counts := month >= gone && month < gone+GapMonths
				if counts != (got > 1) || !counts && math.Abs(got-1.0/3) > 1e-15 {
					t.Fatalf("%g in month %d: a mean of %v in month %d", once, gone, got, month)
				}
			}
		}
	}
}
