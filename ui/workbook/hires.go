package workbook

import (
	"github.com/xuri/excelize/v2"

	"brim/planner/explain"
)

// writeHires writes the lists of hires, known starts and reductions by month, those of a
// quarter in its first month, and below them how they land.
func (b *book) writeHires(p *page) {
	for _, list := range b.cells.Lists {
		p.allow(address(monthColumn+1, b.places[list.Target].row)+":"+address(monthColumn+len(list.Values)-1, b.places[list.Target].row),
			excelize.DataValidationTypeDecimal, list.Lever.Range.Low, list.Lever.Range.High, list.Lever.Title())
	}
	p.monthHead(b.lastHireMonth())
	style := p.style(look{format: plain, input: true})
	for _, list := range b.cells.Lists {
		unit := "people a month"
		if list.Step > 1 {
			unit = "people a quarter"
		}
		cells := []any{list.ID, list.Lever.Title(), blank(list.Lever.Owner), unit, nil, nil}
		p.row(b.places[list.Target].row, p.listed(cells, list, style)...)
	}
	p.lines()
}

// listed adds the entries of a list to a row, each in its month.
func (p *page) listed(cells []any, list *explain.List, style int) []any {
	for t := 1; t < len(list.Values); t++ {
		if (t-1)%list.Step == 0 {
			cells = append(cells, excelize.Cell{Value: list.Values[t], StyleID: style})
		} else {
			cells = append(cells, nil)
		}
	}
	return cells
}

// lastHireMonth is the last month of the lists of hires, or of the plan where there are none.
func (s *sheets) lastHireMonth() int {
	last := s.plan.Horizon
	for _, list := range s.cells.Lists {
		last = max(last, len(list.Values)-1)
	}
	return last
}
