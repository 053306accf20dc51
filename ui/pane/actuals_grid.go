package pane

import (
	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/theme"
	"brim/ui/words"
)

// gridParts are where the columns of a table stand in a pane: as many as have room, from the
// first.
type gridParts struct {
	pointing
	columns []canvas.Rect
	left    int // how many of them hold words
}

// gridAir is the air before the first column, where the pointer stands.
const gridAir = 1

// gridColumns places the columns of a table in that width, close to each other where all of them, or
// more of the names, have room so.
func gridColumns(grid report.Grid, w int, focused bool) gridParts {
	const wide, narrow = 2, 1
	parts, closer := spacedColumns(grid, w, wide), spacedColumns(grid, w, narrow)
	all := len(closer.columns) == len(grid.Head) && len(parts.columns) < len(grid.Head)
	if all || closer.columns[0].W > parts.columns[0].W {
		parts = closer
	}
	parts.pointing = pointing{focused}
	return parts
}

// spacedColumns places them with so much air in between. Names give way to figures, as far as these
// have room for one more column for it.
func spacedColumns(grid report.Grid, w, air int) gridParts {
	parts := gridParts{left: grid.Left}
	const most = 24
	wanted := gridWidth(grid, 0)
	names := min(wanted, most, max(1, w*2/5))
	x := gridAir
	for i := range grid.Head {
		width := names
		if i > 0 {
			width = gridWidth(grid, i)
		}
		if i > 0 && x+width > w {
			break
		}
		parts.columns = append(parts.columns, canvas.Rect{X: x, W: min(width, max(0, w-x)), H: 1})
		x += width + air
	}
	spare := min(wanted-names, max(0, w-x+air)) // what figures leave goes back to the names
	for i := range parts.columns {
		if i == 0 {
			parts.columns[i].W += spare
		} else {
			parts.columns[i].X += spare
		}
	}
	return parts
}

// gridWidth is what a column of a table takes whole.
func gridWidth(grid report.Grid, column int) int {
	width := canvas.Width(grid.Head[column])
	for _, row := range grid.Rows {
		width = max(width, canvas.Width(row[column]))
	}
	return width
}

// row writes one line of the table: words from the left, figures to the right.
func (p *gridParts) row(c *canvas.Canvas, role, name theme.Role, cells []string) {
	for i, column := range p.columns {
		if i == 0 {
			c.TextFit(column.X, 0, column.W, name, cells[i])
		} else if i < p.left {
			c.TextFit(column.X, 0, column.W, role, cells[i])
		} else {
			c.TextRight(column.X+column.W, 0, role, cells[i])
		}
	}
}

// drawGrid draws a table with its heads in a frame, scrolled to the chosen row; without rows it
// says why.
func drawGrid(frame, inside *canvas.Canvas, grid report.Grid, chosen int, focused bool, none string) {
	if len(grid.Rows) == 0 {
		drawWords(inside, 0, theme.Dim, none)
		return
	}
	parts := gridColumns(grid, inside.Width(), focused)
	names := parts.names(grid, inside.Glyphs().Ellipsis)
	parts.row(inside.Sub(canvas.Rect{W: inside.Width(), H: 1}), theme.Dim, theme.Dim, grid.Head)
	_, rows := inside.Bounds().SplitTop(1)
	kit.List(frame, inside.Sub(rows), chosen, len(grid.Rows), func(row *canvas.Canvas, i int) {
		name := parts.mark(row, i == chosen)
		parts.row(row, theme.Text, name, append([]string{names[i]}, grid.Rows[i][1:]...))
	})
}

// names are those of the rows, cut where they have no room, and told apart.
func (p *gridParts) names(grid report.Grid, ellipsis string) []string {
	names := make([]string, len(grid.Rows))
	for i, row := range grid.Rows {
		names[i] = row[0]
	}
	return words.Shortened(names, p.columns[0].W, ellipsis)
}
