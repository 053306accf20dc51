package pane

import "brim/ui/state"

// byMonth is what every pane of the Pods and the Books page shares: the wheel moves the
// cursor month by month.
type byMonth struct{}

// Wheel implements [Wheeled].
func (byMonth) Wheel(s state.State, _ Mouse, n int) state.State { return s.Look(n) }

// Press implements [Pressed]: it puts the cursor on the cell of the map. The company's
// row keeps the tier.
func (Heat) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	grid := heatGridOf(mouse.W-2, mouse.H-2, s)
	month, tier, ok := grid.cellAt(mouse.X-1, mouse.Y-1, s)
	if !ok {
		return s, Released, false
	}
	return s.LookAt(month, tier), Scrubbed, true
}

// Press implements [Pressed]: it puts the cursor on the month under the mouse.
func (PodRatio) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	month, ok := podRatioLine(s).PointAt(mouse.X-1, mouse.W-2)
	if !ok {
		return s, Released, false
	}
	return s.LookAt(month, s.Cursor.Tier), Scrubbed, true
}
