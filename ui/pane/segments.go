package pane

import (
	"brim/ui/canvas"
	"brim/ui/state"
	"brim/ui/theme"
)

// segments is a row of pieces, one after the other while they fit. A piece may have a
// note beside it, which gets only room that no piece needs.
type segments struct {
	c      *canvas.Canvas
	x, gap int
	pieces []segment
	left   bool // the last piece was left out, and what belongs to it is too
}

// segment is a piece of a row, with the note beside it and the note's room.
type segment struct {
	role       theme.Role
	text, note string
	room       int
}

// fits reports whether there is room for a piece.
func (s *segments) fits(text string) bool { return s.x+canvas.Width(text) <= s.c.Width() }

// fitsNoted reports whether there is room for further pieces and for all notes.
func (s *segments) fitsNoted(more []claim) bool {
	width := s.x
	for _, piece := range s.pieces {
		width += noteWidth(piece.room)
	}
	for _, piece := range more {
		width += canvas.Width(piece.text) + noteWidth(piece.room) + s.gap
	}
	return width-s.gap <= s.c.Width()
}

// noteWidth is what a note of that room takes, with the air before it.
func noteWidth(room int) int {
	if room == 0 {
		return 0
	}
	return 1 + room
}

// mark takes a piece when it fits.
func (s *segments) mark(role theme.Role, text string) {
	s.left = text == "" || !s.fits(text)
	if !s.left {
		s.pieces = append(s.pieces, segment{role: role, text: text})
		s.x += canvas.Width(text) + s.gap
	}
}

// note puts words beside the last piece, where that was taken. They have the same room whatever they say, so
// that nothing after them moves when they change.
func (s *segments) note(text string, room int) {
	if last := len(s.pieces) - 1; last >= 0 && !s.left {
		s.pieces[last].note, s.pieces[last].room = text, room
	}
}

// noteIf notes a difference from the baseline, when there is one.
func (s *segments) noteIf(of state.State, delta string, room int) {
	if of.Baseline != nil {
		s.note(delta, room)
	}
}

// draw writes the pieces, and of the notes, from the first, those that fit.
func (s *segments) draw() {
	left := s.c.Width() - (s.x - s.gap)
	x := 0
	for _, piece := range s.pieces {
		x += s.c.Text(x, 0, piece.role, piece.text)
		if piece.room > 0 && noteWidth(piece.room) <= left {
			s.c.TextFit(x+1, 0, piece.room, theme.Ghost, piece.note)
			x, left = x+1+piece.room, left-1-piece.room
		}
		x += s.gap
	}
}
