package report

import (
	"strings"

	"brim/model"
	"brim/planner"
	"brim/ui/words"
)

// Pods is what every pod tier degrades by, and when each cause comes.
func Pods(s *model.Scenario, p *planner.Plan) Section {
	const title = "Pods, and when each cause first holds"
	grid := Grid{
		Head: []string{
			"Tier", "degrades by", "ratio > " + words.Limit(s.Limits.RatioDegraded),
			"gap > " + words.Percent(model.Some(s.Limits.HiringGap)), "economics",
		},
		Left: 5, Fixed: 1,
	}
	if len(p.Pods) == 0 {
		return noPods(title, grid.Head[0])
	}
	for i := range p.Pods {
		forecast := &p.Pods[i]
		grid.Rows = append(grid.Rows, []string{
			forecast.Tier, degrades(forecast.DegradesBy), words.DateOr(forecast.Ratio), words.DateOr(forecast.HiringGap), economics(forecast.Economics),
		})
	}
	return Section{Title: title, Grid: grid}
}

func degrades(forecast *planner.DegradesBy) string {
	if forecast == nil {
		return withinMark + " " + words.Never
	}
	return overMark + " " + words.Date(forecast.When)
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
