package pane

import (
	"fmt"
	"strings"

	"brim/model"
	"brim/planner/explain"
	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
)

// Hires is the grid of planned hires by quarter, the company's and those that tiers
// name, and under it, column by column, what follows from them.
type Hires struct {
	Entry *Entry // the value being typed into the chosen cell, or nil
}

// Typing implements [Typed].
func (Hires) Typing(entry *Entry) View { return Hires{Entry: entry} }

// Draw implements [View].
func (p Hires) Draw(c *canvas.Canvas, s state.State, focused bool) {
	inside := kit.Frame(c, focused, "Planned hires by quarter")
	d := hireDrawing{hireGrid: hireGridOf(c.Width(), c.Height(), s), c: inside, s: s, entry: p.Entry}
	d.heads()
	top := d.top(s.Hiring)
	for y := range d.down {
		if i := top + y; i < len(d.rows) {
			d.hires(headRows+y, i)
		} else if i == len(d.rows) && d.note != "" {
			inside.TextFit(0, headRows+y, inside.Width(), theme.Dim, d.note)
		}
	}
	for i, role := range d.totals {
		d.total(headRows+d.down+i, role)
	}
	d.consequences(headRows + d.down + len(d.totals))
	d.about(inside.Height() - d.foot)
	d.hidden(c)
}

// hireDrawing draws the parts of the grid.
type hireDrawing struct {
	hireGrid
	c     *canvas.Canvas
	s     state.State
	entry *Entry
}

// each calls draw for every column in sight with its place.
func (d *hireDrawing) each(draw func(column hireColumn, x int)) {
	left := d.left(d.s.Hiring)
	for i := 0; i < d.across && left+i < len(d.columns); i++ {
		draw(d.columns[left+i], d.label+i*d.cell)
	}
}

// heads names the columns in sight; those after the horizon are dim.
func (d *hireDrawing) heads() {
	label := "quarter"
	if !d.s.Scenario.QuartersInStep() {
		label = "quarter to" // the columns are headed by the last months
	}
	d.c.Text(2, 0, theme.Dim, label)
	d.each(func(column hireColumn, x int) {
		role := theme.Text
		_, within := column.Shown(d.s.Plan.Horizon)
		switch {
		case column.chosen(d.s.Hiring):
			role = theme.Accent
		case !within:
			role = theme.Dim
		}
		d.c.TextRight(x+d.cell, 0, role, column.Head(d.s.Scenario))
	})
}

// hires draws a row of hires.
func (d *hireDrawing) hires(y, i int) {
	l, role := d.rows[i], theme.Text
	chosen := i == d.s.Hiring.Row
	if chosen {
		d.c.Text(0, y, theme.Selected, d.c.Glyphs().Pointer)
		role = theme.Selected
	}
	d.c.Text(2, y, role, d.rowName(l, d.label-2))
	d.each(func(column hireColumn, x int) {
		n, ok := column.Hires(l, d.s.Scenario)
		cell := d.c.Sub(canvas.Rect{X: x, Y: y, W: d.cell, H: 1})
		switch {
		case chosen && column.chosen(d.s.Hiring):
			d.cursor(cell, n, d.baselineText(column, l))
		case ok:
			d.figure(cell, d.hireRole(column, l, n), hireText(n, l, d.c.Glyphs()), d.baselineText(column, l))
		}
	})
}

// total draws all hires of a role that are planned, the named ones among them.
func (d *hireDrawing) total(y int, role string) {
	d.c.Text(2, y, theme.Strong, "All "+role+"s")
	d.each(func(column hireColumn, x int) {
		id, t, ok := column.Total(role)
		if !ok {
			return
		}
		f, _ := explain.FigureByID(id)
		before := ""
		if d.s.Baseline != nil {
			before = explain.Show(d.s.Baseline.Plan, f, explain.Place{T: t})
		}
		cell := d.c.Sub(canvas.Rect{X: x, Y: y, W: d.cell, H: 1})
		d.figure(cell, theme.Strong, explain.Show(d.s.Plan, f, explain.Place{T: t}), before)
	})
}

// rowName is a row's name, the tier's cut first. A plan that is one number says so.
func (d *hireDrawing) rowName(l model.Lever, w int) string {
	role := strings.Fields(l.Label)[0] + "s"
	switch {
	case l.Owner != "":
		return kit.TierNames(d.c, d.s.Plan, w-len(role)-1)[l.Place.Tier] + " " + role
	case l.Get(d.s.Scenario).List != nil:
		return role
	case w >= canvas.Width(role+" every quarter"):
		return role + " every quarter"
	}
	return role + " every qtr"
}

// hireRole tells what was changed from what speaks for itself, and that from totals,
// from the quarters of a plan that is one number, and from nobody.
func (d *hireDrawing) hireRole(column hireColumn, l model.Lever, n float64) theme.Role {
	if there, ok := d.s.FiledLever(l); ok && column.Kind != report.YearColumn {
		if before, _ := column.Hires(there, d.s.Doc.Scenario); before != n {
			return theme.Changed
		}
	}
	if column.Kind != report.QuarterColumn && column.Kind != report.MonthColumn || n == 0 ||
		l.Kind == model.Plan && l.Get(d.s.Scenario).List == nil {
		return theme.Dim
	}
	return theme.Text
}

// hireText is a number of people; nobody, in a row of named hires, is a dot.
func hireText(n float64, l model.Lever, g *theme.Glyphs) string {
	if n == 0 && l.Kind == model.Monthly {
		return g.None
	}
	return model.Format(n, model.People, "")
}

// baselineText is what the baseline had in a cell, or nothing.
func (d *hireDrawing) baselineText(column hireColumn, l model.Lever) string {
	base := d.s.Baseline
	if base == nil || l.Place.Tier >= len(base.Scenario.Tiers) {
		return ""
	}
	n, _ := column.Hires(l, base.Scenario)
	return model.Format(n, model.People, "")
}

// figure draws a figure at the right of its cell, and before it a mark where the baseline
// had another; which one, the foot says of the chosen column.
func (d *hireDrawing) figure(cell *canvas.Canvas, role theme.Role, text, before string) {
	g := cell.Glyphs()
	text = canvas.Fit(text, cell.Width()-1, g.Ellipsis)
	start := cell.Width() - cell.TextRight(cell.Width(), 0, role, text)
	if !notAsPinned(g, text, before) || start < 1 {
		return
	}
	mark := theme.Ghost // quieter than the figure, though most may differ
	if role == theme.Selected {
		mark = role // the chosen cell stays whole
	}
	cell.TextRight(start, 0, mark, g.Baseline)
}

// notAsPinned reports whether the baseline had another figure.
func notAsPinned(g *theme.Glyphs, text, before string) bool {
	before = unmarked(before)
	return before != "" && before != unmarked(text) && (before != "0" || text != g.None)
}

// unmarked is a figure without its mark.
func unmarked(text string) string {
	return strings.TrimLeftFunc(text, func(r rune) bool { return r != '+' && r != '-' && (r < '0' || r > '9') })
}

// cursor draws the chosen cell, or what is being typed into it.
func (d *hireDrawing) cursor(cell *canvas.Canvas, n float64, before string) {
	if d.entry != nil {
		w := min(canvas.Width(d.entry.Text)+1, cell.Width()-1)
		d.entry.draw(cell, cell.Width()-w, w, theme.Input)
		return
	}
	cell.Fill(canvas.Rect{X: 1, W: cell.Width() - 1, H: 1}, theme.Selected, " ")
	cell.Text(1, 0, theme.Selected, cell.Glyphs().Pointer)
	inner := cell.Sub(canvas.Rect{X: 2, W: cell.Width() - 2, H: 1})
	d.figure(inner, theme.Selected, model.Format(n, model.People, ""), before)
}

// consequences draws what follows from the hires under a rule. Where the room is short
// the chosen tier's figures stay in sight.
func (d *hireDrawing) consequences(y int) {
	d.c.HLine(0, y, d.c.Width(), theme.Border)
	d.c.Text(0, y, theme.Title, "What follows ")
	rows := d.c.Sub(canvas.Rect{Y: y + ruleRows, W: d.c.Width(), H: d.c.Height() - d.foot - y - ruleRows})
	shown := d.inSight(rows.Height())
	for i, row := range shown {
		d.consequence(rows, i, row)
	}
	if hidden := len(d.follows) - len(shown); hidden > 0 {
		d.c.TextRight(d.c.Width(), y, theme.Dim, fmt.Sprintf(" %d more: make the window taller", hidden))
	}
}

// inSight picks the figures that n lines have room for: the company's and, from the
// chosen row's tier on, those of tiers.
func (d *hireDrawing) inSight(n int) []consequence {
	if len(d.follows) <= n {
		return d.follows
	}
	company := 0
	for company < len(d.follows) && d.follows[company].tier < 0 {
		company++
	}
	tiers := d.follows[company:]
	skip, chosen := 0, d.rows[min(d.s.Hiring.Row, len(d.rows)-1)].Place.Tier
	for skip < len(d.follows)-n && tiers[skip].tier < chosen {
		skip++
	}
	picked := append(d.follows[:min(company, n):min(company, n)], tiers[skip:]...)
	return picked[:min(n, len(picked))]
}

func (d *hireDrawing) consequence(c *canvas.Canvas, y int, row consequence) {
	name, kind := row.label, ""
	if row.tier >= 0 {
		space := strings.LastIndex(name, " ")
		name, kind = kit.TierNames(c, d.s.Plan, d.label-2-len(name[space:]))[row.tier], name[space:]
	}
	c.Text(2, y, theme.Text, name+kind)
	breaks := false
	d.each(func(column hireColumn, x int) {
		t, ok := column.Shown(d.s.Plan.Horizon)
		if !ok {
			return
		}
		role, text := row.figureIn(&d.s.Plan.Months[t], c.Glyphs())
		if role == theme.Over && !breaks {
			role = role.Chip() // where it begins is what the eye looks for
		}
		breaks = role == theme.Over || role == theme.OverChip
		d.figure(c.Sub(canvas.Rect{X: x, Y: y, W: d.cell, H: 1}), role, text, d.followed(row, t))
	})
}

// followed is what the baseline had of a figure in month t, or nothing.
func (d *hireDrawing) followed(row consequence, t int) string {
	base := d.s.Baseline
	if base == nil || t >= len(base.Plan.Months) || row.tier >= len(base.Plan.Splits) {
		return ""
	}
	_, before := row.figureIn(&base.Plan.Months[t], d.c.Glyphs())
	return before
}

// hidden says in the frame how many columns and rows are out of sight.
func (d *hireDrawing) hidden(c *canvas.Canvas) {
	g, left, top := c.Glyphs(), d.left(d.s.Hiring), d.top(d.s.Hiring)
	var parts []string
	for _, side := range []struct {
		arrow string
		n     int
	}{
		{g.Left, left}, {g.Right, len(d.columns) - left - d.across},
		{g.Up, top}, {g.Down, len(d.rows) + d.noteRows() - top - d.down},
	} {
		if side.n > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", side.arrow, side.n))
		}
	}
	if len(parts) > 0 {
		c.TextRight(c.Width()-2, 0, theme.Dim, " "+strings.Join(parts, "  ")+" ")
	}
}
