package pane

import (
	"brim/model"
	"brim/planner"
	"brim/ui/chart"
	"brim/ui/words"
)

// beyond says of a plan's figure by months what of it lies off the scale of a chart, and when;
// then the same in fewer words.
func beyond(p *planner.Plan, write func(model.Opt) string) func(chart.Beyond) []string {
	return func(off chart.Beyond) []string {
		reach := "up to "
		if !off.Above {
			reach = "down to "
		}
		value := write(model.Some(off.Value))
		when := words.StretchBriefly(planner.Stretch{
			From: p.When(off.First), To: p.When(off.Last), Ends: off.Last < p.Horizon,
		})
		return []string{reach + value + ", off the scale " + when, value + " off the scale " + when, reach + value}
	}
}
