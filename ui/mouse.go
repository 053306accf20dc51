package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
	"brim/ui/layout"
	"brim/ui/overlay"
	"brim/ui/pane"
)

// mouse routes a mouse event.
func (a *App) mouse(msg tea.MouseMsg) tea.Cmd {
	if a.layout.TooSmall {
		return nil
	}
	wheel := 0
	switch msg.Button {
	case tea.MouseButtonWheelUp:
		wheel = -1
	case tea.MouseButtonWheelDown:
		wheel = 1
	}
	if !a.dialogs.Empty() {
		return a.mouseInDialog(msg, wheel)
	}
	if a.state.Presents {
		return nil
	}
	switch {
	case wheel != 0:
		return a.wheel(wheel, msg.X, msg.Y)
	case msg.Action == tea.MouseActionRelease:
		a.hand.drag.on = false
		a.state = a.state.Seal()
	case msg.Action == tea.MouseActionMotion && a.hand.drag.on:
		return a.hand.dragTo(msg)
	case msg.Action == tea.MouseActionPress && msg.Button == tea.MouseButtonLeft:
		return a.press(msg)
	}
	return nil
}

// wheel turns in the pane under the mouse, or moves the slider in hand. Nothing is laid
// out anew: what the wheel scrolled stays where it is until the next key.
func (a *App) wheel(n, x, y int) tea.Cmd {
	if a.hand.inHand(x, y) {
		return a.become(a.state.Step(a.hand.drag.lever, -n, a.hand.gesture(a.hand.drag.lever)))
	}
	a.hand.drag = a.hand.drag.released()
	placed, view := a.paneAt(x, y)
	if wheeled, ok := view.(pane.Wheeled); ok {
		a.state = wheeled.Wheel(a.state, mouseIn(placed.Rect, x, y), n)
	}
	return nil
}

// paneAt is the pane under the mouse; no view where there is none.
func (a *App) paneAt(x, y int) (layout.Placed, pane.View) {
	for _, placed := range a.layout.Panes {
		if placed.Contains(x, y) {
			view, _ := pane.ViewOf(placed.Pane)
			return placed, view
		}
	}
	return layout.Placed{}, nil
}

// mouseIn is where in a pane the mouse is.
func mouseIn(r canvas.Rect, x, y int) pane.Mouse {
	return pane.Mouse{X: x - r.X, Y: y - r.Y, W: r.W, H: r.H}
}

// scroller is a dialog with more lines than it shows.
type scroller interface{ Scroll(lines int) }

func (a *App) mouseInDialog(msg tea.MouseMsg, wheel int) tea.Cmd {
	dialog := a.dialogs.Top()
	if long, ok := dialog.(scroller); ok && wheel != 0 {
		long.Scroll(wheel)
		return nil
	}
	place := overlay.Place(dialog, a.layout.Screen)
	if msg.Action != tea.MouseActionPress || msg.Button != tea.MouseButtonLeft || !place.Contains(msg.X, msg.Y) {
		return nil
	}
	return a.act(dialog.Click(msg.X-place.X, msg.Y-place.Y))
}

// press chooses what is under the mouse: a page, a pane, and what the pane has there.
func (a *App) press(msg tea.MouseMsg) tea.Cmd {
	if msg.Y == a.layout.Tabs.Y {
		return a.pressTab(msg.X)
	}
	placed, view := a.paneAt(msg.X, msg.Y)
	if view == nil {
		return nil
	}
	a.state = a.state.FocusOn(placed.Pane)
	pressed, ok := view.(pane.Pressed)
	if !ok {
		return nil
	}
	next, hold, ok := pressed.Press(a.state, mouseIn(placed.Rect, msg.X, msg.Y))
	if !ok {
		return nil
	}
	a.entry = nil
	switch hold {
	case pane.Entered:
		a.state = next
		return a.hand.enter()
	case pane.Grabbed:
		a.state = next
		return a.hand.grab(msg)
	}
	return a.become(next)
}

func (a *App) pressTab(x int) tea.Cmd {
	if x >= a.layout.Tabs.W-canvas.Width(a.frame.helpHint(a.layout.Tabs.W)) {
		return a.showHelp()
	}
	for _, tab := range tabsOf(a.layout.Tabs.W) {
		if tab.Contains(x, 0) {
			a.entry = nil
			return a.become(a.state.Turn(tab.page))
		}
	}
	return nil
}

// toggleMouse leaves the mouse to the terminal or takes it back.
func (a *App) toggleMouse() tea.Cmd {
	a.mouseOff = !a.mouseOff
	if a.mouseOff {
		a.state = a.state.Say("The mouse is the terminal's: it can select text. The same key takes it back.")
		return tea.DisableMouse
	}
	a.state = a.state.Say("The mouse moves sliders: with ctrl or shift, and by the wheel on the one in hand, step by step.")
	return tea.EnableMouseCellMotion
}
