package term

import (
	"bytes"
	"fmt"
	"sync"
	"time"
)

// Cursor is where the terminal's own cursor belongs, in cells from the top left corner; a
// cursor that is not Shown belongs nowhere.
type Cursor struct {
	X, Y  int
	Shown bool
}

// Sequences of the cursor and of the alternate screen, on which alone it is placed.
const (
	hideCursor = "\x1b[?25l"
	showCursor = "\x1b[?25h"
	enterAlt   = "\x1b[?1049h"
	leaveAlt   = "\x1b[?1049l"
)

// settled is how long after a new wish the cursor is placed where no frame came that did so:
// several frames, so that a frame that comes is the one to do it.
const settled = 25 * time.Millisecond

// cursor is what a writer knows of the terminal's cursor.
type cursor struct {
	mu      sync.Mutex // held for moments only, never while something is written
	wish    Cursor
	waiting bool // for a frame

	placed Cursor // as it was last written; these two belong to whoever writes
	alt    bool   // the alternate screen is on
}

// wished is where the cursor belongs now.
func (c *cursor) wished() Cursor {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.wish
}

// note follows what is written through the alternate screen.
func (c *cursor) note(p []byte) {
	on, off := bytes.LastIndex(p, []byte(enterAlt)), bytes.LastIndex(p, []byte(leaveAlt))
	if on != off {
		c.alt = on > off
		c.placed = Cursor{}
	}
}

// appendTo appends what puts the cursor where it belongs after a frame.
func (c *cursor) appendTo(frame []byte) []byte {
	wish := c.wished()
	switch {
	case !c.alt:
		return frame
	case wish.Shown:
		frame = fmt.Appendf(frame, "\x1b[%d;%dH%s", wish.Y+1, wish.X+1, showCursor)
	case c.placed.Shown:
		frame = append(frame, hideCursor...)
	}
	c.placed = wish
	return frame
}

// PlaceCursor says where the terminal's cursor belongs from the next frame on; where none
// comes, as the frame is the same, it is put there soon. It never waits for the terminal.
func (w *SyncWriter) PlaceCursor(wish Cursor) {
	if !wish.Shown {
		wish = Cursor{}
	}
	c := &w.cursor
	c.mu.Lock()
	defer c.mu.Unlock()
	if wish == c.wish {
		return
	}
	if c.wish = wish; !c.waiting {
		c.waiting = true
		w.later(settled, w.settleCursor)
	}
}

// settleCursor places the cursor if no frame did.
func (w *SyncWriter) settleCursor() {
	c := &w.cursor
	c.mu.Lock()
	c.waiting = false
	c.mu.Unlock()
	w.mu.Lock()
	defer w.mu.Unlock()
	if c.alt && c.wished() != c.placed {
		_, _ = w.write(nil)
	}
}
