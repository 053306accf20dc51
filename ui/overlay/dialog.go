package overlay

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// Dialog is something that stands before the page and takes the keys.
type Dialog interface {
	// Handle takes a key; a nil Action means that the dialog stays.
	Handle(key tea.KeyMsg) Action
	// Click takes a mouse press at x, y of the dialog's own canvas.
	Click(x, y int) Action
	// Size is the room that the dialog likes, frame included, on a screen of w × h.
	Size(w, h int) (int, int)
	// Draw fills the canvas.
	Draw(c *canvas.Canvas)
}

// Asking is a dialog that comes back when what was asked for in it did not work.
type Asking interface {
	Dialog
	// Refused says why; what was typed stays.
	Refused(why string)
}

// Typing is a dialog that has a text typed into it.
type Typing interface {
	Dialog
	// Typed reports whether something stands there that leaving would lose.
	Typed() bool
}

// Place is where a dialog stands on the screen.
func Place(d Dialog, screen canvas.Rect) canvas.Rect {
	w, h := d.Size(screen.W, screen.H)
	return screen.Centred(w, h)
}

// frameColumns is what a frame takes of a dialog's width, its air included.
const frameColumns = 4

// dialogWidth is how wide a dialog stands on a screen of that width that likes some room:
// it follows a wide window, as far as lines can still be read.
func dialogWidth(screen, likes int) int {
	return min(screen, max(likes, min(screen*4/5, likes*3/2)))
}

// dialogHeight is how high a dialog of many lines stands on a screen of that height that likes
// some room: it follows a high window.
func dialogHeight(screen, likes int) int { return min(screen, max(likes, screen*4/5)) }

// frame clears the canvas, draws the border and returns the view inside, with a
// column of air at both sides.
func frame(c *canvas.Canvas, title string) *canvas.Canvas {
	c.Fill(c.Bounds(), theme.Text, " ")
	return c.Sub(c.Box(c.Bounds(), theme.BorderFocus, title).Inset(1, 0))
}
