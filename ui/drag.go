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
func (h *hand) grab(msg tea.MouseMsg) tea.Cmd {
	l, ok := h.state.Lever()
	if !ok {
		return nil
	}
	l = h.state.Sized(l)
	h.drag = drag{
		on: true, lever: l, track: l.Track(h.state.Scenario), count: h.drag.count + 1,
		from: h.state.Scenario, x: msg.X, fine: isFine(msg),
	}
	return h.dragTo(msg)
}

// isFine reports whether a drag goes step by step. Terminals keep one or the other of
// these keys for selecting text.
func isFine(msg tea.MouseMsg) bool { return msg.Ctrl || msg.Shift || msg.Alt }

// dragTo moves the slider in hand to the mouse.
func (h *hand) dragTo(msg tea.MouseMsg) tea.Cmd {
	if !h.drag.on {
		return nil
	}
	if fine := isFine(msg); fine != h.drag.fine {
		h.drag.fine, h.drag.from, h.drag.x = fine, h.state.Scenario, msg.X
	}
	to := h.dragged(msg)
	if now, ok := h.drag.lever.Number(h.state.Scenario); ok && now == to {
		return h.become(h.state) // a lever that was left to its default stays so
	}
	return h.become(h.state.Slide(h.drag.lever, to, fmt.Sprintf("drag %d", h.drag.count)))
}

// dragged is the number that the mouse stands for: as many steps from where the drag set
// out as columns; or the roundest one of its column, and in the column where the drag set
// out the number that was there.
func (h *hand) dragged(msg tea.MouseMsg) float64 {
	d := &h.drag
	if d.fine {
		to, _ := d.lever.Stepped(d.from, msg.X-d.x)
		return to
	}
	from, to, _ := pane.Levers{}.TrackAt(h.state, mouseIn(h.layout.Place(state.PaneLevers), msg.X, msg.Y))
	if start, ok := d.lever.Number(d.from); ok && d.track.Clamp(start) == start {
		if place := d.lever.Position(start, d.track); place > from && place <= to {
			return start
		}
	}
	return d.lever.RoundestIn(from, to, d.track)
}

// inHand reports whether the mouse is on the row of the slider that it took last, which
// is still the chosen one.
func (h *hand) inHand(x, y int) bool {
	levers := h.layout.Place(state.PaneLevers)
	l, ok := h.state.Lever()
	if !ok || h.drag.from == nil || l.Key != h.drag.lever.Key || !levers.Contains(x, y) {
		return false
	}
	row, ok := pane.Levers{}.RowAt(h.state, mouseIn(levers, x, y))
	return ok && row == h.state.Panel.Chosen
}
