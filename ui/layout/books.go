package layout

import (
	"brim/ui/canvas"
	"brim/ui/pane"
	"brim/ui/state"
)

// leastMonth is the rows that the month's figures keep on a low screen.
const leastMonth = 9

// books puts the heat map above the figures of the cursor's month; on a narrow screen
// they take turns. The map has a row for every tier's load and for its AEs', and one for
// the company; what the figures do not ask for makes its rows higher.
func (l *Layout) books(body canvas.Rect, shape Shape) {
	if body.W < TwoColumns {
		l.put(shape.Focus, body)
		return
	}
	least, most := pane.HeatHeights(shape.Tiers)
	month := max(leastMonth, min(shape.Month, body.H-least))
	cells, figures := body.SplitTop(min(body.H-month, most))
	l.put(state.PaneHeat, cells)
	l.put(state.PaneMonth, figures)
}
