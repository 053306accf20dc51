package pane

import (
	"fmt"
	"strings"

	"brim/model"
	"brim/ui/canvas"
	"brim/ui/state"
	"brim/ui/theme"
)

// Header is the first row: what plan this is, and whether it is saved.
func Header(c *canvas.Canvas, s state.State) {
	x := c.Text(0, 0, theme.Accent, "brim") + 2
	right := c.Width()
	if s.Unsaved() {
		mark := c.Glyphs().Unsaved + " unsaved"
		right -= c.TextRight(right, 0, theme.Changed, mark) + 2
	}
	for _, facts := range headerFacts(c.Glyphs(), s) {
		if room := right - x - canvas.Width(facts) - 2; room >= min(canvas.Width(s.Scenario.Title), 24) {
			right -= c.TextRight(right, 0, theme.Dim, facts) + 2
			break
		}
	}
	c.TextFit(x, 0, right-x, theme.Strong, s.Scenario.Title)
}

// headerFacts says where the company stands, from the longest form to the shortest.
func headerFacts(g *theme.Glyphs, s state.State) []string {
	arr := model.Format(s.Plan.Opening.ARR, model.Money, s.Plan.Currency)
	dot := " " + g.Separator + " "
	name := s.Scenario.CaseName(s.Case) + " case"
	return []string{arr + dot + s.Plan.Opening.Stage.String() + " stage" + dot + name, arr + dot + name, name}
}

// Trouble writes what went wrong, broken between words.
func Trouble(c *canvas.Canvas, role theme.Role, text string) {
	for y, line := range wrap(canvas.Clean(text), c.Width(), max(1, c.Height())) {
		c.TextFit(0, y, c.Width(), role, line)
	}
}

// Story is the last row but one: what the last change did, or what went wrong.
func Story(c *canvas.Canvas, note state.Note) {
	if note.Text != "" {
		role := theme.Story
		if note.Wrong {
			role = theme.Error
		}
		c.TextFit(0, 0, c.Width(), role, note.Text)
		return
	}
	if note.Lead == "" {
		return
	}
	x := c.TextFit(0, 0, c.Width(), theme.Strong, strings.ReplaceAll(note.Lead, "→", c.Glyphs().To))
	for i, part := range note.Parts {
		lead := " " + c.Glyphs().Separator + " "
		if i == 0 {
			lead = ": "
		}
		if x+canvas.Width(lead+part) > c.Width() && i > 0 {
			c.TextFit(x, 0, c.Width()-x, theme.Dim, fmt.Sprintf(" +%d more", len(note.Parts)-i))
			return
		}
		x += c.TextFit(x, 0, c.Width()-x, theme.Story, lead+part)
	}
}
