package chart

import (
	"math"
	"slices"
	"strconv"
)

// grid says which value each row of a plot stands for: rows are a unit apart, so that a
// value written beside a row is that row's own. A row shows what lies nearer to its value
// than to its neighbours'; what lies beyond the first and the last one is off the scale.
type grid struct {
	top  float64 // the value of the first row
	unit float64 // from a row to the next
	rows int
	// tick is how many rows lie between two round values, phase the first row of one.
	tick, phase int
}

// value is what row y stands for.
func (g grid) value(y int) float64 {
	if v := g.top - float64(y)*g.unit; math.Abs(v) > g.unit*onRow {
		return plain(v)
	}
	return 0
}

// dot is the row of dots, of so many a row, on which v is drawn: below 0 above the grid,
// past the last one below it. What stands for a row itself lies in its lower half, so that
// a limit is not passed by what only meets it.
func (g grid) dot(v float64, down int) int {
	d := math.Floor((g.top-v)/g.unit*float64(down) + float64(down)/2 + onRow)
	last := float64(g.rows * down)
	return int(min(max(d, -1), last))
}

// ticks are the rows of round values.
func (g grid) ticks() []int {
	var rows []int
	for y := g.phase; y < g.rows && g.tick > 0; y += g.tick {
		rows = append(rows, y)
	}
	return rows
}

// shows reports whether v lies on the grid.
func (g grid) shows(v float64) bool {
	d := g.dot(v, 2)
	return d >= 0 && d < 2*g.rows
}

// meets reports whether each of the values stands for a row.
func (g grid) meets(values []float64) bool {
	return step{anchor: g.top, size: g.unit, rows: 1}.meets(values)
}

// parts reports whether each of the values has a row of its own.
func (g grid) parts(values []float64) bool {
	rows := map[int]bool{}
	for _, v := range values {
		rows[g.dot(v, 1)] = true
	}
	return len(rows) == len(values)
}

// onRow is how far from a row, in units, a value may lie and still be that row's.
const onRow = 1e-6

// step is a round distance of ticks and by how many rows it is divided; rows lie at whole
// units from the anchor.
type step struct {
	anchor, size float64
	rows         int
}

func (s step) unit() float64 { return s.size / float64(s.rows) }

// nearest is the number of units from the anchor to the row that shows v.
func (s step) nearest(v float64) int {
	return int(math.Ceil((v-s.anchor)/s.unit() - 0.5 - onRow))
}

// meets reports whether each of the values has a row of its own.
func (s step) meets(values []float64) bool {
	for _, v := range values {
		units := (v - s.anchor) / s.unit()
		if math.Abs(units-math.Round(units)) > onRow*min(1, math.Abs(units)) {
			return false
		}
	}
	return true
}

// span is how many rows the scale takes.
func (s step) span(scale Scale) int { return s.nearest(scale.Max) - s.nearest(scale.Min) + 1 }

// mostRowsATick is the most rows between two ticks; on few rows there are fewer, so that two
// ticks are there.
const mostRowsATick = 8

// steps are the distances that ticks may have on a scale of so many rows.
func steps(scale Scale, limits []float64, rows int) []step {
	const room = 200 // more than there are
	all := make([]step, 0, room)
	add := func(anchor, size float64) {
		for n := 1; n <= max(1, min(mostRowsATick, (rows-1)/2)) && size > 0 && !math.IsInf(size, 0); n++ {
			all = append(all, step{anchor: anchor, size: size, rows: n})
		}
	}
	extent := max(scale.Max-scale.Min, math.Abs(scale.Max)*1e-9, math.SmallestNonzeroFloat32)
	least := math.Floor(math.Log10(extent / float64(rows)))
	for power := least; power <= least+4+math.Ceil(math.Log10(float64(rows))); power++ {
		for _, factor := range []float64{1, 2, 5} {
			add(0, factor*math.Pow(10, power))
		}
	}
	if high, apart := apartness(limits); apart > 0 {
		add(high, apart)
	} else if len(limits) > 0 && isRound(limits[0]) {
		add(0, limits[0])
		for _, times := range []float64{2, 3, 5} { // coarser, and the limit still has its row
			add(limits[0], times*limits[0])
		}
	}
	return all
}

// isRound reports whether v has at most two figures, so that its multiples can be written.
func isRound(v float64) bool {
	const figures = 2
	return v > 0 && strconv.FormatFloat(v, 'g', figures, 64) == strconv.FormatFloat(v, 'g', -1, 64) ||
		v >= 10 && v < 1000 && v == math.Trunc(v)
}

// apartness is the highest limit and how far the next one lies below it; 0 without one.
func apartness(limits []float64) (high, apart float64) {
	high, next := math.Inf(-1), math.Inf(-1)
	for _, v := range limits {
		switch {
		case v > high:
			high, next = v, high
		case v < high:
			next = max(next, v)
		}
	}
	if math.IsInf(next, -1) {
		return 0, 0
	}
	return high, plain(high - next)
}

// gridFor fits a scale to rows. The finest steps are taken by which the scale fits and
// every limit has a row of its own. On too few rows for that the limits keep their rows, and
// what is needed least may be off the scale. Limits that no round step meets stand in the
// row nearest to them.
func gridFor(scale, needed Scale, limits []float64, rows int, distinct func(grid) bool) grid {
	if !(scale.Max > scale.Min) || math.IsInf(scale.Max-scale.Min, 0) {
		return grid{top: scale.Min, unit: max(1, math.Abs(scale.Min)), rows: rows, tick: 1}
	}
	all := steps(scale, limits, rows)
	if best, ok := finest(all, scale, rows, func(s step) bool { return s.meets(limits) }); ok {
		return placed(all, best, best.fromZero(scale, needed), rows, distinct)
	}
	if best, shown, ok := coarsest(all, scale, needed, limits, rows); ok {
		return placed(all, best, shown, rows, distinct)
	}
	best, _ := finest(all, scale, rows, func(step) bool { return true })
	return placed(all, best, scale, rows, distinct)
}

// fromZero is a scale without the row below zero that its lower end would be drawn in, where
// nothing that is needed lies there.
func (s step) fromZero(scale, needed Scale) Scale {
	value := func(v float64) float64 { return s.anchor + float64(s.nearest(v))*s.unit() }
	if scale.Min >= 0 && value(scale.Min) < 0 && value(needed.Min) >= 0 {
		scale.Min = needed.Min
	}
	return scale
}

// finest is the step with the least unit by which the scale fits into the rows.
func finest(all []step, scale Scale, rows int, fits func(step) bool) (step, bool) {
	var best step
	for _, s := range all {
		if (best.rows == 0 || s.unit() < best.unit()*(1-onRow)) && s.span(scale) <= rows && fits(s) {
			best = s
		}
	}
	return best, best.rows > 0
}

// leastShown is the least part of the scale that a chart shows rather than let its limits
// share a row.
const leastShown = 0.1

// coarsest is the step with the greatest unit that meets several limits, and the part of
// the scale that it shows: what is needed, or the limits and what lies above them.
func coarsest(all []step, scale, needed Scale, limits []float64, rows int) (step, Scale, bool) {
	high, apart := apartness(limits)
	var best step
	for _, s := range all {
		if apart > 0 && (best.rows == 0 || s.unit() > best.unit()) && s.meets(limits) {
			best = s
		}
	}
	if best.rows == 0 || float64(rows)*best.unit() < leastShown*(scale.Max-scale.Min) || best.span(Scale{slices.Min(limits), high}) > rows {
		return step{}, Scale{}, false
	}
	if best.span(needed) <= rows {
		return best, needed, true
	}
	reach := float64(rows-1) * best.unit()
	low := slices.Min(limits)
	if over := best.anchor + float64(best.nearest(needed.Max))*best.unit(); over < low+reach {
		low = over - reach
	}
	return best, Scale{Min: low, Max: low + reach}, true
}

// placed lays the rows out: what the scale leaves over goes to either end, but never below
// zero where nothing lies there.
func placed(all []step, s step, scale Scale, rows int, distinct func(grid) bool) grid {
	unit := s.unit()
	first, last := s.nearest(scale.Max), s.nearest(scale.Min)
	over := max(0, rows-(first-last+1))
	below := over / 2
	if bottom := s.anchor + float64(last)*unit; scale.Min >= 0 {
		below = max(0, min(below, int(math.Floor(bottom/unit+onRow))))
	}
	first += over - below
	g := grid{top: plain(s.anchor + float64(first)*unit), unit: unit, rows: rows}
	return ticked(all, g, distinct)
}

// fewRows is how many rows are few enough for a tick in each.
const fewRows = 8

// ticked chooses the ticks: as many as can be told apart, with a row of air between them
// where there are rows enough.
func ticked(all []step, g grid, distinct func(grid) bool) grid {
	least := 1
	if g.rows > fewRows {
		least = 2
	}
	best := g
	for _, other := range all {
		units := (g.top - other.anchor) / g.unit
		if math.Abs(other.unit()-g.unit) > onRow*g.unit || math.Abs(units-math.Round(units)) > onRow {
			continue
		}
		for _, tick := range []int{other.rows, 2 * other.rows} {
			try := g
			try.tick, try.phase = tick, ((int(math.Round(units))%tick)+tick)%tick
			if tick >= least && (best.tick == 0 || tick < best.tick) && distinct(try) {
				best = try
			}
		}
	}
	return best
}
