package ui

import (
	"brim/ui/canvas"
	"brim/ui/pane"
	"brim/ui/state"
)

// The smallest body of a page in which the comparison and its chart both stand, and the
// rows that the chart likes when they do.
const (
	compareBoth  = 24
	compareChart = 9
)

// compare puts the figures beside their chart on a huge screen, above it on a usual
// one; on a small one they take turns.
func (l *Layout) compare(body canvas.Rect, shape Shape) {
	switch {
	case body.W >= hugeScreen:
		figures, chart := body.SplitLeft(pane.CompareWidth)
		l.place(state.PaneCompare, figures)
		l.place(state.PaneCompareChart, chart)
	case body.H >= compareBoth && body.W >= twoColumns:
		figures, chart := body.SplitTop(min(pane.CompareHeight(shape.Tiers), body.H-compareChart))
		l.place(state.PaneCompare, figures)
		l.place(state.PaneCompareChart, chart)
	default:
		l.place(shape.Focus, body)
	}
}
