package pane

import (
	"fmt"

	"brim/model"
	"brim/planner"
	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// smallestPlot is the fewest rows in which a chart with two limits can be read.
const smallestPlot = 4

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
func (Pods) Figures(s state.State) []Spot {
	if len(s.Plan.Pods) == 0 {
		var spots []Spot
		for k := range s.Scenario.Tiers {
			spots = append(spots, Spot{Figure: "utilization", At: planner.At{Tier: k}},
				Spot{Figure: "utilization", At: planner.At{T: s.Plan.Horizon, Tier: k}})
		}
		return spots
	}
	var spots []Spot
	for i := range s.Plan.Pods {
		at := planner.At{Tier: s.Plan.Pods[i].Index}
		spots = append(spots, spotsAt(at, "pod.degrades_by", "ratio", "trailing_ratio", "hiring_gap", "pods", "pod_state", "pod.uplift_lost",
			"pod.ratio", "pod.hiring_gap", "pod.economics")...)
	}
	return spots
}

// Draw implements [View].
func (Pods) Draw(c *canvas.Canvas, s state.State, focused bool) {
	inside := c.Sub(c.Box(c.Bounds(), borderOf(focused), podsTitle(s.Plan)))
	top, rest := inside.Bounds().SplitTop(1)
	podFacts(inside.Sub(top), s)
	if rest.H >= smallestPlot && len(s.Plan.Pods) == 0 {
		fullnessLine(s).Draw(inside.Sub(rest))
		return
	}
	if rest.H >= smallestPlot {
		podLine(s).Draw(inside.Sub(rest))
		return
	}
	ratios := ratios(s.Plan)[0]
	scale := chart.ScaleFor([]float64{0, s.Scenario.Limits.RatioDegraded}, ratios)
	chart.Spark{Points: ratios, Scale: scale, Limit: chart.At(s.Scenario.Limits.RatioDegraded), Role: theme.Within}.Draw(inside.Sub(rest))
}

func podsTitle(p *planner.Plan) string {
	switch len(p.Pods) {
	case 0:
		return "Full books, % of the limit (no pod tier)"
	case 1:
		return "AE:CSM in " + p.Pods[0].Tier + " pods"
	}
	return "AE:CSM in pods"
}

func borderOf(focused bool) theme.Role {
	if focused {
		return theme.BorderFocus
	}
	return theme.Border
}

func podLine(s state.State) chart.Line {
	limits := s.Scenario.Limits
	line := chart.Line{
		Limits:    podLimits(s.Scenario),
		AxisWidth: 5,
		Format:    func(v float64) string { return fmt.Sprintf("%.1f", v) },
		Labels:    monthLabels(s.Plan),
	}
	if s.Baseline != nil {
		for _, points := range ratios(s.Baseline.Plan) {
			line.Series = append(line.Series, chart.Series{Points: points, Role: theme.Ghost, Dotted: true})
		}
	}
	for i, points := range ratios(s.Plan) {
		line.Series = append(line.Series, chart.Series{Points: points, Role: theme.Series(i)})
	}
	line.Scale = ratioScale(line.Series, limits)
	return line
}

// ratioScale shows both limits apart: a ratio far above them is drawn at the top edge.
func ratioScale(series []chart.Series, limits model.Limits) chart.Scale {
	lowest, highest := limits.RatioSound*0.75, limits.RatioDegraded*1.15
	for _, s := range series {
		for _, p := range s.Points {
			if p.OK {
				lowest, highest = min(lowest, p.V), max(highest, p.V)
			}
		}
	}
	lowest = max(lowest, limits.RatioSound*0.5)
	highest = min(highest, limits.RatioDegraded*1.5)
	return chart.ScaleFor([]float64{lowest, highest})
}

// podLimits are the ratios from which pods are strained and degraded.
func podLimits(s *model.Scenario) []chart.Limit {
	sound, degraded := s.Limits.RatioSound, s.Limits.RatioDegraded
	return []chart.Limit{
		{Value: sound, Label: fmt.Sprintf("sound %.4g", sound), Breach: theme.Warn},
		{Value: degraded, Label: fmt.Sprintf("degraded %.4g", degraded), Breach: theme.Over},
	}
}

// ratios are the AE:CSM ratios by month, of every pod tier or of the company.
func ratios(p *planner.Plan) [][]chart.Point {
	series := make([][]chart.Point, max(1, len(p.Pods)))
	for t := range p.Months {
		if len(p.Pods) == 0 {
			series[0] = append(series[0], point(p.Months[t].Ratio))
		}
		for i := range p.Pods {
			series[i] = append(series[i], point(p.Months[t].Tiers[p.Pods[i].Index].Ratio))
		}
	}
	return series
}

// fullnessLine is how full the books of every tier are, for a company without pods.
func fullnessLine(s state.State) chart.Line {
	line := chart.Line{
		Limits:    []chart.Limit{{Value: 100, Label: "full", Breach: theme.Over}},
		AxisWidth: 5,
		Format:    func(v float64) string { return fmt.Sprintf("%.0f%%", v) },
		Labels:    monthLabels(s.Plan),
	}
	var all [][]chart.Point
	for k := range s.Scenario.Tiers {
		var points []chart.Point
		for t := range s.Plan.Months {
			utilization := s.Plan.Months[t].Tiers[k].Utilization
			points = append(points, chart.Point{V: utilization.V * 100, OK: utilization.OK})
		}
		line.Series = append(line.Series, chart.Series{Points: points, Role: theme.Series(k)})
		all = append(all, points)
	}
	line.Scale = chart.ScaleFor([]float64{0, 110}, all...)
	return line
}

// monthLabels names every January, July or quarter, as the horizon leaves room.
func monthLabels(p *planner.Plan) []chart.Label { return labelsFrom(p.Start, p.Horizon) }

func labelsFrom(start model.Month, months int) []chart.Label {
	every := 3
	if months > 24 {
		every = 6
	}
	var labels []chart.Label
	for t := 0; t <= months; t += every {
		labels = append(labels, chart.Label{At: t, Text: start.Add(t).Short()})
	}
	return labels
}

// podFacts is the line above the chart: where the first pod tier stands today.
func podFacts(c *canvas.Canvas, s state.State) {
	row := &segments{c: c, gap: 3}
	now := &s.Plan.Months[0]
	if len(s.Plan.Pods) == 0 {
		for k := range now.Tiers {
			full := words.Percent(now.Tiers[k].Utilization) + " " + c.Glyphs().To + " " + words.Percent(s.Plan.Last().Tiers[k].Utilization)
			row.mark(theme.Series(k), now.Tiers[k].Name+" "+full)
		}
		row.draw()
		return
	}
	k := s.Plan.Pods[0].Index
	tier := &now.Tiers[k]
	ratio, gap, pods := podDeltas(s, k)
	row.mark(podStateWords(c.Glyphs(), tier))
	row.noteIf(s, ratio, ratioRoom)
	row.mark(gapWords(c.Glyphs(), tier.HiringGap, s))
	row.noteIf(s, gap, gapRoom)
	row.mark(theme.Dim, words.Heads(tier.Pods.V)+" pods")
	row.noteIf(s, pods, loadRoom)
	if lost := s.Plan.Pods[0].UpliftLost; lost > 0 {
		row.mark(theme.Warn, model.Format(lost, model.Money, s.Plan.Currency)+" uplift lost")
	}
	row.draw()
}

func podStateWords(g *theme.Glyphs, tier *planner.TierMonth) (theme.Role, string) {
	text := fmt.Sprintf(" %s %s now, %s", tier.Name, words.Ratio(tier.Ratio), tier.PodState)
	switch tier.PodState {
	case planner.Hybrid:
		return theme.Over, g.Over + text
	case planner.Strained:
		return theme.Warn, g.Over + text
	}
	return theme.Within, g.Within + text
}

func gapWords(g *theme.Glyphs, v model.Opt, s state.State) (theme.Role, string) {
	if planner.GapBreached(v, s.Scenario.Limits.HiringGap) {
		return theme.Over, g.Over + " hiring gap " + words.Gap(v)
	}
	return theme.Within, g.Within + " hiring gap " + words.Gap(v)
}
