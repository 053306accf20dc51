package report

import (
	"slices"
	"strings"
)

// Beside puts what another plan has beside a table's figures: every column in which the
// two differ is followed by the other's, headed by the name. Rows and columns are found
// by what they are called; what the other does not have is left empty.
func Beside(now, earlier Section, name string) Section {
	rows := now.Grid.sameRows(earlier.Grid)
	grid := Grid{Left: now.Grid.Left, Fixed: now.Grid.Fixed, Part: now.Grid.Part, Rows: make([][]string, len(now.Grid.Rows)),
		cells: make([][]Cell, len(now.Grid.Rows))}
	for i, head := range now.Grid.Head {
		cells := now.Grid.column(i, nil)
		grid.add(head, cells)
		from := slices.Index(earlier.Grid.Head, head)
		if i < now.Grid.Fixed || from < 0 {
			continue
		}
		before := earlier.Grid.column(from, rows)
		if slices.EqualFunc(before, cells, func(a, b Cell) bool { return a.Text == b.Text }) {
			continue
		}
		grid.add(head+", "+name, before)
		if i < now.Grid.Left {
			grid.Left++
		}
		if i < now.Grid.Part {
			grid.Part++
		}
	}
	if len(grid.Head) == len(now.Grid.Head) {
		now.Title += " (as in the " + name + ")"
	}
	now.Grid = grid
	return now
}

// column is the cells of a column: of every row, or of the given ones, empty for -1.
func (g Grid) column(i int, rows []int) []Cell {
	var cells []Cell
	if rows == nil {
		for y := range g.Rows {
			cells = append(cells, g.cell(y, i))
		}
		return cells
	}
	for _, y := range rows {
		cell := Cell{}
		if y >= 0 {
			cell = g.cell(y, i)
		}
		cells = append(cells, cell)
	}
	return cells
}

// add appends a column.
func (g *Grid) add(head string, cells []Cell) {
	g.Head = append(g.Head, head)
	for y, cell := range cells {
		g.Rows[y], g.cells[y] = append(g.Rows[y], cell.Text), append(g.cells[y], cell)
	}
}

// sameRows finds every row in another grid by as many of its first cells as tell the rows
// apart; -1 where it is not there.
func (g Grid) sameRows(other Grid) []int {
	const apart = "\x00"
	for width := 1; width <= len(g.Head); width++ {
		names := map[string]bool{}
		rows := make([]int, len(g.Rows))
		for y, row := range g.Rows {
			name := strings.Join(row[:width], apart)
			names[name] = true
			rows[y] = slices.IndexFunc(other.Rows, func(row []string) bool {
				return len(row) >= width && strings.Join(row[:width], apart) == name
			})
		}
		if len(names) == len(g.Rows) {
			return rows
		}
	}
	return slices.Repeat([]int{-1}, len(g.Rows))
}
