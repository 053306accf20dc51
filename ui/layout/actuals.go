package layout

import (
	"brim/ui/canvas"
	"brim/ui/state"
)

// actuals puts the months above what they imply, and the figures of the chosen one above why ARR
// is not as planned; on a narrow screen the four take turns.
func (l *Layout) actuals(body canvas.Rect, shape Shape) {
	if body.W < TwoColumns {
		l.put(shape.Focus, body)
		return
	}
	left, right := body.SplitRight(body.W / 2)
	months, implied := left.SplitBottom(left.H / 2)
	figures, why := right.SplitBottom(right.H / 2)
	l.put(state.PaneActualMonths, months)
	l.put(state.PaneActualFigures, figures)
	l.put(state.PaneImplied, implied)
	l.put(state.PaneWhy, why)
}
