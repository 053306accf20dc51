package overlay

import (
	"brim/planner/judge"
	"brim/ui/canvas"
)

// waterfallWidths are what the texts of the parts would take, with the air behind them.
type waterfallWidths struct{ name, from, to int }

// widestParts measures all parts, in sight or not, so that the columns keep still.
func widestParts(parts []judge.BridgePart) waterfallWidths {
	const air = 2
	widest := waterfallWidths{name: 20, from: 9, to: 9}
	for i := range parts {
		widest.name = max(widest.name, canvas.Width(parts[i].Name)+air)
		widest.from = max(widest.from, canvas.Width(parts[i].From)+air)
		widest.to = max(widest.to, canvas.Width(parts[i].To)+air)
	}
	return widest
}

// within makes the widest column narrower until all three have room.
func (widths waterfallWidths) within(room int) waterfallWidths {
	for widths.name+widths.from+widths.to > room {
		switch longest := max(widths.name, widths.from, widths.to); longest {
		case widths.from:
			widths.from--
		case widths.to:
			widths.to--
		default:
			widths.name--
		}
	}
	return widths
}

// waterfallParts are where the columns stand.
type waterfallParts struct{ name, from, to, bars, part canvas.Rect }

// columns give the texts what they need; what they leave, and a little at least, is for
// the bars.
func (w *Waterfall) columns(width int) waterfallParts {
	const pointer, part, leastBars = 2, 10, 8
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
