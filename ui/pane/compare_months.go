package pane

import (
	"fmt"

	"brim/ui/canvas"
	"brim/ui/state"
	"brim/ui/theme"
)

// leastCompareMonths is the fewest months that a table below the figures is worth, and
// compareMonthsHead its rows before the first: air, and what the figure is.
const (
	leastCompareMonths = 3
	compareMonthsHead  = 2
)

// compareStep is in months how far apart the rows of that table are, every quarter, half year or
// year, and how many there are; none where the figures leave no room for them.
func compareStep(covered span, height int) (every, rows int) {
	for _, every := range []int{3, 6, 12} {
		rows := covered.months/every + 1
		if rows >= leastCompareMonths && compareMonthsHead+rows <= height {
			return every, rows
		}
	}
	return 0, 0
}

// months writes the figure of the chart month by month in the columns of the plans.
func (p *compareParts) months(c *canvas.Canvas, s state.State) {
	covered := spanOf(s)
	every, rows := compareStep(covered, c.Height())
	if len(p.columns) == 0 || rows == 0 {
		return
	}
	figure := chartFor(s, s.CompareRow())
	c.TextFit(0, 1, c.Width(), theme.Title, figure.title)
	for i := range rows {
		p.month(c.Sub(canvas.Rect{Y: compareMonthsHead + i, W: c.Width(), H: 1}), s, figure, covered, i*every)
	}
}

// pressMonths says what the table has in one of its lines: the months' title, or a month of
// every plan. The table is of that height.
func (p *compareParts) pressMonths(s state.State, line, height int) (state.State, bool) {
	covered := spanOf(s)
	every, rows := compareStep(covered, height)
	row := line - compareMonthsHead
	if len(p.columns) == 0 || rows == 0 || row < -1 || row >= rows {
		return s, false
	}
	figure := chartFor(s, s.CompareRow())
	if row < 0 {
		return s.Remark(figure.title + ", in every plan"), true
	}
	return s.Remark(toldByAll(s, figure, covered, row*every)), true
}

// month is the figure of all plans in month t of the span.
func (p *compareParts) month(c *canvas.Canvas, s state.State, figure chartOf, covered span, t int) {
	label := fmt.Sprintf("month %d", t)
	if covered.shared {
		label = covered.start.Add(t).Long()
	}
	c.TextFit(2, 0, p.label-labelAir, theme.Dim, label)
	c.TextRight(p.figures(), 0, theme.Strong, monthText(s.Plan, covered.in(s.Plan, t), figure))
	for _, place := range p.columns {
		other := &s.Compare.Others[place.other]
		c.Sub(place.Rect).TextRight(1+p.value, 0, theme.Text, monthText(other.Plan, covered.in(other.Plan, t), figure))
	}
}
