package pane

import (
	"fmt"
	"math"

	"brim/model"
	"brim/planner"
	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// PodRatio charts a pod tier's AE:CSM ratio and its mean of twelve months against the
// limits; without any pod tier, the company's.
type PodRatio struct{}

// Table implements [View].
func (PodRatio) Table(s state.State) report.Section { return report.Ratios(s.Plan, s.Pod()) }

// Figures implements [View].
func (PodRatio) Figures(s state.State) []Spot {
	at := planner.At{T: s.Cursor.Month, Tier: max(0, podTier(s))}
	if podTier(s) < 0 {
		return spotsAt(at, "company.ratio", "company.trailing_ratio")
	}
	return spotsAt(at, "ratio", "trailing_ratio", "pod_state", "pods", "ae_heads", "csm_heads")
}

// Point implements [Pointed].
func (PodRatio) Point(x, _, w, _ int, s state.State) (month, tier int, ok bool) {
	month, ok = podRatioLine(s, "").PointAt(x-1, w-2)
	return month, s.Cursor.Tier, ok
}

// Draw implements [View].
func (PodRatio) Draw(c *canvas.Canvas, s state.State, focused bool) {
	title := report.RatiosTitle(s.Plan, s.Pod())
	inside := c.Sub(c.Box(c.Bounds(), borderOf(focused), title))
	facts, rest := canvas.Rect{}, inside.Bounds()
	if rest.H >= roomyPlot {
		facts, rest = rest.SplitTop(1)
		ratioFacts(inside.Sub(facts), s, "")
	} else { // they stand in the frame
		x := canvas.Width(title) + 5
		ratioFacts(c.Sub(canvas.Rect{X: x, W: c.Width() - x - 2, H: 1}), s, " ")
	}
	line := podRatioLine(s, inside.Glyphs().TrackFill)
	if rest.H >= smallestPlot {
		line.Draw(inside.Sub(rest))
		return
	}
	limit := s.Scenario.Limits.RatioDegraded
	points := line.Series[len(line.Series)-1].Points
	chart.Spark{Points: points, Scale: line.Scale, Limit: chart.At(limit), Role: theme.Within}.Draw(inside.Sub(rest))
}

// roomyPlot is the height from which a line can be spared for the facts.
const roomyPlot = 8

// podTier is the index of the pod tier that is looked at, -1 without any.
func podTier(s state.State) int {
	if f := s.Pod(); f != nil {
		return f.Index
	}
	return -1
}

// ratioFacts is the line above the chart: what the cursor's month says, and the lines'
// legend. The air goes around each fact.
func ratioFacts(c *canvas.Canvas, s state.State, air string) {
	g, k, t := c.Glyphs(), podTier(s), s.Cursor.Month
	m := &s.Plan.Months[t]
	ratio, trailing := report.RatioOf(s.Plan, t, k)
	row := &segments{c: c, gap: 2 - 2*len(air)}
	mark := func(role theme.Role, text string) { row.mark(role, air+text+air) }
	mark(theme.Strong, m.Month.Long())
	if k >= 0 {
		role, glyph := podStateMark(g, m.Tiers[k].PodState)
		mark(role, glyph+" ratio "+words.Ratio(ratio)+" "+m.Tiers[k].PodState.String())
	} else {
		mark(theme.Text, "ratio "+words.Ratio(ratio))
	}
	mean := g.TrackFill + " 12-month mean " + words.Ratio(trailing)
	if row.x+canvas.Width(air+mean+air) > c.Width() {
		mean = g.TrackFill + " mean " + words.Ratio(trailing)
	}
	mark(theme.Series2, mean)
	if at, ok := pinnedSpot(s, t, k); ok {
		was, _ := report.RatioOf(s.Baseline.Plan, at.T, at.Tier)
		mark(theme.Ghost, g.Dot+" baseline "+words.Ratio(was))
	}
	row.draw()
}

func podStateMark(g *theme.Glyphs, is planner.PodState) (theme.Role, string) {
	switch is {
	case planner.Hybrid:
		return theme.Over, g.Over
	case planner.Strained:
		return theme.Warn, g.Over
	}
	return theme.Within, g.Within
}

// podRatioLine is the chart; trailing is the glyph of the twelve-month mean. The ratio
// itself is the last series.
func podRatioLine(s state.State, trailing string) chart.Line {
	limits, k := s.Scenario.Limits, podTier(s)
	line := chart.Line{
		Limits: []chart.Limit{
			{Value: limits.RatioSound, Label: fmt.Sprintf("sound %.4g", limits.RatioSound), Breach: theme.Warn},
			{Value: limits.RatioDegraded, Label: fmt.Sprintf("degraded %.4g", limits.RatioDegraded), Breach: theme.Over},
		},
		AxisWidth: 5,
		Format:    func(v float64) string { return fmt.Sprintf("%.1f", v) },
		Labels:    monthLabels(s.Plan),
		Marks:     []int{s.Cursor.Month},
	}
	var ratios, means, ghost []chart.Point
	for t := range s.Plan.Months {
		ratio, mean := report.RatioOf(s.Plan, t, k)
		ratios, means = append(ratios, point(ratio)), append(means, point(mean))
		before := chart.Point{}
		if at, ok := pinnedSpot(s, t, k); ok {
			ratio, _ := report.RatioOf(s.Baseline.Plan, at.T, at.Tier)
			before = point(ratio)
		}
		ghost = append(ghost, before)
	}
	line.Series = []chart.Series{
		{Points: ghost, Role: theme.Ghost, Dotted: true},
		{Points: means, Role: theme.Series2, Dotted: true, Glyph: trailing},
		{Points: ratios, Role: theme.Series1},
	}
	line.Scale = tenths(ratioScale(line.Series, limits), line.Series, limits)
	return line
}

// tenths covers what [ratioScale] does in tenths, so that on a low screen no row is lost
// to round numbers beyond it.
func tenths(s chart.Scale, series []chart.Series, limits model.Limits) chart.Scale {
	low, high := limits.RatioSound*0.8, limits.RatioDegraded*1.1
	for _, one := range series {
		for _, p := range one.Points {
			if p.OK {
				low, high = min(low, p.V), max(high, p.V)
			}
		}
	}
	return chart.Scale{
		Min: max(s.Min, math.Floor(low*10)/10), Max: min(s.Max, math.Ceil(high*10)/10),
	}
}
