package term

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
