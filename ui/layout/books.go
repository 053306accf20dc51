package layout

import (
	"brim/ui/canvas"
	"brim/ui/pane"
	"brim/ui/state"
)

// Rows that the month's figures keep on a low screen: those of the chosen tier have room,
// and where the map needs its rows for more tiers, the first of them.
const (
	tierMonth  = 8
	leastMonth = 6
)

// books puts the heat map above the figures of the cursor's month; on a narrow screen
// they take turns. The map has a row for every tier's load and for its AEs', and one for
// the company; what the figures do not ask for makes its rows higher.
func (l *Layout) books(body canvas.Rect, shape Shape) {
	if body.W < TwoColumns {
		l.put(shape.Focus, body)
		return
	}
	least, most := pane.HeatHeights(shape.Tiers)
	month := max(tierMonth, min(shape.Month, body.H-least))
	month = min(month, max(leastMonth, body.H-least+1)) // the map does without its legend first
	cells, figures := body.SplitTop(min(body.H-month, most))
	l.put(state.PaneHeat, cells)
	l.put(state.PaneMonth, figures)
}
