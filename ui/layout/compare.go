package layout

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
		l.put(state.PaneCompare, figures)
		l.put(state.PaneCompareChart, chart)
	case body.H >= compareBoth && body.W >= TwoColumns:
		figures, chart := body.SplitTop(min(pane.CompareHeight(shape.Tiers), body.H-compareChart))
		l.put(state.PaneCompare, figures)
		l.put(state.PaneCompareChart, chart)
	default:
		l.put(shape.Focus, body)
	}
}
