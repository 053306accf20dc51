package overlay

import (
	"brim/planner/judge"
	"brim/ui/canvas"
)

// waterfallWidths are what the texts of the parts would take, with the air behind them; least is
// the narrowest that names may get.
type waterfallWidths struct{ name, from, to, least int }

// Widths of the columns that are in keeping with most names and values.
const (
	waterfallName  = 20
	waterfallValue = 9
)

// widestParts measures all parts, in sight or not, so that the columns keep still.
func widestParts(parts []judge.BridgePart) waterfallWidths {
	const air = 2
	widest := waterfallWidths{name: waterfallName, from: waterfallValue, to: waterfallValue}
	for i := range parts {
		widest.least = min(waterfallName, max(widest.least, canvas.Width(parts[i].Name)+1))
		widest.name = max(widest.name, canvas.Width(parts[i].Name)+air)
		widest.from = max(widest.from, canvas.Width(parts[i].From)+air)
		widest.to = max(widest.to, canvas.Width(parts[i].To)+air)
	}
	return widest
}

// within makes the widest column narrower until all three have room; names give way the last,
// as values do that are no longer than most.
func (widths waterfallWidths) within(room int) waterfallWidths {
	for widths.name+widths.from+widths.to > room {
		values := max(widths.from, widths.to)
		switch {
		case widths.name > widths.least && widths.name > values, values <= waterfallValue:
			widths.name--
		case widths.from == values:
			widths.from--
		default:
			widths.to--
		}
	}
	return widths
}

// waterfallParts are where the columns stand.
type waterfallParts struct{ name, from, to, bars, part canvas.Rect }

// columns give the texts what they need; what they leave, and a little at least, is for
// the bars.
func (w *Waterfall) columns(width int) waterfallParts {
	const pointer, part, leastBars = 2, 10, 6
	var columns waterfallParts
	row := canvas.Rect{W: width, H: 1}
	_, row = row.SplitLeft(pointer)
	row, columns.part = row.SplitRight(part)
	widths := w.widest.within(max(0, row.W-leastBars))
	columns.name, row = row.SplitLeft(widths.name)
	columns.from, row = row.SplitLeft(widths.from)
	columns.to, columns.bars = row.SplitLeft(widths.to)
	return columns
}
