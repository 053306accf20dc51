package overlay

import (
	"strings"

	"brim/ui/canvas"
	"brim/ui/report"
	"brim/ui/theme"
	"brim/ui/words"
)

// Draw implements [Dialog].
func (d *Solve) Draw(c *canvas.Canvas) {
	title := "The cheapest CSM hires that meet the targets"
	if d.asked.AEs {
		title = canvas.Wording(c.Width()-frameColumns-2, "The cheapest AE and CSM hires that meet the goal and the targets",
			"The cheapest AE and CSM hires for goal and targets")
	}
	inside := frame(c, title)
	w := inside.Width()
	promises := d.promises()
	d.clear()
	for i := range promises {
		d.promise(inside.Sub(canvas.Rect{Y: i, W: w, H: 1}), i, &promises[i])
	}
	y := len(promises)
	inside.HLine(0, y, w, theme.Border)
	d.underway(inside, y)
	y++
	room := canvas.Rect{Y: y, W: w, H: inside.Height() - y - 1}
	switch {
	case d.refused != "" && !d.busy:
		d.paragraph(inside.Sub(room), d.refused)
	case d.found != nil:
		d.result(inside.Sub(room))
	}
	d.hints(inside, inside.Height()-1, d.foot(c.Glyphs())...)
}

// underway says in the rule that a search takes its time.
func (d *Solve) underway(c *canvas.Canvas, y int) {
	if d.busy && d.slow() {
		c.TextRight(c.Width()-1, y, theme.Warn, " searching"+c.Glyphs().Ellipsis+" esc gives up ")
	}
}

// foot names what can be done, in as few words as it takes.
func (d *Solve) foot(g *theme.Glyphs) []hint {
	if d.found == nil || d.busy {
		return []hint{d.shown(g, " ", " change a target", "hires-less", "hires-more"), fixed("esc", "cancels")}
	}
	return []hint{fixed("enter", "applies"), fixed("esc", "cancels"), d.shown(g, " ", " change", "hires-less", "hires-more"),
		d.shown(g, "", " explain", "hires-explain"), d.shown(g, "", " copy", "hires-copy")}
}

func (d *Solve) promise(c *canvas.Canvas, i int, p *promise) {
	const label, value = 15, 8
	x, role := 2+label, theme.Text
	if i == d.chosen {
		role = theme.Selected
		c.Text(0, 0, role, c.Glyphs().Pointer)
		d.arrows(c, i, x, x+value+3, "hires-less", "hires-more")
	}
	c.TextFit(2, 0, label, theme.Text, p.label)
	c.TextRight(x+value+2, 0, role, p.value)
	rest := c.Width() - x - value - 5
	c.TextFit(x+value+5, 0, rest, theme.Dim, canvas.Wording(rest, p.after...))
}

// paragraph writes a text in lines that fit.
func (d *Solve) paragraph(c *canvas.Canvas, text string) {
	for y, line := range words.Wrap(canvas.Clean(text), c.Width()) {
		c.TextFit(0, y, c.Width(), theme.Warn, line)
	}
}

// lines are what there is to know besides: what the hires do to the headline, the months
// that no hire saves, how sure the answer is, the AEs that the present hires carry, and
// the requisitions. Of two roles the goal and the requisitions come first.
func (d *Solve) lines(width int, g *theme.Glyphs) []line {
	var lines []line
	say := func(texts ...string) {
		for _, text := range texts {
			lines = append(lines, sentence(g, text, width)...)
		}
	}
	if d.found.Both != nil {
		say(report.GoalLines(d.found)...)
		lines = append(lines, d.requisitions(width, g)...)
		say(append([]string{""}, d.effectLines(g)...)...)
		say(d.certainty()...)
		return lines
	}
	say(d.effectLines(g)...)
	say(append(d.certainty(), "")...)
	return append(lines, d.requisitions(width, g)...)
}

// effectLines are what the hires do to the headline.
func (d *Solve) effectLines(g *theme.Glyphs) []string {
	if len(d.effects) == 0 {
		return []string{g.Bullet + " the headline stays as it is"}
	}
	var texts []string
	for _, effect := range d.effects {
		texts = append(texts, g.Bullet+" "+effect)
	}
	return texts
}

// certainty are the months that no hire saves, how sure the answer is, and what it leaves open.
func (d *Solve) certainty() []string {
	var texts []string
	for i := range d.found.Tiers {
		if tier := &d.found.Tiers[i]; len(tier.Unsaved) > 0 {
			texts = append(texts, report.PromiseLine(tier))
		}
	}
	texts = append(texts, report.ProofLine(d.found)+".")
	if d.found.Both == nil {
		texts = append(texts, report.MirrorLine(d.found)+".")
	}
	for _, text := range report.Reservations(d.found) {
		texts = append(texts, text+".")
	}
	return texts
}

// requisitions are the table of who is to be sought when.
func (d *Solve) requisitions(width int, g *theme.Glyphs) []line {
	table := report.Requisitions(d.found)
	lines := []line{{table.Title, theme.Accent}}
	if len(table.Grid.Rows) == 0 {
		return append(lines, line{text: "none: nobody needs to be hired"})
	}
	return append(lines, inRole(theme.Text, strings.Split(strings.TrimRight(g.Write(table.Grid.Text(width)), "\n"), "\n"))...)
}
