package pane

import (
	"strings"

	"brim/planner"
	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/kit"
	"brim/ui/state"
	"brim/ui/theme"
)

// Rows from which the presentation's chart has a title, and from which a second one stands
// below it.
const (
	titledChart = kit.SmallestPlot + 2
	twoCharts   = 24
)

// presentCharts shows when pods break, and below that, where there is room, how full the
// books are; without pods the books alone.
func presentCharts(c *canvas.Canvas, s state.State) {
	first, rest := presentRects(c.Bounds(), s)
	if len(s.Plan.Pods) == 0 {
		presentChart(c, podsTitle(c.Glyphs(), s.Plan, c.Width()), fullnessLine(s))
		return
	}
	presentChart(c.Sub(first), podsTitle(c.Glyphs(), s.Plan, c.Width()), podLine(s))
	if !rest.Empty() {
		presentChart(c.Sub(rest), fullTitle(c.Glyphs(), s.Plan, rest.W), fullnessLine(s))
	}
}

// presentRects are where the two charts stand; the second is empty where there is but one.
func presentRects(area canvas.Rect, s state.State) (first, rest canvas.Rect) {
	if len(s.Plan.Pods) == 0 || area.H < twoCharts {
		return area, canvas.Rect{}
	}
	first, rest = area.SplitTop(area.H / 2)
	_, rest = rest.SplitTop(1)
	return first, rest
}

// PresentMonth says what the presentation's charts show in the month under the mouse, at x
// and y in their room, and takes that month to the pages that look at one; false where the
// mouse is on no month.
func PresentMonth(s state.State, area canvas.Rect, x, y int) (state.State, bool) {
	_, rest := presentRects(canvas.Rect{W: area.W, H: area.H}, s)
	line, said := fullnessLine(s), booksInMonth
	if len(s.Plan.Pods) > 0 && (rest.Empty() || y < rest.Y) {
		line, said = podLine(s), inMonth
	}
	month, ok := line.PointAt(x, area.W)
	if !ok {
		return s, false
	}
	return s.LookAt(month, s.Cursor.Tier).Remark(said(s, month)), true
}

// fullTitle names the books with the dash of each, where there is room.
func fullTitle(g *theme.Glyphs, p *planner.Plan, width int) string {
	var tiers []string
	for k := range p.Splits {
		tiers = append(tiers, chart.DashOf(k).Sample(g)+" "+p.Splits[k].Name)
	}
	all := strings.Join(tiers, "  ")
	return canvas.Wording(width, "Books, % of full: "+all, "% full: "+all, all, "Books, % of full")
}

func presentChart(c *canvas.Canvas, title string, line chart.Line) {
	if c.Height() < kit.SmallestPlot {
		return
	}
	area := c.Bounds()
	if c.Height() >= titledChart {
		c.TextFit(0, 0, c.Width(), theme.Strong, title)
		_, area = area.SplitTop(1)
	}
	line.Draw(c.Sub(area))
}
