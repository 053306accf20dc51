package pane

import (
	"strings"

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

// Resources holds what accounts and pods take of the other roles against their heads, now
// and at the plan's end, with the month of the first shortage.
type Resources struct{}

// noRoles stands in the place of the roles where there are none.
const noRoles = "none in this scenario"

// Table implements [View].
func (Resources) Table(s state.State) report.Section { return report.Resources(s.Plan) }

const resourcesTitle = "Resources: heads needed"

// shortageOf is when a role is first short; false where it never is.
func shortageOf(h planner.Headline, role string) (planner.Shortage, bool) {
	for _, short := range h.Short {
		if short.Role == role {
			return short, true
		}
	}
	return planner.Shortage{}, false
}

// Figures implements [View].
func (Resources) Figures(s state.State) []kit.Spot {
	var spots []kit.Spot
	for i := range s.Scenario.Resources {
		if short, ok := shortageOf(s.Head, s.Scenario.Resources[i].Role); ok {
			spots = append(spots, kit.Spot{Figure: "headline.short", Place: explain.Place{Resource: i}})
			spots = append(spots, kit.Spots(explain.Place{T: short.Since.T, Resource: i}, "resource.needed")...)
		}
		spots = append(spots, kit.Spots(explain.Place{Resource: i}, "resource.needed", "resource.heads")...)
		spots = append(spots, kit.Spots(explain.Place{T: s.Plan.Horizon, Resource: i}, "resource.needed", "resource.heads")...)
	}
	for _, need := range s.Plan.Specialists(0) {
		spots = append(spots, kit.Spots(explain.Place{T: s.Plan.Horizon}, need.Figure, "company.specialists_cost")...)
	}
	if spots == nil {
		return kit.Spots(explain.Place{}, "opening.accounts")
	}
	return spots
}

// Draw implements [View].
func (Resources) Draw(c *canvas.Canvas, s state.State, focused bool) {
	inside := kit.Frame(c, focused, resourcesTitle)
	specialists := s.Plan.Specialists(s.Plan.Horizon)
	if len(s.Scenario.Resources)+len(specialists) == 0 {
		inside.TextFit(0, 0, inside.Width(), theme.Dim, noRoles)
		return
	}
	roles := len(s.Scenario.Resources)
	count := roles + len(specialists)
	each := resourceRows(count, inside.Height())
	if each == 1 {
		count = kit.Fitting(inside, count)
	}
	for i := range count {
		row := inside.Sub(canvas.Rect{Y: each * i, W: inside.Width(), H: each})
		if i >= roles {
			specialistLine(row, s, i-roles)
			continue
		}
		resourceLine(row, s, i)
		if each > 1 {
			needLine(row.Sub(canvas.Rect{X: 2, Y: 1, W: row.Width() - 2, H: 1}), s, i)
		}
	}
}

// resourceRows is how many lines each of n roles has in a room of that height.
func resourceRows(n, h int) int {
	if 2*n <= h {
		return 2
	}
	return 1
}

// specialistLine is a role that takes part of the CSMs' work: what full books take of it,
// and that none are planned, with its cost on a second line.
func specialistLine(c *canvas.Canvas, s state.State, i int) {
	now, end := &s.Plan.Specialists(0)[i], &s.Plan.Specialists(s.Plan.Horizon)[i]
	c.Text(0, 0, theme.Warn, warnMark)
	figures := words.Heads(end.Needed) + " of none"
	if c.Width() >= needsBoth {
		figures = words.Heads(now.Needed) + c.Glyphs().To + figures
	}
	if canvas.Width(now.Role+figures)+3 > c.Width() {
		figures = strings.Replace(figures, " of ", "/", 1)
	}
	x := c.Width() - c.TextRight(c.Width(), 0, theme.Text, figures) - 1
	c.TextFit(2, 0, x-2, theme.Text, now.Role)
	if c.Height() > 1 {
		cost := model.Format(end.Needed*s.Scenario.CSM.Cost, model.Money, s.Plan.Currency) + " a year at a CSM's cost (a)"
		c.TextFit(2, 1, c.Width()-2, theme.Dim, canvas.Wording(c.Width()-2, cost+", not in people cost", cost))
	}
}

// needsBoth is the width from which a role shows its need now and at the end.
const needsBoth = 40

// needLine is what is needed of a role month by month, against its heads.
func needLine(c *canvas.Canvas, s state.State, i int) {
	var needed []chart.Point
	for t := range s.Plan.Months {
		needed = append(needed, kit.Point(model.Some(s.Plan.Months[t].Resources[i].Needed)))
	}
	heads := s.Plan.Months[0].Resources[i].Heads
	chart.Spark{Points: needed, Scale: chart.Scale{Max: 2 * heads}, Limit: chart.Some(heads), Full: mostFull, Mark: c.Glyphs().Over,
		Role: theme.Within}.Draw(c)
}

// resourceLine is one role: a mark, its name, when it is first short, and what is needed
// of the heads that are there: now and at the end, or where that has no room in the month
// of the shortage, at the end where they suffice. A long name leaves only what is needed.
func resourceLine(c *canvas.Canvas, s state.State, i int) {
	g := c.Glyphs()
	now, end := &s.Plan.Months[0].Resources[i], &s.Plan.Last().Resources[i]
	role, mark, verdict, month := theme.Within, g.Within, "suffice", ""
	shown := end
	if short, ok := shortageOf(s.Head, now.Role); ok {
		role, mark, month = theme.Over, g.Over, words.Month(short.Since.Month)
		verdict, shown = "short "+month, &s.Plan.Months[short.Since.T].Resources[i]
	}
	c.Text(0, 0, role, mark)
	x := c.Width()
	if delta := resourceDelta(s, now.Role, end); s.Baseline != nil && c.Width() >= kit.RoomyTable {
		c.TextRight(x, 0, theme.Ghost, delta)
		x -= kit.LoadRoom + 1
	}
	figures, shorter := words.Heads(shown.Needed)+" of "+words.Limit(shown.Heads), words.Heads(shown.Needed)+"/"+words.Limit(shown.Heads)
	both := words.Heads(now.Needed) + g.To + words.Heads(end.Needed) + " of " + words.Limit(end.Heads)
	wide := c.Width() >= needsBoth && x-canvas.Width(both+month)-4 >= canvas.Width(now.Role)
	if wide {
		figures, shorter = both, both
	}
	if cut := x-canvas.Width(figures+verdict)-4 < canvas.Width(now.Role); cut && month != "" {
		verdict, figures = month, shorter // the mark says that it is short
	} else if cut {
		verdict = "" // or that it suffices
	}
	if x-canvas.Width(figures+verdict)-4 < canvas.Width(now.Role) && shorter == figures && !wide {
		figures = words.Heads(shown.Needed) // as the title says
	}
	x -= c.TextRight(x, 0, theme.Text, figures) + 1
	x -= c.TextRight(x, 0, role, verdict) + 1
	c.TextFit(2, 0, x-2, theme.Text, now.Role)
}

// resourceDelta is how the need of a role at the end differs from the baseline's, where
// both end in the same month.
func resourceDelta(s state.State, role string, end *planner.ResourceMonth) string {
	if s.Baseline == nil || s.Baseline.Head.End != s.Head.End {
		return ""
	}
	for _, before := range s.Baseline.Plan.Last().Resources {
		if before.Role == role {
			return words.HeadsDelta(model.Some(end.Needed), model.Some(before.Needed))
		}
	}
	return "new"
}
