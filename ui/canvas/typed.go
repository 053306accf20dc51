package canvas

import "brim/ui/theme"

// Typed draws, in at most w cells, a text that is being typed, and puts the terminal's cursor
// before the letter of that index. Of a text that is too long the part before the cursor is in
// sight.
func (c *Canvas) Typed(x, y, w int, role theme.Role, text string, letter int) {
	letters := []rune(text)
	letter = max(0, min(letter, len(letters)))
	before, after := letters[:letter], letters[letter:]
	before = before[max(0, len(before)-w):]
	for len(before) > 0 && Width(string(before))+1 > w {
		before = before[1:]
	}
	field := c.Sub(Rect{X: x, Y: y, W: w, H: 1})
	column := field.Text(0, 0, role, string(before))
	field.Text(column, 0, role, string(after))
	field.SetCursor(column, 0)
}

// SetCursor puts the terminal's cursor on a cell of the view; outside the view it does
// nothing. There is one for the whole sheet: the last one counts.
func (c *Canvas) SetCursor(x, y int) {
	if x, y = x+c.area.X, y+c.area.Y; c.clip.Contains(x, y) {
		c.grid.cursor = &[2]int{x, y}
	}
}

// DropCursor takes the cursor away.
func (c *Canvas) DropCursor() { c.grid.cursor = nil }

// Cursor is where on the sheet the cursor is; false where there is none.
func (c *Canvas) Cursor() (x, y int, ok bool) {
	if c.grid.cursor == nil {
		return 0, 0, false
	}
	return c.grid.cursor[0], c.grid.cursor[1], true
}
