package chart

import "brim/ui/theme"

// Band is an area between two series, shaded behind everything else but its labels.
// Where a chart has several, the later ones lie on the earlier.
type Band struct {
	Low, High []Point
	Role      theme.Role
	// Glyph fills the cells.
	Glyph string
	// Edge is the role of cells of which the band fills one half only.
	Edge theme.Role
}

// drawBands fills what lies between the two series of every band, in half cells where the
// glyphs have some: at least one a column.
func (p *plot) drawBands(bands []Band) {
	if p.h == 0 {
		return
	}
	filled := make([]bool, p.w*p.h)
	for _, band := range bands {
		low, high := resampleLeast(band.Low, p.dataWidth()), Resample(band.High, p.dataWidth())
		for x := range min(len(low), len(high)) {
			if low[x].defined() && high[x].defined() {
				p.drawColumn(band, x, p.half(high[x].V), p.half(low[x].V), filled)
			}
		}
	}
}

// drawColumn fills a column from one half of a cell to another, both included. A half
// leaves a cell alone that a band behind has filled, which would show a hole in it.
func (p *plot) drawColumn(band Band, x, from, to int, filled []bool) {
	for y := from / 2; y <= to/2; y++ {
		upper, lower := from <= 2*y, to >= 2*y+1
		cell := y*p.w + x
		switch {
		case upper && lower || !p.halves():
			p.view.Set(x, y, band.Role, band.Glyph)
		case filled[cell]:
		case upper:
			p.view.Set(x, y, band.Edge, p.raster.Cells[upperHalf])
		default:
			p.view.Set(x, y, band.Edge, p.raster.Cells[lowerHalf])
		}
		filled[cell] = true
	}
}

// The masks of the halves of a cell in a raster of two by two dots.
const (
	upperHalf = 1 | 2
	lowerHalf = 4 | 8
)

// halves reports whether the glyphs have half cells.
func (p *plot) halves() bool { return p.raster.Across == 2 && p.raster.Down == 2 }

// half is the row of half cells, from the top, in which v is drawn.
func (p *plot) half(v float64) int {
	return min(max(2*p.first+p.grid.dot(v, 2), 0), 2*p.h-1)
}

// resampleLeast is [Resample] with the least of the points that share a column.
func resampleLeast(points []Point, n int) []Point {
	turned := make([]Point, len(points))
	for i, point := range points {
		turned[i] = Point{V: -point.V, OK: point.OK}
	}
	columns := Resample(turned, n)
	for i := range columns {
		columns[i].V = -columns[i].V
	}
	return columns
}
