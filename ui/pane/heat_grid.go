package pane

import (
	"brim/ui/canvas"
	"brim/ui/state"
)

// heatGrid is where the rows and months of the heat map stand in the room inside its
// frame.
type heatGrid struct {
	label, cells, now, peak canvas.Rect

	limits      bool // they have a column of their own beside the labels
	cell        int  // columns of a month
	from, count int  // the months shown
	tiers       int
	tall, row   int // lines of a row of books, and of the others
	rows        int // the rows shown
	top         int // the first of them
	hidden      int // and those that are not
}

// Widths from which a cell holds a whole number, and one with a decimal.
const (
	wholeCell = 4
	exactCell = 6
	widestOne = 8
)

// Room beside the cells: for the rows' names, their limits, the cursor's month, how it
// differs from a baseline, and the row's peak with its month.
const (
	heatName   = 13
	heatLimit  = 5
	limitsFrom = 70 // columns of the pane from which limits have their own
	heatNow    = 9
	leastNow   = 8
	heatDelta  = 8
	heatPeak   = 16
	barePeak   = 9 // without its month
)

// The most lines of a row.
const (
	tallestBook  = 5
	tallestOther = 3
)

// heatGridOf divides a room of w × h.
func heatGridOf(w, h int, s state.State) heatGrid {
	grid := heatGrid{tiers: len(s.Plan.Splits)}
	grid.divide(w, s)
	grid.stack(h, s)
	return grid
}

// divide divides the width. The values of the cursor's month stand in a column of their
// own where the cells are too narrow for values, the peaks in one where that costs no
// values; where the months do not fit, those around the cursor are shown.
func (g *heatGrid) divide(w int, s state.State) {
	months, name := len(s.Plan.Months), heatName
	if g.limits = w >= limitsFrom; g.limits {
		name += heatLimit
		g.label.W = name
		name += min(0, g.lacking(s, true))
	}
	area := w - name
	now, peak := g.beside(area, s)
	rest := area - now - peak
	g.cell = min(widestOne, max(1, rest/months))
	g.count = min(months, rest/g.cell)
	g.from = min(max(0, s.Cursor.Month-g.count/2), months-g.count)
	g.label = canvas.Rect{Y: 1, W: name}
	name += max(0, min(rest-g.count*g.cell, g.lacking(s, g.cell >= wholeCell)))
	g.label.W = name
	g.cells = canvas.Rect{X: name, Y: 1, W: g.count * g.cell}
	g.now = canvas.Rect{X: name + g.cells.W, Y: 1, W: now}
	if spare := w - g.now.X - now - peak; now > 0 && spare > 0 && s.Baseline == nil {
		g.now.W += max(0, min(spare, longestAmount(s)+1-now))
	}
	g.peak = canvas.Rect{X: g.now.X + g.now.W, Y: 1, W: peak}
	if peak == heatPeak { // a load next to its limit has all its decimals
		g.peak.W = min(w-g.peak.X, heatPeak+1)
	}
}

// longestAmount is the width of the longest ARR per CSM of a month, behind the room for a mark.
func longestAmount(s state.State) int {
	row, longest := arrRow(s), 0
	for t := range s.Plan.Months {
		longest = max(longest, len("  ")+canvas.Width(row.cell(t).exact()))
	}
	return longest
}

// longestNow is the width of the longest figure of a month behind the room for a mark, and its
// limit, between blanks.
func longestNow(s state.State) int {
	const mark, blanks = 2, 2
	longest := 0
	for _, row := range heatRows(s) {
		limit := 0
		if row.limit != "" {
			limit = canvas.Width(" of " + row.limit)
		}
		for t := range s.Plan.Months {
			longest = max(longest, max(usualFigure, canvas.Width(row.cell(t).exact()))+limit)
		}
	}
	return mark + longest + blanks
}

// beside is the room for the cursor's month and for the peaks beside the cells.
func (g *heatGrid) beside(area int, s state.State) (now, peak int) {
	now = heatNow
	months := len(s.Plan.Months)
	if s.Baseline != nil {
		now += heatDelta
	}
	switch rest := area - heatPeak; {
	case g.limits && rest/months >= wholeCell:
		if rest-months*min(widestOne, rest/months) < now { // the cells say it
			now = 0
		}
		return now, heatPeak
	case area/months >= wholeCell:
		return 0, 0
	case !g.limits:
		least := leastNow + now - heatNow
		if area-months <= least {
			return least, 0
		}
		return min(longestNow(s)+now-heatNow, area-months), 0
	}
	for _, peak := range []int{heatPeak, barePeak} {
		if (area-now-peak)/months >= max(1, (area-now)/months) {
			return now, peak
		}
	}
	return now, 0
}

// lacking is how much wider the labels would have to be to stand there whole; less than
// nothing where they have room to spare. units says that some end with those of bare numbers.
func (g *heatGrid) lacking(s state.State, units bool) int {
	lacking := -g.label.W
	for _, row := range heatRows(s) {
		longest := canvas.Width(row.label)
		if units && row.in != nil {
			longest = canvas.Width(row.in[0])
		}
		lacking = max(lacking, longest-g.nameRoom(row))
	}
	return lacking
}

// stack gives the rows their lines: those of books are the higher ones.
func (g *heatGrid) stack(h int, s state.State) {
	const head, legend = 1, 1
	all := 2*g.tiers + 1
	room := h - head
	g.tall, g.row = heatLines(room-legend, g.tiers, s.Actuals.Any())
	g.rows = max(0, min(all, room))
	if g.rows < all {
		g.rows = max(0, g.rows-1) // the last line says how many more
	}
	g.hidden = all - g.rows
	if g.tall > 1 && g.peak.W < heatPeak { // it stands below the name, with its month
		g.peak.W = 0
	}
	g.top = heatTop(s.Cursor.Tier, g.tiers, g.rows)
	g.cells.H = max(0, room)
}

// heatLines are how many lines a row of books and one of the others have in so much room. Books are
// the taller ones, unless a second line of the others has what has come of them.
func heatLines(room, tiers int, come bool) (tall, row int) {
	others := tiers + 1
	for row = tallestOther; row > 1; row-- {
		if tall = (room - others*row) / tiers; tall > row || come && tall == row {
			return min(tall, tallestBook), row
		}
	}
	return max(1, min(tallestBook, (room-others)/tiers)), 1
}

// HeatHeights are the fewest and the most lines in which the heat map of so many tiers
// shows every row, its frame included.
func HeatHeights(tiers int) (least, most int) {
	const around = 4 // frame, months and legend
	return 2*tiers + 1 + around, tallestBook*tiers + tallestOther*(tiers+1) + around
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

// lines is how high row i of the map is.
func (g heatGrid) lines(i int) int {
	if i < g.tiers {
		return g.tall
	}
	return g.row
}

// line is where row i of the map begins.
func (g heatGrid) line(i int) int {
	y := g.cells.Y
	for above := g.top; above < i; above++ {
		y += g.lines(above)
	}
	return y
}

// column is where the cell of month t begins.
func (g heatGrid) column(t int) int { return g.cells.X + (t-g.from)*g.cell }

// cellAt is the month and the tier at x, y of the room; the company's row is of the
// cursor's tier.
func (g heatGrid) cellAt(x, y int, s state.State) (month, tier int, ok bool) {
	x -= g.cells.X
	if x < 0 || x >= g.count*g.cell || y < 0 {
		return 0, 0, false
	}
	month = g.from + x/g.cell
	if y < g.cells.Y { // the head
		return month, s.Cursor.Tier, true
	}
	for row := g.top; row < g.top+g.rows; row++ {
		if y >= g.line(row)+g.lines(row) {
			continue
		}
		if tier = s.Cursor.Tier; row < 2*g.tiers {
			tier = row % g.tiers
		}
		return month, tier, true
	}
	return 0, 0, false
}
