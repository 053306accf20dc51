package ui

import (
	"brim/ui/canvas"
	"brim/ui/state"
)

// risk gives the page to the tornado.
func (l *Layout) risk(body canvas.Rect, _ Shape) { l.place(state.PaneTornado, body) }
