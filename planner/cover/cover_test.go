package cover

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	_ "brim/model/drawn"
)

// slack is the planner's, by which needs are lowered.
const slack = 1e-9

// holds reports whether hires keep every promise of a problem.
func (p *Problem) holds(hires []int) bool {
	for i := range p.rows {
		given := 0.0
		for j, n := range hires {
			given += float64(n) * p.rows[i].Gives[j]
		}
		if given < p.rows[i].Needs {
			return false
		}
	}
	return true
}

// tryAll finds the cheapest cover by trying every one, the first of those that cost the
// same.
func (p *Problem) tryAll() []int {
	var best []int
	least := math.Inf(1)
	hires := make([]int, len(p.price))
	var from func(j int)
	from = func(j int) {
		if j == len(hires) {
			if price := p.costOf(hires); price < least*(1-SameCost) && p.holds(hires) {
				best, least = slices.Clone(hires), price
			}
			return
		}
		most := 0
		for i := range p.rows {
			if given := p.rows[i].Gives[j]; given > 0 {
				most = max(most, upTo(p.rows[i].Needs, given))
			}
		}
		for hires[j] = 0; hires[j] <= most; hires[j]++ {
			if p.costOf(hires[:j+1]) <= least*(1+SameCost) {
				from(j + 1)
			}
		}
		hires[j] = 0
	}
	from(0)
	return best
}

// drawProblem draws a small program like those of hires: what somebody gives and costs
// depends on how long ago they started.
func drawProblem(t *rapid.T, months, heads int) *Problem {
	byAge := make([]float64, months)
	ramp := rapid.IntRange(0, 3).Draw(t, "ramp")
	kept := rapid.SampledFrom([]float64{1, 1, 0.99, 0.9}).Draw(t, "kept")
	for age := range byAge {
		byAge[age] = math.Pow(kept, float64(age))
		if age < ramp {
			byAge[age] *= float64(age) / float64(ramp)
		}
	}
	price := make([]float64, months)
	for j := range price {
		for age := range months - j {
			price[j] += 100 * math.Pow(kept, float64(age))
		}
	}
	var rows []Row
	for m := range months {
		row := Row{Gives: make([]float64, months)}
		for j := 0; j <= m; j++ {
			row.Gives[j] = byAge[m-j]
		}
		row.Needs = float64(rapid.IntRange(-heads, 4*heads).Draw(t, "needs")) / 4 * (1 - slack)
		if row.Needs > 0 && lastGiver(row.Gives) >= 0 && row.Needs <= 20*slices.Max(row.Gives) {
			rows = append(rows, row)
		}
	}
	return New(price, rows)
}

// TestCoverIsTheCheapest holds covers against all there are.
func TestCoverIsTheCheapest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawProblem(t, rapid.IntRange(2, 8).Draw(t, "months"), 4)
		found := solve(p)
		if !p.holds(found.Hires) {
			t.Fatalf("%v breaks a promise", found.Hires)
		}
		if want := p.tryAll(); !slices.Equal(found.Hires, want) {
			t.Fatalf("found %v at %v, want %v at %v", found.Hires, found.Price, want, p.costOf(want))
		}
		if found.Bound != found.Price {
			t.Fatalf("bound %v is not the price %v", found.Bound, found.Price)
		}
	})
}

// TestCoverOfMidSize holds covers of two years against another exact method, for teams
// that nobody leaves: what a beginning gives is then told by how many are ramped, and by
// the hires of the last months.
func TestCoverOfMidSize(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const months, ramp = 16, 2
		needs := make([]float64, months)
		level := 0.0
		for m := range needs {
			if level += float64(rapid.IntRange(0, 5).Draw(t, "more")) / 4; m >= 2 {
				needs[m] = level
			}
		}
		p := rampedProblem(needs, ramp)
		found := solve(p)
		if !p.holds(found.Hires) {
			t.Fatalf("%v breaks a promise", found.Hires)
		}
		if want := cheapestRamped(needs, ramp); math.Abs(found.Price-want) > 1e-6 || found.Bound != found.Price {
			t.Fatalf("found %v at %v, bound %v, want %v", found.Hires, found.Price, found.Bound, want)
		}
	})
}

// rampedProblem is the program of a team that nobody leaves, at 1 a month and head.
func rampedProblem(needs []float64, ramp int) *Problem {
	var rows []Row
	price := make([]float64, len(needs))
	for m := range needs {
		price[m] = float64(len(needs) - m)
		row := Row{Needs: needs[m] * (1 - slack), Gives: make([]float64, len(needs))}
		for j := 0; j <= m; j++ {
			row.Gives[j] = min(1, float64(m-j)/float64(ramp))
		}
		rows = append(rows, row)
	}
	return New(price, rows)
}

// cheapestRamped finds the price of the same by dynamic programming for a ramp of two
// months: in the second one a hire gives a half.
func cheapestRamped(needs []float64, ramp int) float64 {
	type beginning struct{ month, ramped, last int } // last: hired in the month before
	known := map[beginning]float64{}
	var rest func(known beginning) float64
	rest = func(begun beginning) float64 {
		if begun.month == len(needs) {
			return 0
		}
		if cost, ok := known[begun]; ok {
			return cost
		}
		cost := math.Inf(1)
		if float64(begun.ramped)+float64(begun.last)/float64(ramp) >= needs[begun.month] {
			for n := range int(4 + needs[len(needs)-1]) {
				next := rest(beginning{begun.month + 1, begun.ramped + begun.last, n})
				cost = min(cost, next+float64(n*(len(needs)-begun.month)))
			}
		}
		known[begun] = cost
		return cost
	}
	return rest(beginning{})
}

// TestCoverOfEqualCost has fewer hires in the first month that differs.
func TestCoverOfEqualCost(t *testing.T) {
	half := []float64{1, 1, 1}
	p := New([]float64{5, 5, 5}, []Row{{Gives: half, Needs: 1.5}})
	if got := solve(p).Hires; !slices.Equal(got, []int{0, 0, 2}) {
		t.Errorf("at one price: %v", got)
	}
	p = New([]float64{0, 0, 0}, []Row{{Gives: []float64{1, 0.5, 0}, Needs: 1.5}})
	if got := solve(p).Hires; !slices.Equal(got, []int{0, 3, 0}) {
		t.Errorf("for nothing: %v", got)
	}
	p = New([]float64{3 * (1 + 1e-12), 3, 1}, []Row{{Gives: []float64{1, 1, 0}, Needs: 0.5}})
	if got := solve(p).Hires; !slices.Equal(got, []int{0, 1, 0}) {
		t.Errorf("but for dust: %v", got)
	}
}

// BenchmarkCover shows how the search grows with the number of hires.
func BenchmarkCover(b *testing.B) {
	for _, heads := range []float64{10, 40, 160} {
		b.Run(fmt.Sprintf("heads=%g", heads), func(b *testing.B) {
			needs := make([]float64, 36)
			for m := 3; m < len(needs); m++ {
				needs[m] = heads * float64(m) / float64(len(needs))
			}
			p := rampedProblem(needs, 3)
			for b.Loop() {
				solve(p)
			}
		})
	}
}
