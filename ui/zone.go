package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
	"brim/ui/overlay"
	"brim/ui/pane"
	"brim/ui/state"
)

// zone is a place on the screen that answers to a press of the mouse, by its name.
type zone struct {
	canvas.Rect
	name  string
	press func(msg tea.MouseMsg) tea.Cmd
}

// paneZone is the name of the zones that are panes.
const paneZone = "pane"

// zones lists every place that the mouse can press now, those in front first. It is the one
// register of them: what is drawn and does something is in it.
func (a *App) zones() []zone {
	switch dialog := a.dialogs.Top(); {
	case a.layout.TooSmall:
		return nil
	case dialog != nil:
		place := overlay.Place(dialog, a.layout.Screen)
		zones := []zone{{place, "dialog", func(msg tea.MouseMsg) tea.Cmd { return a.act(dialog.Click(msg.X-place.X, msg.Y-place.Y)) }}}
		if typing, ok := dialog.(overlay.Typing); ok && typing.Typed() {
			return zones // a stray click must not lose what was typed
		}
		return append(zones, a.types(a.layout.Screen, tea.KeyEsc)) // beside it
	case a.state.Presents:
		return a.stageZones()
	}
	zones := append(a.tabZones(), a.footZones()...)
	for _, goal := range pane.HeadlineGoals(a.canvas.Glyphs(), a.state, a.layout.Headline.W) {
		if !goal.Goal.Reached(a.state) {
			zones = append(zones, a.leadsTo(within(a.layout.Headline, goal.Rect), goal.Goal))
		}
	}
	return append(zones, a.paneZones()...)
}

// zoneAt is the zone under the mouse; false where nothing answers.
func (a *App) zoneAt(x, y int) (zone, bool) {
	for _, z := range a.zones() {
		if z.Contains(x, y) {
			return z, true
		}
	}
	return zone{}, false
}

// runs makes a zone that carries out a command.
func (a *App) runs(place canvas.Rect, name string) zone {
	return zone{place, name, func(tea.MouseMsg) tea.Cmd {
		a.entry = nil
		if command := a.command(name); command != nil {
			return a.run(command)
		}
		return nil
	}}
}

// types makes a zone that stands for a key.
func (a *App) types(place canvas.Rect, key tea.KeyType) zone {
	return zone{place, key.String(), func(tea.MouseMsg) tea.Cmd { return a.key(tea.KeyMsg{Type: key}) }}
}

// within moves a rectangle of a part of the screen to where that stands.
func within(part, inside canvas.Rect) canvas.Rect {
	inside.X += part.X
	inside.Y += part.Y
	return inside
}

// tabZones are the pages' names, and the keys in their row.
func (a *App) tabZones() []zone {
	part := a.layout.Tabs
	row := a.frame.tabsIn(part.W)
	zones := []zone{
		a.runs(within(part, row.back.Rect), "page-back"), a.runs(within(part, row.next.Rect), "page-next"),
		a.runs(within(part, row.help.Rect), "help"),
	}
	for _, tab := range row.tabs {
		zones = append(zones, zone{within(part, tab.Rect), tab.page.String(), func(tea.MouseMsg) tea.Cmd { return a.turnTo(tab.page) }})
	}
	return zones
}

// footZones are the entries of the footer; while a value is typed, the keys that end it.
func (a *App) footZones() []zone {
	part := a.layout.Footer
	var zones []zone
	if a.entry != nil {
		for _, key := range typingEnds() {
			zones = append(zones, a.types(within(part, key.Rect), key.kind))
		}
		return zones
	}
	for _, entry := range a.frame.footIn(part.W) {
		for _, half := range a.frame.halves(entry) {
			zones = append(zones, a.runs(within(part, half.Rect), half.name))
		}
	}
	return zones
}

// paneZones are the panes, each of which knows what it has under the mouse; before them the
// words in a frame that lead to the panes out of sight.
func (a *App) paneZones() []zone {
	var zones []zone
	if said, command := a.frame.hiddenPanes(); said != "" {
		zones = append(zones, a.runs(a.frame.hiddenAt(said), command))
	}
	zones = append(zones, a.offerZones()...)
	for _, placed := range a.layout.Panes {
		zones = append(zones, zone{placed.Rect, paneZone, func(msg tea.MouseMsg) tea.Cmd { return a.pressPane(placed, msg) }})
	}
	return zones
}

// offerZones are what can be put beside a plan that stands alone.
func (a *App) offerZones() []zone {
	part := a.layout.Place(state.PaneCompare)
	if part.Empty() {
		return nil
	}
	var zones []zone
	for _, offer := range pane.CompareOffers(a.state, part.W, part.H) {
		z := a.runs(within(part, offer.Rect), offer.Command)
		if offer.Own != "" {
			z.name, z.press = offer.Own, func(tea.MouseMsg) tea.Cmd { return a.become(a.state.CompareOwn(offer.Own)) }
		}
		zones = append(zones, z)
	}
	return zones
}
