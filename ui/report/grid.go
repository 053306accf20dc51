package report

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"brim/ui/words"
)

// Grid is a table of short texts. Every row is as long as Head.
type Grid struct {
	Head  []string
	Rows  [][]string
	Left  int // how many columns, from the first, hold words and are aligned left
	Fixed int // how many columns stay when the others do not fit beside each other
	Wide  int // the widest cell of a text table, where its words need more than most do; 0: maxCell
	Part  int // the column before which a grid that does not fit is best divided; 0 for none

	cells [][]Cell // of the rows that were added with their numbers
}

// maxCell is the widest cell of a text table, in columns of the terminal.
const maxCell = 28

// gapWidth is the air between two columns.
const gapWidth = 2

// Text lays the grid out in lines of at most width columns. Columns that do not fit
// follow in a block of their own, each beginning with the fixed ones. A grid that has to
// be divided is divided at its Part.
func (g Grid) Text(width int) string {
	var b strings.Builder
	widths := g.widths(width)
	g.Rows = g.shortened(widths)
	for i, block := range g.blocks(widths, width) {
		if i > 0 {
			b.WriteByte('\n')
		}
		g.line(&b, g.Head, block, widths)
		for _, row := range g.Rows {
			g.line(&b, row, block, widths)
		}
	}
	return b.String()
}

// shortened are the rows with the words of the left columns cut to their widths, none like
// another of its column.
func (g Grid) shortened(widths []int) [][]string {
	rows := make([][]string, len(g.Rows))
	for y := range rows {
		rows[y] = slices.Clone(g.Rows[y])
	}
	for i := range min(g.Left, len(widths)) {
		column := make([]string, len(rows))
		for y, row := range rows {
			if i < len(row) {
				column[y] = row[i]
			}
		}
		for y, text := range words.Shortened(column, widths[i], "…") {
			if i < len(rows[y]) {
				rows[y][i] = text
			}
		}
	}
	return rows
}

// widths are the columns' widths, no cell wider than it may be in lines of that width: one
// with a sentence takes what the fixed columns leave.
func (g Grid) widths(width int) []int {
	widths := make([]int, len(g.Head))
	room := width
	for i := range widths {
		most := maxCell
		if i >= g.Fixed {
			most = max(maxCell, min(g.Wide, room))
		}
		for _, row := range append([][]string{g.Head}, g.Rows...) {
			if i < len(row) {
				widths[i] = max(widths[i], min(most, ansi.StringWidth(row[i])))
			}
		}
		if i < g.Fixed {
			room -= widths[i] + gapWidth
		}
	}
	return widths
}

// blocks divides the columns so that each block fits, and holds at least one column
// beside the fixed ones.
func (g Grid) blocks(widths []int, width int) [][]int {
	var fixed []int
	room := width
	for i := range min(g.Fixed, len(widths)) {
		fixed = append(fixed, i)
		room -= widths[i] + gapWidth
	}
	blocks := [][]int{append([]int(nil), fixed...)}
	left, part := room, g.Part
	if widthOf(widths) <= width {
		part = 0
	}
	for i := g.Fixed; i < len(widths); i++ {
		last := &blocks[len(blocks)-1]
		if (left < widths[i] || i == part) && len(*last) > len(fixed) {
			blocks = append(blocks, append([]int(nil), fixed...))
			last, left = &blocks[len(blocks)-1], room
		}
		*last = append(*last, i)
		left -= widths[i] + gapWidth
	}
	return blocks
}

// widthOf is what columns of these widths take beside each other.
func widthOf(widths []int) int {
	sum := gapWidth * (len(widths) - 1)
	for _, w := range widths {
		sum += w
	}
	return sum
}

// line writes the cells of a block, without blanks at its end.
func (g Grid) line(b *strings.Builder, row []string, block, widths []int) {
	var line strings.Builder
	for n, i := range block {
		if n > 0 {
			line.WriteString(strings.Repeat(" ", gapWidth))
		}
		cell := ansi.Truncate(row[i], widths[i], "…")
		air := strings.Repeat(" ", widths[i]-ansi.StringWidth(cell))
		if i < g.Left {
			line.WriteString(cell + air)
		} else {
			line.WriteString(air + cell)
		}
	}
	b.WriteString(strings.TrimRight(line.String(), " "))
	b.WriteByte('\n')
}
