package handout

import (
	"slices"

	"brim/ui/canvas"
)

// flag is the words of an event above the plot.
type flag struct {
	class, text string
	x           float64 // where the words begin, or end
	row         int     // how many lines of text above the plot; the lowest is 0
}

// lowestRow is where the words of events stand that are next to the plot, and rowsOfMargin how
// many rows the usual margin above it has room for.
const lowestRow, rowsOfMargin = plotTop - 10, 2

// flags are the words of the events, from left to right: at the right of their lines, or at the
// left where there is more room, one above the other where they would meet. Those of one month
// read downwards in their order.
func (d *drawing) flags() []flag {
	events := slices.Clone(d.chart.Events)
	slices.Reverse(events)
	slices.SortStableFunc(events, func(a, b Event) int { return a.Point - b.Point })
	var flags []flag
	var rows []float64 // how far each row is taken, from the left
	for _, event := range events {
		f := flag{class: "event", text: canvas.Fit(event.Label, longestEvent, "…"), x: d.x(event.Point) + 4}
		width := widthOf(f.text)
		left := f.x
		if left+width > d.width {
			left = max(0, d.x(event.Point)-4-width)
			f.class, f.x = "event end", left+width
		}
		for f.row < len(rows) && left < rows[f.row] {
			f.row++
		}
		if f.row == len(rows) {
			rows = append(rows, 0)
		}
		rows[f.row] = left + width + 8
		flags = append(flags, f)
	}
	return flags
}

// flagRoom is how much higher than usual the picture is for the words of events.
func flagRoom(flags []flag) float64 {
	rows := rowsOfMargin
	for _, f := range flags {
		rows = max(rows, f.row+1)
	}
	return float64(rows-rowsOfMargin) * lineOfText
}

// writeFlags writes the words of the events, which begins no line: none is crossed by one.
func (d *drawing) writeFlags(flags []flag) {
	for _, f := range flags {
		d.text(f.class, f.x, lowestRow-float64(f.row)*lineOfText, f.text)
	}
}
