package pane

import (
	"fmt"
	"strings"

	"brim/planner"
	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// Draw implements [View].
func (Heat) Draw(c *canvas.Canvas, s state.State, focused bool) {
	const frame = 2
	grid := heatGridOf(c.Width()-frame, c.Height()-frame, s)
	inside := kit.Frame(c, focused, grid.title(c.Glyphs(), s, c.Width()))
	grid.head(inside, s)
	rows := heatRows(s)
	for i := range rows {
		rows[i] = rows[i].read(len(s.Plan.Months))
	}
	grid.shortenLabels(rows, c.Glyphs().Ellipsis)
	for i := grid.top; i < grid.top+grid.rows; i++ {
		grid.drawRow(inside, s, rows[i], i)
	}
	switch below := grid.line(grid.top + grid.rows); {
	case grid.hidden > 0:
		grid.more(inside)
	case below < inside.Height():
		heatLegend(inside, inside.Height()-1, grid.barePeaks(rows, s, c.Glyphs()))
	}
	grid.sayTimes(c, rows, len(s.Plan.Months))
	grid.point(c, s)
}

// sayTimes explains in the frame the digits in the cells, where there are any.
func (g heatGrid) sayTimes(c *canvas.Canvas, rows []heatRow, months int) {
	if g.cell >= wholeCell || g.from+g.count < months {
		return
	}
	for i := g.top; i < g.top+g.rows; i++ {
		for t := g.from; t < g.from+g.count; t++ {
			if rows[i].cell(t).past() {
				c.TextRight(c.Width()-2, c.Height()-1, theme.Dim, c.Glyphs().Write(" 1×, 2× the limit "))
				return
			}
		}
	}
}

// title says what the rows are, in fewer words where the frame is narrow.
func (g heatGrid) title(glyphs *theme.Glyphs, s state.State, w int) string {
	title := report.BooksTitle(s.Cursor.Heat == state.HeatUtilization)
	short := strings.Replace(title, "Book load, a", "A", 1)
	if g.showsActuals(s) {
		books, _, _ := strings.Cut(short, ";")
		return canvas.Wording(w-titleAround, titled(glyphs, s, title), titled(glyphs, s, short), titled(glyphs, s, books))
	}
	return canvas.Wording(w-titleAround, title, short)
}

// nameRoom is the room for a row's name.
func (g heatGrid) nameRoom(row heatRow) int {
	if g.limits && row.limit != "" {
		return g.label.W - 3 - canvas.Width(row.limit)
	}
	return g.label.W - 2
}

// shortenLabels cuts the labels that have no room, and keeps them apart.
func (g heatGrid) shortenLabels(rows []heatRow, ellipsis string) {
	labels, room := make([]string, len(rows)), g.label.W
	for i, row := range rows {
		labels[i] = row.label
		if own := g.nameRoom(row); canvas.Width(row.label) > own {
			room = min(room, own)
		}
	}
	for i, label := range words.Shortened(labels, room, ellipsis) {
		if canvas.Width(rows[i].label) > g.nameRoom(rows[i]) {
			rows[i].label = label
		}
	}
}

// more says how many rows are out of sight, and where.
func (g heatGrid) more(c *canvas.Canvas) {
	said := ""
	if g.top > 0 {
		said = fmt.Sprintf("%s %d  ", c.Glyphs().Up, g.top)
	}
	if below := g.hidden - g.top; below > 0 {
		said += fmt.Sprintf("%s %d  ", c.Glyphs().Down, below)
	}
	c.TextFit(1, g.line(g.top+g.rows), c.Width()-1, theme.Dim, said+"more rows")
}

// head names the columns: the quarters or half years, and the cursor's month above its
// own.
func (g heatGrid) head(c *canvas.Canvas, s state.State) {
	month := words.Month(s.Plan.Months[s.Cursor.Month].Month)
	text, end := c.Glyphs().Down+month, g.cells.X+g.cells.W
	area := canvas.Rect{X: g.column(s.Cursor.Month), W: canvas.Width(text), H: 1}
	if area.X+area.W > end {
		text = month + c.Glyphs().Down
		area.X += 1 - area.W
	}
	c.Text(area.X, 0, theme.Accent, text)
	free := 0
	for _, label := range kit.MonthLabels(s.Plan) {
		x, w := g.column(label.Point), canvas.Width(label.Text)
		apart := x > area.X+area.W || x+w < area.X
		if label.Point >= g.from && apart && x >= free && x+w <= end {
			c.Text(x, 0, theme.Dim, label.Text)
			free = x + w + 1
		}
	}
	g.headBeside(c, month, area)
}

// headBeside names the columns beside the months, where the cursor's leaves room.
func (g heatGrid) headBeside(c *canvas.Canvas, month string, cursor canvas.Rect) {
	if g.limits && cursor.X > g.label.W-1 {
		c.TextRight(g.label.W-1, 0, theme.Dim, "limit")
	}
	if x := g.now.X + 1; g.now.W > canvas.Width(month) && x > cursor.X+cursor.W {
		c.Text(x, 0, theme.Accent, month)
	}
	if g.peak.W > 0 {
		c.Text(g.peak.X+3, 0, theme.Dim, "peak")
	}
}

// point closes the cursor's column in the lower frame, and says there how many months
// lie outside the window.
func (g heatGrid) point(c *canvas.Canvas, s state.State) {
	bottom := c.Height() - 1
	c.Set(1+g.column(s.Cursor.Month), bottom, theme.Accent, c.Glyphs().Up)
	if before := g.from; before > 0 {
		c.Text(2, bottom, theme.Dim, fmt.Sprintf(" %s %d ", c.Glyphs().Left, before))
	}
	if after := len(s.Plan.Months) - g.from - g.count; after > 0 {
		c.TextRight(c.Width()-2, bottom, theme.Dim, fmt.Sprintf(" %d %s ", after, c.Glyphs().Right))
	}
}

// drawRow draws row i of the map. The pointer stands at the books of the cursor's tier,
// whose cell is the chosen one; the AEs' row is only stronger.
func (g heatGrid) drawRow(c *canvas.Canvas, s state.State, row heatRow, i int) {
	y, role, pointed := g.line(i), theme.Text, i == s.Cursor.Tier
	if row.tier == s.Cursor.Tier {
		role = theme.Strong
	}
	if pointed {
		c.Text(0, y, theme.Accent, c.Glyphs().Pointer)
	}
	label, room := row.label, g.nameRoom(row)
	if row.in != nil && g.cell >= wholeCell {
		label = canvas.Wording(room, row.in...)
	}
	named := 1 + c.TextFit(1, y, room, role, label)
	before, books := planner.Within, i < g.tiers
	for t := g.from; t < g.from+g.count; t++ {
		area := canvas.Rect{X: g.column(t), Y: y, W: g.cell, H: g.lines(i)}
		cell := row.cell(t)
		cell.marked = books && row.marksActual(area, t)
		cell.draw(c.Sub(area), pointed && t == s.Cursor.Month, cell.state != before)
		if books || area.H > 1 { // marks alone would hide the shades of the others
			row.drawActual(c.Sub(area), t)
		}
		before = cell.state
	}
	g.drawBeside(c, s, row, i, named)
}

// drawBeside writes what a row says beside its cells: its limit, the cursor's month and
// how that differs from the baseline, and its peak. Without a column of its own the peak
// stands below the label, and so does the difference; in a low row that takes the limit's
// place, where the name ends before it.
func (g heatGrid) drawBeside(c *canvas.Canvas, s state.State, row heatRow, i, named int) {
	y, delta, below := g.line(i), row.delta(s.Cursor.Month), 1
	peak, role := row.peak(s, c.Glyphs())
	switch {
	case g.peak.W > 0:
		if g.peak.W < heatPeak {
			peak, _ = row.highest(s, c.Glyphs())
		}
		c.TextFit(g.peak.X+1, y, g.peak.W-1, role, canvas.Wording(g.peak.W-1, peak, strings.TrimSpace(peak)))
	case g.lines(i) > below && g.limits:
		c.TextFit(0, y+below, g.label.W-1, role, canvas.Wording(g.label.W-1, peakForms(peak)...))
		below++
	}
	limit := theme.Dim
	switch {
	case g.now.W > 0 && g.drawNow(c, s, row, y, delta):
	case g.lines(i) > below:
		c.TextFit(1, y+below, g.label.W-2, theme.Ghost, delta)
	case delta != "" && g.limits && named+canvas.Width(delta) < g.label.W-1:
		row.limit, limit = delta, theme.Ghost
	}
	if g.limits {
		c.TextRight(g.label.W-1, y, limit, row.limit)
	}
}

// drawNow writes the cursor's month and how it differs; false where that has no room.
func (g heatGrid) drawNow(c *canvas.Canvas, s state.State, row heatRow, y int, delta string) bool {
	cell := row.cell(s.Cursor.Month)
	text, room := cell.saidIn(g.now.W-1, c.Glyphs()), g.now.W-1-canvas.Width(delta)
	if long := text + " of " + row.limit; row.limit != "" && !g.limits && canvas.Width(long) < room {
		text = long
	}
	x := g.now.X + 1 + c.TextFit(g.now.X+1, y, g.now.W-1, cell.look(c.Glyphs()).text, text)
	right := g.now.X + g.now.W
	if x >= right-canvas.Width(delta) && delta != "" {
		return false
	}
	c.TextRight(right, y, theme.Ghost, delta)
	return true
}

// peakForms are the ways to say a peak below its row's name, the word before it where that
// has room.
func peakForms(peak string) []string {
	return []string{" peak " + peak, "peak " + strings.TrimSpace(peak), " " + peak, strings.TrimSpace(peak)}
}

// barePeaks reports whether a peak stands below its row's name without the word.
func (g heatGrid) barePeaks(rows []heatRow, s state.State, glyphs *theme.Glyphs) bool {
	if g.peak.W > 0 || !g.limits || g.tall < 2 {
		return false
	}
	for i, row := range rows {
		peak, _ := row.peak(s, glyphs)
		if g.lines(i) > 1 && canvas.Width(peakForms(peak)[1]) > g.label.W-1 {
			return true
		}
	}
	return false
}

// peak is the highest figure of the row, behind the mark of its verdict, with its month.
func (row heatRow) peak(s state.State, g *theme.Glyphs) (string, theme.Role) {
	highest, role := row.highest(s, g)
	t, ok := row.peakAt(len(s.Plan.Months))
	switch {
	case !ok:
		return "", theme.Dim
	case t == 0:
		return highest + " " + words.Now, role
	}
	return highest + " " + words.Month(s.Plan.Months[t].Month), role
}

// highest is the highest figure of the row, behind the mark of its verdict.
func (row heatRow) highest(s state.State, g *theme.Glyphs) (string, theme.Role) {
	t, ok := row.peakAt(len(s.Plan.Months))
	if !ok {
		return "", theme.Dim
	}
	cell := row.cell(t)
	role := cell.look(g).text
	if !cell.past() {
		role = theme.Dim
	}
	return cell.said(g), role
}

// peakAt is the month in which the row stands highest against its limit, or the first in
// which nobody carries its accounts; false for a row without figures.
func (row heatRow) peakAt(months int) (month int, ok bool) {
	highest := 0.0
	for t := range months {
		cell := row.cell(t)
		if cell.state == planner.Uncovered && !cell.unassessed {
			return t, true
		}
		if cell.share.OK && (!ok || cell.share.V > highest) {
			month, ok, highest = t, true, cell.share.V
		}
	}
	return month, ok
}
