package chart

import "brim/ui/theme"

// Dots are points of a chart that no line joins, in the places of its series' first points.
type Dots struct {
	Points []Point
	Role   theme.Role
}

// drawDots draws every dot that is on the scale. Where several fall on a column the last one
// stands for them.
func (p *plot) drawDots(all []Dots, count int) {
	if p.h == 0 || p.dataWidth() == 0 {
		return
	}
	for _, dots := range all {
		columns := make(map[int]Point, len(dots.Points))
		for i, point := range dots.Points[:min(count, len(dots.Points))] {
			if point.defined() {
				columns[Column(i, count, p.dataWidth())] = point
			}
		}
		for x := range p.dataWidth() {
			point, there := columns[x]
			if y, shown := p.row(point.V); there && shown {
				p.set(x, y, dots.Role, p.view.Glyphs().Knob)
			}
		}
	}
}
