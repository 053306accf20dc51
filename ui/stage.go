package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/pane"
)

// stageZones are the places of the presentation that the mouse can press: a headline figure
// leads to its page, in its month, and the lever is typed.
func (a *App) stageZones() []zone {
	zones := []zone{a.runs(a.layout.Stage.Lever, "type")}
	for i, goal := range pane.PresentGoals(a.state) {
		zones = append(zones, a.leadsTo(a.layout.Stage.Figures[i], goal))
	}
	return zones
}

// leadsTo makes a zone that goes to a page, in a month of a tier.
func (a *App) leadsTo(place canvas.Rect, goal kit.Goal) zone {
	return zone{place, "to " + goal.Page.String(), func(tea.MouseMsg) tea.Cmd {
		a.entry = nil
		return a.become(goal.Reach(a.turned(goal.Page)))
	}}
}
