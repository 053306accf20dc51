package pane

import "brim/ui/state"

// byMonth is what every pane of the Pods and the Books page shares: the wheel moves the
// cursor month by month.
type byMonth struct{}

// Wheel implements [Wheeled].
func (byMonth) Wheel(s state.State, _ Mouse, n int) state.State { return s.Look(n) }

// Press implements [Pressed]: it puts the cursor on the cell of the map. The company's
// row keeps the tier.
func (Heat) Press(s state.State, at Mouse) (state.State, Hold, bool) {
	grid := heatGridOf(at.W-2, at.H-2, s)
	month, tier, ok := grid.cellAt(at.X-1, at.Y-1, s)
	if !ok {
		return s, Released, false
	}
	return s.LookAt(month, tier), Released, true
}

// Press implements [Pressed]: it puts the cursor on the month under the mouse.
func (PodRatio) Press(s state.State, at Mouse) (state.State, Hold, bool) {
	month, ok := podRatioLine(s, "", "").PointAt(at.X-1, at.W-2)
	if !ok {
		return s, Released, false
	}
	return s.LookAt(month, s.Cursor.Tier), Released, true
}
