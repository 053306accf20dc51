package ui

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"brim/planner/explain"
	"brim/ui/pane"
	"brim/ui/state"
)

// TestMouseOnCompare chooses figures with the mouse; the wheel leaves what is hidden alone.
func TestMouseOnCompare(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	a.become(a.state.Turn(state.PageCompare))
	place, top := a.layout.Place(state.PaneCompare), a.state.Panel.Top
	a.Update(tea.MouseMsg{X: place.X + 5, Y: place.Y + 6, Button: tea.MouseButtonLeft, Action: tea.MouseActionPress})
	if got := a.state.Compare.Row; got != 3 {
		t.Errorf("row %d is chosen, want 3", got)
	}
	a.Update(tea.MouseMsg{X: place.X + 5, Y: place.Y + 6, Button: tea.MouseButtonWheelDown, Action: tea.MouseActionPress})
	if got := a.state.Compare.Row; got != 4 || a.state.Panel.Top != top {
		t.Errorf("row %d after the wheel, levers at %d", got, a.state.Panel.Top)
	}
	a.Update(tea.MouseMsg{X: place.X + 5, Y: place.Y, Button: tea.MouseButtonLeft, Action: tea.MouseActionPress})
	if got := a.state.Compare.Row; got != 4 {
		t.Errorf("the frame chose row %d", got)
	}
}

// TestPeaksAreExplainedWhereTheyAre explains the very figure that the comparison shows.
func TestPeaksAreExplainedWhereTheyAre(t *testing.T) {
	a := onPage(t, "pod-breach", state.PageCompare, 120, 40)
	peaks := a.state.Plan.Peaks()
	want := map[string]float64{
		"utilization": peaks.Utilization.V, "ratio": peaks.PodRatio.V, "company.ratio": peaks.Ratio.V,
	}
	view, _ := pane.ViewOf(state.PaneCompare)
	for _, spot := range view.Figures(a.state) {
		figure, _ := explain.FigureByID(spot.Figure)
		if spot.Plan != "" {
			continue
		}
		if v, ok := want[spot.Figure]; ok && explain.Value(a.state.Plan, figure, spot.Place).V != v {
			t.Errorf("%s at %+v is %v, the peak is %v", spot.Figure, spot.Place, explain.Value(a.state.Plan, figure, spot.Place).V, v)
		}
		delete(want, spot.Figure)
	}
	if len(want) > 0 {
		t.Errorf("not explained: %v", want)
	}
}
