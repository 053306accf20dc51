package canvas

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// box is a filled part of a cell, in units of a picture, from the cell's top left corner.
type box struct{ x, y, w, h float64 }

// Thickness of the lines of frames.
const thin, thick = 1.5, 3.0

// arms are the lines of a glyph from the middle of its cell to the left, the right, the top and
// the bottom: 1 a thin one, 2 a thick one.
var arms = map[string][4]int{
	"─": {1, 1, 0, 0}, "│": {0, 0, 1, 1}, "┌": {0, 1, 0, 1}, "┐": {1, 0, 0, 1}, "└": {0, 1, 1, 0}, "┘": {1, 0, 1, 0},
	"├": {0, 1, 1, 1}, "┤": {1, 0, 1, 1}, "┬": {1, 1, 0, 1}, "┴": {1, 1, 1, 0}, "┼": {1, 1, 1, 1},
	"━": {2, 2, 0, 0}, "┃": {0, 0, 2, 2}, "╷": {0, 0, 0, 1}, "╻": {0, 0, 0, 2}, "╵": {0, 0, 1, 0}, "╹": {0, 0, 2, 0},
	"╽": {0, 0, 1, 2}, "╿": {0, 0, 2, 1},
}

// dashes are broken lines, as parts of a cell.
var dashes = map[string][]box{
	"╌": {{1, cellHeight/2 - thin/2, 3, thin}, {6, cellHeight/2 - thin/2, 3, thin}},
	"┊": {{cellWidth/2 - thin/2, 1, thin, 3}, {cellWidth/2 - thin/2, 6, thin, 3},
		{cellWidth/2 - thin/2, 11, thin, 3}, {cellWidth/2 - thin/2, 16, thin, 3}},
}

// quadrants are the filled quarters of the glyphs from U+2596 on: bits for the upper left, the
// upper right, the lower left and the lower right.
var quadrants = [...]int{4, 8, 1, 13, 9, 7, 11, 2, 6, 14}

// boxesOf are the filled parts of a glyph that is drawn as a shape; none for a letter.
func boxesOf(glyph string) []box {
	if a, ok := arms[glyph]; ok {
		return armBoxes(a)
	}
	if dashed, ok := dashes[glyph]; ok {
		return dashed
	}
	r, size := utf8.DecodeRuneInString(glyph)
	switch {
	case size != len(glyph):
	case r == '▀':
		return []box{{0, 0, cellWidth, cellHeight / 2}}
	case r >= '▁' && r <= '█':
		h := float64(r-'▁'+1) * cellHeight / 8
		return []box{{0, cellHeight - h, cellWidth, h}}
	case r >= '▉' && r <= '▏':
		return []box{{0, 0, float64('▏'-r+1) * cellWidth / 8, cellHeight}}
	case r == '▐':
		return []box{{cellWidth / 2, 0, cellWidth / 2, cellHeight}}
	case r >= '▖' && r <= '▟':
		return dotBoxes(quadrants[r-'▖'], 2, 1)
	case r > '⠀' && r <= '⣿':
		return dotBoxes(brailleDots(int(r-'⠀')), 4, 0.5)
	}
	return nil
}

// armBoxes are the lines of a glyph; opposite ones of one weight are one.
func armBoxes(a [4]int) []box {
	weight := [...]float64{0, thin, thick}
	const middleX, middleY = cellWidth / 2.0, cellHeight / 2.0
	across := func(w, from, to float64) box { return box{from, middleY - w/2, to - from, w} }
	down := func(w, from, to float64) box { return box{middleX - w/2, from, w, to - from} }
	return append(armPair(weight[a[0]], weight[a[1]], cellWidth, across), armPair(weight[a[2]], weight[a[3]], cellHeight, down)...)
}

// armPair are two opposite lines of a cell that is so long in their direction.
func armPair(first, second, length float64, line func(w, from, to float64) box) []box {
	if first == second && first > 0 {
		return []box{line(first, 0, length)}
	}
	var boxes []box
	if first > 0 {
		boxes = append(boxes, line(first, 0, length/2+thin/2))
	}
	if second > 0 {
		boxes = append(boxes, line(second, length/2-thin/2, length))
	}
	return boxes
}

// dotBoxes are the parts of a cell that is two dots wide and so many high, row by row; a dot
// fills that share of its part.
func dotBoxes(mask, down int, share float64) []box {
	w, h := cellWidth/2.0, cellHeight/float64(down)
	side := min(w, h) * share
	var boxes []box
	for i := range 2 * down {
		if mask&(1<<i) == 0 {
			continue
		}
		x, y := float64(i%2)*w, float64(i/2)*h
		if share == 1 {
			boxes = append(boxes, box{x, y, w, h})
		} else {
			boxes = append(boxes, box{x + (w-side)/2, y + (h-side)/2, side, side})
		}
	}
	return boxes
}

// brailleDots brings the dots of a braille letter, whose first six go down its columns, into
// rows.
func brailleDots(bits int) int {
	places := [...]int{0, 2, 4, 1, 3, 5, 6, 7}
	mask := 0
	for dot, place := range places {
		mask |= bits >> dot & 1 << place
	}
	return mask
}

// drawShapes draws the glyphs of a run that are shapes, as one path; those that meet side by
// side are one part of it.
func drawShapes(b *strings.Builder, x, y int, run []cell) {
	var parts []box
	for i := range run {
		for _, next := range boxesOf(run[i].text) {
			next.x += float64((x + i) * cellWidth)
			next.y += float64(y * cellHeight)
			parts = joined(parts, next)
		}
	}
	if len(parts) == 0 {
		return
	}
	fmt.Fprintf(b, `<path class="r%d" d="`, run[0].role)
	for _, part := range parts {
		fmt.Fprintf(b, "M%g %gh%gv%gh%gz", part.x, part.y, part.w, part.h, -part.w)
	}
	b.WriteString("\"/>\n")
}

// joined adds a part, or makes the one that it continues wider.
func joined(parts []box, next box) []box {
	for i := len(parts) - 1; i >= max(0, len(parts)-4); i-- {
		if last := &parts[i]; last.y == next.y && last.h == next.h && last.x+last.w == next.x {
			last.w += next.w
			return parts
		}
	}
	return append(parts, next)
}
