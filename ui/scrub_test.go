package ui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
	"brim/ui/state"
)

// TestScrubbing goes from month to month while the mouse moves with its button held, also
// beside the chart, and stops when it is let go.
func TestScrubbing(t *testing.T) {
	for scrubbed, page := range map[state.Pane]state.Page{
		state.PanePodRatio: state.PagePods, state.PaneHeat: state.PageBooks, state.PanePods: state.PagePlan,
	} {
		a, _ := screen(t, "pod-breach", 120, 40)
		a.become(a.state.Turn(page))
		place := a.layout.Place(scrubbed)
		y := place.Y + 3
		mouse := func(x int, event tea.MouseEvent) int {
			event.X, event.Y = x, y
			a.Update(tea.MouseMsg(event))
			return a.state.Cursor.Month
		}
		from := mouse(place.X+place.W/2, pressed)
		if to := mouse(place.X+place.W/2+12, moved); to <= from {
			t.Errorf("%s: from month %d to %d", page, from, to)
		}
		y = a.layout.Footer.Y
		if to := mouse(place.X+place.W/2, moved); page == state.PagePods && to != from {
			t.Errorf("%s: back below the chart leads to %d, want %d", page, to, from)
		}
		mouse(place.X+place.W/2, released)
		last := a.state.Cursor.Month
		if to := mouse(place.X+place.W/2+12, moved); to != last {
			t.Errorf("%s: the mouse still scrubs when it is let go", page)
		}
	}
}

// TestAChartSaysItsMonth of the one that is clicked.
func TestAChartSaysItsMonth(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	place := a.layout.Place(state.PanePods)
	click(a, canvas.Rect{X: place.X + place.W/2, Y: place.Y + 5, W: 1, H: 1})
	sees(t, a, a.state.Plan.Months[a.state.Cursor.Month].Month.Long()+": Strategic AE:CSM ")
	if press(a, "down"); strings.Contains(a.View(), ": Strategic AE:CSM ") {
		t.Error("it is said after the next key")
	}
}

// TestPresentationScrubs says what the presentation's charts show in the month that is clicked,
// goes on while the mouse moves, and stops when it is let go.
func TestPresentationScrubs(t *testing.T) {
	a, _ := screen(t, "pod-breach", 200, 60)
	press(a, "p")
	chart := a.layout.Stage.Chart
	mouse := func(x, y int, event tea.MouseEvent) int {
		event.X, event.Y = x, y
		a.Update(tea.MouseMsg(event))
		return a.state.Cursor.Month
	}
	from := mouse(chart.X+chart.W/2, chart.Y+3, pressed)
	sees(t, a, "AE:CSM")
	to := mouse(chart.X+chart.W/2+10, chart.Y+chart.H-3, moved)
	if to <= from || !a.state.Presents {
		t.Errorf("from month %d to %d", from, to)
	}
	sees(t, a, "% full")
	mouse(chart.X+chart.W/2, chart.Y, released)
	if last := mouse(chart.X+8, chart.Y+3, moved); last != to {
		t.Error("the mouse still scrubs when it is let go")
	}
}
