package workbook

import (
	"strconv"
	"strings"

	"brim/planner/explain"
)

// columnNames are the letters of the columns, from 1 on.
var columnNames = func() (names [200]string) {
	for i := 1; i < len(names); i++ {
		for n := i; n > 0; n = (n - 1) / 26 {
			names[i] = string(rune('A'+(n-1)%26)) + names[i]
		}
	}
	return names
}()

// address is a cell of a sheet: "F3".
func address(column, row int) string { return columnNames[column] + strconv.Itoa(row) }

// fixedAddress is a cell wherever a formula is copied to: "$F$3".
func fixedAddress(column, row int) string { return "$" + columnNames[column] + "$" + strconv.Itoa(row) }

// formula is an expression as it stands in a month of a row on a sheet.
func (s *sheets) formula(e explain.Expression, sheet string, t int) string {
	var b strings.Builder
	for i := range e {
		if e[i].To == nil {
			b.WriteString(e[i].Text)
			continue
		}
		s.reference(&b, &e[i], sheet, t)
	}
	return b.String()
}

// reference writes the cells that a token refers to.
func (s *sheets) reference(b *strings.Builder, token *explain.Token, sheet string, t int) {
	to := token.To
	if sheet == outputs && (to.Kind == explain.MonthNumbers || to.Kind == explain.MonthDates) {
		b.WriteString(company + "!") // Outputs has no timeline of its own
	}
	switch to.Kind {
	case explain.MonthNumbers:
		months(b, token, "$"+strconv.Itoa(monthRow), t)
		return
	case explain.MonthDates:
		months(b, token, "$"+strconv.Itoa(dateRow), t)
		return
	}
	found := s.placeOf(*to)
	if found.sheet != sheet {
		b.WriteString(found.sheet)
		b.WriteByte('!')
	}
	switch {
	case found.column > 0:
		b.WriteString(tenureRange(found.column))
	case found.once:
		b.WriteString(fixedAddress(valueColumn, found.row))
	default:
		months(b, token, strconv.Itoa(found.row), t)
	}
}

// placeOf is where a target stands that is no month.
func (s *sheets) placeOf(to explain.Target) place {
	switch to.Kind {
	case explain.SlackCell:
		return place{sheet: inputs, row: slackRow, once: true}
	case explain.TenureMonths:
		return place{sheet: ramps, column: firstRamp - 1}
	}
	return s.places[to]
}

// months writes the cells of a row from one month to another.
func months(b *strings.Builder, token *explain.Token, row string, t int) {
	month(b, token.From, row, t)
	if token.From != token.At {
		b.WriteByte(':')
		month(b, token.At, row, t)
	}
}

func month(b *strings.Builder, cell explain.Cell, row string, t int) {
	if cell.Fixed {
		b.WriteByte('$')
		t = 0
	}
	b.WriteString(columnNames[monthColumn+t+cell.T])
	b.WriteString(row)
}

// tenureRange is a column of the table by months of tenure.
func tenureRange(column int) string {
	return fixedAddress(column, firstTenure) + ":" + fixedAddress(column, firstTenure+explain.TenureRows-1)
}

// monthRange is the cells of a row on its sheet from one month to another.
func (r *row) monthRange(from, until int) string {
	return r.sheet + "!" + fixedAddress(monthColumn+from, r.number) + ":" + fixedAddress(monthColumn+until, r.number)
}

// cell is the cell of a month of a row, or its one value, on its sheet.
func (r *row) cell(t int) string {
	if r.Once {
		return r.sheet + "!" + fixedAddress(valueColumn, r.number)
	}
	return r.sheet + "!" + fixedAddress(monthColumn+t, r.number)
}

// inMonth is the cell of a month of a row, or its one value, from a cell of the same month elsewhere.
func (r *row) inMonth(t int) string {
	if r.Once {
		return r.cell(t)
	}
	return r.sheet + "!" + address(monthColumn+t, r.number)
}
