package pane

import (
	"fmt"
	"math"
	"strconv"

	"brim/model"
	"brim/planner"
	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// CompareChart draws the chosen figure of the comparison month by month, a line for
// every plan: this one solid, the others dashed with their numbers.
type CompareChart struct{}

// Draw implements [View].
func (CompareChart) Draw(c *canvas.Canvas, s state.State, focused bool) {
	figure := chartFor(s, s.CompareRow())
	inside := kit.Frame(c, focused, figure.title)
	legend, rest := inside.Bounds().SplitTop(1)
	drawLegend(inside.Sub(legend), s, figure)
	overlaid(s, figure).Draw(inside.Sub(rest))
}

// overlaid is the chart of all plans that can share its scale.
func overlaid(s state.State, figure chartOf) chart.Line {
	span := spanOf(s)
	line := chart.Line{
		Limits: figure.limit, AxisWidth: 8, Labels: span.labels(s.Scenario.FiscalStart),
		Format: func(v float64) string { return figure.write(v, s.Plan.Currency) },
		Beyond: beyondAll(s, figure, span),
	}
	for i := range s.Compare.Others {
		if other := &s.Compare.Others[i]; charted(s, figure, other) {
			line.Series = append(line.Series, chart.Series{
				Points: span.points(other.Plan, figure.read), Role: otherRole(i), Dash: chart.DashOf(i + 1), Mark: strconv.Itoa(i + 1),
			})
		}
	}
	line.Series = append(line.Series, chart.Series{Points: span.points(s.Plan, figure.read), Role: theme.Series(0)})
	if dots := figure.happened(s); dots != nil {
		late := make([]chart.Point, -span.in(s.Plan, 0)) // in which this plan has not begun
		line.Dots = []chart.Dots{{Points: append(late, dots...), Role: theme.Series(0)}}
	}
	var extra []float64
	for _, limit := range figure.limit {
		extra = append(extra, limit.Value)
	}
	var all [][]chart.Point
	for _, series := range withDots(line) {
		all = append(all, series.Points)
	}
	line.Scale = chart.ScaleFor(extra, all...)
	return line
}

// beyondAll says what of any plan lies off the scale: when, too, where their months are this plan's.
func beyondAll(s state.State, figure chartOf, covered span) func(chart.Beyond) []string {
	said := beyond(s.Plan, func(v model.Opt) string { return figure.write(v.V, s.Plan.Currency) })
	return func(off chart.Beyond) []string {
		wordings := said(off)
		if covered.shared && covered.in(s.Plan, 0) == 0 {
			return wordings
		}
		return wordings[len(wordings)-1:]
	}
}

func otherRole(i int) theme.Role { return theme.Series(i + 1) }

// charted reports whether another plan's figure can stand on this plan's scale.
func charted(s state.State, figure chartOf, other *state.Other) bool {
	return !figure.money || other.Plan.Currency == s.Plan.Currency
}

// span is the months that a chart covers: the calendar's where all plans have months in common, as
// one that begins anew has with the old one; else those since each plan's own beginning.
type span struct {
	start  model.Month
	months int
	shared bool
}

func spanOf(s state.State) span {
	first, last := s.Plan.MonthAt(0), s.Head.End
	begun, ended, longest := first, last, s.Plan.Horizon // when all have begun, and the first ends
	for i := range s.Compare.Others {
		other := s.Compare.Others[i].Plan
		opening, end := other.MonthAt(0), other.MonthAt(other.Horizon)
		first, begun = min(first, opening), max(begun, opening)
		last, ended = max(last, end), min(ended, end)
		longest = max(longest, other.Horizon)
	}
	if begun >= ended {
		return span{start: s.Plan.MonthAt(0), months: longest}
	}
	return span{start: first, months: int(last - first), shared: true}
}

// in is which month of a plan month t of the span is; none where it is negative, or past the end.
func (covered span) in(p *planner.Plan, t int) int {
	if !covered.shared {
		return t
	}
	return t - int(p.MonthAt(0)-covered.start)
}

func (covered span) points(p *planner.Plan, read func(*planner.Plan, int) model.Opt) []chart.Point {
	points := make([]chart.Point, covered.months+1)
	for t := range points {
		if month := covered.in(p, t); month >= 0 && month <= p.Horizon {
			points[t] = kit.Point(read(p, month))
		}
	}
	return points
}

func (covered span) labels(fiscalStart int) []chart.Label {
	if covered.shared {
		return kit.LabelsFrom(covered.start, covered.months, fiscalStart)
	}
	var labels []chart.Label
	for t := 0; t <= covered.months; t += 6 {
		labels = append(labels, chart.Label{Point: t, Text: fmt.Sprintf("month %d", t)})
	}
	return labels
}

// drawLegend names the lines, and says which plan has none.
func drawLegend(c *canvas.Canvas, s state.State, figure chartOf) {
	g := c.Glyphs()
	row := kit.NewRow(c, 3)
	row.Mark(theme.Series(0), chart.Solid.Sample(g)+" This plan")
	if figure.happened(s) != nil {
		row.Mark(theme.Series(0), g.Knob+" actual")
	}
	for i := range s.Compare.Others {
		other := &s.Compare.Others[i]
		text := fmt.Sprintf("%d %s", i+1, canvas.Fit(other.Name, 20, g.Ellipsis))
		if !charted(s, figure, other) {
			row.Mark(theme.Dim, text+" in "+other.Plan.Currency+": no line")
			continue
		}
		if same := lineOver(s, figure, i); same != "" {
			row.Mark(otherRole(i), text+": as "+same)
			continue
		}
		row.Mark(otherRole(i), chart.DashOf(i+1).Sample(g)+" "+text)
	}
	row.Draw()
}

// lineOver names the line that lies over another plan's from end to end: this plan's, or that
// of a plan drawn later; empty without one.
func lineOver(s state.State, figure chartOf, i int) string {
	covered := spanOf(s)
	own := covered.points(s.Compare.Others[i].Plan, figure.read)
	if alike(own, covered.points(s.Plan, figure.read)) {
		return "this plan"
	}
	for j := i + 1; j < len(s.Compare.Others); j++ {
		other := &s.Compare.Others[j]
		if charted(s, figure, other) && alike(own, covered.points(other.Plan, figure.read)) {
			return strconv.Itoa(j + 1)
		}
	}
	return ""
}

// alike reports whether a line has every point of another one to the last digit that a chart
// could show.
func alike(line, over []chart.Point) bool {
	const digit = 1e-6
	for t, p := range line {
		if p.OK && (!over[t].OK || math.Abs(p.V-over[t].V) > digit*math.Abs(p.V)) {
			return false
		}
	}
	return true
}

// Table implements [View].
func (CompareChart) Table(s state.State) report.Section {
	figure, span := chartFor(s, s.CompareRow()), spanOf(s)
	grid := report.Grid{Head: []string{"Month", "This plan"}, Left: 1, Fixed: 1}
	dots := figure.happened(s)
	if dots != nil {
		grid.Head = append(grid.Head, "Actual")
	}
	for i := range s.Compare.Others {
		grid.Head = append(grid.Head, s.Compare.Others[i].Name)
	}
	for t := 0; t <= span.months; t += 3 {
		row := []report.Cell{report.Word(strconv.Itoa(t)), figureCell(s.Plan, span.in(s.Plan, t), figure)}
		if span.shared {
			row[0] = report.Word(span.start.Add(t).Long())
		}
		if dots != nil {
			row = append(row, happenedCell(s, dots, span.in(s.Plan, t), figure))
		}
		for i := range s.Compare.Others {
			other := s.Compare.Others[i].Plan
			row = append(row, figureCell(other, span.in(other, t), figure))
		}
		grid.Add(row...)
	}
	return report.Section{Title: figure.title, Grid: grid}
}

// figureCell is a plan's figure of a month in a table.
func figureCell(p *planner.Plan, t int, figure chartOf) report.Cell {
	return report.Figure(monthText(p, t, figure), figureIn(p, t, figure))
}

// monthText is a plan's figure of a month; before its opening and past its end there is none.
func monthText(p *planner.Plan, t int, figure chartOf) string {
	if t < 0 || t > p.Horizon {
		return ""
	}
	v := figureIn(p, t, figure)
	if !v.OK {
		return words.Unknown
	}
	return figure.write(v.V, p.Currency)
}

// figureIn is that figure unrounded.
func figureIn(p *planner.Plan, t int, figure chartOf) model.Opt {
	if t < 0 || t > p.Horizon {
		return model.Opt{}
	}
	return figure.read(p, t)
}

// Press implements [Pressed]: it says what the chart shows of every plan in the month under the
// mouse, and takes a month of this plan to the pages that look at one.
func (CompareChart) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	figure, covered := chartFor(s, s.CompareRow()), spanOf(s)
	month, ok := overlaid(s, figure).PointAt(mouse.X-1, mouse.W-2)
	if !ok {
		return s, Released, false
	}
	said := toldByAll(s, figure, covered, month)
	if own := covered.in(s.Plan, month); own >= 0 && own <= s.Plan.Horizon {
		s = s.LookAt(own, s.Cursor.Tier)
	}
	return s.Remark(said), Scrubbed, true
}

// toldByAll is the figure of every plan in a month of the span, in words.
func toldByAll(s state.State, figure chartOf, covered span, month int) string {
	said := fmt.Sprintf("month %d", month)
	if covered.shared {
		said = covered.start.Add(month).Long()
	}
	own := covered.in(s.Plan, month)
	said += ": this plan " + toldIn(s.Plan, own, figure) + toldActual(s, own, figure)
	for i := range s.Compare.Others {
		if other := &s.Compare.Others[i]; charted(s, figure, other) {
			said += fmt.Sprintf("; %s %s", other.Name, toldIn(other.Plan, covered.in(other.Plan, month), figure))
		}
	}
	return said
}

// toldIn is a plan's figure of a month in words, also before its opening and past its end.
func toldIn(p *planner.Plan, t int, figure chartOf) string {
	if text := monthText(p, t, figure); text != "" {
		return text
	}
	if t < 0 {
		return "has not begun"
	}
	return "has ended"
}

// Figures implements [View].
func (CompareChart) Figures(s state.State) []kit.Spot { return Compare{}.Figures(s) }

// Compares implements [Compares].
func (CompareChart) Compares() {}
