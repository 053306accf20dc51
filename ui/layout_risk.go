package ui

import (
	"brim/ui/canvas"
	"brim/ui/state"
)

// Rows of the panes of the Risk page.
const (
	leastChances = 7  // with their frame, on a low screen
	mostChances  = 20 // a row a chance, and what stands around them
	leastFan     = 8
)

// risk puts the fan above the chances, with the levers beside them on a wide screen; on
// a usual one the levers come when they are chosen, on a narrow one panes take turns.
func (l *Layout) risk(body canvas.Rect, shape Shape) {
	if body.W < twoColumns {
		l.place(shape.Focus, body)
		return
	}
	if body.W >= wideScreen || shape.Focus == state.PaneLevers {
		var levers canvas.Rect
		levers, body = body.SplitLeft(leverWidth(body.W))
		l.place(state.PaneLevers, levers)
	}
	below := max(leastChances, min(mostChances, body.H/2, body.H-leastFan))
	fan, row := body.SplitTop(body.H - below)
	l.place(state.PaneFan, fan)
	l.place(state.PaneChances, row) // what comes beside them takes its part from the right
}
