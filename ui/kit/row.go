package kit

import (
	"brim/ui/canvas"
	"brim/ui/theme"
)

// Claim is a piece of a row, with the note beside it: how it differs from the baseline.
type Claim struct {
	Role theme.Role
	Text string
	Note string
	Room int   // of the note, in columns, whatever it says
	Goal *Goal // where it leads, or nil
}

// NoteWidth is what a note of that room takes, with the air before it.
func NoteWidth(room int) int {
	if room == 0 {
		return 0
	}
	return 1 + room
}

// Row is a row of pieces, one after the other while they fit. The notes beside them get
// only room that no piece needs.
type Row struct {
	canvas  *canvas.Canvas
	gap     int // air between two pieces
	x       int // where the next piece begins
	pieces  []Claim
	left    bool // the last piece was left out, and what belongs to it is too
	dropped int
}

// NewRow is an empty row on the first line of a canvas, with so many columns of air
// between two pieces.
func NewRow(c *canvas.Canvas, gap int) *Row { return &Row{canvas: c, gap: gap} }

// Fits reports whether there is room for a piece.
func (r *Row) Fits(text string) bool { return r.x+canvas.Width(text) <= r.canvas.Width() }

// FitsNoted reports whether there is room for further pieces and for all notes.
func (r *Row) FitsNoted(more []Claim) bool {
	width := r.x
	for _, piece := range r.pieces {
		width += NoteWidth(piece.Room)
	}
	for _, piece := range more {
		width += canvas.Width(piece.Text) + NoteWidth(piece.Room) + r.gap
	}
	return width-r.gap <= r.canvas.Width()
}

// Whole reports whether every piece had room so far.
func (r *Row) Whole() bool { return r.dropped == 0 }

// Mark takes a piece when it fits. An empty one is none.
func (r *Row) Mark(role theme.Role, text string) {
	r.left = text == "" || !r.Fits(text)
	switch {
	case !r.left:
		r.pieces = append(r.pieces, Claim{Role: role, Text: text})
		r.x += canvas.Width(text) + r.gap
	case text != "":
		r.dropped++
	}
}

// Note puts words beside the last piece, where that was taken. They have the same room
// whatever they say, so that nothing after them moves when they change.
func (r *Row) Note(text string, room int) {
	if last := len(r.pieces) - 1; last >= 0 && !r.left {
		r.pieces[last].Note, r.pieces[last].Room = text, room
	}
}

// Draw writes the pieces, and of the notes, from the first, those that fit.
func (r *Row) Draw() {
	free := r.canvas.Width() - (r.x - r.gap)
	x := 0
	for _, piece := range r.pieces {
		x += r.canvas.Text(x, 0, piece.Role, piece.Text)
		if piece.Room > 0 && NoteWidth(piece.Room) <= free {
			r.canvas.TextFit(x+1, 0, piece.Room, theme.Ghost, piece.Note)
			x, free = x+1+piece.Room, free-1-piece.Room
		}
		x += r.gap
	}
}
