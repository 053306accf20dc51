package risk

import (
	"math"

	"brim/model"
)

// rows says where the figures of a chunk of trials are kept: one row of values a
// figure and month. What is the same in every trial, or a multiple of another figure,
// has no rows.
type rows struct {
	months    int
	rows      int
	ratio     [model.MaxTiers]int // first row; -1 for none
	load, use [model.MaxTiers]int
}

func newRows(w *trials) rows {
	r := rows{months: w.horizon + 1, rows: w.horizon + 1}
	add := func(stored bool) int {
		if !stored {
			return -1
		}
		r.rows += r.months
		return r.rows - r.months
	}
	teams := !w.own || w.people || w.feeds.team[0].varies() || w.feeds.team[1].varies()
	for k := range w.n {
		r.ratio[k] = add(teams)
		r.load[k] = add(true)
		r.use[k] = add(w.tiers[k].limitMoves)
	}
	return r
}

// keeping is what a worker read off its blocks: the least and the greatest of every row,
// and when things came.
type keeping struct {
	least, most []float64
	tally       tally
}

func (w *trials) keepRows(rows int) {
	w.kept.least, w.kept.most = make([]float64, rows), make([]float64, rows)
	for row := range w.kept.least {
		w.kept.least[row], w.kept.most[row] = math.Inf(1), math.Inf(-1)
	}
}

// run computes a block of trials from i on and keeps its first m, from a column on.
func (w *trials) run(i, m, column int, r *rows, values [][]float64) {
	w.draw(i)
	w.begin()
	w.open()
	for t := range r.months {
		if t > 0 {
			w.month(t)
		}
		w.serve(t)
		w.judge(t)
		w.keep(values, t, column, m, &w.total)
		for k := range w.n {
			tier := &w.tiers[k]
			w.keep(values, r.load[k]+t, column, m, &tier.load)
			if r.ratio[k] >= 0 {
				w.keep(values, r.ratio[k]+t, column, m, &tier.ratio[t])
			}
			if r.use[k] >= 0 {
				w.keep(values, r.use[k]+t, column, m, &tier.use)
			}
		}
	}
	w.judgeRatios()
	w.kept.tally.count(w, m)
}

// keep puts a lane into its row; what is no number counts as unbounded.
func (w *trials) keep(values [][]float64, row, column, m int, from *lane) {
	to := values[row][column : column+m]
	least, most := w.kept.least[row], w.kept.most[row]
	unbounded := math.Inf(1)
	for b, v := range from[:len(to)] {
		if v != v {
			v = unbounded
		}
		to[b] = v
		if v < least {
			least = v
		}
		if v > most {
			most = v
		}
	}
	w.kept.least[row], w.kept.most[row] = least, most
}

// result reads the quantiles of every row into the months.
func (r *rows) result(to *Result, w *trials, quantiles [][5]float64) {
	for t := range to.Months {
		month := &to.Months[t]
		month.ARR = quantiles[t]
		for k := range month.Tiers {
			tier := &month.Tiers[k]
			tier.Load = asQuantiles(quantiles[r.load[k]+t])
			if r.ratio[k] >= 0 {
				tier.Ratio = asQuantiles(quantiles[r.ratio[k]+t])
			} else {
				tier.Ratio = asQuantiles(same(w.tiers[k].ratio[t][0]))
			}
			if r.use[k] >= 0 {
				tier.Utilization = asQuantiles(quantiles[r.use[k]+t])
				continue
			}
			for i := range tier.Load {
				if tier.Load[i].OK {
					tier.Utilization[i] = model.Some(tier.Load[i].V / w.tiers[k].bookMax[0])
				}
			}
		}
	}
}

func same(v float64) [5]float64 { return [5]float64{v, v, v, v, v} }

// asQuantiles leaves out what is unbounded.
func asQuantiles(values [5]float64) (q Quantiles) {
	for i, v := range values {
		if !math.IsInf(v, 0) && !math.IsNaN(v) {
			q[i] = model.Some(v)
		}
	}
	return q
}
