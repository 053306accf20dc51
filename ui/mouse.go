package ui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/ui/canvas"
	"brim/ui/overlay"
	"brim/ui/pane"
	"brim/ui/state"
)

// drag is a slider being moved with the mouse.
type drag struct {
	on    bool
	lever model.Lever
	track model.Span // as it was when the drag began, so that it does not slide away
	count int        // numbers the drags: each is one step to undo
}

// wheelRows is how far one click of the wheel scrolls.
const wheelRows = 3

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
	if a.dialog != nil {
		return a.mouseInDialog(msg, wheel)
	}
	if a.state.Presents {
		return nil
	}
	switch {
	case wheel != 0 && a.state.Page == state.PageHiring:
		a.scrollHires(wheel)
	case wheel != 0:
		return a.wheel(wheel, msg.X, msg.Y)
	case msg.Action == tea.MouseActionRelease:
		a.drag.on = false
		a.state = a.state.Seal()
	case msg.Action == tea.MouseActionMotion && a.drag.on:
		return a.dragTo(msg.X)
	case msg.Action == tea.MouseActionPress && msg.Button == tea.MouseButtonLeft:
		return a.press(msg)
	}
	return nil
}

// wheel scrolls what is under the mouse.
func (a *App) wheel(n, x, y int) tea.Cmd {
	if cmd, ok := a.wheelCursor(n); ok {
		return cmd
	}
	levers := a.layout.Of(state.PaneLevers)
	switch {
	case a.layout.Of(state.PaneCompare).Contains(x, y):
		return a.become(a.state.ChooseFigure(n))
	case a.layout.Of(state.PaneTornado).Contains(x, y):
		return a.become(a.state.ChooseSwing(n))
	case levers.Contains(x, y):
		a.levers = a.levers.Scroll(n*wheelRows, a.state.Panel, levers.H)
	}
	return nil
}

// scroller is a dialog with more lines than it shows.
type scroller interface{ Scroll(lines int) }

func (a *App) mouseInDialog(msg tea.MouseMsg, wheel int) tea.Cmd {
	if long, ok := a.dialog.(scroller); ok && wheel != 0 {
		long.Scroll(wheel)
		return nil
	}
	at := overlay.Place(a.dialog, a.layout.Screen)
	if msg.Action != tea.MouseActionPress || msg.Button != tea.MouseButtonLeft || !at.Contains(msg.X, msg.Y) {
		return nil
	}
	return a.act(a.dialog.Click(msg.X-at.X, msg.Y-at.Y))
}

// press chooses what is under the mouse: a page, a pane, a lever.
func (a *App) press(msg tea.MouseMsg) tea.Cmd {
	if msg.Y == a.layout.Tabs.Y {
		return a.pressTab(msg.X)
	}
	for _, placed := range a.layout.Panes {
		if !placed.Contains(msg.X, msg.Y) {
			continue
		}
		a.state = a.state.FocusOn(placed.Pane)
		if placed.Pane == state.PaneLevers {
			return a.pressLever(msg, placed.Rect)
		}
		switch placed.Pane {
		case state.PaneHires:
			return a.pressHire(msg.X, msg.Y, placed.Rect)
		case state.PaneCompare:
			return a.pressCompare(msg.Y-placed.Y, placed.H)
		case state.PaneTornado:
			return a.pressTornado(msg.Y-placed.Y, placed.H)
		}
		if view, ok := pane.Of(placed.Pane); ok {
			if pointed, ok := view.(pane.Pointed); ok {
				return a.pressMonth(pointed, msg.X, msg.Y, placed.Rect)
			}
		}
	}
	return nil
}

func (a *App) pressTab(x int) tea.Cmd {
	if x >= a.layout.Tabs.W-canvas.Width(a.helpHint()) {
		return a.showHelp()
	}
	for _, tab := range tabsOf() {
		if tab.Contains(x, 0) {
			a.entry = nil
			return a.become(a.state.Turn(tab.page))
		}
	}
	return nil
}

// pressLever chooses the lever under the mouse; on its track it begins a drag.
func (a *App) pressLever(msg tea.MouseMsg, at canvas.Rect) tea.Cmd {
	i, ok := a.levers.RowAt(msg.Y-at.Y, at.H, a.state.Panel)
	if !ok || a.state.Panel.Rows[i].Kind == state.Heading {
		return nil
	}
	a.entry = nil
	a.state = a.state.ChooseRow(i)
	l, isLever := a.state.Lever()
	if !isLever {
		return a.enter()
	}
	_, onTrack := a.levers.TrackAt(msg.X-at.X, at.W)
	switch {
	case !onTrack:
		return a.become(a.state)
	case l.Kind == model.Words || l.Kind == model.Toggle:
		return a.enter()
	}
	a.drag = drag{on: l.Slides(), lever: l, track: l.Track(a.state.Scenario), count: a.drag.count + 1}
	return a.dragTo(msg.X)
}

// dragTo moves the dragged lever to the mouse.
func (a *App) dragTo(x int) tea.Cmd {
	if !a.drag.on {
		return nil
	}
	at := a.layout.Of(state.PaneLevers)
	position, _ := a.levers.TrackAt(x-at.X, at.W)
	to := a.drag.lever.AtPosition(position, a.drag.track)
	gesture := fmt.Sprintf("drag %d", a.drag.count)
	return a.become(a.state.Move(a.drag.lever, model.Value{Number: to}, gesture))
}

// toggleMouse leaves the mouse to the terminal or takes it back.
func (a *App) toggleMouse() tea.Cmd {
	a.mouseOff = !a.mouseOff
	if a.mouseOff {
		a.state = a.state.Say("The mouse is the terminal's: it can select text. The same key takes it back.")
		return tea.DisableMouse
	}
	a.state = a.state.Say("The mouse moves sliders.")
	return tea.EnableMouseCellMotion
}
