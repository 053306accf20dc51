package layout

import (
	"brim/ui/canvas"
	"brim/ui/state"
)

// Rows of the panes of the Risk page.
const (
	leastChances = 9  // with their frame, on a low screen, or a few bars of the tornado
	mostChances  = 20 // beside the tornado: a row a chance, and what stands around them
	leastFan     = 8

	tallRisk = 30  // from which the tornado stands under the chances
	wideRisk = 120 // from which it stands beside them
)

// risk puts the fan above the chances and the tornado, with the levers beside them on a
// wide screen; on a usual one the levers come when they are chosen, and on a low one the
// tornado in the place of the chances; on a narrow one panes take turns.
func (l *Layout) risk(body canvas.Rect, shape Shape) {
	if body.W < TwoColumns {
		l.put(shape.Focus, body)
		return
	}
	if body.W >= wideScreen || shape.Focus == state.PaneLevers {
		var levers canvas.Rect
		levers, body = body.SplitLeft(leverWidth(body.W))
		l.put(state.PaneLevers, levers)
	}
	if body.W < wideRisk && body.H >= tallRisk {
		fan, rest := body.SplitTop(body.H * 2 / 5)
		chances, tornado := rest.SplitTop(rest.H / 2)
		l.put(state.PaneFan, fan)
		l.put(state.PaneChances, chances)
		l.put(state.PaneTornado, tornado)
		return
	}
	most := mostChances
	if body.W < wideRisk { // the fan has what the chances leave
		most = max(leastChances, shape.Risk)
	}
	below := max(leastChances, min(most, body.H/2, body.H-leastFan))
	fan, row := body.SplitTop(body.H - below)
	l.put(state.PaneFan, fan)
	switch {
	case body.W >= wideRisk:
		chances, tornado := row.SplitLeft(body.W / 2)
		l.put(state.PaneChances, chances)
		l.put(state.PaneTornado, tornado)
	case shape.Focus == state.PaneTornado: // they take turns
		l.put(state.PaneTornado, row)
	default:
		l.put(state.PaneChances, row)
	}
}
