package pane

import (
	"brim/model"
	"brim/planner/explain"
	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// PodRatio charts a pod tier's AE:CSM ratio and its mean of twelve months against the
// limits; without any pod tier, the company's.
type PodRatio struct{ byMonth }

// Table implements [View].
func (PodRatio) Table(s state.State) report.Section {
	return report.Ratios(s.Scenario, s.Plan, s.Pod())
}

// Figures implements [View].
func (PodRatio) Figures(s state.State) []kit.Spot {
	place := explain.Place{T: s.Cursor.Month, Tier: max(0, podTier(s))}
	if podTier(s) < 0 {
		return kit.Spots(place, "company.ratio", "company.trailing_ratio")
	}
	return kit.Spots(place, "ratio", "trailing_ratio", "pod_state", "pods", "pairs_broken", "ae_heads", "csm_heads")
}

// Draw implements [View].
func (PodRatio) Draw(c *canvas.Canvas, s state.State, focused bool) {
	title := titled(c.Glyphs(), s, report.RatiosTitle(s.Plan, s.Pod()))
	inside := kit.Frame(c, focused, title)
	facts, rest := canvas.Rect{}, inside.Bounds()
	if rest.H >= roomyPlot {
		facts, rest = rest.SplitTop(1)
		ratioFacts(inside.Sub(facts), s, "")
	} else { // they stand in the frame
		x := canvas.Width(title) + 5
		ratioFacts(c.Sub(canvas.Rect{X: x, W: c.Width() - x - 2, H: 1}), s, " ")
	}
	line := podRatioLine(s)
	if rest.H >= kit.SmallestPlot {
		line.Draw(inside.Sub(rest))
		return
	}
	_, limit := tierLimits(s.Scenario, podTier(s))
	points := line.Series[len(line.Series)-1].Points
	ratioSpark(c.Glyphs(), points, limit).Draw(inside.Sub(rest))
}

// roomyPlot is the height from which a line can be spared for the facts: below it the plot
// needs that for rows that lie half as far apart as the limits.
const roomyPlot = 10

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
	var row *kit.Row
	for w := inFull; w <= briefest; w++ {
		row = kit.NewRow(c, 2-2*len(air))
		for _, fact := range ratioWords(c.Glyphs(), s, w) {
			row.Mark(fact.Role, air+fact.Text+air)
		}
		if row.Whole() {
			break
		}
	}
	row.Draw()
}

// ratioWords are the facts, the most important first when they are briefest.
func ratioWords(g *theme.Glyphs, s state.State, w wording) []kit.Claim {
	k, t := podTier(s), s.Cursor.Month
	m := &s.Plan.Months[t]
	ratio, mean := report.RatioOf(s.Plan, t, k)
	sound, _ := tierLimits(s.Scenario, k)
	written := tierRatio(s.Scenario, k, ratio)
	now := kit.Claim{Role: theme.Text, Text: "ratio " + written}
	if k >= 0 {
		role, mark := kit.PodMark(g, m.Tiers[k].PodState)
		now = kit.Claim{Role: role, Text: mark + " ratio " + written + " " + words.PodState(m.Tiers[k].PodState)}
		if w == briefest && s.Baseline != nil {
			now.Text = mark + " " + written
		}
	}
	meanLabel, before, meanBefore := " mean ", " was ", " was "
	if w == inFull {
		meanLabel, before, meanBefore = " 12-month mean ", " baseline ", " its mean "
	}
	meanNow := kit.Claim{Role: theme.Series2, Text: meanDash.Sample(g) + meanLabel + words.RatioAgainst(mean, sound)}
	facts := []kit.Claim{{Role: theme.Strong, Text: m.Month.Long()}, now, meanNow}
	place, ok := kit.PinnedPlace(s, t, k)
	if !ok {
		return facts
	}
	earlier, meanWas := report.RatioOf(s.Baseline.Plan, place.T, place.Tier)
	then := kit.Claim{Role: theme.Ghost, Text: g.Dot + before + words.Ratio(earlier)}
	meanThen := kit.Claim{Role: theme.Ghost, Text: meanBeforeDash.Sample(g) + meanBefore + words.Ratio(meanWas)}
	if w == briefest {
		return []kit.Claim{facts[0], now, then, meanNow, meanThen}
	}
	return append(facts, then, meanThen)
}

// The dashes of the mean of twelve months, and of the baseline's.
const (
	meanDash       = chart.Dashed
	meanBeforeDash = chart.Dotted
)

// podRatioLine is the chart. The ratio itself is the last series.
func podRatioLine(s state.State) chart.Line {
	k := podTier(s)
	line := ratioChart(s, k)
	line.Marks = []int{s.Cursor.Month}
	if k >= 0 {
		if pods, ok := podHeadlineOf(s, k); ok {
			line.Events = podEvents(&pods)
		}
	}
	var ratios, means, ghost, ghostMean []chart.Point
	for t := range s.Plan.Months {
		ratio, mean := report.RatioOf(s.Plan, t, k)
		ratios, means = append(ratios, kit.Point(ratio)), append(means, kit.Point(mean))
		var earlier, wasMean model.Opt
		if place, ok := kit.PinnedPlace(s, t, k); ok {
			earlier, wasMean = report.RatioOf(s.Baseline.Plan, place.T, place.Tier)
		}
		ghost, ghostMean = append(ghost, kit.Point(earlier)), append(ghostMean, kit.Point(wasMean))
	}
	line.Series = []chart.Series{
		{Points: ghost, Role: theme.Ghost, Dotted: true},
		{Points: ghostMean, Role: theme.Ghost, Dash: meanBeforeDash},
		{Points: means, Role: theme.Series2, Dash: meanDash},
		{Points: ratios, Role: theme.Series1},
	}
	if happened := s.Actuals.Happened(); happened != nil {
		var dots []chart.Point
		for t := range happened.Months {
			ratio, _ := report.RatioOf(happened, t, k)
			dots = append(dots, kit.Point(ratio))
		}
		line.Dots = []chart.Dots{{Points: dots, Role: theme.Series1}}
	}
	sound, degraded := tierLimits(s.Scenario, k)
	line.Scale = ratioScale(withDots(line), sound, degraded)
	return line
}
