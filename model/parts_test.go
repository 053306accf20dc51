package model

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// TestTidyPartsSumToOne: whatever is rounded, four digits are left and the sum stays.
func TestTidyPartsSumToOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts, sum := make([]float64, rapid.IntRange(2, 6).Draw(t, "n")), 0.0
		for i := range parts {
			parts[i] = rapid.Float64Range(0.001, 1).Draw(t, "part")
			sum += parts[i]
		}
		for i := range parts {
			parts[i] /= sum
		}
		total := 0.0
		for i, n := range tidyParts(parts, -1) {
			if total += n; math.Abs(n-parts[i]) > 1.0001/partSteps || math.Abs(n*partSteps-math.Round(n*partSteps)) > 1e-6 {
				t.Fatalf("%v becomes %v", parts[i], n)
			}
		}
		if math.Abs(total-1) > 1e-9 {
			t.Fatalf("%v sums to %v", parts, total)
		}
	})
}
