package chart

import (
	"maps"
	"slices"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// Line is a chart of one or more series over the same axis, with limits.
type Line struct {
	// Series are drawn in order, later over earlier; dotted ones first.
	Series []Series
	// Scale is what is shown at least where there are rows enough; what lies beyond it may
	// be off the scale, which is marked.
	Scale Scale
	// Ranges say where a figure may come to lie, in front of the series.
	Ranges []Range
	Limits []Limit
	// Marks are points shown by a vertical line behind the data, Pointed ones by an arrow in
	// the first row.
	Marks   []int
	Pointed []int
	// Ticks are points marked at the foot of the plot: dates to keep.
	Ticks []int
	// Dots are single points on top of the lines: what was measured beside what is computed.
	Dots []Dots
	// Events are points at which something comes about.
	Events []Event
	// Strip, where there is one, is a row between the plot and the labels.
	Strip *Strip
	// Labels stand below the plot; without any, and on the lowest chart, it gets that row too.
	Labels []Label
	// Beyond says in words what lies off the scale, and the same in fewer and fewer words; nil
	// leaves it to the marks.
	Beyond func(Beyond) []string
	// AxisWidth is the cells for the values at the left, 0 for none, and
	// Format writes them.
	AxisWidth int
	Format    func(float64) string
}

// Series is one line of a chart.
type Series struct {
	Points []Point
	Role   theme.Role
	// Dotted draws a thin line that yields to the others: a baseline, a bound.
	Dotted bool
	// Dash breaks a line that is not dotted.
	Dash Dash
	// Mark, where given, stands on the line now and then, so that lines
	// are told apart without colour.
	Mark string
}

// Limit is a labelled dashed line.
type Limit struct {
	Value float64
	// Label is shown at the right, such as "break 1.5".
	Label string
	// Breach is the role of a solid series above the limit; Text leaves it as
	// it is. Of several limits passed the highest counts.
	Breach theme.Role
}

// Label names a point of the x axis.
type Label struct {
	// Point is its index.
	Point int
	Text  string
}

// tail is the columns at the right that data leaves to the limits, so that a
// line lying on its limit cannot hide it altogether.
const tail = 2

// Draw fills the view.
func (l Line) Draw(c *canvas.Canvas) {
	area := c.Bounds()
	labels := canvas.Rect{}
	if len(l.Labels) > 0 && area.H > leastPlot {
		area, labels = area.SplitBottom(1)
	}
	if l.Strip != nil && area.H > smallestWithStrip {
		var strip canvas.Rect
		area, strip = area.SplitBottom(1)
		l.Strip.draw(c.Sub(strip), l.AxisWidth, l.tail())
	}
	axis, rest := area.SplitLeft(l.AxisWidth)
	if l.AxisWidth > 0 {
		_, rest = rest.SplitLeft(1)
	}
	p := l.plotIn(c.Sub(rest))
	p.drawMarks(l.Marks, l.count())
	p.drawTicks(l.Ticks, l.count())
	p.drawLimits(l.Limits)
	p.drawEvents(l.Events, l.count())
	l.drawSeries(p)
	p.drawDots(l.Dots, l.count())
	l.drawRanges(p)
	p.drawPointed(l.Pointed, l.count())
	p.nameRows(l.Limits)
	l.labelBeyond(p)
	p.labelEvents(l.Events, l.count())
	p.labelLimits(l.Limits)
	l.drawAxis(c.Sub(axis), p)
	_, labels = labels.SplitLeft(rest.X)
	l.drawLabels(c.Sub(labels), p)
}

// A plot keeps so many rows before it gives one to the labels, and to a strip.
const (
	leastPlot         = 3
	smallestWithStrip = 4
)

func (l Line) tail() int {
	if len(l.Limits) == 0 {
		return 0
	}
	return tail
}

func (l Line) drawSeries(p *plot) {
	for _, s := range l.Series {
		if s.Dotted {
			p.drawDotted(s)
			p.drawBeyond(s, nil)
		}
	}
	for _, s := range l.Series {
		if !s.Dotted {
			p.drawSolid(s, l.Limits)
			p.drawBeyond(s, l.Limits)
		}
	}
}

// drawAxis writes the limits' values in their rows, then round values in the
// rows left over, where no limit's label stands. No value is written twice, and what
// is off the scale is said to lie beyond its last row.
func (l Line) drawAxis(axis *canvas.Canvas, p *plot) {
	if l.Format == nil || axis.Width() == 0 || p.h == 0 {
		return
	}
	a := axisRows{axis, slices.Clone(p.named), map[string]bool{}}
	rows := p.limitRows(l.Limits)
	for _, y := range slices.Sorted(maps.Keys(rows)) {
		a.write(y, theme.Limit, l.Format(rows[y].Value))
	}
	ticks := p.grid.ticks()
	for _, y := range ticks {
		a.writeFree(p.first+y, l.Format(p.grid.value(y)))
	}
	if len(ticks) > 0 {
		l.drawEnds(a, p, ticks[0], ticks[len(ticks)-1])
	}
}

// drawEnds says beyond which of the highest and the lowest tick lies what is off the scale.
func (l Line) drawEnds(a axisRows, p *plot, highest, lowest int) {
	for _, end := range p.sides {
		text := ">" + l.Format(p.grid.value(highest))
		if !end.above {
			text = "<" + l.Format(p.grid.value(lowest))
		}
		if canvas.Width(text) <= a.axis.Width() {
			a.writeFree(end.row, text)
		}
	}
}

// axisRows are the rows of an axis: which are taken, and what was said in one.
type axisRows struct {
	axis  *canvas.Canvas
	taken []bool
	said  map[string]bool
}

// write writes a value that no row says yet.
func (a axisRows) write(y int, role theme.Role, text string) {
	if !a.said[text] {
		a.taken[y], a.said[text] = true, true
		a.axis.TextRight(a.axis.Width(), y, role, canvas.Fit(text, a.axis.Width(), a.axis.Glyphs().Ellipsis))
	}
}

// writeFree does so where the row is free.
func (a axisRows) writeFree(y int, text string) {
	if !a.taken[y] {
		a.write(y, theme.Dim, text)
	}
}

// distinct reports whether the ticks of a grid can be told apart as they are written.
func (l Line) distinct(g grid) bool {
	if l.Format == nil {
		return true
	}
	seen := map[string]bool{}
	ticks := g.ticks()
	for _, y := range ticks {
		seen[l.Format(g.value(y))] = true
	}
	return len(seen) == len(ticks)
}

// drawLabels writes every x label, or every second, fourth, … where no more have room, each
// starting at its point; the last may move left to stay on the chart.
func (l Line) drawLabels(row *canvas.Canvas, p *plot) {
	count := l.count()
	labels := slices.DeleteFunc(slices.Clone(l.Labels), func(label Label) bool { return label.Point < 0 || label.Point >= count })
	place := func(label Label) (x, end int) {
		width := canvas.Width(label.Text)
		x = min(Column(label.Point, count, p.dataWidth()), row.Width()-width)
		return x, x + width + 1
	}
	for every := 1; every <= len(labels); every *= 2 {
		if !fitEvery(labels, every, place) {
			continue
		}
		for i := 0; i < len(labels); i += every {
			if x, _ := place(labels[i]); x >= 0 {
				row.Text(x, 0, theme.Dim, labels[i].Text)
			}
		}
		return
	}
}

// fitEvery reports whether the labels leave each other room when only one of so many is written.
func fitEvery(labels []Label, every int, place func(Label) (x, end int)) bool {
	free := 0
	for i := 0; i < len(labels); i += every {
		x, end := place(labels[i])
		if x < free {
			return false
		}
		free = end
	}
	return true
}
