package chart

import (
	"maps"
	"math"
	"slices"

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

// rowLimit is the limit that a row is written for.
type rowLimit struct {
	Limit
	shared bool // with another limit, farther from what the row stands for
}

// limitRows are the rows that limits lie in, each with the limit nearest to what it stands for.
func (p *plot) limitRows(limits []Limit) map[int]rowLimit {
	rows := map[int]rowLimit{}
	for _, limit := range limits {
		y, shown := p.limitRow(limit)
		if !shown {
			continue
		}
		other, taken := rows[y]
		stands := p.grid.value(y - p.first)
		if taken && math.Abs(other.Value-stands) <= math.Abs(limit.Value-stands) {
			limit = other.Limit
		}
		rows[y] = rowLimit{limit, taken}
	}
	return rows
}

// labelLimits writes the labels where no data stands: as far right as possible
// on the limit itself, else just above or below it, unless another limit's label
// could be meant there; the axis then writes no value in that row. Where limits share a row
// only the one that it stands for is named, in that row. A label that finds no room is left
// out; the axis still has the value.
func (p *plot) labelLimits(limits []Limit) {
	rows := p.limitRows(limits)
	for _, y := range slices.Sorted(maps.Keys(rows)) {
		switch limit := rows[y]; {
		case limit.Label == "":
		case !limit.shared:
			p.labelLimit(limit.Limit, y, y, y-1, y+1)
		case p.grid.meets([]float64{limit.Value}):
			p.labelLimit(limit.Limit, y, y)
		}
	}
}

// labelLimit writes the label of a row's limit into the first of some rows with room for it.
func (p *plot) labelLimit(limit Limit, row int, into ...int) {
	text := " " + limit.Label + " "
	width := canvas.Width(text)
	for _, y := range into {
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
