package pane

import (
	"brim/model"
	"brim/ui/canvas"
	"brim/ui/report"
	"brim/ui/state"
)

// hireGrid is where the parts of the hiring grid stand in a pane of some size.
type hireGrid struct {
	columns []hireColumn
	rows    []model.Lever
	follows []consequence
	totals  []string // roles whose total stands below the rows: where tiers can name hires
	note    string   // why the tiers have no rows; empty when they have
	label   int      // width of the rows' names
	cell    int      // width of a column, with the gap before it
	across  int      // columns in sight
	down    int      // rows of hires in sight
	foot    int      // lines that speak of the chosen cell
}

// Sizes of the grid's parts.
const (
	hireCell    = 8 // its first column is free for the mark of what the baseline has otherwise
	frameRows   = 2
	headRows    = 1
	ruleRows    = 1
	footRows    = 2
	fewestHires = 4 // rows of hires that stay in sight on a low screen
)

// hireGridOf lays the grid out in a pane of that size, its frame included.
func hireGridOf(w, h int, s state.State) hireGrid {
	g := hireGrid{columns: hireColumns(s), rows: s.HireRows(), follows: consequences(s), cell: hireCell, foot: 1}
	g.note = namedNote(s)
	g.totals = totalRoles(g.note)
	g.label = g.labelRoom(w, s)
	g.across = max(1, (w-2-g.label)/g.cell)
	g.down = len(g.rows) + g.noteRows()
	room := h - frameRows - headRows - ruleRows - g.foot - g.down - len(g.totals) - len(g.follows)
	extra := headcounts(s)
	extra = extra[:max(0, min(len(extra), room-1))]
	g.follows = append(g.follows[:2:2], append(extra, g.follows[2:]...)...)
	room -= len(extra)
	if room > 0 {
		g.foot = footRows
	}
	if g.down+room < fewestHires { // on the lowest screens the rows themselves come first
		room += len(g.totals)
		g.totals = nil
	}
	if room < 0 {
		g.down = max(min(g.down, fewestHires), g.down+room)
	}
	return g
}

// HiresHeight is the height at which the hiring grid shows everything.
func HiresHeight(s state.State) int {
	g := hireGrid{rows: s.HireRows(), note: namedNote(s)}
	return frameRows + headRows + len(g.rows) + g.noteRows() + len(totalRoles(g.note)) + ruleRows + len(consequences(s)) + len(headcounts(s)) +
		footRows
}

// keptColumns are those that stay in sight before long names take the room of any.
const keptColumns = 10

// labelRoom is the room for the rows' names: longer ones take what the columns leave, and on
// a wide screen that of columns too.
func (g *hireGrid) labelRoom(w int, s state.State) int {
	const indent = 2
	label, room, longest := hireLabel(w), w-2, 0
	for _, row := range g.follows {
		longest = max(longest, canvas.Width(row.label))
	}
	for k := range s.Plan.Splits {
		longest = max(longest, canvas.Width(s.Plan.Splits[k].Name+" CSMs"))
	}
	columns := min(len(g.columns), (room-label)/g.cell)
	return max(label, min(indent+longest, max(room-columns*g.cell, room-keptColumns*g.cell)))
}

// hireLabel gives the rows' names more room on wide screens.
func hireLabel(w int) int {
	switch {
	case w >= 160:
		return 24
	case w >= 100:
		return 20
	}
	return 17
}

// totalRoles are the roles that have a total: with none named it is the company's row.
func totalRoles(note string) []string {
	if note != "" {
		return nil
	}
	return []string{"AE", "CSM"}
}

// noteRows is the room for the word why tiers have no rows.
func (g *hireGrid) noteRows() int {
	if g.note == "" {
		return 0
	}
	return 1
}

// namedNote says why no tier can name its hires, where none can.
func namedNote(s state.State) string {
	spec, ok := model.SpecOf("tier.*.csm_hires")
	if !ok {
		return ""
	}
	if why := (model.Lever{Spec: spec}).Idle(s.Scenario); why != "" {
		return "no hires by tier: " + why
	}
	return ""
}

// chosen is the index of the cursor's column.
func (g *hireGrid) chosen(h state.Hiring) int {
	for i, column := range g.columns {
		if column.chosen(h) {
			return i
		}
	}
	return 0
}

// left and top are the first column and row in sight.
func (g *hireGrid) left(h state.Hiring) int { return max(0, min(h.Left, len(g.columns)-g.across)) }
func (g *hireGrid) top(h state.Hiring) int {
	return max(0, min(h.Top, len(g.rows)+g.noteRows()-g.down))
}

// Follow implements [Follows]: it scrolls the grid so that the cursor is in sight.
func (Hires) Follow(s state.State, w, h int) state.State {
	g, to := hireGridOf(w, h, s), &s.Hiring
	x := g.chosen(*to)
	to.Left = min(max(to.Left, x-g.across+1), x)
	if x == 1 {
		to.Left = 0 // the opening state stands before the first quarter
	}
	to.Top = min(max(to.Top, to.Row-g.down+1), to.Row)
	to.Left, to.Top = g.left(*to), g.top(*to)
	return s
}

// Wheel implements [Wheeled]: it moves the rows by n lines where they do not all fit,
// else the columns; the next key brings the cursor back in sight.
func (Hires) Wheel(s state.State, mouse Mouse, n int) state.State {
	g, to := hireGridOf(mouse.W, mouse.H, s), &s.Hiring
	if g.down < len(g.rows)+g.noteRows() {
		to.Top += n
	} else {
		to.Left += n
	}
	to.Left, to.Top = g.left(*to), g.top(*to)
	return s
}

// Press implements [Pressed]: it chooses the cell under the mouse.
func (Hires) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	row, quarter, month, ok := hireCellAt(s, mouse.W, mouse.H, mouse.X, mouse.Y)
	if !ok {
		return s, Released, false
	}
	return s.HireCell(row, quarter, month), Released, true
}

// OnChosen reports whether the mouse is on the chosen cell.
func (Hires) OnChosen(s state.State, mouse Mouse) bool {
	row, quarter, month, ok := hireCellAt(s, mouse.W, mouse.H, mouse.X, mouse.Y)
	return ok && row == s.Hiring.Row && quarter == s.Hiring.Quarter && month == s.Hiring.Month
}

// hireCellAt is the cell at x, y of the pane: its row, quarter and month. A figure under
// the hires stands for its column and the row that was chosen.
func hireCellAt(s state.State, w, h, x, y int) (row, quarter, month int, ok bool) {
	g := hireGridOf(w, h, s)
	row = s.Hiring.Row
	if i := y - frameRows/2 - headRows; i >= 0 && i < g.down {
		row = g.top(s.Hiring) + i
	}
	x -= 1 + g.label
	i := g.left(s.Hiring) + x/g.cell
	if y < 1 || y >= h-1 || row >= len(g.rows) || x >= g.across*g.cell || x < -g.label || i >= len(g.columns) {
		return 0, 0, 0, false
	}
	if x < 0 {
		return row, s.Hiring.Quarter, s.Hiring.Month, true
	}
	column := g.columns[i]
	return row, column.Quarter, column.Month, column.Kind == report.QuarterColumn || column.Kind == report.MonthColumn
}
