package report

import (
	"brim/planner"
	"brim/ui/words"
)

// NoPods says why there is nothing to say of pods.
const NoPods = "No tier is served by pods, so there are none to break."

// sentence is the room that words take in a text table where it is wide enough.
const sentence = 100

// noPods is the section of a plan without pods.
func noPods(title, head string) Section {
	return Section{Title: title, Grid: Grid{Head: []string{head}, Rows: [][]string{{NoPods}}, Left: 1, Wide: sentence}}
}

// Causes is why a tier's pods break, or are warned: each cause with its months, and the figures that
// set it off. The forecast is nil where no tier is served by pods.
func Causes(p *planner.Plan, f *planner.PodForecast) Section {
	if f == nil {
		return noPods(CausesTitle(f), "Cause")
	}
	grid := Grid{Head: []string{"Cause", "from", "break expected", "set off by"}, Left: 4, Fixed: 1, Wide: sentence}
	for _, cause := range p.Causes(f) {
		first, end := words.CauseMonths(&cause)
		grid.Rows = append(grid.Rows, []string{words.CauseName(cause.Cause), first, end, words.SetOff(&cause, p.Currency)})
	}
	if cost := words.Uplift(p, f); cost != "" {
		grid.Rows = append(grid.Rows, []string{"cost", "", "", cost})
	}
	return Section{Title: CausesTitle(f), Grid: grid}
}

// CausesTitle says what becomes of a tier's pods.
func CausesTitle(f *planner.PodForecast) string {
	if f == nil {
		return "Why pods break"
	}
	title := f.Tier + " pods "
	switch {
	case f.Breaks == nil:
		title += "hold"
	case f.Breaks.T == 0:
		title += "are broken now"
	default:
		title += "break " + f.Breaks.Month.Long()
	}
	switch {
	case f.Warned == nil && f.Breaks == nil:
		return f.Tier + " " + words.PodsNever
	case f.Warned == nil:
		return title
	case f.Warned.T == 0:
		return title + ", warned now"
	}
	return title + ", warned from " + f.Warned.Month.Long()
}
