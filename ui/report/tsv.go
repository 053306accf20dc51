package report

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
)

// TSV writes the grid for a spreadsheet to paste: cells between tabs, figures as plain
// numbers (percents and percentage points as fractions of 1, a currency in the head), and
// text so that none of it is taken for a formula.
func (g Grid) TSV() (string, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Comma = '\t'
	if err := w.WriteAll(g.plain()); err != nil {
		return "", fmt.Errorf("writing TSV: %w", err)
	}
	return b.String(), nil
}

// plain is the head and the rows as spreadsheets read them.
func (g Grid) plain() [][]string {
	g = g.apart()
	head := g.headed()
	rows := [][]string{plainRow(head, len(head))}
	for _, row := range g.Rows {
		rows = append(rows, plainRow(row, g.Left))
	}
	return rows
}

// stateMarks may stand before a figure, or behind it.
const stateMarks = overMark + withinMark + underMark + failedMark + strainedMark

// plainRow makes the cells of a row numbers, and those that are words safe; the first left
// ones are words.
func plainRow(row []string, left int) []string {
	cells := make([]string, len(row))
	for i, cell := range row {
		plain, _, ok := number(cell)
		if i < left || !ok {
			plain = oneLine.Replace(Neutral(cell))
		}
		cells[i] = plain
	}
	return cells
}

// oneLine keeps a cell in its row and its column, for programs that know no quotes.
var oneLine = strings.NewReplacer("\t", " ", "\r\n", " ", "\n", " ", "\r", " ")
