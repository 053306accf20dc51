package canvas

import "brim/ui/theme"

// Text draws cleaned text, with the signs of the canvas's glyphs, from x, y to the right
// and returns how many cells it took, not counting what lies beyond the right edge of the view.
func (c *Canvas) Text(x, y int, role theme.Role, s string) int {
	s = c.grid.glyphs.Write(Clean(s))
	column, end := x, c.area.W
	for len(s) > 0 && column < end {
		l := nextLetter(s)
		c.put(c.area.X+column, c.area.Y+y, l, role)
		s = s[l.size:]
		column += l.width
	}
	return max(0, min(column, end)-x)
}

// TextRight draws text so that it ends just before column right, and returns
// the cells it took. Text too long for the view loses its beginning.
func (c *Canvas) TextRight(right, y int, role theme.Role, s string) int {
	return c.Text(right-Width(s), y, role, s)
}

// TextFit draws text in at most w cells, cut with an ellipsis where it is
// longer, and returns the cells it took.
func (c *Canvas) TextFit(x, y, w int, role theme.Role, s string) int {
	return c.Text(x, y, role, Fit(s, w, c.grid.glyphs.Ellipsis))
}

// Set draws one glyph. It costs less than Text for the many single cells of a
// chart; of a longer text it draws the first letter only.
func (c *Canvas) Set(x, y int, role theme.Role, glyph string) {
	if symbolSize(glyph) != len(glyph) {
		glyph = Clean(glyph)
	}
	if glyph != "" {
		c.put(c.area.X+x, c.area.Y+y, nextLetter(glyph), role)
	}
}

// Fill draws the glyph, one cell wide, into every cell of the rectangle.
func (c *Canvas) Fill(r Rect, role theme.Role, glyph string) {
	r = c.onSheet(r).Intersect(c.clip)
	for y := r.Y; y < r.Y+r.H; y++ {
		for x := r.X; x < r.X+r.W; x++ {
			c.Set(x-c.area.X, y-c.area.Y, role, glyph)
		}
	}
}

// Paint gives every cell of the rectangle the role and leaves its text: how a
// chosen row is shown.
func (c *Canvas) Paint(r Rect, role theme.Role) {
	r = c.onSheet(r).Intersect(c.clip)
	for y := r.Y; y < r.Y+r.H; y++ {
		row := c.grid.cells[y*c.grid.w : (y+1)*c.grid.w]
		for x := r.X; x < r.X+r.W; x++ {
			row[x].role = role
		}
	}
}

// HLine draws a horizontal rule of w cells.
func (c *Canvas) HLine(x, y, w int, role theme.Role) {
	c.Fill(Rect{X: x, Y: y, W: w, H: 1}, role, c.grid.glyphs.Horizontal)
}

// VLine draws a vertical rule of h cells.
func (c *Canvas) VLine(x, y, h int, role theme.Role) {
	c.Fill(Rect{X: x, Y: y, W: 1, H: h}, role, c.grid.glyphs.Vertical)
}

// Box draws a frame along the edge of the rectangle, with the title, if any,
// set into the upper border in the role Title, and returns the room inside. A
// rectangle less than two cells wide or high gets no frame and has no room.
func (c *Canvas) Box(r Rect, role theme.Role, title string) Rect {
	inside := r.Inset(1, 1)
	if r.W < 2 || r.H < 2 {
		return inside
	}
	g, right, bottom := c.grid.glyphs, r.X+r.W-1, r.Y+r.H-1
	c.HLine(r.X+1, r.Y, r.W-2, role)
	c.HLine(r.X+1, bottom, r.W-2, role)
	c.VLine(r.X, r.Y+1, r.H-2, role)
	c.VLine(right, r.Y+1, r.H-2, role)
	c.Set(r.X, r.Y, role, g.TopLeft)
	c.Set(right, r.Y, role, g.TopRight)
	c.Set(r.X, bottom, role, g.BottomLeft)
	c.Set(right, bottom, role, g.BottomRight)
	// The title keeps a space on either side and a piece of border at the right.
	if room := r.W - 5; title != "" && room > 0 {
		c.Set(r.X+1, r.Y, role, " ")
		used := c.TextFit(r.X+2, r.Y, room, theme.Title, title)
		c.Set(r.X+2+used, r.Y, role, " ")
	}
	return inside
}
