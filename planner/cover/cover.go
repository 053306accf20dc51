package cover

// covering is an integer program of one kind: whole numbers x(j) >= 0, in the order of
// the months in which people start, so that Σ_j gives(j)·x(j) >= needs in every row, at
// the least Σ_j price(j)·x(j). Neither prices nor what anybody gives are negative.
type Problem struct {
	price []float64
	Rows  []Row
}

// coverRow is one promise: what a hire of each month gives to it, and what it needs.
type Row struct {
	Gives []float64
	Needs float64
}

// cover is what was found for a [covering].
type Cover struct {
	Hires []int   // x, by month
	Price float64 // what they cost
	Bound float64 // no cover is cheaper; the price itself when that is proven
}

// sameCost is the relative difference up to which two covers cost the same.
const SameCost = 1e-9

// newCovering keeps of the rows those that ask for something. Each of them must be given
// something by somebody.
func New(price []float64, rows []Row) *Problem {
	c := &Problem{price: price}
	for _, row := range rows {
		if row.Needs > 0 {
			c.Rows = append(c.Rows, row)
		}
	}
	return c
}

// solve finds the cheapest cover, and of covers that cost the same the one with fewer in
// the first month that differs. Once stop, which may be nil, says so, it ends with the
// best cover that it has and the bound that it has proven.
func (c *Problem) solve(stop func() bool) Cover {
	return SolveAll([]*Search{c.Search(stop)})[0]
}

// search begins the search for the cheapest cover; where there is nothing to search for
// it has ended.
func (c *Problem) Search(stop func() bool) *Search {
	switch {
	case len(c.Rows) == 0:
		return &Search{Problem: c, best: make([]int, len(c.price)), proven: true}
	case c.price[0] == 0:
		return &Search{Problem: c, best: c.latest(), proven: true}
	}
	return newCoverSearch(c, stop)
}

// solveAll carries several searches on side by side, so that a hard one does not take the
// time of the others.
func SolveAll(searches []*Search) []Cover {
	for _, width := range widths {
		for _, s := range searches {
			s.widen(width)
		}
	}
	covers := make([]Cover, len(searches))
	for i, s := range searches {
		covers[i] = Cover{Hires: s.best, Price: s.cost, Bound: min(s.floor, s.cost)}
	}
	return covers
}

// latest is the cover with the fewest in the first month that differs from any other's:
// in every month just those without whom later ones could no longer keep a promise.
func (c *Problem) latest() []int {
	hires, needs := make([]int, len(c.price)), c.needs()
	for j := range hires {
		for i := range c.Rows {
			if row := &c.Rows[i]; lastGiver(row.Gives) == j {
				hires[j] = max(hires[j], upTo(needs[i], row.Gives[j]))
			}
		}
		for i := range c.Rows {
			needs[i] -= float64(hires[j]) * c.Rows[i].Gives[j]
		}
	}
	return hires
}

// needs is what every row needs.
func (c *Problem) needs() []float64 {
	needs := make([]float64, len(c.Rows))
	for i := range c.Rows {
		needs[i] = c.Rows[i].Needs
	}
	return needs
}

// priceOf is what a choice of hires costs.
func (c *Problem) priceOf(hires []int) float64 {
	sum := 0.0
	for j, n := range hires {
		sum += float64(n) * c.price[j]
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
