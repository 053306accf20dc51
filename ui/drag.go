package ui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/ui/pane"
	"brim/ui/state"
)

// drag is a slider that the mouse has taken in hand. It stays in hand for the wheel after
// the button is released.
type drag struct {
	on    bool // the button is down
	lever model.Lever
	track model.Span      // as it was when the drag began, so that it does not slide away
	from  *model.Scenario // where the drag set out, or became fine or coarse
	x     int             // and in which column of the screen
	fine  bool            // a column is a step
	count int             // numbers the drags: each is one step to undo
}

// released lets the slider go.
func (d drag) released() drag { return drag{count: d.count} }

// grab takes the chosen lever's slider in hand and moves it to the mouse.
func (a *App) grab(msg tea.MouseMsg) tea.Cmd {
	l, ok := a.state.Lever()
	if !ok {
		return nil
	}
	a.drag = drag{
		on: true, lever: l, track: l.Track(a.state.Scenario), count: a.drag.count + 1,
		from: a.state.Scenario, x: msg.X, fine: isFine(msg),
	}
	return a.dragTo(msg)
}

// isFine reports whether a drag goes step by step. Terminals keep one or the other of
// these keys for selecting text.
func isFine(msg tea.MouseMsg) bool { return msg.Ctrl || msg.Shift || msg.Alt }

// dragTo moves the slider in hand to the mouse.
func (a *App) dragTo(msg tea.MouseMsg) tea.Cmd {
	if !a.drag.on {
		return nil
	}
	if fine := isFine(msg); fine != a.drag.fine {
		a.drag.fine, a.drag.from, a.drag.x = fine, a.state.Scenario, msg.X
	}
	to := a.dragged(msg)
	if now, ok := a.drag.lever.Number(a.state.Scenario); ok && now == to {
		return a.become(a.state) // a lever that was left to its default stays so
	}
	return a.become(a.state.Move(a.drag.lever, model.Value{Number: to}, fmt.Sprintf("drag %d", a.drag.count)))
}

// dragged is the number that the mouse stands for: as many steps from where the drag set
// out as columns; or the roundest one of its column, and in the column where the drag set
// out the number that was there.
func (a *App) dragged(msg tea.MouseMsg) float64 {
	d := &a.drag
	if d.fine {
		to, _ := d.lever.Stepped(d.from, msg.X-d.x)
		return to
	}
	from, to, _ := pane.Levers{}.TrackAt(mouseIn(a.layout.Place(state.PaneLevers), msg.X, msg.Y))
	if was, ok := d.lever.Number(d.from); ok && d.track.Clamp(was) == was {
		if at := d.lever.Position(was, d.track); at > from && at <= to {
			return was
		}
	}
	return d.lever.RoundestIn(from, to, d.track)
}

// inHand reports whether the mouse is on the row of the slider that it took last, which
// is still the chosen one.
func (a *App) inHand(x, y int) bool {
	at := a.layout.Place(state.PaneLevers)
	l, ok := a.state.Lever()
	if !ok || a.drag.from == nil || l.Key != a.drag.lever.Key || !at.Contains(x, y) {
		return false
	}
	row, ok := pane.Levers{}.RowAt(a.state, mouseIn(at, x, y))
	return ok && row == a.state.Panel.Chosen
}
