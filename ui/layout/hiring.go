package layout

import (
	"brim/ui/canvas"
	"brim/ui/state"
)

// hiring puts the grid of hires across the screen. Where it leaves room the pods' ratio
// and the book loads stand under it; else they take turns.
func (l *Layout) hiring(body canvas.Rect, shape Shape) {
	const (
		lowest = 9  // rows in which the chart can be read
		grid   = 12 // and in which the grid can
	)
	hires := max(shape.Hires, grid)
	rest := body.H - hires
	switch {
	case rest >= lowest && body.W >= TwoColumns:
		upper, below := body.SplitTop(hires)
		pods, loads := below.SplitLeft(body.W / 2)
		l.put(state.PaneHires, upper)
		l.put(state.PanePods, pods)
		l.put(state.PaneLoads, loads)
	case shape.Focus == state.PanePods || shape.Focus == state.PaneLoads:
		l.put(shape.Focus, body)
	default:
		l.put(state.PaneHires, body)
	}
}
