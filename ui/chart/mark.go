package chart

import "brim/ui/theme"

// drawMarks draws a vertical line behind everything else at each marked point.
func (p *plot) drawMarks(marks []int, count int) {
	for _, x := range marks {
		if x >= 0 && x < count {
			p.view.VLine(Column(x, count, p.dataWidth()), 0, p.h, theme.Faint)
		}
	}
}

// drawTicks marks points in the last row, behind everything else.
func (p *plot) drawTicks(ticks []int, count int) {
	for _, x := range ticks {
		if x >= 0 && x < count && p.h > 0 {
			p.view.Set(Column(x, count, p.dataWidth()), p.h-1, theme.Dim, p.view.Glyphs().Tick)
		}
	}
}

// drawPointed points at points from the first row.
func (p *plot) drawPointed(points []int, count int) {
	for _, x := range points {
		if column := Column(x, count, p.dataWidth()); x >= 0 && x < count && p.h > 0 {
			p.set(column, 0, theme.Accent, p.view.Glyphs().Down)
		}
	}
}

// count is the number of points of the longest series, or up to the last range.
func (l Line) count() int {
	count := 0
	for _, r := range l.Ranges {
		count = max(count, r.Point+1)
	}
	for _, s := range l.Series {
		count = max(count, len(s.Points))
	}
	return count
}

// PointAt is the point nearest to column x of a view of that width; false left of the
// plot and without points.
func (l Line) PointAt(x, width int) (int, bool) {
	if l.AxisWidth > 0 {
		x, width = x-l.AxisWidth-1, width-l.AxisWidth-1
	}
	count, columns := l.count(), max(0, width-l.tail())
	if x < 0 || count == 0 {
		return 0, false
	}
	nearest := 0
	for i := range count {
		if abs(Column(i, count, columns)-x) < abs(Column(nearest, count, columns)-x) {
			nearest = i
		}
	}
	return nearest, true
}

func abs(n int) int { return max(n, -n) }
