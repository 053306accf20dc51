package term

import (
	"bytes"
	"fmt"
	"strings"
)

// Frame is what the alternate screen is to show: rows joined by newlines, each unstyled at
// its end, and the cursor. What of a row does not fit beside its left edge is cut.
type Frame struct {
	Text   string
	Cursor Cursor
}

// Sequences of frames. A row that is too wide must not run on into the next one.
const (
	wrapOff    = "\x1b[?7l"
	wrapOn     = "\x1b[?7h"
	eraseBelow = "\x1b[J"
)

// shown is what a writer knows to be on the alternate screen.
type shown struct {
	alt    bool     // it is on
	rows   []string // nil where nothing is known
	cursor Cursor
}

// note follows what others write through the alternate screen, which is empty at first.
func (s *shown) note(p []byte) {
	on, off := bytes.LastIndex(p, []byte(enterAlt)), bytes.LastIndex(p, []byte(leaveAlt))
	if on != off {
		*s = shown{alt: on > off}
	}
}

// appendFrame appends what makes a frame of what is shown: the rows that differ, and the
// cursor out of the way meanwhile and in its place at the end.
func (s *shown) appendFrame(to []byte, frame Frame) []byte {
	rows := strings.Split(frame.Text, "\n")
	before := len(to)
	if s.rows == nil || len(rows) < len(s.rows) { // below the frame, last row included, nothing stays
		to = fmt.Appendf(to, "\x1b[%d;1H%s", len(rows), eraseBelow)
		s.rows = s.rows[:min(len(s.rows), len(rows)-1)]
	}
	for y, row := range rows {
		if y >= len(s.rows) || s.rows[y] != row {
			to = appendRow(fmt.Appendf(to, "\x1b[%d;1H", y+1), row)
		}
	}
	s.rows = rows
	if len(to) > before {
		changed := string(to[before:])
		to = append(s.appendHidden(to[:before]), wrapOff...)
		to = append(to, changed...)
		return s.appendPlaced(append(to, wrapOn...), frame.Cursor)
	}
	if frame.Cursor == s.cursor {
		return to
	}
	return s.appendPlaced(s.appendHidden(to), frame.Cursor)
}

// appendHidden takes a cursor away that is shown.
func (s *shown) appendHidden(to []byte) []byte {
	if s.cursor.Shown {
		to = append(to, hideCursor...)
	}
	return to
}

// appendPlaced puts a cursor that is hidden where it belongs.
func (s *shown) appendPlaced(to []byte, cursor Cursor) []byte {
	s.cursor = cursor
	if cursor.Shown {
		to = fmt.Appendf(to, "\x1b[%d;%dH%s", cursor.Y+1, cursor.X+1, showCursor)
	}
	return to
}
