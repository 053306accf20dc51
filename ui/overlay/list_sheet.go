package overlay

import (
	"strings"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// Columns of a sheet: the room for a key, and the air between two columns of entries.
const (
	sheetName = 10
	sheetGap  = 2
)

// keyGap stands between two keys of an entry; a sheet shows the first.
const keyGap = "  "

// columns lays the entries out in columns of that height. No group's name stands at the
// foot of one, and none begins with air.
func (l *List) columns(height int) [][]listLine {
	var columns [][]listLine
	var column []listLine
	for _, line := range l.lines() {
		full := len(column) == height || line.name != "" && len(column) >= height-1 && height > 1
		if full {
			columns, column = append(columns, column), nil
		}
		if len(column) == 0 && line.entry < 0 && line.name == "" {
			continue
		}
		column = append(column, line)
	}
	return append(columns, column)
}

// place is the column and the row of the chosen entry.
func (l *List) place(columns [][]listLine) (column, row int) {
	for x := range columns {
		if y := l.lineOf(columns[x]); y >= 0 {
			return x, y
		}
	}
	return 0, 0
}

// across chooses the entry in the column at the side, on the same row or the nearest above,
// else below the name at its head. Columns of a single row may hold a name alone: those are
// passed over.
func (l *List) across(side int) {
	columns := l.columns(l.height)
	x, row := l.place(columns)
	for x += side; x >= 0 && x < len(columns); x += side {
		lines := columns[x]
		for y := min(row, len(lines)-1); y >= 0; y-- {
			if lines[y].entry >= 0 {
				l.chosen = lines[y].entry
				return
			}
		}
		if len(lines) > 1 {
			l.chosen = lines[1].entry
			return
		}
	}
}

// drawSheet draws as many columns as there is room for, the chosen entry's among them, and
// returns how many entries are before and behind these.
func (l *List) drawSheet(c *canvas.Canvas) (before, behind int) {
	columns := l.columns(l.height)
	chosen, _ := l.place(columns)
	l.top = min(l.top, chosen)
	for l.top < chosen && l.fitting(columns[l.top:], c.Width()) <= chosen-l.top {
		l.top++
	}
	room := l.fitting(columns[l.top:], c.Width())
	x := 0
	for i := range columns {
		switch width := l.widthOf(columns[i]); {
		case i < l.top:
			before += entriesIn(columns[i])
		case i >= l.top+room:
			behind += entriesIn(columns[i])
		default:
			l.column(c, columns[i], canvas.Rect{X: x, W: min(width, c.Width()-x), H: l.height})
			x += width + sheetGap
		}
	}
	return before, behind
}

// fitting is how many of the columns stand side by side in that width, at least one.
func (l *List) fitting(columns [][]listLine, width int) int {
	n, used := 0, 0
	for n < len(columns) {
		if used += l.widthOf(columns[n]); n > 0 && used > width {
			break
		}
		used += sheetGap
		n++
	}
	return n
}

// widthOf is the width of a column: that of its longest entry.
func (l *List) widthOf(lines []listLine) int {
	width := 0
	for _, line := range lines {
		if line.entry < 0 {
			width = max(width, canvas.Width(line.name))
			continue
		}
		width = max(width, 2+sheetName+canvas.Width(l.entries[l.shown[line.entry]].Name))
	}
	return width
}

func (l *List) column(c *canvas.Canvas, lines []listLine, area canvas.Rect) {
	for y, line := range lines {
		row := c.Sub(canvas.Rect{X: area.X, Y: y, W: area.W, H: 1})
		if line.entry < 0 {
			row.TextFit(0, 0, area.W, theme.Strong, line.name)
			continue
		}
		l.spots = append(l.spots, listSpot{insideFrame(canvas.Rect{X: area.X, Y: listHead + y, W: area.W, H: 1}), line.entry})
		entry := l.entries[l.shown[line.entry]]
		first, _, _ := strings.Cut(entry.Keys, keyGap)
		entry.Name, entry.Text, entry.Keys = first, entry.Name, ""
		drawEntry(row, &entry, sheetName, line.entry == l.chosen)
	}
}
