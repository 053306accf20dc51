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
	rows := [][]string{plainWords(g.headed())}
	for y := range g.Rows {
		row := make([]string, len(g.Head))
		for x := range row {
			row[x] = g.plainCell(y, x)
		}
		rows = append(rows, row)
	}
	return rows
}

// stateMarks may stand before a figure, or behind it.
const stateMarks = overMark + withinMark + underMark + failedMark + strainedMark

// plainCell is a figure as a plain number, nothing where it is undefined, and words so that
// they are safe. Of a text alone behind the columns of words the number is read.
func (g *Grid) plainCell(y, x int) string {
	c := g.cell(y, x)
	if c.figure {
		return cell(c.number)
	}
	if plain, _, ok := number(c.Text); ok && x >= g.Left && !c.word {
		return plain
	}
	return plainWord(c.Text)
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
