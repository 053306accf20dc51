package report

import (
	"brim/model"
	"brim/ui/words"
)

// Cell is a place of a table: what people read there, and for a figure the number behind it.
type Cell struct {
	Text   string
	figure bool
	word   bool      // never a figure, whatever it looks like
	number model.Opt // unrounded; none of a figure that is undefined or has no bound
	beside *second   // nil where the text says one figure
}

// second is another figure that the text of a cell says too, such as the part of a whole.
type second struct {
	name  string // what it is called in the head of a column of its own
	first string // the text of the cell without it
	Cell
}

// with adds another figure to the text of a cell, with what stands between the two.
func (c Cell) with(between, name string, other Cell) Cell {
	c.beside = &second{name: name, first: c.Text, Cell: other}
	c.Text += between + other.Text
	return c
}

// Judged adds to a difference what it means: "better"; nothing where it means nothing.
func (c Cell) Judged(meaning string) Cell {
	if meaning == "" {
		return c
	}
	return c.with(" ", "better or worse", Word(meaning))
}

// Word is a cell that holds words.
func Word(text string) Cell { return Cell{Text: text} }

// Figure is a cell that holds a figure: as people read it, and unrounded, percents as fractions
// of 1.
func Figure(text string, v model.Opt) Cell { return Cell{Text: text, figure: true, number: v} }

// Number is [Figure] of one that is always there.
func Number(text string, v float64) Cell { return Figure(text, model.Some(v)) }

// noFigure is a cell of a column of figures in which there is none.
func noFigure(text string) Cell { return Figure(text, model.Opt{}) }

// isNumber reports whether a spreadsheet can count with the cell, isWords whether it says something
// that is neither a number nor that there is none.
func (c Cell) isNumber() bool {
	_, _, ok := number(c.Text)
	return c.figure && c.number.OK || !c.figure && ok
}

func (c Cell) isWords() bool {
	return !c.figure && c.Text != "" && c.Text != words.Unknown && !c.isNumber()
}

// Add appends a row.
func (g *Grid) Add(cells ...Cell) {
	row := make([]string, len(cells))
	for i := range cells {
		row[i] = cells[i].Text
	}
	for len(g.cells) < len(g.Rows) {
		g.cells = append(g.cells, nil) // of rows that are texts alone
	}
	g.Rows, g.cells = append(g.Rows, row), append(g.cells, cells)
}

// Ordered is the table with those of its columns, in that order.
func (g Grid) Ordered(columns ...int) Grid {
	ordered := Grid{Left: g.Left, Fixed: g.Fixed, Wide: g.Wide, Part: g.Part}
	for _, x := range columns {
		ordered.Head = append(ordered.Head, g.Head[x])
	}
	for y := range g.Rows {
		var cells []Cell
		for _, x := range columns {
			cells = append(cells, g.cell(y, x))
		}
		ordered.Add(cells...)
	}
	return ordered
}

// cell is a place of the table, one that is a text alone too.
func (g *Grid) cell(y, x int) Cell {
	if y < len(g.cells) && x < len(g.cells[y]) {
		return g.cells[y][x]
	}
	return Word(g.Rows[y][x])
}

// moneyCell is an amount, moneyOptCell one that may be undefined.
func moneyCell(v float64, currency string) Cell      { return moneyOptCell(model.Some(v), currency) }
func moneyOptCell(v model.Opt, currency string) Cell { return Figure(money(v, currency), v) }

// countCell is a number of accounts, headsCell of people, rateCell a yearly rate.
func countCell(v float64) Cell  { return Number(words.Count(v), v) }
func headsCell(v float64) Cell  { return Number(words.Heads(v), v) }
func rateCell(v model.Opt) Cell { return Figure(words.Rate(v), v) }
