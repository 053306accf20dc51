package books

import (
	"math"
	"slices"

	"brim/model"
	"brim/planner"
)

// Imbalance says how uneven books are by ARR; undefined where there is none, or no ARR.
type Imbalance struct {
	MaxOverMean model.Opt `json:"max_over_mean"` // the largest book over the mean; 1 is even
	CV          model.Opt `json:"cv"`            // coefficient of variation of the population; 0 is even
	Gini        model.Opt `json:"gini"`          // Σ_i Σ_j |x_i − x_j| / (2n²·mean), 0..1; 0 is even
}

// Unevenness is the imbalance of books with so much ARR each.
func Unevenness(arr []float64) Imbalance {
	n, sum := float64(len(arr)), 0.0
	for _, x := range arr {
		sum += x
	}
	if !(sum > 0) {
		return Imbalance{}
	}
	mean := sum / n
	sorted := slices.Sorted(slices.Values(arr))
	squares, gaps := 0.0, 0.0
	for i, x := range sorted {
		squares += (x - mean) * (x - mean)
		gaps += (2*float64(i+1) - n - 1) * x // half of what Σ_i Σ_j |x_i − x_j| has of x
	}
	return Imbalance{
		MaxOverMean: planner.Per(sorted[len(sorted)-1], mean),
		CV:          planner.Per(math.Sqrt(squares/n), mean),
		Gini:        planner.Per(max(0, gaps), n*n*mean),
	}
}
