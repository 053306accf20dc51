package cover

import "math"

// first makes a cover out of the fractions that a linear program takes: it rounds their
// sums up month by month, adds hires where promises are still broken, and then lets go
// whoever is not needed, and has the others start as late as they can.
func (p *Problem) first(fractions []float64) []int {
	hires, needs := make([]int, len(p.price)), p.needs()
	sum, taken := 0.0, 0
	for j, fraction := range fractions {
		sum += fraction
		hires[j] = int(math.Ceil(sum-1e-6)) - taken
		taken += hires[j]
		p.change(needs, j, hires[j])
	}
	for i := range p.rows {
		if needs[i] > 0 {
			j := mostGiver(p.rows[i].Gives)
			n := upTo(needs[i], p.rows[i].Gives[j])
			hires[j] += n
			p.change(needs, j, n)
		}
	}
	for j := range hires {
		p.delay(hires, needs, j)
	}
	return hires
}

// delay lets go, or has start later where that is no dearer, as many of a month's hires as can.
func (p *Problem) delay(hires []int, needs []float64, j int) {
	for hires[j] > 0 {
		p.change(needs, j, -1)
		to := len(p.price) // nobody
		for to > j && (p.dearer(to, j) || !p.kept(needs, to)) {
			to--
		}
		if to == j {
			p.change(needs, j, 1)
			return
		}
		hires[j]--
		if to < len(p.price) {
			hires[to]++
			p.change(needs, to, 1)
		}
	}
}

// dearer reports whether a hire of a month, or nobody past the last, costs more than one of another.
func (p *Problem) dearer(j, other int) bool { return j < len(p.price) && p.price[j] > p.price[other] }

// kept reports whether one hire more in a month, or nobody past the last, keeps every
// promise.
func (p *Problem) kept(needs []float64, j int) bool {
	for i := range p.rows {
		need := needs[i]
		if j < len(p.price) {
			need -= p.rows[i].Gives[j]
		}
		if need > 0 {
			return false
		}
	}
	return true
}

// change hires n in a month.
func (p *Problem) change(needs []float64, j, n int) {
	if n == 0 {
		return
	}
	for i := range p.rows {
		needs[i] -= float64(n) * p.rows[i].Gives[j]
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
