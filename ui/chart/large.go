package chart

import (
	"strings"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// Large is a short text in letters of several rows, which stay legible in a compressed
// video. Small letters are drawn as capitals.
type Large struct {
	Text string
	Role theme.Role
	// Scale is how large a dot of the letters is: Scale rows and twice as many columns,
	// with 0 half a row and one column.
	Scale int
}

// LargeHeight is how many rows the letters have at a scale.
func LargeHeight(scale int) int {
	if scale == 0 {
		return (largeRows + 1) / 2
	}
	return largeRows * scale
}

// LargeWidth is how many columns that many dots take at a scale.
func LargeWidth(dots, scale int) int { return dots * max(1, 2*scale) }

// Size is how many columns and rows the text takes in a view of w × h.
func (l Large) Size(w, h int) (columns, rows int) {
	if scale, ok := l.fitting(w, h); ok {
		dots, _ := largeDots(l.Text)
		return LargeWidth(len(dots[0]), scale), LargeHeight(scale)
	}
	return min(w, canvas.Width(l.Text)), 1
}

// fitting is the largest scale up to Scale at which the text fits; false where none does or
// a letter is not in the font.
func (l Large) fitting(w, h int) (scale int, ok bool) {
	dots, known := largeDots(l.Text)
	for scale = l.Scale; known && scale >= 0; scale-- {
		if LargeWidth(len(dots[0]), scale) <= w && LargeHeight(scale) <= h {
			return scale, true
		}
	}
	return 0, false
}

// Draw draws the text at the top left and returns how many columns it took. Where it is
// too wide it is drawn at the largest scale that fits, and with ordinary letters where
// none does or a letter is not in the font.
func (l Large) Draw(c *canvas.Canvas) int {
	scale, ok := l.fitting(c.Width(), c.Height())
	if !ok {
		return c.TextFit(0, 0, c.Width(), l.Role, strings.ReplaceAll(l.Text, "→", c.Glyphs().To))
	}
	rows, _ := largeDots(l.Text)
	if scale == 0 {
		l.half(c, rows)
	} else {
		l.whole(c, rows, scale)
	}
	return LargeWidth(len(rows[0]), scale)
}

// largeDots is the text as rows of dots, a blank column between the letters; false when
// a letter is not in the font.
func largeDots(text string) (rows [largeRows]string, known bool) {
	for i, r := range []rune(strings.ToUpper(text)) {
		letter, ok := largeFont[r]
		if !ok {
			return rows, false
		}
		for y := range rows {
			if i > 0 {
				rows[y] += " "
			}
			rows[y] += letter[y]
		}
	}
	return rows, true
}

// whole draws a dot as a block of cells.
func (l Large) whole(c *canvas.Canvas, rows [largeRows]string, scale int) {
	for y, row := range rows {
		for x := range len(row) {
			if row[x] == '#' {
				dot := canvas.Rect{X: 2 * scale * x, Y: scale * y, W: 2 * scale, H: scale}
				c.Fill(dot, l.Role, c.Glyphs().Solid)
			}
		}
	}
}

// half draws a dot as half a cell.
func (l Large) half(c *canvas.Canvas, rows [largeRows]string) {
	halves := halfBlocks(c.Glyphs())
	for y := 0; y < largeRows; y += 2 {
		for x := range len(rows[y]) {
			mask := 0
			if rows[y][x] == '#' {
				mask = 1
			}
			if y+1 < largeRows && rows[y+1][x] == '#' {
				mask |= 2
			}
			if mask != 0 {
				c.Set(x, y/2, l.Role, halves[mask])
			}
		}
	}
}

// halfBlocks are the cells with the upper half filled (1), the lower (2) and both (3).
func halfBlocks(g *theme.Glyphs) [4]string {
	if g.Style == theme.ASCII {
		return [4]string{" ", "'", ".", ":"}
	}
	return [4]string{" ", "▀", "▄", "█"}
}
