package cover

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// drawLong draws a program of many hires who take long to be of use and seldom stay, with
// promises from a late month on: many beginnings of a cover then cost nearly the same.
func drawLong(t *rapid.T) *Problem {
	months, ramp := rapid.IntRange(8, 10).Draw(t, "months"), rapid.IntRange(3, 5).Draw(t, "ramp")
	stay := math.Pow(1-rapid.SampledFrom([]float64{0, 0.3, 0.6}).Draw(t, "attrition"), 1.0/12)
	from := ramp + rapid.IntRange(0, 2).Draw(t, "late")
	price := make([]float64, months)
	for j := range price {
		for age := range months - j {
			price[j] += math.Pow(stay, float64(age))
		}
	}
	var rows []Row
	book, pod := 0.0, 0.0
	for m := from; m < months; m++ {
		ramped, heads := Row{Gives: make([]float64, months)}, Row{Gives: make([]float64, months)}
		for j := 0; j <= m; j++ {
			heads.Gives[j] = math.Pow(stay, float64(m-j))
			ramped.Gives[j] = heads.Gives[j] * min(1, float64(m-j)/float64(ramp))
		}
		book += float64(rapid.IntRange(12, 60).Draw(t, "books")) / 11
		pod += float64(rapid.IntRange(0, 60).Draw(t, "pods")) / 13
		ramped.Needs, heads.Needs = book*(1-slack), pod*(1-slack)
		rows = append(rows, ramped, heads)
	}
	return New(price, rows)
}

// refutation looks through every choice of hires, month by month, for a cover that costs
// less than one does, or as much with fewer in the first month that differs. It knows
// nothing of linear programs: it passes over a beginning only where a single promise
// already costs more than the whole may.
type refutation struct {
	*Problem
	than   []int
	limit  float64
	rate   [][]float64 // by month and row: the least price of what is given to it from then on
	needs  [][]float64 // by month
	hires  []int
	better []int
	left   int // beginnings that it may still look at
}

func refute(p *Problem, than []int) *refutation {
	r := &refutation{Problem: p, than: than, limit: p.costOf(than) * (1 + SameCost), hires: make([]int, len(p.price)), left: 2_000_000}
	r.rate = make([][]float64, len(p.price)+1)
	for j := range r.rate {
		r.rate[j] = make([]float64, len(p.rows))
		r.needs = append(r.needs, make([]float64, len(p.rows)))
		for i := range p.rows {
			r.rate[j][i] = math.Inf(1)
			for later := j; later < len(p.price); later++ {
				r.rate[j][i] = min(r.rate[j][i], p.price[later]/p.rows[i].Gives[later])
			}
		}
	}
	copy(r.needs[0], p.needs())
	r.from(0, 0)
	return r
}

// from tries every number of hires in a month, and after each the months that follow.
func (r *refutation) from(j int, cost float64) {
	if r.better != nil || r.left == 0 {
		return
	}
	r.left--
	if j == len(r.price) {
		if cost < r.limit*(1-2*SameCost) || slices.Compare(r.hires, r.than) < 0 {
			r.better = slices.Clone(r.hires)
		}
		return
	}
	most := 0
	for i := range r.rows {
		if given := r.rows[i].Gives[j]; given > 0 {
			most = max(most, upTo(r.needs[j][i], given))
		}
	}
	for n := 0; n <= most; n++ {
		r.hires[j] = n
		sum := cost + float64(n)*r.price[j]
		if sum > r.limit {
			break
		}
		if sum+r.least(j, n) <= r.limit {
			r.from(j+1, sum)
		}
	}
	r.hires[j] = 0
}

// least writes what is needed after n start in a month, and returns what the dearest
// single promise then costs at the least.
func (r *refutation) least(j, n int) float64 {
	most := 0.0
	for i := range r.rows {
		need := r.needs[j][i] - float64(n)*r.rows[i].Gives[j]
		if r.needs[j+1][i] = need; need > 0 {
			most = max(most, need*r.rate[j+1][i])
		}
	}
	return most
}

// TestCoverOfLongRamps holds covers of twenty hires and more against every other choice.
func TestCoverOfLongRamps(t *testing.T) {
	tried, many := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		p := drawLong(t)
		found := solve(p)
		if !p.holds(found.Hires) || found.Bound != found.Price {
			t.Fatalf("%v: kept %v, bound %v of %v", found.Hires, p.holds(found.Hires), found.Bound, found.Price)
		}
		r := refute(p, found.Hires)
		if r.better != nil {
			t.Fatalf("found %v at %v, but %v costs %v", found.Hires, found.Price, r.better, p.costOf(r.better))
		}
		sum := 0
		for _, n := range found.Hires {
			sum += n
		}
		if r.left > 0 {
			tried++
			if sum >= 20 {
				many++
			}
		}
	})
	t.Logf("looked through all choices of %d, %d of them with twenty hires or more", tried, many)
}
