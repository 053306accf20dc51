package chart

import (
	"slices"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// Line is a chart of one or more series over the same axis, with limits.
type Line struct {
	// Series are drawn in order, later over earlier; dotted ones first.
	Series []Series
	Scale  Scale
	// Bands are shaded behind the series and the limits.
	Bands  []Band
	Limits []Limit
	// Marks are points shown by a vertical line behind the data.
	Marks []int
	// Ticks are points marked at the foot of the plot: dates to keep.
	Ticks []int
	// Events are points at which something comes about.
	Events []Event
	// Strip, where there is one, is a row between the plot and the labels.
	Strip *Strip
	// Labels stand below the plot; without any it gets that row too.
	Labels []Label
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
	// Front draws a dotted line over all others, with gaps where it lies on one so that
	// both show.
	Front bool
	// Glyph is what a dotted series is drawn with; empty for the set's dot.
	Glyph string
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
	if len(l.Labels) > 0 {
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
	p := newPlot(c.Sub(rest), l.Scale, l.tail())
	p.drawBands(l.Bands)
	p.drawMarks(l.Marks, l.count())
	p.drawTicks(l.Ticks, l.count())
	p.drawEvents(l.Events, l.count())
	p.drawLimits(l.Limits)
	l.drawSeries(p)
	p.labelEvents(l.Events, l.count())
	p.labelLimits(l.Limits)
	l.drawAxis(c.Sub(axis), p)
	_, labels = labels.SplitLeft(rest.X)
	l.drawLabels(c.Sub(labels), p)
}

// smallestWithStrip is the most rows of a plot that are too few to give one to a strip.
const smallestWithStrip = 3

func (l Line) tail() int {
	if len(l.Limits) == 0 {
		return 0
	}
	return tail
}

func (l Line) drawSeries(p *plot) {
	for _, s := range l.Series {
		if s.Dotted && !s.Front {
			p.drawDotted(s)
		}
	}
	for _, s := range l.Series {
		if !s.Dotted {
			p.drawSolid(s, l.Limits)
		}
	}
	for _, s := range l.Series {
		if s.Dotted && s.Front {
			p.drawDotted(s)
		}
	}
}

// drawAxis writes the limits' values in their rows, then round values in the
// rows left over. No value is written twice: two that read the same may lie in rows apart.
func (l Line) drawAxis(axis *canvas.Canvas, p *plot) {
	if l.Format == nil || axis.Width() == 0 || p.h == 0 {
		return
	}
	taken, said := make([]bool, p.h), map[string]bool{}
	write := func(v float64, role theme.Role) {
		row, text := p.row(v), canvas.Fit(l.Format(v), axis.Width(), axis.Glyphs().Ellipsis)
		if taken[row] || said[text] {
			return
		}
		taken[row], said[text] = true, true
		axis.TextRight(axis.Width(), row, role, text)
	}
	for _, limit := range l.Limits {
		if p.shows(limit) {
			write(limit.Value, theme.Limit)
		}
	}
	for _, tick := range l.readableTicks(p.h) {
		write(tick, theme.Dim)
	}
}

// readableTicks are round values for a plot of that many rows, in steps coarse
// enough for Format to tell them apart.
func (l Line) readableTicks(rows int) []float64 {
	for count := max(2, min(rows, 1+rows/2)); count > 0; count-- {
		ticks := l.Scale.ticks(count)
		distinct := map[string]bool{}
		for _, tick := range ticks {
			distinct[l.Format(tick)] = true
		}
		if len(distinct) == len(ticks) {
			return ticks
		}
	}
	return nil
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
