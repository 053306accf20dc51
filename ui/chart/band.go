package chart

import "brim/ui/theme"

// Band is an area between two series, shaded behind everything else but its labels.
// Where a chart has several, the later ones lie on the earlier.
type Band struct {
	Low, High []Point
	Role      theme.Role
	// Glyph fills the cells.
	Glyph string
}

// drawBands fills the cells between the two series of every band, at least one a column.
func (p *plot) drawBands(bands []Band) {
	if p.h == 0 {
		return
	}
	for _, band := range bands {
		low, high := resampleLeast(band.Low, p.dataWidth()), Resample(band.High, p.dataWidth())
		for x := range min(len(low), len(high)) {
			if !low[x].defined() || !high[x].defined() {
				continue
			}
			for y := p.row(high[x].V); y <= p.row(low[x].V); y++ {
				p.view.Set(x, y, band.Role, band.Glyph)
			}
		}
	}
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
