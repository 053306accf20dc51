package ui

import (
	"fmt"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/ui/pane"
	"brim/ui/state"
)

// held is a key being held down, as far as a terminal tells: the same lever moved
// again within a moment.
type held struct {
	lever string
	at    time.Time
	count int
}

// stillHeld is the longest pause between two repeats of a held key.
const stillHeld = 600 * time.Millisecond

// step moves the chosen lever; a fold it opens to the right and shuts to the left.
func (a *App) step(n int) tea.Cmd {
	if a.emptyHanded() {
		return nil
	}
	l, ok := a.state.Lever()
	if row := a.state.Panel.Rows[a.state.Panel.Chosen]; !ok {
		if (n > 0) == (row.Hidden > 0) {
			return a.become(a.state.Unfold(row.Group))
		}
		return nil
	}
	return a.move(l, n)
}

// move moves a lever n steps; a choice that takes others along is shown first.
func (a *App) move(l model.Lever, n int) tea.Cmd {
	if l.Kind == model.Words && a.drops(l, l.NextWord(a.state.Scenario, n)) {
		return a.reviewChoice(l, l.NextWord(a.state.Scenario, n))
	}
	return a.become(a.state.Step(l, n, a.gesture(l)))
}

// emptyHanded says so where the presentation shows no lever: none may move unseen.
func (a *App) emptyHanded() bool {
	why := a.state.NoneInHand()
	if why != "" {
		a.state = a.state.Remark("Not now: " + why + "; " + pair(a.keyOf("up"), a.keyOf("down")) + " chooses one.")
	}
	return why != ""
}

// gesture names the held key that this step belongs to.
func (a *App) gesture(l model.Lever) string {
	now := a.now()
	if a.held.lever != l.Key || now.Sub(a.held.at) > stillHeld {
		a.held.count++
	}
	a.held.lever, a.held.at = l.Key, now
	return fmt.Sprintf("key %d", a.held.count)
}

// reset puts the chosen lever back.
func (a *App) reset() tea.Cmd {
	if a.emptyHanded() {
		return nil
	}
	l, _ := a.state.Lever()
	return a.become(a.state.Reset(l))
}

// page moves the choice by what the pane shows.
func (a *App) page(direction int) tea.Cmd {
	return a.become(a.state.Choose(direction * max(1, pane.Levers{}.Room(a.layout.Place(state.PaneLevers).H)-1)))
}
