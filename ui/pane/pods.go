package pane

import (
	"fmt"
	"math"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// Pods charts the AE:CSM ratio of the pod tiers against the limits; without any, how full
// the books are. Where there is no room for a chart the ratio is a spark line.
type Pods struct{}

// Table implements [View].
func (Pods) Table(s state.State) report.Section {
	if len(s.Plan.Pods) == 0 {
		return report.Quarters(s.Scenario, s.Plan)
	}
	return report.Pods(s.Scenario, s.Plan)
}

// Figures implements [View].
func (Pods) Figures(s state.State) []kit.Spot {
	if len(s.Plan.Pods) == 0 {
		var spots []kit.Spot
		for k := range s.Scenario.Tiers {
			spots = append(spots, kit.Spot{Figure: "utilization", Place: explain.Place{Tier: k}},
				kit.Spot{Figure: "utilization", Place: explain.Place{T: s.Plan.Horizon, Tier: k}})
		}
		return spots
	}
	var spots []kit.Spot
	for i := range s.Plan.Pods {
		place := explain.Place{Tier: s.Plan.Pods[i].Index}
		spots = append(spots, kit.Spots(place, "pod.breaks", "pod.warned", "pod.peak_ratio", "ratio", "trailing_ratio",
			"hiring_gap", "pods", "pod_state", "pod.uplift_lost", "pod.degrades_by",
			"pod.ratio", "pod.hiring_gap", "pod.economics")...)
	}
	return spots
}

// Draw implements [View].
func (Pods) Draw(c *canvas.Canvas, s state.State, focused bool) {
	room := c.Width() - titleAround - canvas.Width(titled(c.Glyphs(), s, ""))
	inside := kit.Frame(c, focused, titled(c.Glyphs(), s, podsTitle(c.Glyphs(), s.Plan, room)))
	top, rest := inside.Bounds().SplitTop(1)
	podFacts(inside.Sub(top), s)
	if rest.H >= kit.SmallestPlot && len(s.Plan.Pods) == 0 {
		drawFramed(c, fullnessLine(s), rest)
		return
	}
	if rest.H >= kit.SmallestPlot {
		drawFramed(c, podLine(s), rest)
		return
	}
	ratios := ratios(s.Plan)[0]
	_, degraded := tierLimits(s.Scenario, kit.TierNamed(s.Plan, s.Head.Pods.Tier))
	ratioSpark(c.Glyphs(), ratios, degraded).Draw(inside.Sub(rest))
}

// drawFramed draws a chart in the room inside a frame. The lowest one has no row for its months:
// they stand in the frame.
func drawFramed(c *canvas.Canvas, line chart.Line, room canvas.Rect) {
	view := canvas.Rect{X: 1 + room.X, Y: 1 + room.Y, W: room.W, H: room.H}
	if room.H == kit.SmallestPlot {
		view.H++
		for i, label := range line.Labels {
			line.Labels[i].Text = " " + label.Text + " "
		}
	}
	line.Draw(c.Sub(view))
}

// ratioSpark is a ratio in one row, with a mark where it passes its limit.
func ratioSpark(g *theme.Glyphs, ratios []chart.Point, degraded float64) chart.Spark {
	return chart.Spark{Points: ratios, Scale: chart.Scale{Max: 2 * degraded}, Limit: chart.Some(degraded), Full: mostFull, Mark: g.Over,
		Role: theme.Within}
}

// podsTitle says in so many columns what the chart shows; of several lines, with the dash of each
// where they have room.
func podsTitle(g *theme.Glyphs, p *planner.Plan, w int) string {
	switch len(p.Pods) {
	case 0:
		return "Full books, % of limit (no pods)"
	case 1:
		return "AE:CSM in " + p.Pods[0].Tier + " pods"
	}
	var lines []string
	for i := range p.Pods {
		lines = append(lines, chart.DashOf(i).Sample(g)+" "+p.Pods[i].Tier)
	}
	return canvas.Wording(w, "AE:CSM in pods: "+strings.Join(lines, "  "), "AE:CSM "+strings.Join(lines, " "),
		fmt.Sprintf("AE:CSM in %d pod tiers", len(lines)))
}

// ratioChart is a chart of AE:CSM ratios by month, still without any, against the limits of
// tier k; of pods it has their reviews and their hiring gap, of the company (-1) it has not.
func ratioChart(s state.State, k int) chart.Line {
	line := chart.Line{
		Limits:    podLimits(s.Scenario, k),
		AxisWidth: 5,
		Format:    kit.RatioTick,
		Labels:    kit.MonthLabels(s.Plan),
		Beyond:    beyond(s.Plan, words.Ratio),
	}
	if k >= 0 {
		line.Ticks, line.Strip = gates(s.Plan), gapStrip(s, k)
	}
	return line
}

// podLine charts the ratios of all pod tiers against the limits of those in the headline.
func podLine(s state.State) chart.Line {
	k := kit.TierNamed(s.Plan, s.Head.Pods.Tier)
	line := ratioChart(s, k)
	line.Events = podEvents(&s.Head.Pods)
	if len(s.Plan.Pods) > 1 {
		for i := range line.Events {
			line.Events[i].Text = s.Head.Pods.Tier + " " + line.Events[i].Text
		}
	}
	if s.Baseline != nil {
		for _, points := range ratios(s.Baseline.Plan) {
			line.Series = append(line.Series, chart.Series{Points: points, Role: theme.Ghost, Dotted: true})
		}
	}
	for i, points := range ratios(s.Plan) {
		line.Series = append(line.Series, chart.Series{Points: points, Role: theme.Series(i), Dash: chart.DashOf(i)})
	}
	if s.Actuals.Any() {
		for i, points := range ratios(s.Actuals.Happened()) {
			line.Dots = append(line.Dots, chart.Dots{Points: points, Role: theme.Series(i)})
		}
	}
	sound, degraded := tierLimits(s.Scenario, k)
	line.Scale = ratioScale(withDots(line), sound, degraded)
	return line
}

// ratioScale shows both limits, and the ratios with them in steps as far apart as these, so
// that it seldom changes. What lies far above the limits is left off the scale as long as
// that is not the greater part.
func ratioScale(series []chart.Series, sound, degraded float64) chart.Scale {
	step := max(degraded-sound, degraded/5)
	lowest, highest, most := sound-step, degraded+step, degraded+3*step
	var points, beyond int
	for _, s := range series {
		for _, p := range s.Points {
			if !p.OK {
				continue
			}
			lowest, highest = min(lowest, p.V), max(highest, p.V)
			if points++; p.V > most {
				beyond++
			}
		}
	}
	if 2*beyond <= points {
		highest = min(highest, most)
	} else if last := lastOf(series); last > 0 {
		highest = min(highest, max(most, 2*last)) // a first hire's ratio of hundreds hides the others
	}
	return chart.Scale{
		Min: max(0, sound-step*math.Ceil((sound-lowest)/step-1e-9)),
		Max: degraded + step*math.Ceil((highest-degraded)/step-1e-9),
	}
}

// lastOf is the highest of what the series end with; 0 where none ends with a figure.
func lastOf(series []chart.Series) (highest float64) {
	for _, s := range series {
		if n := len(s.Points); n > 0 && s.Points[n-1].OK {
			highest = max(highest, s.Points[n-1].V)
		}
	}
	return highest
}

// ratios are the AE:CSM ratios by month, of every pod tier or of the company.
func ratios(p *planner.Plan) [][]chart.Point {
	series := make([][]chart.Point, max(1, len(p.Pods)))
	for t := range p.Months {
		if len(p.Pods) == 0 {
			series[0] = append(series[0], kit.Point(p.Months[t].Ratio))
		}
		for i := range p.Pods {
			series[i] = append(series[i], kit.Point(p.Months[t].Tiers[p.Pods[i].Index].Ratio))
		}
	}
	return series
}

// fullnessLine is how full the books of every tier are, for a company without pods. Tiers
// that are alike share a line: one of two would hide the other.
func fullnessLine(s state.State) chart.Line {
	line := chart.Line{
		Limits:    []chart.Limit{{Value: 100, Label: "full", Breach: theme.Over}},
		AxisWidth: 5,
		Format:    func(v float64) string { return model.Fixed(v, 0) + model.PercentSign },
		Labels:    kit.MonthLabels(s.Plan),
	}
	var all [][]chart.Point
	for k := range s.Scenario.Tiers {
		if sameFullness(s.Plan, k) != k {
			continue
		}
		points := percents(s.Plan, k)
		line.Series = append(line.Series, chart.Series{Points: points, Role: theme.Series(k), Dash: chart.DashOf(k)})
		all = append(all, points)
		if s.Actuals.Any() {
			dots := percents(s.Actuals.Happened(), k)
			line.Dots = append(line.Dots, chart.Dots{Points: dots, Role: theme.Series(k)})
			all = append(all, dots)
		}
	}
	line.Scale = chart.CloseScaleFor([]float64{0, 110}, all...)
	return line
}

// percents are how full tier k's books are month by month, in percent.
func percents(p *planner.Plan, k int) []chart.Point {
	points := make([]chart.Point, len(p.Months))
	for t := range points {
		utilization := p.Months[t].Tiers[k].Utilization
		points[t] = chart.Point{V: utilization.V * 100, OK: utilization.OK}
	}
	return points
}

// sameFullness is the first tier whose books are as full as tier k's in every month, to half
// a percent: k itself where no other is.
func sameFullness(p *planner.Plan, k int) int {
	for j := range k {
		if likeFullness(p, j, k) {
			return j
		}
	}
	return k
}

func likeFullness(p *planner.Plan, j, k int) bool {
	const near = 0.005
	for t := range p.Months {
		one, other := p.Months[t].Tiers[j].Utilization, p.Months[t].Tiers[k].Utilization
		if one.OK != other.OK || math.Abs(one.V-other.V) >= near {
			return false
		}
	}
	return true
}

// sharingLine names the tiers that share tier k's line.
func sharingLine(p *planner.Plan, k int) string {
	var names []string
	for j := range p.Splits {
		if sameFullness(p, j) == k {
			names = append(names, p.Splits[j].Name)
		}
	}
	return strings.Join(names, ", ")
}
