package report

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"regexp"
	"strings"
)

// figureText is an amount, a count or a share as tables show it. What looks like one
// cannot act as a formula, and keeps its sign.
var figureText = regexp.MustCompile(`^[+-]?(\p{Sc}|[A-Z]{1,3} ?\p{Sc}?)?[0-9][0-9.,]*(e[+-]?[0-9]+)?[KMBTQ]?%?$`)

// TSV writes the grid for a spreadsheet to paste: cells between tabs, and text so that
// none of it is taken for a formula.
func (g Grid) TSV() (string, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Comma = '\t'
	rows := [][]string{tsvRow(g.Head, len(g.Head))}
	for _, row := range g.Rows {
		rows = append(rows, tsvRow(row, g.Left))
	}
	if err := w.WriteAll(rows); err != nil {
		return "", fmt.Errorf("writing TSV: %w", err)
	}
	return b.String(), nil
}

// stateMarks may stand before a figure.
const stateMarks = overMark + withinMark + underMark + failedMark + strainedMark

// tsvRow makes the cells of a row safe; the first left ones hold words.
func tsvRow(row []string, left int) []string {
	cells := make([]string, len(row))
	for i, cell := range row {
		if figure := strings.TrimLeft(cell, stateMarks); i >= left && figureText.MatchString(figure) {
			cell = figure // a spreadsheet counts with figures, not with marks
		}
		if i < left || !figureText.MatchString(cell) {
			cell = Neutral(cell)
		}
		cells[i] = oneLine.Replace(cell)
	}
	return cells
}

// oneLine keeps a cell in its row and its column, for programs that know no quotes.
var oneLine = strings.NewReplacer("\t", " ", "\r\n", " ", "\n", " ", "\r", " ")
