package cover

import (
	"cmp"
	"context"
	"math"
	"slices"
)

// Cuts are rows that every cover keeps and the fractions of the linear program break:
// they lift its bound. They are mixed-integer roundings: of single rows, in several
// scales, and of the sums of rows by which the tableau knows a fraction.
const (
	cutRounds   = 20
	cutsARound  = 10
	leastBroken = 1e-3 // by how much a cut must be broken to be worth a row
	leastPart   = 0.02 // of a whole that is rounded up, and that is not
	cutSlack    = 1e-9 // by which a cut asks for less, so that no rounding error cuts off a cover
)

// strengthened is a problem's rows with the cuts that matter, what each is worth, and
// the fractions that the linear program takes.
type strengthened struct {
	rows   []Row
	worths []float64
	hires  []float64
	own    int // how many of the rows are no cuts
	lp     *pricing
}

// strengthen solves the linear program, adds cuts that its fractions break, and so on.
func strengthen(ctx context.Context, effort *Effort, p *Problem) *strengthened {
	k := &strengthened{rows: slices.Clone(p.rows), own: len(p.rows), hires: make([]float64, len(p.price))}
	k.lp = newPricing(p.price, len(p.rows)+cutRounds*cutsARound)
	k.solve(effort, k.rows)
	for round := 0; round < cutRounds && !effort.Over(ctx); round++ {
		cuts := k.broken()
		if len(cuts) == 0 {
			break
		}
		k.rows = append(k.rows, cuts...)
		k.solve(effort, cuts)
	}
	k.worths = k.lp.worths(len(k.rows))
	k.forget()
	return k
}

// solve takes more rows into the linear program.
func (k *strengthened) solve(effort *Effort, rows []Row) {
	known := k.lp.numbers
	for i := range rows {
		k.lp.add(&rows[i])
	}
	k.lp.run()
	effort.spend(k.lp.numbers - known)
	for j := range k.hires {
		k.hires[j] = k.lp.hires(j)
	}
}

// forget drops the cuts that the fractions keep with something to spare.
func (k *strengthened) forget() {
	kept := k.own
	for i := k.own; i < len(k.rows); i++ {
		if k.worths[i] > 0 || k.breach(&k.rows[i]) > -1e-6 {
			k.rows[kept], k.worths[kept] = k.rows[i], k.worths[i]
			kept++
		}
	}
	k.rows, k.worths = k.rows[:kept], k.worths[:kept]
}

// brokenCut is a cut and by how much it is broken.
type brokenCut struct {
	cut    Row
	breach float64
}

// broken finds the cuts that the fractions break most, of all that are tried.
func (k *strengthened) broken() []Row {
	var all []brokenCut
	for j, n := range k.hires {
		if isPart(n) {
			all = k.note(all, k.tableauCut(j))
		}
	}
	for i := range k.rows[:k.own] {
		all = k.note(all, k.scaledCut(&k.rows[i]))
	}
	slices.SortStableFunc(all, func(a, b brokenCut) int { return cmp.Compare(b.breach, a.breach) })
	cuts := make([]Row, min(cutsARound, len(all)))
	for i := range cuts {
		cuts[i] = all[i].cut
	}
	return cuts
}

func (k *strengthened) note(all []brokenCut, cut Row) []brokenCut {
	if cut.Gives == nil {
		return all
	}
	if breach := k.breach(&cut); breach > leastBroken {
		return append(all, brokenCut{cut, breach})
	}
	return all
}

// breach is how far the fractions are from a cut, as a distance; negative inside it.
func (k *strengthened) breach(cut *Row) float64 {
	given, size := 0.0, 0.0
	for j, gives := range cut.Gives {
		given += gives * k.hires[j]
		size += gives * gives
	}
	return (cut.Needs - given) / math.Sqrt(size)
}

// scaledCut is the rounding of one row that is broken most: in heads of what the best
// month gives, of halves and thirds of it, and of what the hired months give.
func (k *strengthened) scaledCut(row *Row) Row {
	most := slices.Max(row.Gives)
	best := brokenCut{}
	gives := make([]float64, len(row.Gives))
	try := func(scale float64) {
		if scale < most*1e-3 || !isPart(row.Needs/scale) {
			return
		}
		for j, given := range row.Gives {
			gives[j] = given / scale
		}
		cut := rounding(gives, row.Needs/scale)
		if breach := k.breach(&cut); breach > best.breach {
			best = brokenCut{cut, breach}
		}
	}
	try(most)
	try(most / 2)
	try(most / 3)
	for j, n := range k.hires {
		if n > 1e-6 {
			try(row.Gives[j])
		}
	}
	return best.cut
}

// tableauCut is the rounding of the sum of rows that the tableau holds for a fraction.
// Of a row that goes in with a minus, what it is given beyond its needs stays in the sum:
// it is no whole number, so it goes over into the cut undiminished.
func (k *strengthened) tableauCut(j int) Row {
	gives, needs := k.sum(j, func(times float64) float64 { return times })
	for v, given := range gives {
		if whole := math.Round(given); math.Abs(given-whole) < 1e-9 {
			gives[v] = whole // but for dust
		}
	}
	if !isPart(needs) {
		return Row{}
	}
	cut := rounding(gives, needs)
	part := needs - math.Floor(needs)
	beyond, more := k.sum(j, func(times float64) float64 { return max(0, -times) / part })
	for v := range cut.Gives {
		cut.Gives[v] = max(0, cut.Gives[v]+beyond[v]) // never less than nothing: that asks for less
	}
	cut.Needs += more
	if cut.Needs <= 0 || lastGiver(cut.Gives) < 0 {
		return Row{}
	}
	return cut
}

// sum adds up the rows as often as the tableau has them for a variable, or as often as
// that makes them.
func (k *strengthened) sum(j int, often func(times float64) float64) (gives []float64, needs float64) {
	gives = make([]float64, len(k.hires))
	for i, column := range k.lp.basis {
		if column <= k.lp.n {
			continue
		}
		times := often(k.lp.lines[i][j])
		if times == 0 {
			continue
		}
		row := &k.rows[column-k.lp.n-1]
		needs += times * row.Needs
		for v, given := range row.Gives {
			gives[v] += times * given
		}
	}
	return gives, needs
}

// isPart reports whether a number is far enough from a whole one to be rounded safely.
func isPart(n float64) bool {
	part := n - math.Floor(n)
	return part >= leastPart && part <= 1-leastPart
}

// rounding is the mixed-integer rounding of a row of whole numbers: with f the part of a
// whole in its needs, Σ (⌊gives⌋ + min(1, (gives − ⌊gives⌋)/f))·x >= ⌈needs⌉.
func rounding(gives []float64, needs float64) Row {
	part := needs - math.Floor(needs)
	cut := Row{Gives: make([]float64, len(gives)), Needs: math.Ceil(needs)}
	for j, given := range gives {
		whole := math.Floor(given)
		cut.Gives[j] = whole + min(1, (given-whole)/part)
	}
	cut.Needs -= cutSlack * (1 + math.Abs(cut.Needs))
	return cut
}
