package chart

import (
	"strings"

	"brim/ui/theme"
)

// Dash is how a line is broken, so that lines are told apart without colour. A gap is one
// cell wide.
type Dash uint8

const (
	Solid Dash = iota
	Dashed
	Dotted
	DashDot
	LongDash
	DashDotDot

	dashes
)

// cycles say in which cells of a dash something is drawn, samples what a legend shows of it.
var (
	cycles  = [dashes]string{"#", "###.", "#.", "###.#.", "######.", "###.#.#."}
	samples = [dashes]string{"##", "##.##", "#.#", "##.#", "###.###", "##.#.#"}
)

// DashOf is the dash of the n-th line, counted from 0; after the last they begin again.
func DashOf(n int) Dash {
	const count = int(dashes)
	return Dash((n%count + count) % count)
}

// gap reports whether the dash leaves column x out.
func (d Dash) gap(x int) bool {
	cycle := cycles[d%dashes]
	return cycle[x%len(cycle)] == '.'
}

// Sample is the dash as it stands in a legend.
func (d Dash) Sample(g *theme.Glyphs) string {
	return strings.ReplaceAll(strings.ReplaceAll(samples[d%dashes], ".", " "), "#", g.TrackFill)
}

// broken are the columns that a dashed line leaves out. A gap falls only where the line runs
// on between its neighbours: never on a peak, an end or a lone breach.
func (p *plot) broken(dash Dash, columns []dashColumn) []bool {
	gaps := make([]bool, len(columns))
	for x := 1; x < len(columns)-1; x++ {
		before, here, after := columns[x-1], columns[x], columns[x+1]
		between := here.row >= min(before.row, after.row) && here.row <= max(before.row, after.row)
		goesOn := here.role == before.role || here.role == after.role
		gaps[x] = dash.gap(x) && before.defined && after.defined && between && goesOn
	}
	return gaps
}

// dashColumn is a column of a line: whether it has data, the row of the highest point, and
// the role that it is drawn in.
type dashColumn struct {
	defined bool
	row     int
	role    theme.Role
}
