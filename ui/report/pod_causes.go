package report

import (
	"fmt"

	"brim/planner"
	"brim/ui/words"
)

// NoPods says why there is nothing to say of pods.
const NoPods = "No tier is served by pods, so there are none to degrade."

// sentence is the room that words take in a text table where it is wide enough.
const sentence = 100

// noPods is the section of a plan without pods.
func noPods(title, head string) Section {
	return Section{Title: title, Grid: Grid{Head: []string{head}, Rows: [][]string{{NoPods}}, Left: 1, Wide: sentence}}
}

// Causes is why a tier's pods degrade: each cause with its months, and the figures that
// set it off. The forecast is nil where no tier is served by pods.
func Causes(p *planner.Plan, f *planner.PodForecast) Section {
	if f == nil {
		return noPods(CausesTitle(f), "Cause")
	}
	grid := Grid{Head: []string{"Cause", "first holds", "degrades by", "set off by"}, Left: 4, Fixed: 1, Wide: sentence}
	for _, cause := range p.Causes(f) {
		first, by := words.CauseMonths(&cause)
		if cause.Decides {
			by += ", first"
		}
		grid.Rows = append(grid.Rows, []string{words.CauseName(cause.Cause), first, by, words.SetOff(&cause, p.Currency)})
	}
	if cost := words.Uplift(p, f); cost != "" {
		grid.Rows = append(grid.Rows, []string{"cost", "", "", cost})
	}
	return Section{Title: CausesTitle(f), Grid: grid}
}

// CausesTitle says what becomes of a tier's pods.
func CausesTitle(f *planner.PodForecast) string {
	switch {
	case f == nil:
		return "Why pods degrade"
	case f.DegradesBy == nil:
		return f.Tier + " pods hold throughout"
	}
	return fmt.Sprintf("%s pods degrade by %s: %s", f.Tier, f.DegradesBy.Month.Long(), words.CauseName(f.DegradesBy.Cause))
}
