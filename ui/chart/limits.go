package chart

import (
	"brim/ui/canvas"
	"brim/ui/theme"
)

// shows reports whether the limit lies on the scale.
func (p *plot) shows(limit Limit) bool {
	return p.h > 0 && limit.Value >= p.scale.Min && limit.Value <= p.scale.Max
}

// drawLimits draws the dashes, before any data.
func (p *plot) drawLimits(limits []Limit) {
	for _, limit := range limits {
		if p.shows(limit) {
			row := canvas.Rect{Y: p.row(limit.Value), W: p.w, H: 1}
			p.view.Fill(row, theme.Limit, p.view.Glyphs().Dash)
		}
	}
}

// labelLimits writes the labels where no data stands: as far right as possible
// on the limit itself, else just above or below it, unless another limit's label
// could be meant there. A label that finds no room is left out; the axis still
// has the value.
func (p *plot) labelLimits(limits []Limit) {
	inRow := make([]int, p.h)
	for _, limit := range limits {
		if p.shows(limit) {
			inRow[p.row(limit.Value)]++
		}
	}
	for _, limit := range limits {
		if p.shows(limit) && limit.Label != "" {
			p.labelLimit(limit, inRow)
		}
	}
}

// labelLimit writes one label; inRow counts the limits in each row.
func (p *plot) labelLimit(limit Limit, inRow []int) {
	text := " " + limit.Label + " "
	width, row := canvas.Width(text), p.row(limit.Value)
	for _, y := range []int{row, row - 1, row + 1} {
		if y < 0 || y >= p.h || y != row && (inRow[y] > 0 || inRow[row] > 1) {
			continue
		}
		if x := p.room(y, width); x >= 0 {
			p.take(x, y, width)
			p.view.Text(x, y, theme.Limit, text)
			return
		}
	}
}

// room is the rightmost column at which width cells of row y, and one before
// them for a dash, are free of data and labels; -1 if there is none.
func (p *plot) room(y, width int) int {
	free := 0
	for x := p.w - 1; x >= 0; x-- {
		if p.taken[y*p.w+x] {
			free = 0
			continue
		}
		if free++; free > width {
			return x + 1
		}
	}
	return -1
}

func (p *plot) take(x, y, width int) {
	for i := x; i < x+width; i++ {
		p.taken[y*p.w+i] = true
	}
}
