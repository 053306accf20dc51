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
}

// segment is a piece of a row, with the note beside it and the note's room.
type segment struct {
	role       theme.Role
	text, note string
	room       int
}

// fits reports whether there is room for a piece.
func (s *segments) fits(text string) bool { return s.x+canvas.Width(text) <= s.c.Width() }

// mark takes a piece when it fits.
func (s *segments) mark(role theme.Role, text string) {
	if text != "" && s.fits(text) {
		s.pieces = append(s.pieces, segment{role: role, text: text})
		s.x += canvas.Width(text) + s.gap
	}
}

// note puts words beside the last piece. They have the same room whatever they say, so
// that nothing after them moves when they change.
func (s *segments) note(text string, room int) {
	if last := len(s.pieces) - 1; last >= 0 {
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
		if piece.room > 0 && piece.room < left {
			s.c.TextFit(x+1, 0, piece.room, theme.Ghost, piece.note)
			x, left = x+1+piece.room, left-1-piece.room
		}
		x += s.gap
	}
}
