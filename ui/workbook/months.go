package workbook

import (
	"github.com/xuri/excelize/v2"

	"brim/model"
	"brim/planner/explain"
)

// writeMonths writes the rows of a sheet with months.
func (b *book) writeMonths(p *page) {
	p.monthHead(b.plan.Horizon)
	p.lines()
}

// monthHead writes the timeline: dates, and months from 0.
func (p *page) monthHead(last int) {
	p.widths(30, 44, 16, 10, 12)
	p.fail(p.to.SetColWidth(monthColumn, monthColumn+last, 12))
	p.freeze(valueColumn, monthRow)
	dates := []any{p.bold("Key"), p.bold("Figure"), p.bold("Tier"), p.bold("Unit"), p.head("Value")}
	numbers := []any{nil, p.grey("month of the plan, 0 is the opening"), nil, nil, nil}
	style := p.style(look{format: monthFormat, bold: true, right: true})
	for t := 0; t <= last; t++ {
		month := address(monthColumn+t, monthRow)
		dates = append(dates, excelize.Cell{
			Formula: "EDATE(" + p.start() + "," + month + "-1)", Value: serial(p.plan.MonthAt(t)), StyleID: style,
		})
		numbers = append(numbers, excelize.Cell{
			Formula: "COLUMNS($" + address(monthColumn, monthRow) + ":" + month + ")-1", Value: t, StyleID: p.style(look{grey: true}),
		})
	}
	p.row(dateRow, dates...)
	p.row(monthRow, numbers...)
}

// start is the cell of the plan's first month.
func (b *book) start() string {
	input := b.places[explain.Target{Kind: explain.InputCell, ID: "start"}]
	return input.sheet + "!" + fixedAddress(valueColumn, input.row)
}

// lines writes the sheet's figures. What is undefined is grey, and books that are over full red.
func (p *page) lines() {
	rows := p.on(p.name)
	if len(rows) == 0 {
		return
	}
	last := rows[len(rows)-1]
	p.greyUndefined(address(valueColumn, firstRow) + ":" + address(monthColumn+p.plan.Horizon, last.number))
	for _, r := range rows {
		if r.ID == "utilization" {
			p.redAbove("1", address(monthColumn, r.number)+":"+address(monthColumn+r.Last, r.number))
		}
	}
	for _, r := range rows {
		p.row(r.number, p.line(r)...)
	}
}

// line is the cells of a row of figures.
func (p *page) line(r *row) []any {
	cells := append(p.names(r), nil)
	style := p.style(look{format: formatOf(r.Line)})
	if r.Once {
		cells[valueColumn-1] = excelize.Cell{Formula: p.formula(r.Opening, r.sheet, 0), Value: cached(r.Line, 0), StyleID: style}
		return cells
	}
	for t := 0; t <= r.Last; t++ {
		e := r.Later
		if t == 0 {
			e = r.Opening
		}
		cells = append(cells, excelize.Cell{Formula: p.formula(e, r.sheet, t), Value: cached(r.Line, t), StyleID: style})
	}
	return cells
}

// names are what stands before a row's numbers.
func (b *book) names(r *row) []any {
	unit := ""
	if r.Figure != nil {
		unit = b.unit(r.Figure.Unit)
	}
	return []any{r.key, r.Label, blank(r.owner), blank(unit)}
}

// blank is a text for a cell, or nothing.
func blank(text string) any {
	if text == "" {
		return nil
	}
	return text
}

// unit is a unit in a word; money is the plan's currency.
func (b *book) unit(u model.Unit) string {
	switch u {
	case model.Money:
		return b.plan.Currency
	case model.Fraction:
		return "%"
	}
	return u.String()
}

// formatOf is the format of a line's numbers; of small rates it has more decimals.
func formatOf(line *explain.Line) string {
	if line.Figure == nil {
		return "0"
	}
	if line.Figure.Unit == model.Fraction && line.Figure.Step {
		return "0.00%"
	}
	return formats[line.Figure.Unit]
}

// cached is what the plan has for a cell, which programs show that do not compute.
func cached(line *explain.Line, t int) any {
	v := line.Value(t)
	switch word, worded := line.Word(t); {
	case !v.OK:
		return "#N/A"
	case worded:
		return word
	}
	return v.V
}

// serial is the first day of a month as spreadsheets count days.
func serial(m model.Month) int {
	return int(m.FirstDay() - model.DayOf(1899, 12, 30))
}
