package layout

import (
	"brim/ui/canvas"
	"brim/ui/state"
)

// Rows of the panes of the Hiring page.
const (
	leastRatio = 9  // in which the chart can be read
	leastHires = 12 // and in which the grid can
	scrolled   = 22 // of a grid that keeps what follows in sight while its rows scroll
	loadsFrame = 3  // frame and head around the tiers' loads
)

// hiring puts the grid of hires across the screen. Where it leaves room the pods' ratio
// and the book loads stand under it: one below the other where both have it, else side by
// side; a high grid scrolls for them. Without that room the panes take turns.
func (l *Layout) hiring(body canvas.Rect, shape Shape) {
	hires := max(shape.Hires, leastHires)
	if most := body.H - leastRatio; most >= scrolled {
		hires = min(hires, most)
	}
	rest, loads := body.H-hires, loadsFrame+shape.Tiers
	switch {
	case rest >= leastRatio && body.W >= TwoColumns:
		upper, below := body.SplitTop(hires)
		ratio, books := below.SplitLeft(body.W / 2)
		if rest >= leastRatio+loads {
			ratio, books = below.SplitBottom(loads)
		}
		l.put(state.PaneHires, upper)
		l.put(state.PanePods, ratio)
		l.put(state.PaneLoads, books)
	case shape.Focus == state.PanePods || shape.Focus == state.PaneLoads:
		l.put(shape.Focus, body)
	default:
		l.put(state.PaneHires, body)
	}
}
