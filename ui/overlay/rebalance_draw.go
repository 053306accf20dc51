package overlay

import (
	"strings"

	"brim/model"
	"brim/planner/rebalance"
	"brim/ui/canvas"
	"brim/ui/report"
	"brim/ui/theme"
	"brim/ui/words"
)

// Draw implements [Dialog].
func (d *Rebalance) Draw(c *canvas.Canvas) {
	inside := frame(c, "Rebalance: the fewest moves that even out books")
	w := inside.Width()
	wishes := d.wishes()
	d.clear()
	for i := range wishes {
		d.wish(inside.Sub(canvas.Rect{Y: i, W: w, H: 1}), i, &wishes[i])
	}
	d.applyButton(inside, len(wishes))
	y := len(wishes) + 1
	inside.HLine(0, y, w, theme.Border)
	room := inside.Sub(canvas.Rect{Y: y + 1, W: w, H: inside.Height() - y - 2})
	if d.picking != nil {
		d.picking.draw(room)
		drawMore(inside, y, d.picking.top, len(d.picking.rows)-d.picking.top-d.picking.height)
	} else {
		d.found(inside, room, y)
	}
	d.hints(inside, inside.Height()-1, d.foot(c)...)
}

// found draws what was found, or that it is sought, below the line in row y.
func (d *Rebalance) found(inside, room *canvas.Canvas, y int) {
	w, g := inside.Width(), inside.Glyphs()
	if d.busy && d.slow() {
		inside.TextRight(w-1, y, theme.Warn, " searching, 2 seconds at most"+g.Ellipsis+" esc gives up ")
	}
	d.lay(w, g)
	d.body.draw(room)
	if !d.busy {
		drawMore(inside, y, d.body.top, len(d.body.lines)-d.body.top-d.body.height)
	}
}

// applyButton draws what writes the moves down, or why there is nothing to write.
func (d *Rebalance) applyButton(inside *canvas.Canvas, y int) {
	role, text := theme.KeyCap, ""
	switch {
	case d.applies():
		text = "[ Write " + model.Counted(len(d.answer.Moves), "move") + " into a new accounts file ]"
	case d.refused != "" && !d.busy:
		text = "[ Look for moves once more ]"
	case d.ready():
		role, text = theme.Dim, "[ Nothing to write: no account moves ]"
	default:
		role, text = theme.Dim, "[ Nothing to write yet ]"
	}
	if d.onButton() {
		role = theme.Selected
		inside.Text(0, y, role, inside.Glyphs().Pointer)
	}
	place := canvas.Rect{X: 2, Y: y, H: 1}
	place.W = inside.Text(place.X, y, role, text)
	d.button(insideFrame(place), "moves-apply")
}

// foot names what can be done, in as few words as it takes.
func (d *Rebalance) foot(c *canvas.Canvas) []hint {
	g := c.Glyphs()
	switch {
	case d.naming != nil:
		return []hint{fixed("enter", "takes the names"), fixed("esc", "leaves it"), said("commas between names")}
	case d.picking != nil && d.picking.many:
		takes := "takes those marked"
		if d.picking.single() {
			takes = "takes this one"
		}
		return []hint{d.shown(g, "", " marks", "moves-mark"), fixed("enter", takes), fixed("esc", "leaves it")}
	case d.picking != nil:
		return []hint{fixed("enter", "takes it"), fixed("esc", "leaves it")}
	}
	var list []hint
	switch {
	case !d.onButton():
		list = append(list, fixed("enter", "changes"))
	case d.applies():
		list = append(list, fixed("enter", "writes a new accounts file"))
	}
	if d.applies() && !d.onButton() {
		list = append(list, d.shown(g, "", " writes a new accounts file", "moves-apply"))
	}
	list = append(list, fixed("esc", "cancels"), d.shown(g, " ", " turn", "moves-less", "moves-more"))
	if d.ready() {
		list = append(list, d.shown(g, "", " copy", "moves-copy"))
	}
	if d.applies() {
		list = append(list, d.shown(g, "", " TSV", "moves-copy-tsv"))
	}
	return list
}

// Columns of a wish.
const (
	wishLabel = 12
	wishValue = 18
)

// wish is a line of what is asked for.
func (d *Rebalance) wish(c *canvas.Canvas, i int, w *wish) {
	role := theme.Text
	const from, to = 2 + wishLabel, 2 + wishLabel + wishValue + 3
	c.TextFit(2, 0, wishLabel, theme.Text, w.label)
	if i == d.chosen {
		role = theme.Selected
		c.Text(0, 0, role, c.Glyphs().Pointer)
		if d.naming != nil {
			drawField(c.Sub(canvas.Rect{X: from + 2, W: c.Width() - from - 2, H: 1}), d.naming.input)
			return
		}
		d.arrows(c, i, from, to, "moves-less", "moves-more")
	}
	c.TextFit(from+2, 0, wishValue, role, w.value)
	after := w.after
	if canvas.Width(after) > c.Width()-to-2 {
		after = w.brief
	}
	c.TextFit(to+2, 0, c.Width()-to-2, theme.Dim, after)
}

// lay sets the answer out in lines of that width, once for each: what the moves come to, the
// books before and after, the moves, and what is never moved.
func (d *Rebalance) lay(width int, g *theme.Glyphs) {
	if d.laid == (laidOut{d.answer, d.refused, width, g}) {
		return
	}
	d.laid, d.body.lines = laidOut{d.answer, d.refused, width, g}, nil
	wrapped := func(role theme.Role, text string) []line {
		return inRole(role, words.Wrap(canvas.Clean(g.Write(text)), width))
	}
	switch {
	case d.refused != "":
		d.body.lines = wrapped(theme.Warn, d.refused)
		return
	case d.answer == nil:
		return
	}
	for _, text := range report.RebalanceLines(d.scenario, d.answer) {
		d.body.lines = append(d.body.lines, sentence(g, text, width)...)
	}
	for _, section := range report.RebalanceSections(d.scenario, d.answer) {
		d.body.lines = append(append(d.body.lines, line{}), wrapped(theme.Strong, section.Title)...)
		for _, row := range strings.Split(strings.TrimRight(g.Write(section.Grid.Text(width)), "\n"), "\n") {
			d.body.lines = append(d.body.lines, line{text: canvas.Clean(row)})
		}
	}
}

// laidOut is of what the lines are.
type laidOut struct {
	answer  *rebalance.Answer
	refused string
	width   int
	glyphs  *theme.Glyphs
}
