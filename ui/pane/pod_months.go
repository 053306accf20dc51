package pane

import (
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

// PodMonths shows month by month what wears pods out: the hiring gap by both bases, how
// many pods there are, the uplift that is lost, and how far they are pods at all. Without
// pods it shows the company's gap.
type PodMonths struct{ byMonth }

// trend is one row: a figure at the cursor, month by month, and what becomes of it.
type trend struct {
	label   string
	value   string // at the cursor
	delta   string // of it from the baseline
	points  []chart.Point
	scale   chart.Scale
	limit   chart.Point
	mark    string             // where the limit is passed first
	states  []planner.PodState // drawn in place of the points
	beyond  theme.Role         // of the months past the limit
	role    theme.Role         // of the verdict
	verdict string
}

// Table implements [View].
func (PodMonths) Table(s state.State) report.Section { return report.Gaps(s.Scenario, s.Plan, s.Pod()) }

// Figures implements [View].
func (PodMonths) Figures(s state.State) []kit.Spot {
	k := podTier(s)
	place := explain.Place{T: s.Cursor.Month, Tier: max(0, k)}
	var spots []kit.Spot
	for _, basis := range planner.GapBases {
		gap := "hiring_gap." + basis.String()
		if k < 0 {
			gap = "company." + gap
		}
		spots = append(spots, kit.Spots(place, gap, gap+".first")...)
	}
	if k < 0 {
		return append(spots, kit.Spots(place, "company.hiring_gap")...)
	}
	spots = append(spots, kit.Spots(place, "hiring_gap", "pods", "uplift_lost", "pod.uplift_lost", "pod_state", "company.hiring_gap")...)
	return append(spots, kit.Spots(explain.Place{T: s.Plan.Horizon, Tier: k}, "pods", "pod_state")...)
}

// Draw implements [View].
func (PodMonths) Draw(c *canvas.Canvas, s state.State, focused bool) {
	inside := kit.Frame(c, focused, report.GapsTitle(s.Scenario, s.Pod()))
	trends := trendsOf(s, inside.Glyphs())
	rows := inside.Bounds()
	if rows.H > len(trends) {
		var head canvas.Rect
		head, rows = rows.SplitTop(1)
		trendHead(inside.Sub(head), s)
	}
	for y, row := range trends[:min(len(trends), rows.H)] {
		row.draw(inside.Sub(canvas.Rect{Y: rows.Y + y, W: rows.W, H: 1}), s.Baseline != nil)
	}
	kit.Scrolled(c, 0, len(trends)-rows.H) // zoomed, the pane has room for all
	if _, rest := rows.SplitTop(len(trends)); rest.H >= multipleHeight {
		drawMultiples(inside.Sub(rest), podMultiples(s, trends))
	}
}

// trendsOf are the rows, the most important first: a low screen cuts the last ones.
func trendsOf(s state.State, g *theme.Glyphs) []trend {
	k := podTier(s)
	var rows []trend
	for _, basis := range planner.GapBases {
		rows = append(rows, gapTrend(s, g, basis, k))
	}
	if k < 0 {
		return rows
	}
	return append(rows, podsTrend(s, k), upliftTrend(s, g, k), stateTrend(s, g, k))
}

// gapTrend shows the gap by one basis; the one that the limits count is pointed at, and the
// other one is quiet. An
// unbounded gap is drawn at the top of the scale, since it is a breach.
func gapTrend(s state.State, g *theme.Glyphs, basis model.GapBasis, k int) trend {
	limit := s.Scenario.Limits.HiringGap
	row := trend{
		label: "  by " + basis.String(), scale: gapScale(limit), limit: chart.Some(limit), mark: warnMark,
		beyond: theme.Dim, role: theme.Dim, verdict: g.Within + " within",
	}
	past := theme.Dim // of the basis that no limit counts
	if basis == s.Scenario.Limits.GapBasis {
		row.label, row.beyond, row.role, past = g.Pointer+" by "+basis.String(), theme.Warn, theme.Within, theme.Warn
	}
	breached := false
	for t := range s.Plan.Months {
		gap := report.GapBy(s.Plan, basis, t, k)
		if t == s.Cursor.Month {
			row.value = words.GapAgainst(gap, limit)
			if place, ok := kit.PinnedPlace(s, t, k); ok {
				row.delta = words.PointsDelta(gap, report.GapBy(s.Baseline.Plan, basis, place.T, place.Tier), 0)
			}
		}
		over := planner.GapBreached(gap, limit)
		if over && !breached {
			breached, row.role = true, past
			row.verdict = warnMark + " from " + words.Month(s.Plan.Months[t].Month)
		}
		row.points = append(row.points, gapPoint(gap, over, limit, row.scale.Max))
	}
	return row
}

// gapPoint keeps a gap that meets its limit but for rounding from being drawn past it; one
// without bound is drawn at the top.
func gapPoint(gap model.Opt, past bool, limit, top float64) chart.Point {
	switch {
	case !gap.OK:
		return chart.Some(top)
	case !past:
		return chart.Some(min(gap.V, limit))
	}
	return kit.Point(gap)
}

func podsTrend(s state.State, k int) trend {
	row := trend{label: "  pods", role: theme.Dim, scale: chart.Scale{Max: 1}, points: podCounts(s.Plan, k)}
	for _, pods := range row.points {
		row.scale.Max = max(row.scale.Max, pods.V*kit.Headroom)
	}
	pods := s.Plan.Months[s.Cursor.Month].Tiers[k].Pods
	row.value = words.Heads(pods.V)
	if place, ok := kit.PinnedPlace(s, s.Cursor.Month, k); ok {
		row.delta = words.HeadsDelta(pods, s.Baseline.Plan.Months[place.T].Tiers[place.Tier].Pods)
	}
	row.verdict = "end " + words.Heads(s.Plan.Last().Tiers[k].Pods.V)
	return row
}

func upliftTrend(s state.State, g *theme.Glyphs, k int) trend {
	row := trend{
		label: "  uplift lost", value: money(s, s.Plan.UpliftLostIn(s.Cursor.Month, k)),
		role: theme.Within, verdict: g.Within + " none",
	}
	if place, ok := kit.PinnedPlace(s, s.Cursor.Month, k); ok {
		row.delta = kit.AmountDelta(s, model.Some(s.Plan.UpliftLostIn(s.Cursor.Month, k)),
			model.Some(s.Baseline.Plan.UpliftLostIn(place.T, place.Tier)))
	}
	for t := range s.Plan.Months {
		lost := s.Plan.UpliftLostIn(t, k)
		row.scale.Max = max(row.scale.Max, lost*kit.Headroom)
		row.points = append(row.points, chart.Point{V: lost, OK: lost > 0})
	}
	if lost := s.Pod().UpliftLost; lost > 0 {
		row.role, row.verdict = theme.Warn, warnMark+" sum "+money(s, lost)
	}
	return row
}

func stateTrend(s state.State, g *theme.Glyphs, k int) trend {
	row := trend{label: "  state", value: words.PodState(s.Plan.Months[s.Cursor.Month].Tiers[k].PodState)}
	for t := range s.Plan.Months {
		row.states = append(row.states, s.Plan.Months[t].Tiers[k].PodState)
	}
	if place, ok := kit.PinnedPlace(s, s.Cursor.Month, k); ok {
		row.delta = podStateDelta(g, s.Plan.Months[s.Cursor.Month].Tiers[k].PodState, s.Baseline.Plan.Months[place.T].Tiers[place.Tier].PodState)
	}
	role, mark := kit.PodMark(g, s.Plan.Last().Tiers[k].PodState)
	row.role, row.verdict = role, mark+" "+words.PodState(s.Plan.Last().Tiers[k].PodState)
	return row
}

// podStateDelta is what pods were: by the mark, or in words where the two share one.
func podStateDelta(g *theme.Glyphs, pods, before planner.PodState) string {
	if pods == before {
		return ""
	}
	_, now := kit.PodMark(g, pods)
	if _, mark := kit.PodMark(g, before); mark != now {
		return "was " + mark
	}
	return words.PodState(before)
}

// money writes an amount in the plan's currency.
func money(s state.State, v float64) string { return model.Format(v, model.Money, s.Plan.Currency) }
