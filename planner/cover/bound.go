package cover

// bounds says how cheap a cover can be at the least once its first months are chosen.
type bounds struct {
	rows  []Row
	price []float64
	from  [][]worths // by the first month that is not chosen
}

// worths is what rows are worth, at most so much that no hire from a month on gives more
// than its price: what is still needed, times its worth, then bounds what the rest costs.
type worths []worth

type worth struct {
	row   int
	value float64
}

// mostWorths is how many worths are kept for a month.
const mostWorths = 8

// take adds worths for the months from one on, made smaller where rounding errors made
// them too large.
func (b *bounds) take(first int, values []float64) {
	times := 1.0
	for j := first; j < len(b.price); j++ {
		given := 0.0
		for i, value := range values {
			given += value * b.rows[i].Gives[j]
		}
		if given > b.price[j] {
			times = min(times, b.price[j]/given)
		}
	}
	var all worths
	for i, value := range values {
		if value > 0 {
			all = append(all, worth{row: i, value: value * times})
		}
	}
	b.from[first] = append(b.from[first], all)
}

// worth bounds what hires cost from a month on, given what the rows still need, by the
// worths kept for that month. Those of an earlier month hold for later ones too.
func (b *bounds) worth(first int, needs []float64) float64 {
	most := 0.0
	for _, all := range b.from[first] {
		most = max(most, all.cost(needs))
	}
	return most
}

func (w worths) cost(needs []float64) float64 {
	sum := 0.0
	for _, worth := range w {
		if need := needs[worth.row]; need > 0 {
			sum += need * worth.value
		}
	}
	return sum
}

// appraise finds what rows are worth from a month on when they still need so much. It returns
// with how many numbers it has reckoned.
func (b *bounds) appraise(first int, needs []float64) int {
	if first >= len(b.price) || len(b.from[first]) >= mostWorths {
		return 0
	}
	lp := newPricing(b.price[first:], len(b.rows))
	for i := range b.rows {
		lp.add(&Row{Gives: b.rows[i].Gives[first:], Needs: max(0, needs[i])})
	}
	lp.run()
	b.take(first, lp.worths(len(b.rows)))
	return lp.numbers
}
