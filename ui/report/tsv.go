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
	head, values := g.Values()
	rows := [][]string{plainWords(head)}
	for y := range values {
		row := make([]string, len(head))
		for x, v := range values[y] {
			if text, ok := v.(string); ok {
				row[x] = plainWord(text)
			} else {
				row[x] = cell(v)
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// Values are the head and the rows as a workbook holds them: a figure is a float64, nil where it is
// undefined, and words are a string as they stand, since no cell of text is carried out there.
func (g Grid) Values() (head []string, rows [][]any) {
	g = g.apart()
	for y := range g.Rows {
		row := make([]any, len(g.Head))
		for x := range row {
			row[x] = g.value(y, x)
		}
		rows = append(rows, row)
	}
	return g.headed(), rows
}

// stateMarks may stand before a figure, or behind it.
const stateMarks = overMark + withinMark + underMark + failedMark + strainedMark

// value is a figure as a number, nil where it is undefined, or words. Of a text alone behind the
// columns of words the number is read.
func (g *Grid) value(y, x int) any {
	c := g.cell(y, x)
	switch {
	case c.figure && c.number.OK:
		return c.number.V
	case c.figure:
		return nil
	case x < g.Left || c.word:
		return c.Text
	}
	if v, _, ok := number(c.Text); ok {
		return v
	}
	return c.Text
}

func plainWords(texts []string) []string {
	plain := make([]string, len(texts))
	for i, text := range texts {
		plain[i] = plainWord(text)
	}
	return plain
}

func plainWord(text string) string { return oneLine.Replace(Neutral(text)) }

// oneLine keeps a cell in its row and its column, for programs that know no quotes.
var oneLine = strings.NewReplacer("\t", " ", "\r\n", " ", "\n", " ", "\r", " ")
