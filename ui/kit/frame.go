package kit

import (
	"fmt"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// Frame draws a pane's border with its title, brighter around the chosen one, and returns
// the room inside.
func Frame(c *canvas.Canvas, focused bool, title string) *canvas.Canvas {
	role := theme.Border
	if focused {
		role = theme.BorderFocus
	}
	return c.Sub(c.Box(c.Bounds(), role, title))
}

// FirstRow is the first row shown, so that the chosen one is in sight.
func FirstRow(chosen, rows, room int) int {
	return max(0, min(chosen-room/2, rows-room))
}

// List draws n rows, a line each: as many as the room has lines for, the chosen one among them.
// The frame says how many lie above and below.
func List(frame, room *canvas.Canvas, chosen, n int, draw func(row *canvas.Canvas, i int)) {
	top := FirstRow(chosen, n, room.Height())
	for y := 0; y < room.Height() && top+y < n; y++ {
		draw(room.Sub(canvas.Rect{Y: y, W: room.Width(), H: 1}), top+y)
	}
	Scrolled(frame, top, n-top-room.Height())
}

// RowAt is which of n rows [List] draws in a line of a room of that height; false for none.
func RowAt(line, chosen, n, room int) (int, bool) {
	row := FirstRow(chosen, n, room) + line
	return row, line >= 0 && line < room && row < n
}

// Scrolled says in the frame how many rows lie above and below.
func Scrolled(c *canvas.Canvas, above, below int) {
	if above > 0 {
		c.TextRight(c.Width()-2, 0, theme.Dim, fmt.Sprintf(" %s %d ", c.Glyphs().Up, above))
	}
	if below > 0 {
		c.TextRight(c.Width()-2, c.Height()-1, theme.Dim, fmt.Sprintf(" %s %d ", c.Glyphs().Down, below))
	}
}

// Fitting is how many of n rows the view has room for; the last line says how many more
// there are.
func Fitting(c *canvas.Canvas, n int) int {
	shown := FittingIn(c.Height(), n)
	if shown < n {
		c.Text(0, shown, theme.Dim, fmt.Sprintf("%s %d more: make the window taller", c.Glyphs().Ellipsis, n-shown))
	}
	return shown
}

// FittingIn is how many of n rows [Fitting] shows in a view of that height.
func FittingIn(height, n int) int {
	if n <= height {
		return n
	}
	return max(0, height-1)
}

// RoomyTable is the width from which the tables show all their columns.
const RoomyTable = 60

// WideTable is the width from which they have room to spare.
const WideTable = 90

// NameWidth is the room for the tiers' names in a table of that width.
func NameWidth(w int) int {
	const nameColumn = 9
	if w >= WideTable {
		return nameColumn + 9
	}
	return nameColumn
}
