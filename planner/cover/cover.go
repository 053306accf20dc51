package cover

import (
	"context"
	"slices"
)

// Problem asks for the cheapest whole numbers x(j) >= 0, in the order of the months j in
// which people start, so that Σ_j Gives(j)·x(j) >= Needs in every row. Neither prices nor
// what anybody gives are negative.
type Problem struct {
	price []float64 // of one hire, by month
	rows  []Row
}

// Row is one promise: what one hire of each month gives to it, and what it needs, both in
// the same unit.
type Row struct {
	Gives []float64 // by month, as many as there are prices
	Needs float64
}

// Cover is what was found for a [Problem].
type Cover struct {
	Hires []int   // x, by month
	Price float64 // what they cost
	Bound float64 // no cover is cheaper; up to the price
	// Proven says that no cover is cheaper, and that none that costs the same has fewer in
	// the first month that differs. A search that was stopped may have a Bound of its Price
	// and still be unproven: which of the cheapest covers comes first is then open.
	Proven bool
}

// Cheapest reports whether no cover is cheaper by more than [SameCost].
func (c *Cover) Cheapest() bool { return c.Proven || c.Bound >= c.Price*(1-SameCost) }

// Loose is how much less a cover could cost at the most; 0 where none is cheaper.
func (c *Cover) Loose() float64 {
	if c.Cheapest() {
		return 0
	}
	return c.Price - c.Bound
}

// SameCost is the relative difference up to which two covers cost the same.
const SameCost = 1e-9

// New makes a problem of what a hire costs in each month, and of the rows that need more
// than 0. To each of those some month must give something. Rows are kept in the order in
// which they are decided.
func New(price []float64, rows []Row) *Problem {
	p := &Problem{price: price}
	for _, row := range rows {
		if row.Needs > 0 {
			p.rows = append(p.rows, row)
		}
	}
	slices.SortStableFunc(p.rows, func(a, b Row) int { return lastGiver(a.Gives) - lastGiver(b.Gives) })
	return p
}

// With is the problem with more rows.
func (p *Problem) With(rows []Row) *Problem { return New(p.price, slices.Concat(p.rows, rows)) }

// Price is what a hire of each month costs, for reading.
func (p *Problem) Price() []float64 { return p.price }

// Rows are the rows that need something, for reading.
func (p *Problem) Rows() []Row { return p.rows }

// Solve finds the cheapest cover of every problem, in their order: of covers that cost the
// same the one with fewer in the first month that differs. They are searched side by side,
// so that a hard one does not take the time of the others. Once ctx ends, or the effort is
// spent, each answer is the best cover so far, with the bound that has been proven.
func Solve(ctx context.Context, effort *Effort, problems ...*Problem) []Cover {
	return covers(ctx, effort, widths, problems)
}

// Sketch is [Solve] with few beginnings: it takes little time, and leaves more unproven.
func Sketch(ctx context.Context, effort *Effort, problems ...*Problem) []Cover {
	return covers(ctx, effort, fewWidths, problems)
}

// Cheaper seeks the cheapest cover of a problem among those that cost less than a limit. Which of
// equally cheap ones it finds is open. Where none costs less, the bound is the limit or more.
func Cheaper(ctx context.Context, effort *Effort, limit float64, p *Problem) Cover {
	needed, from := p.without(p.beaten())
	s := needed.search(ctx, effort)
	s.limit = limit
	for _, width := range cheaperWidths {
		s.widen(ctx, width)
	}
	return Cover{Hires: spread(s.best, from, len(p.price)), Price: s.cost, Bound: s.floor}
}

func covers(ctx context.Context, effort *Effort, widths []int, problems []*Problem) []Cover {
	searches, places := make([]*search, len(problems)), make([][]int, len(problems))
	for i, p := range problems {
		needed, from := p.without(p.beaten())
		searches[i], places[i] = needed.search(ctx, effort), from
	}
	for _, width := range widths {
		for _, s := range searches {
			s.widen(ctx, width)
		}
	}
	list := make([]Cover, len(searches))
	for i, s := range searches {
		list[i] = Cover{Hires: spread(s.best, places[i], len(problems[i].price)), Price: s.cost, Bound: min(s.floor, s.cost), Proven: s.proven}
	}
	return list
}

// search begins the search for the cheapest cover; where there is nothing to search for
// it has ended.
func (p *Problem) search(ctx context.Context, effort *Effort) *search {
	switch {
	case len(p.rows) == 0:
		return &search{Problem: p, best: make([]int, len(p.price)), proven: true}
	case slices.Max(p.price) == 0:
		return &search{Problem: p, best: p.latest(), proven: true}
	}
	return newSearch(ctx, effort, p)
}

// Covers reports whether hires keep every promise, and what they cost.
func (p *Problem) Covers(hires []int) (bool, float64) {
	needs := p.needs()
	for j, n := range hires {
		p.change(needs, j, n)
	}
	return p.kept(needs, len(p.price)), p.costOf(hires)
}

// latest is the cover with the fewest in the first month that differs from any other's:
// in every month just those without whom later ones could no longer keep a promise.
func (p *Problem) latest() []int {
	hires, needs := make([]int, len(p.price)), p.needs()
	for j := range hires {
		for i := range p.rows {
			if row := &p.rows[i]; lastGiver(row.Gives) == j {
				hires[j] = max(hires[j], upTo(needs[i], row.Gives[j]))
			}
		}
		for i := range p.rows {
			needs[i] -= float64(hires[j]) * p.rows[i].Gives[j]
		}
	}
	return hires
}

// needs is what every row needs.
func (p *Problem) needs() []float64 {
	needs := make([]float64, len(p.rows))
	for i := range p.rows {
		needs[i] = p.rows[i].Needs
	}
	return needs
}

// costOf is what a choice of hires costs.
func (p *Problem) costOf(hires []int) float64 { return CostOf(p.price, hires) }

// CostOf is what hires cost, each at the price of its place.
func CostOf(price []float64, hires []int) float64 {
	sum := 0.0
	for j, n := range hires {
		sum += float64(n) * price[j]
	}
	return sum
}

// lastGiver is the last month whose hires give anything to a row; -1 without one.
func lastGiver(gives []float64) int {
	for j := len(gives) - 1; j >= 0; j-- {
		if gives[j] > 0 {
			return j
		}
	}
	return -1
}

// upTo is how many it takes to give what is needed.
func upTo(needs, gives float64) int {
	if needs <= 0 {
		return 0
	}
	n := int(needs / gives)
	for needs-float64(n)*gives > 0 {
		n++
	}
	return n
}
