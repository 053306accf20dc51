package report

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"brim/model"
	"brim/planner"
)

// CSV writes every month of the plan: a row for the company, in which the tier is
// empty, then a row a tier. See [Columns]. Three more columns a role follow, for the
// company's rows: the heads that are needed of it, those that there are, and what they
// cost in the month.
func CSV(p *planner.Plan) ([]byte, error) {
	columns := slices.Concat(columns, roleColumns(p))
	var rows [][]string
	for t := range p.Months {
		rows = append(rows, rowOf(columns, func(c *column) any { return c.ofCompany(p, t) }))
		for k := range p.Months[t].Tiers {
			rows = append(rows, rowOf(columns, func(c *column) any { return c.ofTier(p, t, k) }))
		}
	}
	return WriteCSV(namesOf(columns), rows)
}

func rowOf(columns []column, value func(*column) any) []string {
	row := make([]any, len(columns))
	for i := range columns {
		row[i] = value(&columns[i])
	}
	return Row(row...)
}

// Row is the cells of a CSV row: numbers unrounded, what is nil or undefined empty, and texts so
// that no spreadsheet takes them for a formula.
func Row(values ...any) []string {
	row := make([]string, len(values))
	for i, v := range values {
		row[i] = cell(v)
	}
	return row
}

// cell writes a value: numbers unrounded, undefined ones as nothing, and text so that
// no spreadsheet takes it for a formula.
func cell(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case float64:
		return model.Decimal(v)
	case int:
		return strconv.Itoa(v)
	case model.Opt:
		if !v.OK {
			return ""
		}
		return model.Decimal(v.V)
	}
	return Neutral(fmt.Sprint(v))
}

// Neutral is a text that spreadsheets show instead of carrying out: an apostrophe goes
// before what could begin a formula.
func Neutral(text string) string {
	if strings.IndexAny(text, "=+-@\t\r\n") == 0 {
		return "'" + text
	}
	return text
}

// CSV writes the grid for a spreadsheet to read, as [Grid.TSV] does.
func (g Grid) CSV() ([]byte, error) {
	rows := g.plain()
	return WriteCSV(rows[0], rows[1:])
}

// WriteCSV writes a head and rows of cells that are neutral already, see [Row].
func WriteCSV(head []string, rows [][]string) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	if err := w.WriteAll(append([][]string{head}, rows...)); err != nil {
		return nil, fmt.Errorf("writing CSV: %w", err)
	}
	return b.Bytes(), nil
}
