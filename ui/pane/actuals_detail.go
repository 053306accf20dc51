package pane

import (
	"strings"

	"brim/ui/canvas"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// detailed is a table with, below its rows, what it has no room for of the chosen one: its name
// whole, and the columns that are left out.
type detailed struct {
	grid   report.Grid
	chosen int
}

// lines are what is said below the rows, as far as these keep their room.
func (d detailed) lines(w, h int) []string {
	const head, leastRows, most = 1, 4, 3
	room := min(most, h-head-leastRows)
	if room < 1 || d.chosen >= len(d.grid.Rows) {
		return nil
	}
	parts := gridColumns(d.grid, w, false)
	if text := parts.unsaid(d.grid.Head, d.grid.Rows[d.chosen]); text != "" {
		return words.WrapTo(text, w, room)
	}
	return nil
}

// unsaid is what a table has no room for of a row: "planned 70%, implied 28%", behind its name where
// that is cut; empty where nothing is left out.
func (p *gridParts) unsaid(head, row []string) string {
	var said []string
	for column := 1; column < len(row); column++ {
		if row[column] != "" && (column >= len(p.columns) || p.columns[column].W < canvas.Width(row[column])) {
			said = append(said, strings.TrimSpace(head[column]+" "+row[column]))
		}
	}
	text := strings.Join(said, ", ")
	switch cut := p.columns[0].W < canvas.Width(row[0]); {
	case cut && text != "":
		return row[0] + ": " + text
	case cut:
		return row[0]
	}
	return text
}

// draw draws it in a frame; without rows it says why.
func (d detailed) draw(frame, inside *canvas.Canvas, focused bool, none string) {
	lines := d.lines(inside.Width(), inside.Height())
	rows, foot := inside.Bounds().SplitBottom(len(lines))
	drawGrid(frame, inside.Sub(rows), d.grid, d.chosen, focused, none)
	for y, line := range lines {
		inside.TextFit(0, foot.Y+y, inside.Width(), theme.Dim, line)
	}
}

// press chooses the row under the mouse in a pane.
func (d detailed) press(s state.State, pane state.Pane, mouse Mouse) (state.State, Hold, bool) {
	const frame = 2
	mouse.H -= len(d.lines(mouse.W-frame, mouse.H-frame))
	return pressActual(s, pane, mouse, d.chosen, len(d.grid.Rows))
}
