package ui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
	"brim/ui/layout"
	"brim/ui/pane"
	"brim/ui/state"
)

// mouse routes a mouse event.
func (a *App) mouse(msg tea.MouseMsg) tea.Cmd {
	if a.layout.TooSmall {
		return nil
	}
	switch {
	case msg.Button == tea.MouseButtonWheelUp:
		return a.wheelled(-1, msg)
	case msg.Button == tea.MouseButtonWheelDown:
		return a.wheelled(1, msg)
	case msg.Action == tea.MouseActionRelease:
		a.hand.drag.on, a.scrub = false, nil
		a.state = a.state.Seal()
	case msg.Action == tea.MouseActionMotion && a.hand.drag.on:
		return a.hand.dragTo(msg)
	case msg.Action == tea.MouseActionMotion && a.scrub != nil:
		return a.scrub(msg)
	case msg.Action == tea.MouseActionPress && msg.Button == tea.MouseButtonLeft:
		return a.press(msg)
	}
	return nil
}

// wheelled turns the wheel n clicks in what is in front.
func (a *App) wheelled(n int, msg tea.MouseMsg) tea.Cmd {
	if long, ok := a.dialogs.Top().(scroller); ok {
		long.Scroll(n)
	}
	switch {
	case !a.dialogs.Empty():
		return nil
	case a.state.Presents && a.layout.Stage.Lever.Contains(msg.X, msg.Y):
		return a.hand.step(-n)
	case a.state.Presents:
		return nil
	}
	return a.wheel(n, msg.X, msg.Y)
}

// scroller is a dialog with more lines than it shows.
type scroller interface{ Scroll(lines int) }

// press does what is under the mouse.
func (a *App) press(msg tea.MouseMsg) tea.Cmd {
	twice := a.clicks.again(msg, a.now())
	z, ok := a.zoneAt(msg.X, msg.Y)
	if !ok {
		return nil
	}
	before := a.state.Page
	cmd := z.press(msg)
	if twice && a.clicks.chose && a.state.Page == before {
		return tea.Batch(cmd, a.enterChosen())
	}
	return cmd
}

// enterChosen does what enter does with what two quick clicks have chosen.
func (a *App) enterChosen() tea.Cmd {
	if command, ok := a.keys[a.keyPage()]["enter"]; ok && a.dialogs.Empty() && a.entry == nil {
		return a.run(command)
	}
	return nil
}

// clicks remembers the last press of the mouse, to tell two quick ones in one place.
type clicks struct {
	x, y  int
	when  time.Time
	chose bool // it chose something in a pane, and took nothing in hand
}

// quick is the longest pause between the two presses of a double-click.
const quick = 400 * time.Millisecond

// again reports whether a press follows quickly on one in the same place. A third one is
// a first one again.
func (k *clicks) again(msg tea.MouseMsg, now time.Time) bool {
	twice := k.chose && msg.X == k.x && msg.Y == k.y && now.Sub(k.when) < quick
	*k = clicks{x: msg.X, y: msg.Y, when: now}
	if twice {
		k.x = -1
	}
	return twice
}

// wheel turns in the pane under the mouse, or moves the slider in hand. Nothing is laid
// out anew: what the wheel scrolled stays where it is until the next key.
func (a *App) wheel(n, x, y int) tea.Cmd {
	if a.hand.inHand(x, y) {
		return a.become(a.state.Step(a.hand.drag.lever, -n, a.hand.gesture(a.hand.drag.lever)))
	}
	if a.hand.cellInHand(x, y) {
		return a.hand.hire(float64(-n))
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

// nearest is the cell of a rectangle that is nearest to the mouse.
func nearest(r canvas.Rect, msg tea.MouseMsg) (x, y int) {
	return min(max(msg.X, r.X), r.X+r.W-1), min(max(msg.Y, r.Y), r.Y+r.H-1)
}

// pressPane chooses a pane, and what it has under the mouse.
func (a *App) pressPane(placed layout.Placed, msg tea.MouseMsg) tea.Cmd {
	view, _ := pane.ViewOf(placed.Pane)
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
	case pane.Scrubbed:
		a.scrub = func(msg tea.MouseMsg) tea.Cmd { return a.scrubPane(placed.Rect, pressed, msg) }
	}
	a.clicks.chose = hold == pane.Released
	if a.hand.cell = nil; placed.Pane == state.PaneHires {
		cell := next.Hiring.Cell()
		a.hand.cell = &cell
	}
	return a.become(next)
}

// scrubPane goes on with what the mouse began in a chart: it follows the mouse from month to
// month, also where that leaves the chart.
func (a *App) scrubPane(place canvas.Rect, chart pane.Pressed, msg tea.MouseMsg) tea.Cmd {
	x, y := nearest(place.Inset(1, 1), msg)
	next, _, ok := chart.Press(a.state, mouseIn(place, x, y))
	if !ok {
		return nil
	}
	return a.become(next)
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
