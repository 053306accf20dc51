package pane

import (
	"fmt"
	"slices"
	"strings"

	"brim/model"
	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
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
	for y, line := range words.WrapTo(canvas.Clean(text), c.Width(), max(1, c.Height())) {
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
	note.Lead = c.Glyphs().Write(note.Lead)
	lead, parts := opening(note.Story, c.Width(), c.Glyphs().Ellipsis)
	x := c.TextFit(0, 0, c.Width(), theme.Strong, lead)
	for i, part := range parts {
		between := " " + c.Glyphs().Separator + " "
		if i == 0 {
			between = leadsTo
		}
		if x+canvas.Width(between+part) > c.Width() && i > 0 {
			c.TextFit(x, 0, c.Width()-x, theme.Dim, fmt.Sprintf(" +%d more", len(parts)-i))
			return
		}
		x += c.TextFit(x, 0, c.Width()-x, theme.Story, between+part)
	}
}

// leadsTo stands between a change and what it did.
const leadsTo = ": "

// opening is a story whose first effect is seen whole: on a narrow screen the lead gives
// way to it, in fewer words first and cut at last, and the value it had before.
func opening(story state.Story, width int, ellipsis string) (lead string, parts []string) {
	if len(story.Parts) == 0 {
		return kit.Wording(width, story.Lead, story.Brief()), nil
	}
	effect := story.Parts[0]
	short := effect
	if at := strings.LastIndex(effect, " (was "); at > 0 {
		short = effect[:at]
	}
	parts = slices.Clone(story.Parts)
	for _, parts[0] = range []string{effect, short} {
		for _, lead = range []string{story.Lead, story.Brief()} {
			if canvas.Width(lead+leadsTo+parts[0]) <= width {
				return lead, parts
			}
		}
	}
	return canvas.Fit(lead, max(1, width-canvas.Width(leadsTo+short)), ellipsis), parts
}
