package overlay

import (
	"fmt"
	"strconv"
	"strings"

	"brim/model"
	"brim/ui/canvas"
	"brim/ui/theme"
	"brim/ui/words"
)

// result shows the tiers, and below them what else there is to know.
func (d *Solve) result(c *canvas.Canvas) {
	columns := d.columns(c.Width(), c.Glyphs())
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

// solveColumns are the widths of the tiers' columns. What is planned gives way where names and
// verdicts would be cut: it is the cost less the difference.
type solveColumns struct {
	name, number, air int
	planned           bool
}

// solveHires is the room for the number of hires.
const solveHires = 6

func (d *Solve) columns(width int, g *theme.Glyphs) solveColumns {
	k := solveColumns{name: 8, number: 8, air: 1, planned: true}
	if width >= roomySolve {
		k.number, k.air = 9, 2
	}
	rows, verdict := d.rows(), canvas.Width(d.proof())
	for i := range rows {
		_, word := d.kept(g, &rows[i])
		k.name, verdict = max(k.name, canvas.Width(d.name(&rows[i]))), max(verdict, canvas.Width(word))
	}
	k.name += 2
	k.planned = k.verdict()+verdict <= width
	k.name = max(10, min(k.name, k.name+width-k.verdict()-verdict))
	return k
}

// verdict is the column in which it begins whether the targets are met.
func (k solveColumns) verdict() int {
	numbers := 2
	if k.planned {
		numbers++
	}
	return k.name + solveHires + numbers*k.number + k.air
}

func (k solveColumns) draw(c *canvas.Canvas, role, last theme.Role, cells [5]string, end string) {
	ellipsis := c.Glyphs().Ellipsis
	c.TextFit(2, 0, k.name-1, role, cells[0])
	x := k.name + solveHires
	c.TextRight(x, 0, role, cells[1])
	for i, cell := range cells[2:] {
		if i == 1 && !k.planned {
			continue
		}
		x += k.number
		c.TextRight(x, 0, role, canvas.Fit(cell, k.number-1, ellipsis))
	}
	x += k.air
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
