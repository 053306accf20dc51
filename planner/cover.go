package planner

// covering is an integer program of one kind: whole numbers x(j) >= 0, in the order of
// the months in which people start, so that Σ_j gives(j)·x(j) >= needs in every row, at
// the least Σ_j price(j)·x(j). Neither prices nor what anybody gives are negative.
type covering struct {
	price []float64
	rows  []coverRow
}

// coverRow is one promise: what a hire of each month gives to it, and what it needs.
type coverRow struct {
	gives []float64
	needs float64
}

// cover is what was found for a [covering].
type cover struct {
	hires []int   // x, by month
	price float64 // what they cost
	bound float64 // no cover is cheaper; the price itself when that is proven
}

// sameCost is the relative difference up to which two covers cost the same.
const sameCost = 1e-9

// newCovering keeps of the rows those that ask for something. Each of them must be given
// something by somebody.
func newCovering(price []float64, rows []coverRow) *covering {
	c := &covering{price: price}
	for _, row := range rows {
		if row.needs > 0 {
			c.rows = append(c.rows, row)
		}
	}
	return c
}

// solve finds the cheapest cover, and of covers that cost the same the one with fewer in
// the first month that differs. Once stop, which may be nil, says so, it ends with the
// best cover that it has and the bound that it has proven.
func (c *covering) solve(stop func() bool) cover {
	return solveAll([]*coverSearch{c.search(stop)})[0]
}

// search begins the search for the cheapest cover; where there is nothing to search for
// it has ended.
func (c *covering) search(stop func() bool) *coverSearch {
	switch {
	case len(c.rows) == 0:
		return &coverSearch{covering: c, best: make([]int, len(c.price)), proven: true}
	case c.price[0] == 0:
		return &coverSearch{covering: c, best: c.latest(), proven: true}
	}
	return newCoverSearch(c, stop)
}

// solveAll carries several searches on side by side, so that a hard one does not take the
// time of the others.
func solveAll(searches []*coverSearch) []cover {
	for _, width := range widths {
		for _, s := range searches {
			s.widen(width)
		}
	}
	covers := make([]cover, len(searches))
	for i, s := range searches {
		covers[i] = cover{hires: s.best, price: s.cost, bound: min(s.floor, s.cost)}
	}
	return covers
}

// latest is the cover with the fewest in the first month that differs from any other's:
// in every month just those without whom later ones could no longer keep a promise.
func (c *covering) latest() []int {
	hires, needs := make([]int, len(c.price)), c.needs()
	for j := range hires {
		for i := range c.rows {
			if row := &c.rows[i]; lastGiver(row.gives) == j {
				hires[j] = max(hires[j], upTo(needs[i], row.gives[j]))
			}
		}
		for i := range c.rows {
			needs[i] -= float64(hires[j]) * c.rows[i].gives[j]
		}
	}
	return hires
}

// needs is what every row needs.
func (c *covering) needs() []float64 {
	needs := make([]float64, len(c.rows))
	for i := range c.rows {
		needs[i] = c.rows[i].needs
	}
	return needs
}

// priceOf is what a choice of hires costs.
func (c *covering) priceOf(hires []int) float64 {
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
