package chart

import (
	"math"
	"slices"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// Beyond is what of a line lies off the scale of its chart: the value that lies farthest
// off, and the first and last point of the stretch in which it does.
type Beyond struct {
	Value       float64
	First, Last int
	// Above says that it lies above the scale, not below it.
	Above bool
}

// side is an end of the scale.
type side struct {
	above bool
	row   int // of the plot, for its marks
}

// off reports whether v lies beyond that end of the grid.
func (s side) off(g grid, v float64) bool {
	if s.above {
		return g.dot(v, 2) < 0
	}
	return g.dot(v, 2) >= 2*g.rows
}

func (s side) mark(g *theme.Glyphs) string {
	if s.above {
		return g.Up
	}
	return g.Down
}

// farthest is the stretch with the value that lies farthest off at that end; false where
// none does.
func (l Line) farthest(g grid, s side) (Beyond, bool) {
	var found Beyond
	ok := false
	for _, series := range slices.Concat(l.Series, l.extents()) {
		points := series.Points
		off := func(i int) bool { return i >= 0 && i < len(points) && points[i].defined() && s.off(g, points[i].V) }
		for i, p := range points {
			if !off(i) || ok && (s.above && p.V <= found.Value || !s.above && p.V >= found.Value) {
				continue
			}
			found, ok = Beyond{Value: p.V, First: i, Last: i, Above: s.above}, true
			for off(found.First - 1) {
				found.First--
			}
			for off(found.Last + 1) {
				found.Last++
			}
		}
	}
	return found, ok
}

// drawBeyond marks the columns of a series that lie off the scale, in the row kept for them.
func (p *plot) drawBeyond(s Series, limits []Limit) {
	if len(p.sides) == 0 {
		return
	}
	columns := Resample(s.Points, p.dataWidth())
	for _, end := range p.sides {
		for x, point := range columns {
			if point.defined() && end.off(p.grid, point.V) && !p.taken[end.row*p.w+x] {
				p.set(x, end.row, breachRole(s.Role, point, limits), end.mark(p.view.Glyphs()))
			}
		}
	}
}

// labelBeyond says in words what lies off the scale, beside its marks or in the next rows
// where there is room.
func (l Line) labelBeyond(p *plot) {
	for _, end := range p.sides {
		beyond, ok := l.farthest(p.grid, end)
		if !ok || l.Beyond == nil {
			continue
		}
		role := breachRole(theme.Text, Some(beyond.Value), l.Limits)
		first, last := Column(beyond.First, l.count(), p.dataWidth()), Column(beyond.Last, l.count(), p.dataWidth())
		p.labelNear(end, role, l.Beyond(beyond), first, last)
	}
}

// labelNear writes one of several wordings, the first that has room, into the first row from
// an end of the plot that has room for any: right of a stretch, left of it, or at the right.
func (p *plot) labelNear(end side, role theme.Role, wordings []string, first, last int) {
	for i := range p.h {
		y := i
		if !end.above {
			y = p.h - 1 - i
		}
		for _, words := range wordings {
			text := " " + p.view.Glyphs().Write(words) + " "
			width := canvas.Width(text)
			if !p.named[y] && p.labelIn(y, role, text, width, last+1, first-width, p.w-width) {
				return
			}
		}
	}
}

// gridIn is the grid of a line in so many rows, which shows what is needed of the scale and its
// limits. Where limits would share rows, or rows for all of them would leave a whole series
// above the grid, the highest one alone keeps its row.
func (l Line) gridIn(rows int, needed Scale, limits []float64) grid {
	g := gridFor(l.Scale, needed, limits, rows, l.distinct)
	if len(limits) < 2 {
		return g
	}
	hidden := l.hiddenOn(g)
	if g.parts(limits) && hidden == 0 {
		return g
	}
	highest := []float64{slices.Max(limits)}
	alone := gridFor(l.Scale, needed, highest, rows, l.distinct)
	if still := l.hiddenOn(alone); still < hidden || still == hidden && alone.meets(highest) && !g.meets(highest) {
		return alone
	}
	return g
}

// hiddenOn is how many series lie above a grid with every point that they have.
func (l Line) hiddenOn(g grid) (hidden int) {
	top := side{above: true}
	for _, series := range slices.Concat(l.Series, l.extents()) {
		if slices.ContainsFunc(series.Points, Point.defined) &&
			!slices.ContainsFunc(series.Points, func(p Point) bool { return p.defined() && !top.off(g, p.V) }) {
			hidden++
		}
	}
	return hidden
}

// needed is the part of the scale in which there are points and limits.
func (l Line) needed() Scale {
	needed := Scale{Min: math.Inf(1), Max: math.Inf(-1)}
	add := func(v float64) {
		v = min(max(v, l.Scale.Min), l.Scale.Max)
		needed.Min, needed.Max = min(needed.Min, v), max(needed.Max, v)
	}
	for _, s := range slices.Concat(l.Series, l.extents()) {
		for _, p := range s.Points {
			if p.defined() {
				add(p.V)
			}
		}
	}
	for _, v := range l.limitsOn() {
		add(v)
	}
	if needed.Min > needed.Max {
		return l.Scale
	}
	return needed
}

// limitsOn are the limits' values on the scale.
func (l Line) limitsOn() []float64 {
	var shown []float64
	for _, limit := range l.Limits {
		if limit.Value >= l.Scale.Min && limit.Value <= l.Scale.Max {
			shown = append(shown, limit.Value)
		}
	}
	return shown
}
