package report

import (
	"strings"

	"brim/model"
	"brim/planner"
	"brim/ui/words"
)

// Pods is when the pods of every tier break, at most at which ratio they hold, and since when
// rules warn of them: the month by which those expect a break stands last.
func Pods(s *model.Scenario, p *planner.Plan) Section {
	const title = "Pods: when they break, and since when rules warn of them"
	grid := Grid{
		Head: []string{
			"Tier", "breaks", "AE:CSM at most", "warned from",
			"gap > " + words.Percent(model.Some(s.Limits.HiringGap)), "economics", "break expected",
		},
		Left: 7, Fixed: 1,
	}
	if len(p.Pods) == 0 {
		return noPods(title, grid.Head[0])
	}
	for i := range p.Pods {
		forecast := &p.Pods[i]
		grid.Add(
			Word(forecast.Tier), Word(breaks(forecast.Breaks)), Figure(peakRatio(s, forecast), forecast.PeakRatio),
			Word(warned(forecast.Warned)), Word(words.DateOr(forecast.HiringGap)), Word(economics(forecast.Economics)),
			Word(expected(forecast.DegradesBy)),
		)
	}
	return Section{Title: title, Grid: grid}
}

func breaks(first *planner.When) string {
	if first == nil {
		return withinMark + " " + words.Never
	}
	return overMark + " " + words.Date(*first)
}

// peakRatio is a tier's highest AE:CSM beside its limit; without a CSM it has no bound.
func peakRatio(s *model.Scenario, f *planner.PodForecast) string {
	if !f.PeakRatio.OK {
		return "no CSM"
	}
	return podRatio(s, f.Index, f.PeakRatio) + " of " + words.Limit(degradedRatio(s, f.Index))
}

func warned(first *planner.Warned) string {
	if first == nil {
		return words.Never
	}
	return words.Date(first.When) + ", " + words.CauseBriefly(first.Cause)
}

func expected(forecast *planner.DegradesBy) string {
	if forecast == nil {
		return words.Never
	}
	return words.Date(forecast.When)
}

var reasons = map[planner.Reason]string{
	planner.ReasonACV: "ACV", planner.ReasonLoad: "load", planner.ReasonTrailingRatio: "ratio",
}

func economics(failed *planner.EconomicsFailed) string {
	if failed == nil {
		return words.Never
	}
	var why []string
	for _, reason := range failed.Reasons {
		why = append(why, reasons[reason])
	}
	return failed.Month.Long() + " (" + strings.Join(why, ", ") + ")"
}
