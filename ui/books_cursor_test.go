package ui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/state"
)

// TestCursorMoves along the months and the tiers, stops at the ends, and is the same on
// both pages.
func TestCursorMoves(t *testing.T) {
	a := onPage(t, "pod-breach", state.PageBooks, 120, 40)
	for _, step := range []struct {
		key         string
		month, tier int
	}{
		{"left", 0, 0}, {"right", 1, 0}, {"shift+right", 4, 0}, {"pgdown", 16, 0}, {"down", 16, 1}, {"down", 16, 2},
		{"down", 16, 2}, {"up", 16, 1}, {"end", 36, 1}, {"right", 36, 1}, {"shift+left", 33, 1}, {"home", 0, 1}, {"L", 3, 1},
	} {
		press(a, step.key)
		if got := a.state.Cursor; got.Month != step.month || got.Tier != step.tier {
			t.Fatalf("%s leads to month %d, tier %d; want %d, %d", step.key, got.Month, got.Tier, step.month, step.tier)
		}
	}
	sees(t, a, "Figures of "+a.state.Plan.MonthAt(3).Long())
	press(a, "<")
	if a.state.Page != state.PagePods && a.state.Page != state.PageBooks {
		a.become(a.state.Turn(state.PagePods))
	}
	if a.state.Cursor.Month != 3 {
		t.Error("the other page looks at another month")
	}
}

// TestClicksPutTheCursor on cells of the heat map, and on months of the chart.
func TestClicksPutTheCursor(t *testing.T) {
	a := onPage(t, "pod-breach", state.PageBooks, 120, 40)
	place := a.layout.Place(state.PaneHeat)
	click := func(x, y int) {
		a.Update(tea.MouseMsg{X: x, Y: y, Button: tea.MouseButtonLeft, Action: tea.MouseActionPress})
	}
	row := func(label string) int {
		for y, line := range strings.Split(a.View(), "\n") {
			if strings.HasPrefix(line, "│ "+label) || strings.HasPrefix(line, "│▸"+label) {
				return y
			}
		}
		t.Fatalf("no row %s", label)
		return 0
	}
	for _, want := range []struct {
		label       string
		x           int
		month, tier int
	}{{"Core", 18, 0, 1}, {"Growth", 18 + 2*7, 7, 2}, {"AE Strategic", 18 + 2*36 + 1, 36, 0}, {"ARR per CSM", 18 + 2*5, 5, 0}} {
		click(place.X+want.x, row(want.label))
		if got := a.state.Cursor; got.Month != want.month || got.Tier != want.tier {
			t.Errorf("%s leads to %+v, want month %d, tier %d", want.label, got, want.month, want.tier)
		}
	}
	click(place.X+3, row("Core"))
	if got := a.state.Cursor; got.Month != 5 || got.Tier != 0 {
		t.Errorf("a click beside the cells leads to %+v", got)
	}
	a.become(a.state.Turn(state.PagePods))
	chart := a.layout.Place(state.PanePodRatio)
	if click(chart.X+chart.W-2, chart.Y+4); a.state.Cursor.Month != 36 {
		t.Errorf("a click at the chart's end leads to month %d", a.state.Cursor.Month)
	}
	a.Update(tea.MouseMsg{X: 10, Y: 10, Button: tea.MouseButtonWheelUp, Action: tea.MouseActionPress})
	if a.state.Cursor.Month != 35 {
		t.Errorf("the wheel leads to month %d", a.state.Cursor.Month)
	}
}

// TestCursorStaysOnThePlan when the plan becomes shorter.
func TestCursorStaysOnThePlan(t *testing.T) {
	a := onPage(t, "pod-breach", state.PageBooks, 120, 40)
	press(a, "end", "down", "down")
	short := a.state.Scenario.Clone()
	short.Horizon = 12
	a.become(a.state.Become(short))
	if got := a.state.Cursor; got.Month != 12 || got.Tier != 2 {
		t.Errorf("the cursor is at %+v", got)
	}
	sees(t, a, "Figures of "+short.Start.Add(11).Long())
}
