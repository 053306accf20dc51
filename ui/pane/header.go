package pane

import (
	"brim/model"
	"brim/ui/canvas"
	"brim/ui/state"
	"brim/ui/theme"
)

// Header is the first row: what plan this is, and whether it is saved.
func Header(c *canvas.Canvas, s state.State) {
	x := c.Text(0, 0, theme.Strong, "brim") + 2
	right := c.Width()
	mark := c.Glyphs().Unsaved + " unsaved"
	if s.Unsaved() {
		c.TextRight(right, 0, theme.Changed, mark)
	}
	right -= canvas.Width(mark) + 2 // its place, so that nothing moves when it comes
	if facts := factsBeside(c.Glyphs(), s, right-x); facts != "" {
		right -= c.TextRight(right, 0, theme.Dim, facts) + 2
	}
	c.TextFit(x, 0, right-x, theme.Strong, s.Scenario.Title)
}

// factsBeside are the most words beside the title that leave it whole, or where none do,
// enough of it.
func factsBeside(g *theme.Glyphs, s state.State, room int) string {
	const enough = 24
	title := canvas.Width(s.Scenario.Title)
	for _, least := range []int{title, min(title, enough)} {
		for _, facts := range headerFacts(g, s) {
			if room-canvas.Width(facts)-2 >= least {
				return facts
			}
		}
	}
	return ""
}

// headerFacts says where the company stands, from the longest form to the shortest.
func headerFacts(g *theme.Glyphs, s state.State) []string {
	arr := model.Format(s.Plan.Opening.ARR, model.Money, s.Plan.Currency)
	dot := " " + g.Separator + " "
	name := s.Scenario.CaseName(s.Case) + " case"
	return []string{arr + dot + s.Plan.Opening.Stage.String() + " stage" + dot + name, arr + dot + name, name}
}
