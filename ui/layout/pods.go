package layout

import (
	"brim/ui/canvas"
	"brim/ui/pane"
	"brim/ui/state"
)

// Where the panes of the Pods page stand.
const (
	pilotWidth = 31  // of the pilot's criteria
	pilotBelow = 100 // from this width on they stand beside the causes
	lowRow     = 6   // of a row of panes on a low screen
	wholeRow   = 7   // of one in which all of the months' rows stand
	usualPods  = 24  // rows of a body whose chart can spare that
	highMonths = 8   // of the months, and of the causes, on a high one
	highCauses = 9
	podCharts  = 3 // small ones on the highest
)

// pods puts the chart above what happens month by month, and that above the causes; on a
// narrow screen the panes take turns.
func (l *Layout) pods(body canvas.Rect, shape Shape) {
	if body.W < TwoColumns {
		l.put(shape.Focus, body)
		return
	}
	above, below := lowRow, lowRow
	switch {
	case body.H >= highBody:
		above, below = highMonths, highCauses
	case body.H >= usualPods:
		above = wholeRow
	}
	if charts := pane.MultiplesHeight(body.W-2, podCharts); body.H-above-below-charts >= tallPods {
		above += charts
	}
	rest, causes := body.SplitBottom(below)
	chart, months := rest.SplitBottom(min(above, rest.H/2))
	pilot := canvas.Rect{}
	if body.W >= pilotBelow {
		causes, pilot = causes.SplitRight(pilotWidth)
	} else {
		months, pilot = months.SplitRight(pilotWidth)
	}
	l.put(state.PanePodRatio, chart)
	l.put(state.PanePodMonths, months)
	l.put(state.PanePodCauses, causes)
	l.put(state.PanePodPilot, pilot)
}
