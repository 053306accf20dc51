package handout

import (
	"fmt"
	"slices"
	"strings"

	"brim/model"
)

// series is how many ways there are to draw a line or a bar; the next one is as the first.
const series = 6

// lines draws every line in pieces between its gaps; dashes tell lines apart as colours do.
func (d *drawing) lines() {
	for i, line := range d.chart.Lines {
		class := fmt.Sprintf("line s%d", i%series)
		if line.Quiet {
			class = "line quiet"
		}
		for _, piece := range d.pieces(line.Values) {
			fmt.Fprintf(d, `<polyline class="%s" points="%s"/>`+"\n", class, strings.Join(piece, " "))
		}
	}
}

// pieces are the places of values between gaps; one alone is a dot.
func (d *drawing) pieces(values []model.Opt) [][]string {
	var pieces [][]string
	var piece []string
	for i, v := range values {
		if v.OK {
			piece = append(piece, d.point(i, v.V))
		}
		if (!v.OK || i == len(values)-1) && piece != nil {
			if len(piece) == 1 {
				piece = append(piece, piece[0]) // a dot
			}
			pieces, piece = append(pieces, piece), nil
		}
	}
	return pieces
}

// bands fills the room between two figures.
func (d *drawing) bands() {
	for i, band := range d.chart.Bands {
		var points []string
		for t, v := range band.High {
			if v.OK && band.Low[t].OK {
				points = append(points, d.point(t, v.V))
			}
		}
		for t := len(band.Low) - 1; t >= 0; t-- {
			if v := band.Low[t]; v.OK && band.High[t].OK {
				points = append(points, d.point(t, v.V))
			}
		}
		fmt.Fprintf(d, `<polygon class="band b%d" points="%s"/>`+"\n", i%series, strings.Join(points, " "))
	}
}

// bars stacks the bars of every point, those below zero downwards.
func (d *drawing) bars() {
	if len(d.chart.Bars) == 0 {
		return
	}
	width := (plotRight - plotLeft) / float64(d.chart.points()) * 0.7
	for t := range d.chart.Ticks {
		up, down := 0.0, 0.0
		for i, bars := range d.chart.Bars {
			from := &up
			if bars.Values[t] < 0 {
				from = &down
			}
			to := *from + bars.Values[t]
			top, bottom := d.axis.at(max(*from, to)), d.axis.at(min(*from, to))
			*from = to
			if bottom > top {
				fmt.Fprintf(d, `<rect class="bar s%d" x="%s" y="%s" width="%s" height="%s"/>`+"\n",
					i%series, place(d.x(t)-width/2), place(top), place(width), place(bottom-top))
			}
		}
	}
	d.line("zero", plotLeft, d.axis.at(0), plotRight, d.axis.at(0))
}

// name is what stands at the right of the plot, near the place that it belongs to.
type name struct {
	class, text string
	y           float64
}

// names writes what lines, bands, bars and limits are called, at the right where they end, one
// below the other; and the events above the plot.
func (d *drawing) names() {
	var names []name
	for _, limit := range d.chart.Limits {
		names = append(names, name{"name limit", limit.Label, d.axis.at(limit.Value)})
	}
	for i, line := range d.chart.Lines {
		class := fmt.Sprintf("name s%d", i%series)
		if line.Quiet {
			class = "name quiet"
		}
		if end, ok := lastOf(line.Values); ok {
			names = append(names, name{class, line.Name, d.axis.at(end)})
		}
	}
	for i, band := range d.chart.Bands {
		if end, ok := lastOf(band.High); ok {
			names = append(names, name{fmt.Sprintf("name b%d", i%series), band.Name, d.axis.at(end)})
		}
	}
	slices.SortStableFunc(names, func(a, b name) int { return int(a.y*100) - int(b.y*100) })
	for i, bars := range d.chart.Bars {
		names = append(names, name{fmt.Sprintf("name s%d", i%series), "■ " + bars.Name, plotTop + float64(i)*lineOfText})
	}
	apart(names)
	for _, n := range names {
		d.text(n.class, plotRight+8, n.y+4, n.text)
	}
	d.eventNames()
}

// lastOf is the last value that there is.
func lastOf(values []model.Opt) (float64, bool) {
	for i := len(values) - 1; i >= 0; i-- {
		if values[i].OK {
			return values[i].V, true
		}
	}
	return 0, false
}

// apart moves names, which go down, so that none covers another and none leaves the plot.
func apart(names []name) {
	for i := 1; i < len(names); i++ {
		names[i].y = max(names[i].y, names[i-1].y+lineOfText)
	}
	floor := float64(plotBottom)
	for i := len(names) - 1; i >= 0; i-- {
		names[i].y = min(names[i].y, floor)
		floor = names[i].y - lineOfText
	}
}

// eventNames writes events above the plot: at the right of their lines, or at the left where
// there is more room, one below the other where they would meet.
func (d *drawing) eventNames() {
	var rows []float64 // how far each row is taken, from the left
	for _, event := range d.chart.Events {
		x, class := d.x(event.Point)+4, "event"
		width := float64(len([]rune(event.Label))) * 6.6
		if x+width > chartWidth {
			x, class = d.x(event.Point)-4, "event end"
		}
		left := x
		if class != "event" {
			left = x - width
		}
		row := 0
		for row < len(rows) && left < rows[row] {
			row++
		}
		if row == len(rows) {
			rows = append(rows, 0)
		}
		rows[row] = left + width + 8
		d.text(class, x, plotTop-24+float64(row)*lineOfText, event.Label)
	}
}
