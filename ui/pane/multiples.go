package pane

import (
	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/theme"
)

// multiple is one of several small charts beside each other, with its verdict.
type multiple struct {
	name, figure string
	role         theme.Role
	verdict      string
	line         chart.Line
}

// The least room of a small chart, and the most rows that one takes, with a row of air.
const (
	multipleWidth  = 30
	multipleHeight = 5
	multipleMost   = 16
	multipleGap    = 2
)

// MultiplesHeight is how many rows n small charts want in a pane of that width inside; 0
// where it is too narrow for two of them.
func MultiplesHeight(w, n int) int {
	columns := min(n, w/multipleWidth)
	if columns < 2 {
		return 0
	}
	return (n + columns - 1) / columns * (multipleHeight + 4)
}

// drawMultiples draws small charts as a grid where there is room for all of them.
func drawMultiples(c *canvas.Canvas, all []multiple) {
	columns := min(len(all), c.Width()/multipleWidth)
	if columns == 0 {
		return
	}
	rows := (len(all) + columns - 1) / columns
	columns = (len(all) + rows - 1) / rows // as many in every row
	height := min(c.Height()/rows, multipleMost)
	if height < multipleHeight {
		return
	}
	width := (c.Width() - multipleGap*(columns-1)) / columns
	for i := range all {
		x, y := i%columns*(width+multipleGap), i/columns*height
		all[i].draw(c.Sub(canvas.Rect{X: x, Y: y + 1, W: width, H: height - 1}))
	}
}

func (m *multiple) draw(c *canvas.Canvas) {
	head, rest := c.Bounds().SplitTop(1)
	room := head.W - c.TextRight(head.W, 0, m.role, m.verdict) - 1
	x := c.TextFit(0, 0, room, theme.Strong, m.name) + 1
	if x+canvas.Width(m.figure) <= room {
		c.Text(x, 0, theme.Text, m.figure)
	}
	m.line.Draw(c.Sub(rest))
}
