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
	for i, place := range multiplePlaces(c.Width(), c.Height(), len(all)) {
		all[i].draw(c.Sub(place))
	}
}

// multiplePlaces are where n small charts stand in a room of w × h; none where there is not
// room for all of them.
func multiplePlaces(w, h, n int) []canvas.Rect {
	columns := min(n, w/multipleWidth)
	if columns == 0 {
		return nil
	}
	rows := (n + columns - 1) / columns
	columns = (n + rows - 1) / rows // as many in every row
	height := min(h/rows, multipleMost)
	if height < multipleHeight {
		return nil
	}
	width := (w - multipleGap*(columns-1)) / columns
	places := make([]canvas.Rect, n)
	for i := range places {
		places[i] = canvas.Rect{X: i % columns * (width + multipleGap), Y: i/columns*height + 1, W: width, H: height - 1}
	}
	return places
}

// multipleAt is the small chart under the mouse, of those that stand in a room, and its month.
func multipleAt(mouse Mouse, room canvas.Rect, lines []chart.Line) (i, month int, ok bool) {
	x, y := mouse.X-room.X, mouse.Y-room.Y
	for i, place := range multiplePlaces(room.W, room.H, len(lines)) {
		if place.Contains(x, y) {
			month, ok = lines[i].PointAt(x-place.X, place.W)
			return i, month, ok
		}
	}
	return 0, 0, false
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
