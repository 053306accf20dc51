package kit

import (
	"strings"

	"brim/model"
	"brim/planner"
	"brim/ui/chart"
	"brim/ui/theme"
	"brim/ui/words"
)

// SmallestPlot is the fewest rows in which a chart with two limits can be read.
const SmallestPlot = 3

// Headroom keeps the highest bar of a spark line below the row above it.
const Headroom = 1.15

// Point makes a chart's point of a figure; what is unknown or unbounded is a gap.
func Point(v model.Opt) chart.Point { return chart.Point{V: v.V, OK: v.OK} }

// PodLimits are the company's ratios above which pods are strained, and break.
func PodLimits(s *model.Scenario) []chart.Limit {
	return RatioLimits(s.Limits.RatioSound, s.Limits.RatioDegraded)
}

// RatioLimits are the ratios above which pods of a tier are strained, and break.
func RatioLimits(sound, degraded float64) []chart.Limit {
	return []chart.Limit{
		{Value: sound, Label: "sound " + words.Limit(sound), Breach: theme.Warn},
		{Value: degraded, Label: "break " + words.Limit(degraded), Breach: theme.Over},
	}
}

// RatioTick writes a ratio at an axis, with as many decimals as it takes: "1.5", "1.25".
func RatioTick(v float64) string {
	if v >= 100 { // an axis has no room for more
		return model.Fixed(v, 0)
	}
	return strings.TrimSuffix(model.Fixed(v, 2), "0")
}

// MonthLabels names the fiscal quarters of a plan at their first months, every second one
// where the plan is long, and only the first of a year where it is longer still.
func MonthLabels(p *planner.Plan) []chart.Label {
	return LabelsFrom(p.MonthAt(0), p.Horizon, p.Scenario().FiscalStart)
}

// LabelsFrom is [MonthLabels] for so many months from a start, where fiscal years begin in
// the month fiscalStart of the calendar year.
func LabelsFrom(start model.Month, months, fiscalStart int) []chart.Label {
	every := 1
	switch {
	case months > 48:
		every = 4
	case months > 24:
		every = 2
	}
	var labels []chart.Label
	for t := 0; t <= months; t++ {
		quarter := model.QuarterOf(start.Add(t), max(1, fiscalStart))
		if quarter.First == start.Add(t) && (quarter.Number-1)%every == 0 {
			labels = append(labels, chart.Label{Point: t, Text: quarter.Short()})
		}
	}
	return labels
}
