package workbook

import (
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"brim/planner/explain"
)

// writeRamps writes what changes with the months of tenure: how productive people are, and
// how many of the opening are in ramp.
func (b *book) writeRamps(p *page) {
	p.widths(18)
	p.freeze(1, firstTenure-1)
	p.printed("$A$1:" + fixedAddress(firstRamp+len(b.cells.Tables)-1, firstTenure+explain.TenureRows-1))
	heads, keys := []any{p.bold("Months of tenure")}, []any{p.grey("key")}
	for i, table := range b.cells.Tables {
		heads, keys = append(heads, p.bold(table.Label)), append(keys, p.grey(table.ID))
		column := b.places[table.Target].column
		p.fail(p.to.SetColWidth(column, column, 26))
		if table.Months == nil {
			p.allow(strings.ReplaceAll(tenureRange(column), "$", ""), excelize.DataValidationTypeDecimal,
				table.Lever.Range.Low, table.Lever.Range.High, table.Label)
			p.fail(p.to.SetColWidth(b.copyColumn(i), b.copyColumn(i), 26))
		}
	}
	p.add(append(heads, p.exportedRamps(func(t *explain.Table) excelize.Cell { return p.grey(t.Label + ", as exported") })...)...)
	p.add(keys...)
	style, exported := p.style(look{format: "0.00##", input: true}), p.style(look{format: "0.00##", grey: true})
	for age := range explain.TenureRows {
		n := firstTenure + age
		cells := []any{excelize.Cell{Formula: "ROWS($A$" + strconv.Itoa(firstTenure) + ":$A" + strconv.Itoa(n) + ")-1", Value: age}}
		for _, table := range b.cells.Tables {
			if table.Months == nil {
				cells = append(cells, excelize.Cell{Value: table.Values[age], StyleID: style})
				continue
			}
			length := inputs + "!" + fixedAddress(valueColumn, b.places[*table.Months].row)
			cells = append(cells, excelize.Cell{Value: table.Values[age], StyleID: p.style(look{format: "0.00##"}),
				Formula: "IF(" + length + ">0,MIN(1,$A" + strconv.Itoa(n) + "/" + length + "),1)"})
		}
		p.row(n, append(cells, p.exportedRamps(func(t *explain.Table) excelize.Cell {
			return excelize.Cell{Value: t.Values[age], StyleID: exported}
		})...)...)
	}
}

// exportedRamps are a row of the typed tables as exported, behind an empty column.
func (p *page) exportedRamps(cell func(t *explain.Table) excelize.Cell) []any {
	cells := []any{nil}
	for _, table := range p.cells.Tables {
		if table.Months == nil {
			cells = append(cells, cell(table))
		} else {
			cells = append(cells, nil)
		}
	}
	return cells
}
