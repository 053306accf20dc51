package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
	"brim/ui/pane"
	"brim/ui/state"
)

// present shows the headline alone, in large letters, or the page again.
func (a *App) present() tea.Cmd {
	a.hand.drag.on = false
	next := a.state.Present(!a.state.Presents)
	if next.Presents && next.Note.Lead == "" {
		next = next.Say(a.state.Keys.Fill("The levers move as before; {present} or esc leaves."))
	}
	return a.become(next)
}

// keyPage is the page whose keys count: while presenting, the levers'.
func (d *desk) keyPage() state.Page {
	if d.state.Presents {
		return state.PagePlan
	}
	return d.state.Page
}

// stage draws the presentation.
func (a *App) stage(c *canvas.Canvas) {
	pane.Present(c, a.layout.Stage, a.state, a.entry.shown())
	note := a.state.Note
	if a.working != "" {
		note = state.Note{Text: a.doing()}
	}
	pane.LongStory(c.Sub(a.layout.Stage.Story), note)
	a.front(c)
}

// presenting says why what belongs to panes cannot be done now.
func presenting(a *App) string {
	return unless(!a.state.Presents, a.state.Keys.Fill("no pane is shown while presenting; {present} or esc leaves"))
}
