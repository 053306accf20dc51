package pane

import (
	"brim/ui/canvas"
	"brim/ui/theme"
)

// pointing marks the chosen row of a list: quietly in a pane that is not the chosen one, so
// that of four lists beside each other one shows where keys go.
type pointing struct{ focused bool }

// mark points at the row where it is the chosen one, and returns the role of its name.
func (p pointing) mark(c *canvas.Canvas, chosen bool) theme.Role {
	if !chosen {
		return theme.Text
	}
	role := theme.Strong
	if p.focused {
		role = theme.Selected
	}
	c.Text(0, 0, role, c.Glyphs().Pointer)
	return role
}
