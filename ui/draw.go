package ui

import (
	"brim/ui/canvas"
	"brim/ui/overlay"
	"brim/ui/pane"
	"brim/ui/theme"
)

// draw fills the canvas: the page, and the dialog before it.
func (a *App) draw(c *canvas.Canvas) {
	l := &a.layout
	if l.TooSmall {
		tooSmall(c)
		return
	}
	if a.state.Presents {
		a.stage(c)
		return
	}
	pane.Header(c.Sub(l.Header), a.state)
	a.frame.tabs(c.Sub(l.Tabs))
	for _, placed := range l.Panes {
		view, ok := pane.ViewOf(placed.Pane)
		if typed, does := view.(pane.Typed); does {
			view = typed.Typing(a.entry.shown())
		}
		if ok {
			view.Draw(c.Sub(placed.Rect), a.state, placed.Pane == a.state.Focus)
		}
	}
	a.frame.elsewhere(c)
	pane.Headline(c.Sub(l.Headline), a.state)
	a.frame.story(c, l.Story)
	a.frame.footer(c.Sub(l.Footer))
	a.front(c)
}

// front draws the dialog before what is there, which is dimmed.
func (a *App) front(c *canvas.Canvas) {
	if dialog := a.dialogs.Top(); dialog != nil {
		c.DropCursor()
		c.Paint(c.Bounds(), theme.Faint)
		dialog.Draw(c.Sub(overlay.Place(dialog, a.layout.Screen)))
	}
}
