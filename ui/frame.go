package ui

import (
	"fmt"

	"brim/ui/canvas"
	"brim/ui/pane"
	"brim/ui/theme"
)

// frame draws what stands around the panes: the pages' names, the story, the keys.
type frame struct {
	*desk
	able func(*Command) bool // the command can do something now
}

// elsewhere says in the frame of a pane that has its page to itself by which key the
// others are reached. Both corners of a frame may say how much lies outside it.
func (f *frame) elsewhere(c *canvas.Canvas) {
	if said, _ := f.hiddenPanes(); said != "" {
		place := f.hiddenAt(said)
		c.Text(place.X, place.Y, theme.Dim, said)
	}
}

// hiddenPanes says how the panes are reached that one has taken the page from, and by which
// command: one that was zoomed shrinks again. Nothing where all are in sight.
func (f *frame) hiddenPanes() (said, command string) {
	panes := len(f.state.Panes())
	switch {
	case len(f.layout.Panes) != 1 || panes == 1:
		return "", ""
	case f.state.Zoom:
		return fmt.Sprintf(" %s all %d panes ", f.keyOf("zoom"), panes), "zoom"
	}
	return fmt.Sprintf(" %s 1 of %d panes ", f.keyOf("pane"), panes), "pane"
}

// hiddenAt is where that is said.
func (f *frame) hiddenAt(said string) canvas.Rect {
	outer, w := f.layout.Panes[0].Rect, canvas.Width(said)
	return canvas.Rect{X: outer.X + (outer.W-w)/2, Y: outer.Y + outer.H - 1, W: w, H: 1}
}

// story is the last change, or what is being done. What is longer than its rows takes those
// above them too.
func (f *frame) story(screen *canvas.Canvas, row canvas.Rect) {
	c, note := screen.Sub(row), f.state.Note
	note.Text = c.Glyphs().Write(note.Text)
	switch {
	case f.working != "":
		c.TextFit(0, 0, c.Width(), theme.Story, f.doing())
	case pane.TextRows(note, c.Width()) > c.Height():
		rows, role := min(mostRows, pane.TextRows(note, c.Width())), theme.Story
		if note.Wrong {
			role = theme.Error
		}
		room := screen.Sub(canvas.Rect{X: row.X, Y: row.Y + row.H - rows, W: row.W, H: rows})
		room.Fill(room.Bounds(), theme.Text, " ")
		pane.Trouble(room, role, note.Text)
	default:
		pane.Story(c, note)
	}
}

// mostRows is how many rows a text may take.
const mostRows = 6
