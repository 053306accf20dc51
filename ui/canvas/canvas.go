package canvas

import "brim/ui/theme"

// cell is one place on the sheet. A wide letter has its text in the left cell;
// the right one has width 0 and no text.
type cell struct {
	text  string
	width uint8
	loose bool
	role  theme.Role
}

var blank = cell{text: " ", width: 1}

// grid is the sheet that all views of a canvas share.
type grid struct {
	w, h   int
	cells  []cell
	glyphs *theme.Glyphs
	out    []byte
	cursor *[2]int // the terminal's, or nil
}

// Canvas is a view of a sheet of cells. Coordinates count from the view's own
// top left corner; whatever falls outside the view is not drawn.
type Canvas struct {
	grid *grid
	area Rect // this view on the sheet, maybe beyond its edges
	clip Rect // the part of area that may be drawn on
}

// New makes a blank canvas of w × h cells; a negative size counts as 0. The
// glyphs are used for borders, rules and ellipses and are handed on to charts.
func New(w, h int, glyphs *theme.Glyphs) *Canvas {
	c := &Canvas{grid: &grid{glyphs: glyphs}}
	c.Reset(w, h)
	return c
}

// Reset blanks the sheet and gives it the size w × h. It allocates only when
// the sheet grows. Views made before must not be used afterwards.
func (c *Canvas) Reset(w, h int) {
	w, h = max(w, 0), max(h, 0)
	g := c.grid
	if cap(g.cells) < w*h {
		g.cells = make([]cell, w*h)
	}
	g.w, g.h, g.cells, g.cursor = w, h, g.cells[:w*h], nil
	for i := range g.cells {
		g.cells[i] = blank
	}
	c.area = Rect{W: w, H: h}
	c.clip = c.area
}

// SetGlyphs changes the glyphs for what is drawn from now on, in all views.
func (c *Canvas) SetGlyphs(glyphs *theme.Glyphs) { c.grid.glyphs = glyphs }

// Glyphs is the set to draw with.
func (c *Canvas) Glyphs() *theme.Glyphs { return c.grid.glyphs }

// Width is the number of columns of this view, Height of rows.
func (c *Canvas) Width() int  { return c.area.W }
func (c *Canvas) Height() int { return c.area.H }

// Bounds is the view's own rectangle, at 0, 0.
func (c *Canvas) Bounds() Rect { return Rect{W: c.area.W, H: c.area.H} }

// Sub is a view of part of this view, which writes to the same sheet and
// cannot write outside either.
func (c *Canvas) Sub(r Rect) *Canvas {
	r.W, r.H = max(r.W, 0), max(r.H, 0)
	area := c.onSheet(r)
	return &Canvas{grid: c.grid, area: area, clip: area.Intersect(c.clip)}
}

// Cell is the letter at x, y of this view and its role: "" for the right half of
// a wide letter and outside the view. It is how a test looks at colours.
func (c *Canvas) Cell(x, y int) (string, theme.Role) {
	x, y = x+c.area.X, y+c.area.Y
	if !c.clip.Contains(x, y) {
		return "", theme.Text
	}
	cell := c.grid.cells[y*c.grid.w+x]
	return cell.text, cell.role
}

// onSheet moves a rectangle from the view's coordinates to the sheet's.
func (c *Canvas) onSheet(r Rect) Rect {
	r.X += c.area.X
	r.Y += c.area.Y
	return r
}

// put writes a letter at x, y of the sheet. Halves of a wide letter that fall
// outside the clip become nothing, the half inside a space.
func (c *Canvas) put(x, y int, l letter, role theme.Role) {
	if y < c.clip.Y || y >= c.clip.Y+c.clip.H {
		return
	}
	left, right := c.clip.X, c.clip.X+c.clip.W
	if l.width == 2 && (x < left || x+1 >= right) {
		c.put(x, y, letter{text: " ", width: 1}, role)
		c.put(x+1, y, letter{text: " ", width: 1}, role)
		return
	}
	if x < left || x >= right {
		return
	}
	row := c.grid.cells[y*c.grid.w : (y+1)*c.grid.w]
	vacate(row, x)
	row[x] = cell{text: l.text, width: uint8(l.width), loose: l.loose, role: role}
	if l.width == 2 {
		vacate(row, x+1)
		row[x+1] = cell{role: role}
	}
}

// vacate blanks the other half of a wide letter that stands on row[x].
func vacate(row []cell, x int) {
	switch {
	case row[x].width == 0:
		row[x-1] = cell{text: " ", width: 1, role: row[x-1].role}
		row[x] = cell{text: " ", width: 1, role: row[x].role}
	case row[x].width == 2:
		row[x+1] = cell{text: " ", width: 1, role: row[x+1].role}
	}
}
