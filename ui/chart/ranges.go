package chart

import "brim/ui/theme"

// Range is where a figure may come to lie at one point: nine tenths of what was drawn lie
// between Low and High, half of it between Lower and Upper.
type Range struct {
	Point                           int
	Low, Lower, Median, Upper, High Point
	// Plan is the figure without chance.
	Plan Point
}

// leastApart is how many columns two ranges stand apart at least, with the marks beside them.
const leastApart = 4

// shownRanges are all ranges, or every second, fourth, … where there is no room for more.
func (l Line) shownRanges(columns int) []Range {
	for every := 1; every < len(l.Ranges); every *= 2 {
		if l.spread(every, columns) {
			return l.everyRange(every)
		}
	}
	return l.everyRange(max(1, len(l.Ranges)))
}

func (l Line) everyRange(every int) []Range {
	var shown []Range
	for i := 0; i < len(l.Ranges); i += every {
		shown = append(shown, l.Ranges[i])
	}
	return shown
}

// spread reports whether every so many ranges stand far enough apart. The first and the
// second may be nearer to each other: a plan seldom begins with a quarter.
func (l Line) spread(every, columns int) bool {
	for i := 2 * every; i < len(l.Ranges); i += every {
		before, here := l.Ranges[i-every].Point, l.Ranges[i].Point
		if Column(here, l.count(), columns)-Column(before, l.count(), columns) < leastApart {
			return false
		}
	}
	return true
}

// drawRanges draws the bars: thin over nine tenths, thick over the half, with a mark at the
// median and one on both sides at the plan.
func (l Line) drawRanges(p *plot) {
	if p.h == 0 {
		return
	}
	for _, r := range l.shownRanges(p.dataWidth()) {
		x := Column(r.Point, l.count(), p.dataWidth())
		p.drawRange(r, x, l.Limits)
		for _, end := range p.sides {
			for _, v := range []Point{r.Low, r.High} {
				if v.defined() && end.off(p.grid, v.V) {
					p.set(x, end.row, breachRole(theme.Dim, v, l.Limits), end.mark(p.view.Glyphs()))
				}
			}
		}
	}
}

// drawRange draws one bar in column x.
func (p *plot) drawRange(r Range, x int, limits []Limit) {
	g := p.view.Glyphs()
	if y, shown := p.rowOf(r.Plan); shown {
		for _, beside := range []int{x - 1, x + 1} {
			if beside >= 0 && beside < p.dataWidth() {
				p.set(beside, y, theme.Text, g.TrackFill)
			}
		}
	}
	if !r.Low.defined() || !r.High.defined() {
		return
	}
	for y := p.first; y < p.first+p.grid.rows; y++ {
		upper, lower := p.weight(r, 2*(y-p.first)), p.weight(r, 2*(y-p.first)+1)
		if upper > 0 || lower > 0 {
			role := theme.Dim
			if max(upper, lower) > 1 {
				role = theme.Series1
			}
			p.set(x, y, role, g.Range[upper][lower])
		}
	}
	if y, shown := p.rowOf(r.Median); shown {
		p.set(x, y, breachRole(theme.Strong, r.Median, limits), g.Knob)
	}
}

// weight is how heavy a bar is in a half of a row: 0 outside of it, 2 in the half of what was
// drawn, 1 in the rest.
func (p *plot) weight(r Range, half int) int {
	within := func(low, high Point) bool {
		return low.defined() && high.defined() && half >= p.grid.dot(high.V, 2) && half <= p.grid.dot(low.V, 2)
	}
	switch {
	case within(r.Lower, r.Upper):
		return 2
	case within(r.Low, r.High):
		return 1
	}
	return 0
}

// rowOf is the row of a point, false off the scale and for a gap.
func (p *plot) rowOf(v Point) (int, bool) {
	if !v.defined() {
		return 0, false
	}
	return p.row(v.V)
}

// extents are the ends of the ranges as series, for what asks where there is data.
func (l Line) extents() []Series {
	if len(l.Ranges) == 0 {
		return nil
	}
	count := l.count()
	low, high, plan := make([]Point, count), make([]Point, count), make([]Point, count)
	for _, r := range l.Ranges {
		low[r.Point], high[r.Point], plan[r.Point] = r.Low, r.High, r.Plan
	}
	return []Series{{Points: low}, {Points: high}, {Points: plan}}
}
