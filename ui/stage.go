package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/pane"
)

// stageZones are the places of the presentation that the mouse can press: a headline figure
// leads to its page, in its month, the lever is typed, and a chart says what it shows in a month.
func (a *App) stageZones() []zone {
	zones := []zone{
		a.runs(a.layout.Stage.Lever, "type"),
		{a.layout.Stage.Chart, "months", func(msg tea.MouseMsg) tea.Cmd {
			a.entry, a.scrub = nil, a.scrubStage
			return a.scrubStage(msg)
		}},
	}
	for i, goal := range pane.PresentGoals(a.state) {
		zones = append(zones, a.leadsTo(a.layout.Stage.Figures[i], goal))
	}
	return zones
}

// scrubStage goes to the month of the presentation's chart under the mouse, as long as it is
// shown.
func (a *App) scrubStage(msg tea.MouseMsg) tea.Cmd {
	if !a.state.Presents {
		return nil
	}
	area := a.layout.Stage.Chart
	x, y := nearest(area, msg)
	next, ok := pane.PresentMonth(a.state, area, x-area.X, y-area.Y)
	if !ok {
		return nil
	}
	return a.become(next)
}

// leadsTo makes a zone that goes to a page, in a month of a tier.
func (a *App) leadsTo(place canvas.Rect, goal kit.Goal) zone {
	return zone{place, "to " + goal.Page.String(), func(tea.MouseMsg) tea.Cmd {
		a.entry = nil
		return a.become(goal.Reach(a.turned(goal.Page)))
	}}
}
