package pane

import (
	"brim/model"
	"brim/planner/explain"
	"brim/ui/chart"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
)

// happens reports whether a figure is what has happened, not what is planned or hoped for alone.
func happens(figure *explain.Figure) bool {
	return figure.Kind != explain.AsGap && figure.ID != "headline.goal_arr"
}

// happened are what the figure has come to in the months of this plan that are known whole; nil
// where none is, or the figure is of plans alone.
func (f chartOf) happened(s state.State) []chart.Point {
	if !s.Actuals.Any() || f.planned {
		return nil
	}
	some, dots := false, make([]chart.Point, s.Actuals.History.Through+1)
	for t := range dots {
		if s.Actuals.Know(t) {
			dots[t] = kit.Point(f.read(s.Actuals.Happened(), t))
			some = some || dots[t].OK
		}
	}
	if !some {
		return nil
	}
	return dots
}

// happenedCell is what the figure has come to in a month, empty where that is not known.
func happenedCell(s state.State, dots []chart.Point, t int, figure chartOf) report.Cell {
	if t < 0 || t >= len(dots) || !dots[t].OK {
		return report.Word("")
	}
	v := dots[t].V
	return report.Figure(figure.write(v, s.Plan.Currency), model.Some(v))
}

// toldActual is what the figure has come to in a month, behind what was planned; empty where that is
// not known.
func toldActual(s state.State, t int, figure chartOf) string {
	if actual := happenedCell(s, figure.happened(s), t, figure); actual.Text != "" {
		return ", actual " + actual.Text
	}
	return ""
}
