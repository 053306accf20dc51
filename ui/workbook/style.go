package workbook

import (
	"github.com/xuri/excelize/v2"

	"brim/model"
)

// look is how a cell is written.
type look struct {
	format string // of numbers; empty: as they are
	input  bool   // blue on yellow, and not locked
	bold   bool
	wrap   bool
	grey   bool
}

// formats are the formats of numbers by unit.
var formats = map[model.Unit]string{
	model.Money: "#,##0", model.Fraction: "0.0%", model.Ratio: "0.00", model.People: "0.00", model.PeopleRate: "0.00",
	model.AccountCount: "#,##0.0", model.MonthCount: "0.##", model.DayCount: "0.##", model.HourCount: "0.##", model.Multiple: "0.000",
}

// The font of the cells that have no style of their own.
const (
	family = "Calibri"
	size   = 11
)

// monthFormat is that of dates.
const monthFormat = "mmm yyyy"

// style is the style of a look, made when it is first asked for.
func (b *book) style(l look) int {
	if id, ok := b.styles[l]; ok {
		return id
	}
	s := &excelize.Style{}
	if l.format != "" {
		s.CustomNumFmt = &l.format
	}
	switch {
	case l.input:
		s.Font = &excelize.Font{Color: "0000FF", Family: family, Size: size}
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FFFFDD"}}
		s.Protection = &excelize.Protection{Locked: false}
	case l.grey:
		s.Font = &excelize.Font{Color: "808080", Family: family, Size: size}
	case l.bold:
		s.Font = &excelize.Font{Bold: true, Family: family, Size: size}
	}
	if l.wrap {
		s.Alignment = &excelize.Alignment{WrapText: true, Vertical: "top"}
	}
	id, err := b.file.NewStyle(s)
	b.fail(err)
	b.styles[l] = id
	return id
}

func (b *book) bold(text string) excelize.Cell {
	return excelize.Cell{Value: text, StyleID: b.style(look{bold: true})}
}

func (b *book) grey(text string) excelize.Cell {
	return excelize.Cell{Value: text, StyleID: b.style(look{grey: true})}
}

// mark is a style of cells whose value asks for it.
func (b *book) mark(font, fill string) *int {
	s := &excelize.Style{Font: &excelize.Font{Color: font}}
	if fill != "" {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{fill}}
	}
	id, err := b.file.NewConditionalStyle(s)
	b.fail(err)
	return &id
}
