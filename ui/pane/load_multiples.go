package pane

import (
	"math"

	"brim/model"
	"brim/planner"
	"brim/ui/chart"
	"brim/ui/kit"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// loadMultiples are how full the books of every tier are month by month, in percent of their
// limit, all on one scale: a limit may rise over the months, full books stay where they are.
func loadMultiples(g *theme.Glyphs, s state.State) []multiple {
	var all []multiple
	for k, line := range loadLines(s) {
		last, most := &s.Plan.Last().Tiers[k], s.Plan.BookMax(s.Plan.Horizon, k)
		role, verdict := loadWords(g, s.Head.Books[k], last.State, multipleWidth/2)
		all = append(all, multiple{
			name: s.Plan.Splits[k].Name, role: role, verdict: verdict, line: line,
			figure: words.BookLoad(s.Plan, s.Plan.Horizon, k, last.Load) + " of " + limitBeside(last.Load, most),
		})
	}
	return all
}

// loadLines are the lines of those charts.
func loadLines(s state.State) []chart.Line {
	scale := loadScale(s)
	lines := make([]chart.Line, len(s.Plan.Splits))
	for k := range lines {
		line := chart.Line{
			Scale: scale, AxisWidth: 5, Labels: kit.MonthLabels(s.Plan),
			Format: func(v float64) string { return words.Percent(model.Some(v)) },
			Limits: []chart.Limit{{Value: 1, Label: "full", Breach: theme.Over}},
			Beyond: beyond(s.Plan, words.Percent),
		}
		if before := pinnedFullness(s, k); before != nil {
			line.Series = append(line.Series, chart.Series{Points: before, Role: theme.Ghost, Dotted: true})
		}
		line.Series = append(line.Series, chart.Series{Points: fullness(s.Plan, k), Role: theme.Series1})
		if s.Actuals.Any() {
			line.Dots = []chart.Dots{{Points: fullness(s.Actuals.Happened(), k), Role: theme.Series1}}
		}
		lines[k] = line
	}
	return lines
}

// loadScale is how full the books come to be, here and in the baseline, the same for all tiers:
// from the emptiest to the fullest, and full books in any case.
func loadScale(s state.State) chart.Scale {
	const least, most, step = 1.25, 2.5, 0.25
	scale := chart.Scale{Min: 1 - step, Max: least}
	for k := range s.Plan.Splits {
		points := append(fullness(s.Plan, k), pinnedFullness(s, k)...)
		if s.Actuals.Any() {
			points = append(points, fullness(s.Actuals.Happened(), k)...)
		}
		for _, full := range points {
			if full.OK {
				scale.Min = min(scale.Min, max(0, math.Floor(full.V/step)*step))
				scale.Max = max(scale.Max, math.Ceil(full.V/step)*step)
			}
		}
	}
	scale.Max = min(scale.Max, most)
	return scale
}

// fullness is how full tier k's books are month by month, as a part of that month's limit.
func fullness(p *planner.Plan, k int) []chart.Point {
	points := make([]chart.Point, len(p.Months))
	for t := range points {
		points[t] = fullIn(p, t, k)
	}
	return points
}

// fullIn is that of one month. Books that meet their limit but for rounding are full.
func fullIn(p *planner.Plan, t, k int) chart.Point {
	load, most := p.Months[t].Tiers[k].Load, p.BookMax(t, k)
	switch {
	case !load.OK || !(most > 0):
		return chart.Point{}
	case planner.Meets(load.V, most):
		return chart.Some(min(load.V/most, 1))
	}
	return chart.Some(load.V / most)
}

// pinnedFullness is that of the same tier in the baseline by this plan's months; nil without
// one.
func pinnedFullness(s state.State, k int) []chart.Point {
	if _, ok := kit.PinnedTier(s, k); !ok {
		return nil
	}
	points := make([]chart.Point, len(s.Plan.Months))
	for t := range points {
		if place, ok := kit.PinnedPlace(s, t, k); ok {
			points[t] = fullIn(s.Baseline.Plan, place.T, place.Tier)
		}
	}
	return points
}
