package pane

import (
	"brim/model"
	"brim/planner"
	"brim/ui/chart"
	"brim/ui/kit"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// fanLine is the chart.
func fanLine(s state.State, figure fanOf) chart.Line {
	line := chart.Line{AxisWidth: 6, Limits: figure.limits, Pointed: []int{s.Cursor.Month}}
	line.Format = func(v float64) string { return figure.write(model.Some(v)) }
	r, _ := s.RiskOf()
	if r == nil {
		return line
	}
	var limits []float64
	for _, limit := range figure.limits {
		limits = append(limits, limit.Value)
	}
	var points [5][]chart.Point
	var plan []chart.Point
	for t := range r.Months {
		for i, v := range figure.spread(&r.Months[t]) {
			points[i] = append(points[i], kit.Point(v))
		}
		plan = append(plan, kit.Point(figure.plan(&s.Plan.Months[t], s.Cursor.Tier)))
	}
	line.Scale = chart.CloseScaleFor(limits, points[lowest], points[highest], plan)
	if len(limits) > 1 {
		most := ratioScale([]chart.Series{{Points: points[lowest]}, {Points: points[highest]}, {Points: plan}}, limits[0], limits[1])
		line.Scale.Max = min(line.Scale.Max, most.Max)
	}
	line.Beyond = func(off chart.Beyond) []string {
		if off.Value == unbounded {
			return []string{"no bound where there may be no CSM", "no bound"}
		}
		return beyond(s.Plan, figure.write)(off)
	}
	for _, t := range fanMonths(s.Plan) {
		line.Labels = append(line.Labels, fanLabel(s.Plan, t))
		one := chart.Range{Point: t, Low: points[lowest][t], Lower: points[lower][t], Median: points[middle][t],
			Upper: points[upper][t], High: points[highest][t], Plan: plan[t]}
		for _, q := range []*chart.Point{&one.Upper, &one.High} { // where the rest is unbounded, the bar is open at the top
			if one.Low.OK && !q.OK {
				*q = chart.Some(unbounded)
			}
		}
		line.Ranges = append(line.Ranges, one)
	}
	if s.Baseline != nil {
		line.Series = []chart.Series{{Points: fanGhost(s, figure), Role: theme.Ghost, Dotted: true}}
	}
	return line
}

// unbounded stands for a figure without bound: it is off every scale.
const unbounded = 1e12

// fanMonths are the months that have a bar: the first, the last one of every fiscal quarter,
// and the plan's last.
func fanMonths(p *planner.Plan) []int {
	months := []int{0}
	for t := 1; t <= p.Horizon; t++ {
		if t == p.Horizon || fanQuarter(p, t) != fanQuarter(p, t+1) {
			months = append(months, t)
		}
	}
	return months
}

func fanQuarter(p *planner.Plan, t int) model.Quarter { return p.Scenario().Quarter(p.MonthAt(t)) }

// fanLabel names the quarter of a bar; the first bar is that of today.
func fanLabel(p *planner.Plan, t int) chart.Label {
	if t == 0 {
		return chart.Label{Point: t, Text: words.Now}
	}
	return chart.Label{Point: t, Text: fanQuarter(p, t).Short()}
}

// fanGhost is the baseline's figure by this plan's months.
func fanGhost(s state.State, figure fanOf) []chart.Point {
	points := make([]chart.Point, len(s.Plan.Months))
	for t := range points {
		if place, ok := kit.PinnedPlace(s, t, s.Cursor.Tier); ok {
			points[t] = kit.Point(figure.plan(&s.Baseline.Plan.Months[place.T], place.Tier))
		}
	}
	return points
}
