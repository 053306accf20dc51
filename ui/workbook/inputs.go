package workbook

import (
	"github.com/xuri/excelize/v2"

	"brim/model"
	"brim/planner"
)

// The columns of the sheet of inputs behind the value.
const (
	lowColumn = iota + valueColumn + 1
	highColumn
	defaultColumn
	sourceColumn
	exportedColumn
	helpColumn
)

// writeInputs writes the numbers that formulas read, each with what it may be.
func (b *book) writeInputs(p *page) {
	p.widths(38, 36, 10, 14, 16, 14, 22, 14, 18, 16, 80)
	p.freeze(valueColumn, 1)
	p.printed("$A$1:" + fixedAddress(sourceColumn, firstInput+len(b.inputs))) // what each means makes a page too wide to read
	p.validate()
	p.row(1, p.bold("Key"), p.bold("Input"), nil, p.bold("Unit"), p.head("Value"), p.head("From"), p.head("To"), p.head("Default"),
		p.insetHead("Source"), p.head("As exported"), p.insetHead("Meaning"))
	p.row(2, nil, p.grey("Blue on yellow may be changed; all sheets follow."))
	p.row(slackRow, "slack", "Slack around limits, and what counts as none", nil, nil,
		excelize.Cell{Value: planner.Slack, StyleID: p.style(look{format: "0.0E+00", grey: true})})
	for _, in := range b.inputs {
		if in.Input == nil {
			p.row(in.row, nil, p.bold(in.heading))
			continue
		}
		p.row(in.row, p.inputCells(in)...)
	}
}

// inputCells are the cells of an input.
func (p *page) inputCells(in *inputRow) []any {
	format := formats[in.Unit]
	if in.Unit == model.Fraction {
		format = "0.00%"
	}
	var value any = in.Value
	if in.Date != 0 {
		format, value = monthFormat, serial(in.Date)
	}
	grey := p.style(look{format: format, grey: true})
	cells := []any{in.ID, in.Label, nil, blank(p.inputUnit(in)), excelize.Cell{Value: value, StyleID: grey}}
	if in.Lever == nil {
		return append(cells, nil, nil, nil, p.inset(in.Source))
	}
	cells[valueColumn-1] = excelize.Cell{Value: value, StyleID: p.style(look{format: format, input: true})}
	low, high, ok := rangeOf(in.Lever)
	if ok && in.Date == 0 {
		cells = append(cells, excelize.Cell{Value: low, StyleID: grey}, excelize.Cell{Value: high, StyleID: grey})
	} else {
		cells = append(cells, nil, nil)
	}
	var usual any
	if in.Usual.OK {
		usual = excelize.Cell{Value: in.Usual.V, StyleID: grey}
	}
	return append(cells, usual, p.inset(sourceOf(in.Lever)), excelize.Cell{Value: value, StyleID: grey}, p.inset(in.Lever.Help))
}

// inputUnit is the unit of an input in a word; of a switch, what its numbers mean.
func (b *book) inputUnit(in *inputRow) string {
	if in.Lever != nil && in.Lever.Kind == model.Toggle {
		return "1 yes, 0 no"
	}
	return b.unit(in.Unit)
}

// rangeOf is what numbers a lever may have.
func rangeOf(l *model.Lever) (low, high float64, ok bool) {
	if l.Kind == model.Toggle {
		return 0, 1, true
	}
	return l.Range.Low, l.Range.High, l.Range.High > l.Range.Low
}

// sourceOf says where a lever's default comes from.
func sourceOf(l *model.Lever) string {
	switch {
	case l.Assumed:
		return "(a) assumption"
	case l.Reading:
		return "(r) after " + l.Source
	}
	return l.Source
}

// validate lets every input have only what its lever allows.
func (p *page) validate() {
	for _, in := range p.inputs {
		if in.Input == nil || in.Lever == nil || in.Date != 0 {
			continue
		}
		low, high, ok := rangeOf(in.Lever)
		if !ok {
			continue
		}
		kind := excelize.DataValidationTypeDecimal
		if in.Lever.Kind == model.Whole || in.Lever.Kind == model.Toggle {
			kind = excelize.DataValidationTypeWhole
		}
		p.allow(address(valueColumn, in.row), kind, low, high, in.Label)
	}
}

// allow lets cells hold numbers of a range alone.
func (p *page) allow(cells string, kind excelize.DataValidationType, low, high float64, name string) {
	const longest = 32 // of a title
	v := excelize.NewDataValidation(true)
	v.Sqref = cells
	p.fail(v.SetRange(low, high, kind, excelize.DataValidationOperatorBetween))
	v.SetError(excelize.DataValidationErrorStyleStop, string([]rune(name)[:min(longest, len([]rune(name)))]),
		"Allowed: "+model.Decimal(low)+" to "+model.Decimal(high))
	p.fail(p.file.AddDataValidation(p.name, v))
}
