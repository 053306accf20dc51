package pane

import (
	"fmt"

	"brim/planner"
	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// heatGrid is where the rows and months of the heat map stand in the room inside its
// frame.
type heatGrid struct {
	label, cells, now canvas.Rect
	cell              int // columns of a month
	from, count       int // the months shown
	row               int // lines of a row
	rows              int // the rows shown
	top               int // the first of them
	hidden            int // and those that are not
}

// Widths from which a cell holds a whole number, and one with a decimal.
const (
	wholeCell = 4
	exactCell = 7
)

// heatGridOf divides a room of w × h. The values of the cursor's month stand in a column
// of their own where there is room, or where the cells are too narrow for values; where
// the months do not fit, those around the cursor are shown.
func heatGridOf(w, h int, s state.State) heatGrid {
	months, rows := len(s.Plan.Months), 2*len(s.Plan.Splits)+1
	var grid heatGrid
	_, area := canvas.Rect{W: w, H: h}.SplitTop(1)
	grid.label, area = area.SplitLeft(heatLabel(w))
	if area.W/months < wholeCell {
		least := leastNow
		if s.Baseline != nil {
			least += heatDelta
		}
		area, grid.now = area.SplitRight(min(heatNow, max(least, area.W-months)))
	}
	grid.cells = area
	grid.cell = min(exactCell+1, max(1, area.W/months))
	grid.count = min(months, area.W/grid.cell)
	if area.W-grid.count*grid.cell > heatNow {
		_, grid.now = area.SplitRight(heatNow)
	}
	if grid.now.W > 0 { // beside the map, not at the far edge
		grid.now.X = min(area.X+grid.count*grid.cell+1, w-grid.now.W)
	}
	grid.from = min(max(0, s.Cursor.Month-grid.count/2), months-grid.count)
	grid.rows = min(rows, area.H)
	if grid.rows > 0 {
		grid.row = min(3, area.H/grid.rows)
	}
	if grid.rows < rows {
		grid.rows = max(0, grid.rows-1) // the last line says how many more
	}
	grid.hidden = rows - grid.rows
	grid.top = heatTop(s.Cursor.Tier, len(s.Plan.Splits), grid.rows)
	return grid
}

// heatTop is the first row shown of the map of that many tiers, so that the cursor's tier
// is in sight: its books, and its AEs where both can be. The company's row comes into
// sight with the last tier.
func heatTop(cursor, tiers, shown int) int {
	all := 2*tiers + 1
	if cursor == tiers-1 {
		return max(0, min(cursor, all-shown))
	}
	return max(0, min(cursor, cursor+tiers-shown+1, all-shown))
}

// The room for the cursor's month beside the map: with limits, without, and for what
// differs from a baseline.
const (
	heatNow   = 19
	leastNow  = 8
	heatDelta = 8
)

func heatLabel(w int) int {
	if w >= 100 {
		return 18
	}
	return 13
}

// column is where the cell of month t begins.
func (g heatGrid) column(t int) int { return g.cells.X + (t-g.from)*g.cell }

// cellAt is the month and the tier at x, y of the room; the company's row is of the
// cursor's tier.
func (g heatGrid) cellAt(x, y int, s state.State) (month, tier int, ok bool) {
	x, y = x-g.cells.X, y-g.cells.Y
	if x < 0 || x >= g.count*g.cell || y < 0 || g.row == 0 || y/g.row >= g.rows {
		return 0, 0, false
	}
	month, tier = g.from+x/g.cell, g.top+y/g.row
	if tiers := len(s.Plan.Splits); tier < 2*tiers {
		return month, tier % tiers, true
	}
	return month, s.Cursor.Tier, true
}

// Draw implements [View].
func (Heat) Draw(c *canvas.Canvas, s state.State, focused bool) {
	inside := kit.Frame(c, focused, report.BooksTitle(s.Cursor.Heat == state.HeatUtilization))
	grid := heatGridOf(inside.Width(), inside.Height(), s)
	grid.head(inside, s)
	rows := heatRows(s)
	shortenLabels(rows, grid.label.W-2, c.Glyphs().Ellipsis)
	for i, row := range rows[grid.top : grid.top+grid.rows] {
		grid.drawRow(inside, s, row, grid.cells.Y+i*grid.row)
	}
	switch below := grid.cells.Y + grid.rows*grid.row; {
	case grid.hidden > 0:
		grid.more(inside)
	case below < inside.Height():
		heatLegend(inside, inside.Height()-1)
	}
	grid.point(c, s)
}

// shortenLabels keeps the rows' labels apart in so many columns.
func shortenLabels(rows []heatRow, width int, ellipsis string) {
	labels := make([]string, len(rows))
	for i := range rows {
		labels[i] = rows[i].label
	}
	for i, label := range words.Shortened(labels, width, ellipsis) {
		rows[i].label = label
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
	c.TextFit(1, g.cells.Y+g.rows, c.Width()-1, theme.Dim, said+"more rows")
}

// head names the quarters or half years, and the cursor's month above its column.
func (g heatGrid) head(c *canvas.Canvas, s state.State) {
	text := c.Glyphs().Down + words.Month(s.Plan.Months[s.Cursor.Month].Month)
	area := canvas.Rect{X: g.column(s.Cursor.Month), W: canvas.Width(text), H: 1}
	if area.X+area.W > c.Width() {
		text = words.Month(s.Plan.Months[s.Cursor.Month].Month) + c.Glyphs().Down
		area.X += 1 - area.W
	}
	c.Text(area.X, 0, theme.Accent, text)
	free := 0
	for _, label := range kit.MonthLabels(s.Plan) {
		x, w := g.column(label.Point), canvas.Width(label.Text)
		apart := x > area.X+area.W || x+w < area.X
		if label.Point >= g.from && apart && x >= free && x+w <= g.cells.X+g.count*g.cell {
			c.Text(x, 0, theme.Dim, label.Text)
			free = x + w + 1
		}
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

// drawRow draws a row of the map at line y.
func (g heatGrid) drawRow(c *canvas.Canvas, s state.State, row heatRow, y int) {
	role, chosen := theme.Text, row.tier == s.Cursor.Tier
	if chosen {
		role = theme.Strong
		c.Text(0, y, theme.Accent, c.Glyphs().Pointer)
	}
	label := row.label
	if row.in != nil && g.cell >= wholeCell && g.cell <= exactCell {
		label = kit.Wording(g.label.W-2, row.in...)
	}
	c.TextFit(1, y, g.label.W-2, role, label)
	if limit := " of " + row.limit; row.limit != "" && g.now.W == 0 && 1+canvas.Width(row.label+limit) < g.label.W {
		c.TextRight(g.label.W-1, y, theme.Dim, limit)
	}
	before := planner.Within
	for t := g.from; t < g.from+g.count; t++ {
		area := canvas.Rect{X: g.column(t), Y: y, W: g.cell, H: g.row}
		cell := row.cell(t)
		cell.draw(c.Sub(area), chosen && t == s.Cursor.Month, cell.state != before)
		before = cell.state
	}
	delta := row.delta(s.Cursor.Month)
	end := c.Width() // of what the row says of the cursor's month
	if g.now.W > 0 {
		cell := row.cell(s.Cursor.Month)
		role, mark, _ := cell.look(c.Glyphs())
		text := mark + " " + cell.exact()
		room := min(g.now.W, c.Width()-g.now.X-canvas.Width(delta)) - 1
		if long := text + " of " + row.limit; row.limit != "" && canvas.Width(long) <= room {
			text = long
		}
		end = g.now.X + 1 + c.Sub(g.now).TextFit(1, y-g.now.Y, g.now.W-1, role, text)
	}
	g.drawDelta(c, delta, end, y)
}

// heatValue is the room for a value and its limit, "▲ 133% of 100%", before a difference.
const heatValue = 15

// drawDelta writes how the cursor's month differs from the baseline: behind what the row
// says of it, or, where that leaves no room, below the label. The map keeps its columns.
func (g heatGrid) drawDelta(c *canvas.Canvas, delta string, end, y int) {
	x := min(g.now.X+1+heatValue, c.Width()-canvas.Width(delta))
	switch {
	case x >= end:
		c.Text(x, y, theme.Ghost, delta)
	case g.row > 1:
		c.TextFit(1, y+1, g.label.W-2, theme.Ghost, delta)
	}
}
