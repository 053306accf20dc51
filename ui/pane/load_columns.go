package pane

import (
	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/state"
	"brim/ui/theme"
)

// Widths of the columns of the loads.
const (
	loadColumn   = 6
	limitColumn  = 9
	oneOutColumn = 8
	beyondColumn = 7

	headedWidth = 56 // from which a row names the columns, and there are more of them
	leastMonths = 5  // of the spark line, below which the other columns have its room
)

// loadParts are where the columns of the loads stand; those for which there is no room are
// empty.
type loadParts struct {
	name, now, months, beside, end, limit, oneOut, beyond, verdict canvas.Rect
	headed                                                         bool // a row names the columns
}

// loadColumns divides a row. Names that are longer than their column take what they need from
// the spark line, then what the limits leave of theirs, and last the accounts beyond full
// books, whose sum the title has. A narrow row leaves out the load now. Beside a baseline the spark line gives
// room to the difference; on a narrow row that stands behind the limit, where the verdict
// leaves room. What the books bear has its place where a row names the columns; a narrow one
// beside a baseline has no room for the accounts beyond them.
func loadColumns(w int, headed bool, s state.State) loadParts {
	headed = headed && w >= headedWidth
	name, pinned, longest := kit.NameWidth(w), s.Baseline != nil, 0
	for k := range s.Plan.Splits {
		longest = max(longest, canvas.Width(s.Plan.Splits[k].Name))
	}
	layout := loadLayout{name: name, limit: limitColumn, headed: headed, pinned: pinned, beyond: headed && (w >= kit.RoomyTable || !pinned)}
	room := func() int {
		parts := layout.divide(w)
		return parts.name.W + parts.months.W
	}
	if room() < longest {
		layout.limit = longestLimit(s)
	}
	if room() < longest {
		layout.beyond = false
	}
	layout.name = max(name, min(longest, room()))
	return layout.divide(w)
}

// longestLimit is the width that the limits take of their column.
func longestLimit(s state.State) int {
	longest := 0
	for k := range s.Plan.Splits {
		limit := limitBeside(s.Plan.Last().Tiers[k].Load, s.Plan.BookMax(s.Plan.Horizon, k))
		longest = max(longest, canvas.Width(" of "+limit))
	}
	return min(longest, limitColumn)
}

// loadLayout is what a row is divided by.
type loadLayout struct {
	name, limit            int // widths
	headed, pinned, beyond bool
}

// divide divides a row of that width.
func (l loadLayout) divide(w int) loadParts {
	parts := loadParts{headed: l.headed}
	row := canvas.Rect{W: w, H: 1}
	parts.name, row = row.SplitLeft(l.name)
	row, parts.verdict = row.SplitRight(stateWidth(w, l.headed))
	if l.headed {
		_, parts.verdict = parts.verdict.SplitLeft(1) // air
		if l.beyond {
			row, parts.beyond = row.SplitRight(beyondColumn)
		}
		row, parts.oneOut = row.SplitRight(oneOutColumn)
	}
	row, parts.limit = row.SplitRight(l.limit)
	row, parts.end = row.SplitRight(loadColumn)
	if w >= kit.RoomyTable {
		parts.now, row = row.SplitLeft(loadColumn)
	}
	if l.pinned && (l.headed || w >= kit.RoomyTable) {
		row, parts.beside = row.SplitRight(kit.LoadRoom + 1)
	}
	if row.W > leastMonths {
		parts.months = canvas.Rect{X: row.X + 1, W: row.W - 1, H: 1}
	} else if parts.now.Empty() { // the names have what is left
		parts.name.W += row.W
	}
	return parts
}

// stateWidth is the room for when a book runs over.
func stateWidth(w int, headed bool) int {
	switch {
	case headed && w >= kit.WideTable:
		return 20 // with the air before it
	case headed:
		return 16
	case w >= kit.RoomyTable:
		return 18
	}
	return 13
}

// loadHeads names the columns.
func loadHeads(c *canvas.Canvas, parts *loadParts) {
	for _, head := range []struct {
		column canvas.Rect
		text   string
	}{
		{parts.now, "now"}, {parts.end, "at end"}, {parts.oneOut, "one out"}, {parts.beyond, "beyond"}, {parts.verdict, "over"},
	} {
		if !head.column.Empty() {
			c.TextRight(head.column.X+head.column.W, 0, theme.Dim, head.text)
		}
	}
	c.Text(parts.limit.X, 0, theme.Dim, " limit")
}
