package chart

import (
	"brim/ui/canvas"
	"brim/ui/theme"
)

// limitRow is the row of a limit, false where it lies off the scale.
func (p *plot) limitRow(limit Limit) (int, bool) {
	if p.h == 0 || !p.grid.shows(limit.Value) {
		return 0, false
	}
	return p.row(limit.Value)
}

// drawLimits draws the dashes, before any data.
func (p *plot) drawLimits(limits []Limit) {
	for _, limit := range limits {
		if y, shown := p.limitRow(limit); shown {
			row := canvas.Rect{Y: y, W: p.w, H: 1}
			p.view.Fill(row, theme.Limit, p.view.Glyphs().Dash)
		}
	}
}

// nameRows keeps the rows of the limits from other words.
func (p *plot) nameRows(limits []Limit) {
	for _, limit := range limits {
		if y, shown := p.limitRow(limit); shown {
			p.named[y] = true
		}
	}
}

// labelLimits writes the labels where no data stands: as far right as possible
// on the limit itself, else just above or below it, unless another limit's label
// could be meant there; the axis then writes no value in that row. A label that
// finds no room is left out; the axis still has the value.
func (p *plot) labelLimits(limits []Limit) {
	inRow := make([]int, p.h)
	for _, limit := range limits {
		if y, shown := p.limitRow(limit); shown {
			inRow[y]++
		}
	}
	for _, limit := range limits {
		if y, shown := p.limitRow(limit); shown && limit.Label != "" && inRow[y] == 1 {
			p.labelLimit(limit, y)
		}
	}
}

// labelLimit writes the label of the only limit in a row.
func (p *plot) labelLimit(limit Limit, row int) {
	text := " " + limit.Label + " "
	width := canvas.Width(text)
	for _, y := range []int{row, row - 1, row + 1} {
		if y < p.first || y >= p.first+p.grid.rows || y != row && p.named[y] {
			continue
		}
		if x := p.room(y, width); x >= 0 {
			p.named[y] = true
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
