package layout

import (
	"brim/ui/canvas"
	"brim/ui/state"
)

// Rows of the panes of the Books page.
const (
	leastMonth  = 9  // of the month's figures, as cards
	tableMonth  = 17 // as a table of all tiers
	heatAround  = 3  // frame and months around the rows of the heat map
	highestHeat = 3  // of one row of the heat map
)

// books puts the heat map above the figures of the cursor's month; on a narrow screen
// they take turns. The map has a row for every tier's load and for its AEs', and one for
// the company.
func (l *Layout) books(body canvas.Rect, shape Shape) {
	if body.W < TwoColumns {
		l.put(shape.Focus, body)
		return
	}
	rows := 2*shape.Tiers + 1
	month := max(leastMonth, min(tableMonth, body.H-rows-heatAround))
	heat := min(body.H-month, highestHeat*rows+heatAround)
	cells, figures := body.SplitTop(heat)
	l.put(state.PaneHeat, cells)
	l.put(state.PaneMonth, figures)
}
