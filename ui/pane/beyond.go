package pane

import (
	"brim/model"
	"brim/planner"
	"brim/ui/chart"
	"brim/ui/words"
)

// beyond says of a plan's figure by months what of it lies off the scale of a chart, and when.
func beyond(p *planner.Plan, write func(model.Opt) string) func(chart.Beyond) string {
	return func(off chart.Beyond) string {
		text := "up to "
		if !off.Above {
			text = "down to "
		}
		return text + write(model.Some(off.Value)) + ", off the scale " + words.StretchBriefly(planner.Stretch{
			From: p.When(off.First), To: p.When(off.Last), Ends: off.Last < p.Horizon,
		})
	}
}
