package judge

import (
	"math/bits"

	"brim/model"
)

// Shapley is every part's average contribution over all orders in which n parts can come, from
// the value of every set of them, a bit a part; all are absent where the value of any set is. A
// part that comes after s others does so in s!(n−s−1)! of the n! orders.
func Shapley(n int, value func(set int) model.Opt) []model.Opt {
	shares := make([]model.Opt, n)
	for set := range 1 << n {
		if !value(set).OK {
			return shares
		}
	}
	weights := make([]float64, n)
	for s := range weights {
		weights[s] = 1 / float64(n)
		for i := 1; i <= s; i++ {
			weights[s] *= float64(i) / float64(n-i)
		}
	}
	for i := range shares {
		sum := 0.0
		for set := range 1 << n {
			if set&(1<<i) == 0 {
				sum += weights[bits.OnesCount(uint(set))] * (value(set|1<<i).V - value(set).V)
			}
		}
		shares[i] = model.Some(sum)
	}
	return shares
}
