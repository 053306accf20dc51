package pane

import (
	"math"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/ui/chart"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// podMultiples are the trends that have figures as small charts: the hiring gap by both bases
// against its limit on one scale, and how many pods there are.
func podMultiples(s state.State, trends []trend) []multiple {
	var all []multiple
	for i, line := range podLines(s, podTier(s)) {
		name := "Pods"
		if i < len(planner.GapBases) {
			name = "Hiring gap by " + planner.GapBases[i].String()
		}
		all = append(all, multiple{name: name, figure: trends[i].value, role: trends[i].role, verdict: trends[i].verdict, line: line})
	}
	return all
}

// podLines are the lines of those charts; without pods of the company's gaps alone.
func podLines(s state.State, k int) []chart.Line {
	var lines []chart.Line
	for _, basis := range planner.GapBases {
		lines = append(lines, gapLine(s, basis, k))
		lines[len(lines)-1].Scale = gapReach(s, k)
	}
	if k < 0 {
		return lines
	}
	pods := podCounts(s.Plan, k)
	line := chart.Line{
		Series: []chart.Series{{Points: pods, Role: theme.Series1}}, AxisWidth: 5, Labels: kit.MonthLabels(s.Plan),
		Scale: chart.CloseScaleFor(nil, pods), Format: func(v float64) string { return words.Load(model.Some(v)) },
	}
	if s.Actuals.Any() {
		line.Dots = []chart.Dots{{Points: podCounts(s.Actuals.Happened(), k), Role: theme.Series1}}
		line.Scale = chart.CloseScaleFor(nil, pods, line.Dots[0].Points)
	}
	return append(lines, line)
}

// podCounts are how many pods a tier has, by month.
func podCounts(p *planner.Plan, k int) []chart.Point {
	points := make([]chart.Point, len(p.Months))
	for t := range points {
		points[t] = kit.Point(p.Months[t].Tiers[k].Pods)
	}
	return points
}

// gapLine is the hiring gap by one basis month by month.
func gapLine(s state.State, basis model.GapBasis, k int) chart.Line {
	limit := s.Scenario.Limits.HiringGap
	line := chart.Line{
		Limits: []chart.Limit{{Value: limit, Label: "limit", Breach: theme.Warn}}, AxisWidth: 5, Labels: kit.MonthLabels(s.Plan),
		Format: func(v float64) string { return words.Gap(model.Some(v)) },
	}
	line.Beyond = func(off chart.Beyond) []string {
		wordings := beyond(s.Plan, words.Gap)(off)
		if off.Value == unbounded {
			for i, text := range wordings {
				wordings[i] = strings.Replace(strings.TrimPrefix(text, "up to "), words.Gap(model.Some(unbounded)), "unbounded", 1)
			}
		}
		return wordings
	}
	points := make([]chart.Point, len(s.Plan.Months))
	for t := range points {
		gap := report.GapBy(s.Plan, basis, t, k)
		points[t] = gapPoint(gap, planner.GapBreached(gap, limit), limit, unbounded)
	}
	line.Series = []chart.Series{{Points: points, Role: theme.Series1}}
	return line
}

// gapReach reaches as far as the gap does by either basis, in whole limits. What is far past
// the limit is off the scale, so that the limit and what is near it can be seen.
func gapReach(s state.State, k int) chart.Scale {
	const least, most = 2, 12
	limit := max(s.Scenario.Limits.HiringGap, 0.01)
	scale := chart.Scale{Max: least * limit}
	for _, basis := range planner.GapBases {
		for t := range s.Plan.Months {
			gap := report.GapBy(s.Plan, basis, t, k)
			switch {
			case gap.OK && gap.V < 0:
				scale.Min = -limit
			case gap.OK && !math.IsInf(gap.V, 0):
				scale.Max = max(scale.Max, min(math.Ceil(gap.V/limit), most)*limit)
			}
		}
	}
	return scale
}
