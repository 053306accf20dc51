package overlay

import (
	"fmt"
	"strconv"
	"strings"

	"brim/model"
	"brim/ui/canvas"
	"brim/ui/report"
	"brim/ui/theme"
	"brim/ui/words"
)

// Draw implements [Dialog].
func (d *Solve) Draw(c *canvas.Canvas) {
	title := "The cheapest CSM hires that meet the targets"
	if d.asked.AEs {
		title = "The cheapest AE and CSM hires that meet the goal and the targets"
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

// result shows the tiers, and below them what else there is to know.
func (d *Solve) result(c *canvas.Canvas) {
	columns := d.columns(c.Width())
	columns.draw(c.Sub(canvas.Rect{W: c.Width(), H: 1}), theme.Dim, theme.Dim,
		[...]string{"Tier", "hires", "cost", "planned", "differs"}, "targets")
	cost, present := 0.0, 0.0
	rows := d.rows()
	for i := range rows {
		d.tier(c.Sub(canvas.Rect{Y: 1 + i, W: c.Width(), H: 1}), columns, i, &rows[i])
		_, more, planned := rows[i].tier.Sums(rows[i].role)
		cost, present = cost+more, present+planned
	}
	y := 1 + len(rows)
	if y > 2 {
		together := d.cells("Together", d.found.Hires(), cost, present)
		columns.draw(c.Sub(canvas.Rect{Y: y, W: c.Width(), H: 1}), theme.Strong, theme.Dim, together, d.proof())
		y++
	}
	c.HLine(0, y, c.Width(), theme.Border)
	d.body.lines = d.lines(c.Width(), c.Glyphs())
	below := canvas.Rect{Y: y + 1, W: c.Width(), H: c.Height() - y - 1}
	d.body.draw(c.Sub(below))
	drawMore(c, y, d.body.top, len(d.body.lines)-d.body.top-d.body.height)
}

// proof says in a word how sure the cheapest is.
func (d *Solve) proof() string {
	switch {
	case d.found.Proven:
		return "proven"
	case d.found.Both != nil && !d.found.Settled:
		return "did not settle"
	case d.found.Unproven != "":
		return "not proven"
	case d.found.Gap == 0:
		return "cheapest, ties open"
	}
	return fmt.Sprintf("within %.2g%%", d.found.Gap*100)
}

// roomySolve is the width from which the columns stand further apart.
const roomySolve = 70

// solveColumns are the widths of the tiers' columns.
type solveColumns struct{ name, number int }

func (d *Solve) columns(width int) solveColumns {
	name := 8
	for _, row := range d.rows() {
		name = max(name, canvas.Width(d.name(&row)))
	}
	number := 9
	if width < roomySolve {
		number = 8
	}
	return solveColumns{name: min(name, max(8, width-4*number-14)) + 2, number: number}
}

func (k solveColumns) draw(c *canvas.Canvas, role, last theme.Role, cells [5]string, end string) {
	ellipsis := c.Glyphs().Ellipsis
	c.TextFit(2, 0, k.name-1, role, cells[0])
	x := k.name + 6
	c.TextRight(x, 0, role, cells[1])
	for _, cell := range cells[2:] {
		x += k.number
		c.TextRight(x, 0, role, canvas.Fit(cell, k.number-1, ellipsis))
	}
	if x++; c.Width() >= roomySolve {
		x++
	}
	c.TextFit(x, 0, c.Width()-x, last, end)
}

func (d *Solve) cells(name string, hires int, cost, present float64) [5]string {
	currency := d.found.Plan.Currency
	differs := model.FormatDifference(cost, present, currency)
	if differs == "" {
		differs = "none"
	}
	return [5]string{name, strconv.Itoa(hires), model.Format(cost, model.Money, currency),
		model.Format(present, model.Money, currency), differs}
}

// name is a row's tier, and of two roles whose hires they are.
func (d *Solve) name(r *row) string {
	if d.found.Both == nil {
		return r.tier.Tier
	}
	return strings.ToUpper(r.role.String()) + " " + r.tier.Tier
}

// kept says in a word whether what a row is promised is met.
func (d *Solve) kept(g *theme.Glyphs, r *row) (theme.Role, string) {
	switch tier := r.tier; {
	case r.role == model.RoleAE && len(d.found.GoalMissed) == 0:
		return theme.Within, g.Within + " goal met"
	case r.role == model.RoleAE && len(d.found.GoalMet) == 0:
		return theme.Over, g.Over + " goal missed"
	case r.role == model.RoleAE:
		return theme.Warn, "! from " + words.Month(d.found.GoalMet[0].Month)
	case !tier.Feasible:
		return theme.Over, g.Over + " not met"
	case len(tier.Unsaved) > 0:
		return theme.Warn, "! from " + words.Month(tier.Unsaved[len(tier.Unsaved)-1]+1)
	}
	return theme.Within, g.Within + " met"
}

func (d *Solve) tier(c *canvas.Canvas, columns solveColumns, i int, r *row) {
	g, role := c.Glyphs(), theme.Text
	if d.chosen == len(d.promises())+i {
		role = theme.Selected
		c.Text(0, 0, role, g.Pointer)
	}
	kept, word := d.kept(g, r)
	hires, cost, present := r.tier.Sums(r.role)
	columns.draw(c, role, kept, d.cells(d.name(r), hires, cost, present), word)
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
