package kit

import (
	"brim/model"
	"brim/planner"
	"brim/ui/chart"
	"brim/ui/theme"
	"brim/ui/words"
)

// SmallestPlot is the fewest rows in which a chart with two limits can be read.
const SmallestPlot = 4

// Headroom keeps the highest bar of a spark line below the row above it.
const Headroom = 1.15

// Point makes a chart's point of a figure; what is unknown or unbounded is a gap.
func Point(v model.Opt) chart.Point { return chart.Point{V: v.V, OK: v.OK} }

// PodLimits are the company's ratios from which pods are strained and degraded.
func PodLimits(s *model.Scenario) []chart.Limit {
	return RatioLimits(s.Limits.RatioSound, s.Limits.RatioDegraded)
}

// RatioLimits are the ratios from which pods of a tier are strained and degraded.
func RatioLimits(sound, degraded float64) []chart.Limit {
	return []chart.Limit{
		{Value: sound, Label: "sound " + words.Limit(sound), Breach: theme.Warn},
		{Value: degraded, Label: "degraded " + words.Limit(degraded), Breach: theme.Over},
	}
}

// MonthLabels names every quarter's first month of a plan, or every second one where the
// plan is long.
func MonthLabels(p *planner.Plan) []chart.Label { return LabelsFrom(p.MonthAt(0), p.Horizon) }

// LabelsFrom is [MonthLabels] for so many months from a start.
func LabelsFrom(start model.Month, months int) []chart.Label {
	every := 3
	if months > 24 {
		every = 6
	}
	var labels []chart.Label
	for t := 0; t <= months; t += every {
		labels = append(labels, chart.Label{At: t, Text: words.Month(start.Add(t))})
	}
	return labels
}
