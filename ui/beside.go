package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/overlay"
	"brim/ui/state"
)

// offered is what can be put beside the plan, besides what the session has itself.
type offered struct {
	places []Place
	asked  awaited
}

// beside is what came of reading a scenario to compare with.
type beside struct {
	doc state.Document
	err error
}

// askBeside looks for what can be compared with, outside the loop.
func (a *App) askBeside() tea.Cmd {
	asked := a.awaits()
	return func() tea.Msg {
		shelf, err := a.store.Browse("")
		if err != nil {
			return beside{err: err}
		}
		return offered{places: shelf.files(), asked: asked}
	}
}

// offered shows what can be compared with: the baseline and the cases first. Another
// dialog that has come in between stays, and esc calls it off.
func (a *App) offered(msg offered) {
	if a.overtaken(msg.asked) || a.calledOff(msg.asked) {
		return
	}
	var entries []overlay.Entry
	for _, offer := range a.state.Offers() {
		entries = append(entries, overlay.Entry{
			Name: offer.Name, Text: "of this plan", Detail: offerDetail(offer),
			Action: overlay.CompareOwn{Key: offer.Key},
		})
	}
	for _, place := range msg.places {
		entries = append(entries, overlay.Entry{
			Name: place.Label, Text: place.Title, Detail: place.About, Action: overlay.CompareWith{Name: place.Name},
		})
	}
	a.dialogs.Swap(overlay.NewList("Put beside this plan", entries, func(path string) overlay.Action {
		return overlay.CompareWith{Name: path}
	}))
}

func offerDetail(offer state.Offer) string {
	if offer.Key == state.BaselineKey {
		return "The plan as it was when b pinned it."
	}
	return "A market case of this plan: it follows every lever."
}

// readBeside reads a scenario to compare with, outside the loop.
func (a *App) readBeside(name string) tea.Cmd {
	a.working = "reading " + name
	return func() tea.Msg {
		doc, err := a.store.Read(name)
		return beside{doc: doc, err: err}
	}
}

// beside puts what was read beside the plan.
func (a *App) beside(msg beside) tea.Cmd {
	a.working = ""
	if msg.err != nil {
		a.state = a.state.Fail(msg.err)
		return nil
	}
	return a.become(a.state.CompareWith(msg.doc))
}
