package ui

import (
	"slices"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/pane"
	"brim/ui/state"
)

// handOn is a screen and what moves the mouse on the track of a chosen lever, from its
// first column on.
func handOn(t *testing.T, key string, w, h int) (a *App, mouse func(column int, event tea.MouseEvent)) {
	t.Helper()
	a, _ = screen(t, "pod-breach", w, h)
	choose(t, a, key)
	place := a.layout.Place(state.PaneLevers)
	left := place.X + 1
	for _, _, on := trackAt(a, left); !on; _, _, on = trackAt(a, left) {
		left++
	}
	return a, func(column int, event tea.MouseEvent) {
		event.X, event.Y = left+column, place.Y+1+a.state.Panel.Chosen-a.state.Panel.Top
		a.Update(tea.MouseMsg(event))
	}
}

// knob is the column of the ARR's knob, at 24M of 2M to 200M in eight columns.
const knob = 4

var (
	pressed  = tea.MouseEvent{Button: tea.MouseButtonLeft, Action: tea.MouseActionPress}
	moved    = tea.MouseEvent{Button: tea.MouseButtonLeft, Action: tea.MouseActionMotion}
	released = tea.MouseEvent{Button: tea.MouseButtonNone, Action: tea.MouseActionRelease}
)

// TestDragLandsOnRoundValues goes through the columns of the ARR's slider at 80 columns,
// and back to where it set out, which is no round value.
func TestDragLandsOnRoundValues(t *testing.T) {
	a, mouse := handOn(t, "company.arr", 80, 24)
	mouse(1, pressed)
	var got []float64
	for column := 1; column < 8; column++ {
		mouse(column, moved)
		got = append(got, number(t, a, "company.arr")/1e6)
	}
	if want := []float64{5, 10, 20, 24, 50, 100, 200}; !slices.Equal(got, want) {
		t.Errorf("the columns are %v, want %v", got, want)
	}
	mouse(7, released)
	press(a, "u")
	if a.state.Unsaved() {
		t.Error("undo does not take the drag back")
	}
	mouse(knob, pressed)
	if a.state.Unsaved() {
		t.Errorf("a press on the knob moves it to %v", number(t, a, "company.arr"))
	}
	mouse(7, moved)
	mouse(knob, moved)
	mouse(knob, released)
	if got := number(t, a, "company.arr"); got != 24e6 {
		t.Errorf("back at the knob's column: %v, want 24M", got)
	}
}

// TestFineDrag moves a step a column, from where it set out, and turns coarse and fine
// on the way.
func TestFineDrag(t *testing.T) {
	for _, key := range []func(*tea.MouseEvent){
		func(e *tea.MouseEvent) { e.Ctrl = true }, func(e *tea.MouseEvent) { e.Shift = true },
	} {
		a, mouse := handOn(t, "company.arr", 80, 24)
		fine := func(e tea.MouseEvent) tea.MouseEvent { key(&e); return e }
		mouse(2, fine(pressed))
		if a.state.Unsaved() {
			t.Error("taking the slider in hand moves it")
		}
		mouse(4, fine(moved))
		if got := number(t, a, "company.arr"); got != 25e6 {
			t.Errorf("two columns right of 24M: %v, want two steps", got)
		}
		mouse(1, fine(moved))
		if got := number(t, a, "company.arr"); got != 23.5e6 {
			t.Errorf("one column left of 24M: %v, want a step", got)
		}
		mouse(6, moved)
		if got := number(t, a, "company.arr"); got != 100e6 {
			t.Errorf("without the key: %v", got)
		}
		mouse(6, fine(moved))
		mouse(5, fine(moved))
		if got := number(t, a, "company.arr"); got != 99.5e6 {
			t.Errorf("with the key again: %v", got)
		}
		press(a, "u")
		if a.state.Unsaved() {
			t.Error("the drag is not one step to undo")
		}
	}
}

// TestWheelMovesTheSliderInHand step by step, on its row only, and scrolls elsewhere,
// whatever it passes over.
func TestWheelMovesTheSliderInHand(t *testing.T) {
	a, mouse := handOn(t, "company.arr", 80, 24)
	up := tea.MouseEvent{Button: tea.MouseButtonWheelUp, Action: tea.MouseActionPress}
	down := tea.MouseEvent{Button: tea.MouseButtonWheelDown, Action: tea.MouseActionPress}
	if mouse(knob, up); a.state.Unsaved() {
		t.Error("the wheel moves a slider that was not taken in hand")
	}
	mouse(knob, pressed)
	mouse(knob, released)
	mouse(knob, up)
	if got := number(t, a, "company.arr"); got != 24.5e6 {
		t.Errorf("a click of the wheel up leads from 24M to %v", got)
	}
	mouse(knob, down)
	if a.state.Unsaved() {
		t.Error("and one down does not lead back")
	}
	place := a.layout.Place(state.PaneLevers)
	down.X, down.Y = place.X+5, place.Y+place.H-5
	if a.Update(tea.MouseMsg(down)); a.state.Panel.Top == 0 {
		t.Error("the wheel does not scroll the levers")
	}
	up.X, up.Y = down.X, down.Y
	a.Update(tea.MouseMsg(up))
	if mouse(knob, up); a.state.Unsaved() {
		t.Error("a slider stays in hand while the wheel scrolls")
	}
}

// trackAt is the stretch of the sliders' track in a column of the screen.
func trackAt(a *App, x int) (from, to float64, on bool) {
	return pane.Levers{}.TrackAt(a.state, mouseIn(a.layout.Place(state.PaneLevers), x, 0))
}
