package cover

import "math"

// first makes a cover out of the fractions that a linear program takes: it rounds their
// sums up month by month, adds hires where promises are still broken, and then lets go
// whoever is not needed, and has the others start as late as they can.
func (c *Problem) first(fractions []float64) []int {
	hires, needs := make([]int, len(c.price)), c.needs()
	sum, taken := 0.0, 0
	for j, part := range fractions {
		sum += part
		hires[j] = int(math.Ceil(sum-1e-6)) - taken
		taken += hires[j]
		c.change(needs, j, hires[j])
	}
	for i := range c.Rows {
		if needs[i] > 0 {
			j := mostGiver(c.Rows[i].Gives)
			n := upTo(needs[i], c.Rows[i].Gives[j])
			hires[j] += n
			c.change(needs, j, n)
		}
	}
	for j := range hires {
		c.delay(hires, needs, j)
	}
	return hires
}

// delay lets go, or has start later, as many of a month's hires as can.
func (c *Problem) delay(hires []int, needs []float64, j int) {
	for hires[j] > 0 {
		c.change(needs, j, -1)
		to := len(c.price) // nobody
		for to > j && !c.kept(needs, to) {
			to--
		}
		if to == j {
			c.change(needs, j, 1)
			return
		}
		hires[j]--
		if to < len(c.price) {
			hires[to]++
			c.change(needs, to, 1)
		}
	}
}

// kept reports whether one hire more in a month, or nobody past the last, keeps every
// promise.
func (c *Problem) kept(needs []float64, j int) bool {
	for i := range c.Rows {
		need := needs[i]
		if j < len(c.price) {
			need -= c.Rows[i].Gives[j]
		}
		if need > 0 {
			return false
		}
	}
	return true
}

// change hires n in a month.
func (c *Problem) change(needs []float64, j, n int) {
	if n == 0 {
		return
	}
	for i := range c.Rows {
		needs[i] -= float64(n) * c.Rows[i].Gives[j]
	}
}

// mostGiver is the last of the months whose hires give most.
func mostGiver(gives []float64) int {
	best := 0
	for j, given := range gives {
		if given >= gives[best] {
			best = j
		}
	}
	return best
}
