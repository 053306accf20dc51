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
	title  bool
	link   bool
	wrap   bool
	grey   bool
	left   bool // left where numbers would stand right
	right  bool // right where words would stand left
}

// plain is the format of numbers that have decimals only where they need some. One of "0.##" would
// leave a lone point behind whole ones.
const plain = "General"

// formats are the formats of numbers by unit.
var formats = map[model.Unit]string{
	model.Money: "#,##0", model.Fraction: "0.0%", model.Ratio: "0.00", model.People: "0.00", model.PeopleRate: "0.00",
	model.AccountCount: "#,##0.0", model.MonthCount: plain, model.DayCount: plain, model.HourCount: plain, model.Multiple: "0.000",
}

// The font of the cells that have no style of their own.
const (
	family    = "Calibri"
	size      = 11
	titleSize = 16
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
	case l.title:
		s.Font = &excelize.Font{Bold: true, Family: family, Size: titleSize}
	case l.link:
		s.Font = &excelize.Font{Color: "0563C1", Underline: "single", Family: family, Size: size}
	case l.bold:
		s.Font = &excelize.Font{Bold: true, Family: family, Size: size}
	}
	s.Alignment = alignment(l)
	id, err := b.file.NewStyle(s)
	b.fail(err)
	b.styles[l] = id
	return id
}

// alignment is where a look has what a cell holds; nil: words left, numbers right.
func alignment(l look) *excelize.Alignment {
	switch {
	case l.wrap && l.left:
		return &excelize.Alignment{Horizontal: "left", Vertical: "top", WrapText: true, Indent: 1}
	case l.wrap:
		return &excelize.Alignment{Horizontal: "left", Vertical: "top", WrapText: true}
	case l.left:
		return &excelize.Alignment{Horizontal: "left", Indent: 1}
	case l.right:
		return &excelize.Alignment{Horizontal: "right"}
	}
	return nil
}

// head is the head of a column of numbers: above them, on the right.
func (b *book) head(text string) excelize.Cell {
	return excelize.Cell{Value: text, StyleID: b.style(look{bold: true, right: true})}
}

// insetHead is the head of a column of words that stands beside one of numbers.
func (b *book) insetHead(text string) excelize.Cell {
	return excelize.Cell{Value: text, StyleID: b.style(look{bold: true, left: true})}
}

func (b *book) bold(text string) excelize.Cell {
	return excelize.Cell{Value: text, StyleID: b.style(look{bold: true})}
}

func (b *book) grey(text string) excelize.Cell {
	return excelize.Cell{Value: text, StyleID: b.style(look{grey: true})}
}

// redAbove marks the cells that are above a number.
func (p *page) redAbove(limit, cells string) {
	p.markWhere(cells, excelize.ConditionalFormatOptions{Type: "cell", Criteria: ">", Value: limit, Format: p.mark("9C0006", "FFC7CE")})
}

// greyUndefined shows in grey what is undefined.
func (p *page) greyUndefined(cells string) {
	p.markWhere(cells, excelize.ConditionalFormatOptions{Type: "errors", Format: p.mark("BFBFBF", "")})
}

func (p *page) markWhere(cells string, when excelize.ConditionalFormatOptions) {
	p.fail(p.file.SetConditionalFormat(p.name, cells, []excelize.ConditionalFormatOptions{when}))
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
