package chart

import (
	"math"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// plot is the part of a line chart inside the axes. Vertically it is divided
// into the dots of the raster; a cell is taken once data or a label stands in
// it.
type plot struct {
	view   *canvas.Canvas
	raster theme.Raster
	grid   grid
	first  int    // the row in which the grid begins
	sides  []side // ends beyond which something lies, each with a row for that
	w, h   int    // cells
	tail   int    // columns at the right without data
	taken  []bool
	named  []bool // rows that are a limit's, or have its label
}

// plotIn lays out the plot of a line in a view: a row is kept at each end beyond which
// something lies, as long as the grid has two; on fewer the marks share its own.
func (l Line) plotIn(view *canvas.Canvas) *plot {
	w, h := view.Width(), view.Height()
	p := &plot{view: view, raster: view.Glyphs().Raster, w: w, h: h, tail: l.tail(), taken: make([]bool, w*h), named: make([]bool, h)}
	if h == 0 {
		return p
	}
	needed, limits, above, below := l.needed(), l.limitsOn(), 0, 0
	for { // fewer rows may show less: no row that was kept is given back
		p.grid = l.gridIn(h-above-below, needed, limits)
		_, over := l.farthest(p.grid, side{above: true})
		_, under := l.farthest(p.grid, side{})
		switch room := h-above-below > leastGrid; {
		case over && above == 0 && room:
			above = 1
		case under && below == 0 && room:
			below = 1
		default:
			if p.first = above; over {
				p.sides = append(p.sides, side{above: true})
			}
			if under {
				p.sides = append(p.sides, side{row: h - 1})
			}
			return p
		}
	}
}

// leastGrid is the fewest rows that a grid keeps beside those for what is off it.
const leastGrid = 2

// dataWidth is the number of columns for data.
func (p *plot) dataWidth() int { return max(0, p.w-p.tail) }

// dotRow is the row of dots, from the top, on which v is drawn: beside the grid's own
// where it is off the scale.
func (p *plot) dotRow(v float64) int { return p.first*p.raster.Down + p.grid.dot(v, p.raster.Down) }

// inGrid reports whether a row of dots belongs to the grid.
func (p *plot) inGrid(dot int) bool {
	return dot >= p.first*p.raster.Down && dot < (p.first+p.grid.rows)*p.raster.Down
}

// row is the row of cells in which v is drawn, false off the scale.
func (p *plot) row(v float64) (int, bool) {
	dot := p.dotRow(v)
	return dot / p.raster.Down, p.inGrid(dot)
}

// markEvery is how far apart the marks of a dotted line stand, markFirst where the first
// one does.
const (
	markEvery = 8
	markFirst = 4
)

// drawDotted draws one dot a column, or the line's mark.
func (p *plot) drawDotted(s Series) {
	if p.h == 0 {
		return
	}
	for x, point := range Resample(s.Points, p.dataWidth()) {
		if !point.defined() {
			continue
		}
		y, shown := p.row(point.V)
		if !shown {
			continue
		}
		glyph := p.view.Glyphs().Dot
		if s.Mark != "" && x%markEvery == markFirst {
			glyph = s.Mark
		}
		p.set(x, y, s.Role, glyph)
	}
}

// drawSolid draws a line on the raster with its dash, in the role of the highest
// limit it is above.
func (p *plot) drawSolid(s Series, limits []Limit) {
	if p.h == 0 || p.dataWidth() == 0 {
		return
	}
	columns := Resample(s.Points, p.dataWidth()*p.raster.Across)
	masks := p.trace(columns)
	cells := make([]dashColumn, p.dataWidth())
	for x := range cells {
		var highest Point
		for _, point := range columns[min(x*p.raster.Across, len(columns)):min((x+1)*p.raster.Across, len(columns))] {
			highest = greater(highest, point)
		}
		cells[x].role = breachRole(s.Role, highest, limits)
		if cells[x].defined = highest.defined(); cells[x].defined {
			cells[x].row = p.dotRow(highest.V)
		}
	}
	gaps := p.broken(s.Dash, cells)
	for x := range cells {
		for y := range p.h {
			switch mask := masks[y*p.w+x]; {
			case mask != 0 && gaps[x]:
				p.taken[y*p.w+x] = true // no label joins the dashes
			case mask != 0:
				p.set(x, y, cells[x].role, p.raster.Cells[mask])
			}
		}
	}
	p.drawNumbers(s, cells)
}

// drawNumbers writes the line's mark on it, where it has one.
func (p *plot) drawNumbers(s Series, cells []dashColumn) {
	if s.Mark == "" {
		return
	}
	for x := markFirst; x < len(cells); x += markEvery {
		if cells[x].defined && p.inGrid(cells[x].row) {
			p.set(x, cells[x].row/p.raster.Down, cells[x].role, s.Mark)
		}
	}
}

// trace sets the dots of a line through the columns of the raster; a step
// between two neighbours is shared between them.
func (p *plot) trace(columns []Point) []int {
	masks := make([]int, p.w*p.h)
	dot := func(x, y int) {
		if !p.inGrid(y) {
			return
		}
		bit := y%p.raster.Down*p.raster.Across + x%p.raster.Across
		masks[y/p.raster.Down*p.w+x/p.raster.Across] |= 1 << bit
	}
	for x, point := range columns {
		if !point.defined() {
			continue
		}
		here := p.dotRow(point.V)
		dot(x, here)
		if x == 0 || !columns[x-1].defined() {
			continue
		}
		before := p.dotRow(columns[x-1].V)
		middle := (before + here) / 2
		for y := min(before, middle); y <= max(before, middle); y++ {
			dot(x-1, y)
		}
		for y := min(middle, here); y <= max(middle, here); y++ {
			if y != middle {
				dot(x, y)
			}
		}
	}
	return masks
}

func (p *plot) set(x, y int, role theme.Role, glyph string) {
	p.taken[y*p.w+x] = true
	p.view.Set(x, y, role, glyph)
}

func breachRole(role theme.Role, highest Point, limits []Limit) theme.Role {
	if role == theme.Ghost { // what was is not judged
		return role
	}
	passed := math.Inf(-1)
	for _, limit := range limits {
		if limit.Breach != theme.Text && highest.defined() && highest.V > limit.Value && limit.Value > passed {
			passed, role = limit.Value, limit.Breach
		}
	}
	return role
}
