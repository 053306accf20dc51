package handout

import (
	"fmt"
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
