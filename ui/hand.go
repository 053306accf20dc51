package ui

import (
	"fmt"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/ui/pane"
	"brim/ui/state"
)

// hand moves levers and types values: what the keys and the mouse have hold of.
type hand struct {
	*desk
	drag     drag
	held     held
	reviewer reviewer
	cell     *state.HiringCell // that the mouse chose last, or nil
}

// reviewer shows a choice that takes others along before it is made.
type reviewer interface {
	drops(l model.Lever, v model.Value) bool
	reviewChoice(l model.Lever, v model.Value) tea.Cmd
}

// held is a key being held down, as far as a terminal tells: the same lever moved
// again within a moment.
type held struct {
	lever string
	moved time.Time
	count int
}

// stillHeld is the longest pause between two repeats of a held key.
const stillHeld = 600 * time.Millisecond

// step moves the chosen lever; a fold it opens to the right and shuts to the left.
func (h *hand) step(n int) tea.Cmd {
	if h.emptyHanded() {
		return nil
	}
	l, ok := h.state.Lever()
	if row := h.state.Panel.Rows[h.state.Panel.Chosen]; !ok {
		if (n > 0) == (row.Hidden > 0) {
			return h.become(h.state.Unfold(row.Group))
		}
		return nil
	}
	return h.move(l, n)
}

// move moves a lever n steps; a choice that takes others along is shown first.
func (h *hand) move(l model.Lever, n int) tea.Cmd {
	if l.Kind == model.Words && h.reviewer.drops(l, l.NextWord(h.state.Scenario, n)) {
		return h.reviewer.reviewChoice(l, l.NextWord(h.state.Scenario, n))
	}
	return h.become(h.state.Step(l, n, h.gesture(l)))
}

// emptyHanded says so where the presentation shows no lever: none may move unseen.
func (h *hand) emptyHanded() bool {
	why := h.state.NoneInHand()
	if why != "" {
		h.state = h.state.Remark("Can't: " + why + "; " + pair(h.keyOf("up"), h.keyOf("down")) + " chooses one.")
	}
	return why != ""
}

// gesture names the held key that this step belongs to.
func (h *hand) gesture(l model.Lever) string {
	now := h.now()
	if h.held.lever != l.Key || now.Sub(h.held.moved) > stillHeld {
		h.held.count++
	}
	h.held.lever, h.held.moved = l.Key, now
	return fmt.Sprintf("key %d", h.held.count)
}

// reset puts the chosen lever back.
func (h *hand) reset() tea.Cmd {
	if h.emptyHanded() {
		return nil
	}
	l, _ := h.state.Lever()
	return h.become(h.state.Reset(l))
}

// page moves the choice by what the pane shows.
func (h *hand) page(direction int) tea.Cmd {
	levers := h.layout.Place(state.PaneLevers)
	return h.become(h.state.Choose(direction * max(1, pane.Levers{}.Room(h.state, levers.W, levers.H)-1)))
}
