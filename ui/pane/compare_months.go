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

// months writes the figure of the chart month by month in the columns of the plans, where the
// figures leave room for that: every quarter, half year or year.
func (p *compareParts) months(c *canvas.Canvas, s state.State) {
	if len(p.columns) == 0 {
		return
	}
	covered := spanOf(s)
	for _, every := range []int{3, 6, 12} {
		count := covered.months/every + 1
		if count < leastCompareMonths || compareMonthsHead+count > c.Height() {
			continue
		}
		figure := chartFor(s, s.CompareRow())
		c.TextFit(0, 1, c.Width(), theme.Title, figure.title)
		for i := range count {
			p.month(c.Sub(canvas.Rect{Y: compareMonthsHead + i, W: c.Width(), H: 1}), s, figure, covered, i*every)
		}
		return
	}
}

// month is the figure of all plans in month t of the span.
func (p *compareParts) month(c *canvas.Canvas, s state.State, figure chartOf, covered span, t int) {
	label := fmt.Sprintf("month %d", t)
	if covered.shared {
		label = covered.start.Add(t).Long()
	}
	c.TextFit(2, 0, p.label-labelAir, theme.Dim, label)
	c.TextRight(p.figures(), 0, theme.Strong, monthText(s.Plan, t, figure))
	for _, place := range p.columns {
		other := &s.Compare.Others[place.other]
		c.Sub(place.Rect).TextRight(1+p.value, 0, theme.Text, monthText(other.Plan, t, figure))
	}
}
