package pane

import (
	"brim/model"
	"brim/ui/canvas"
	"brim/ui/state"
	"brim/ui/theme"
)

// Preview says in three rows what a scenario comes to, before it is opened: its title
// and ARR, its pods, its books.
func Preview(c *canvas.Canvas, s state.State) {
	facts := model.Format(s.Plan.Opening.ARR, model.Money, s.Plan.Currency) + " ARR " + c.Glyphs().Separator + " " +
		s.Plan.Opening.Stage.String() + " stage"
	right := c.TextRight(c.Width(), 0, theme.Dim, facts)
	c.TextFit(0, 0, c.Width()-right-2, theme.Strong, s.Scenario.Title)
	shoutPods(c.Glyphs(), s).row(c, 1)
	shoutBooks(c.Glyphs(), s).row(c, 2)
}

// row writes a headline figure in one row.
func (f shout) row(c *canvas.Canvas, y int) {
	x := 0
	if f.mark != "" {
		x = c.Text(0, y, f.role, f.mark) + 1
	}
	text, more := f.label+": "+f.figure, f.more
	if f.line != "" {
		text, more = f.line, f.after
	}
	x += c.TextFit(x, y, c.Width()-x, f.role, text) + 2
	if len(more) > 0 {
		c.TextFit(x, y, c.Width()-x, theme.Dim, canvas.Wording(c.Width()-x, more...))
	}
}
