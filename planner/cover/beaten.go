package cover

// beaten are the months in which nobody needs to start: a hire of another month costs no more
// and gives at least as much to every promise. Of two that are alike the later one stays, for
// of equally cheap covers the one with fewer in the first month that differs is the best.
func (p *Problem) beaten() []bool {
	months := make([]bool, len(p.price))
	for j := range months {
		for other := range months {
			if other != j && !months[other] && p.beats(other, j) {
				months[j] = true
				break
			}
		}
	}
	return months
}

// beats reports whether a hire of one month makes one of another needless.
func (p *Problem) beats(one, other int) bool {
	if p.price[one] > p.price[other] || one < other && p.price[one] >= p.price[other]*(1-SameCost) {
		return false
	}
	for i := range p.rows {
		if gives := p.rows[i].Gives; gives[one] < gives[other] {
			return false
		}
	}
	return true
}

// without is the problem without the months that are marked, and where those that stay come
// from.
func (p *Problem) without(marked []bool) (*Problem, []int) {
	var places []int
	for j := range p.price {
		if !marked[j] {
			places = append(places, j)
		}
	}
	if len(places) == len(p.price) {
		return p, places
	}
	price, rows := make([]float64, len(places)), make([]Row, len(p.rows))
	for i := range rows {
		rows[i] = Row{Needs: p.rows[i].Needs, Gives: make([]float64, len(places))}
	}
	for k, j := range places {
		price[k] = p.price[j]
		for i := range rows {
			rows[i].Gives[k] = p.rows[i].Gives[j]
		}
	}
	return New(price, rows), places
}

// spread puts hires of the months that stayed where they come from among n.
func spread(hires, places []int, n int) []int {
	all := make([]int, n)
	for k, j := range places {
		all[j] = hires[k]
	}
	return all
}
