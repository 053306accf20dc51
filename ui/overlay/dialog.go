package overlay

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// Action is what a dialog was answered. The types below are all there are.
type Action any

// The answers of dialogs.
type (
	// Close leaves the dialog, and nothing else.
	Close struct{}
	// Open asks for a scenario by a built-in's name or a path.
	Open struct{ Name string }
	// SaveTo asks to save under a path.
	SaveTo struct{ Path string }
	// Run asks for a command by its name.
	Run struct{ Command string }
	// Reveal asks to show a lever, by its key.
	Reveal struct{ Lever string }
	// CompareWith asks to put a scenario beside the plan, CompareOwn something of the
	// session itself, by its key.
	CompareWith struct{ Name string }
	CompareOwn  struct{ Key string }
	// Return asks for a point of the session, by the steps to it; Recall for one that was
	// set aside, by its number.
	Return struct{ Away int }
	Recall struct{ Number int }
	// Relive asks for a save of the log, by its index; SaveNoted to save with a note.
	Relive    struct{ Save int }
	SaveNoted struct{ Note string }
	// Answer is the choice of a question, by its key.
	Answer struct{ Key string }
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

// Place is where a dialog stands on the screen.
func Place(d Dialog, screen canvas.Rect) canvas.Rect {
	w, h := d.Size(screen.W, screen.H)
	return screen.Centred(w, h)
}

// frameColumns is what a frame takes of a dialog's width, its air included.
const frameColumns = 4

// frame clears the canvas, draws the border and returns the view inside, with a
// column of air at both sides.
func frame(c *canvas.Canvas, title string) *canvas.Canvas {
	c.Fill(c.Bounds(), theme.Text, " ")
	return c.Sub(c.Box(c.Bounds(), theme.BorderFocus, title).Inset(1, 0))
}
