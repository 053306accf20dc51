package overlay

import (
	"brim/model"
	"brim/ui/canvas"
	"brim/ui/theme"
	"brim/ui/words"
)

// tiersWidth is the room that the dialog likes.
const tiersWidth = 76

// Size implements [Dialog].
func (t *Tiers) Size(w, h int) (int, int) {
	width := dialogWidth(w, tiersWidth)
	return width, min(h, len(t.rows)+tiersAround+noteRows(width)+tiersFoot(width))
}

// tiersAround is the rows of the dialog besides the tiers, the note and the keys: the frame,
// the columns' names and air.
const tiersAround = 2 + 1 + 1

// Draw implements [Dialog].
func (t *Tiers) Draw(c *canvas.Canvas) {
	inside := frame(c, "Tiers, highest ACV first")
	c.TextRight(c.Width()-2, 0, theme.Dim, " "+model.Counted(len(t.rows), "tier")+" ")
	columns := tierColumns(inside.Width())
	t.clear()
	heads := []string{"tier", "coverage", t.cut, "accounts", "ARR"}
	for i, head := range heads {
		columns[i].put(inside, 0, theme.Dim, head)
	}
	for k := range t.rows {
		t.row(inside, 1+k, k, columns)
	}
	y := len(t.rows) + 2
	if t.text != nil {
		x := inside.Text(0, y, theme.KeyCap, asked[t.asking]+" ")
		drawField(inside.Sub(canvas.Rect{X: x, Y: y, W: inside.Width() - x, H: 1}), t.text.input)
		t.hints(inside, y+1, fixed("enter", "takes it"), fixed("esc", "leaves it"))
		return
	}
	role := theme.Text
	if t.wrong {
		role = theme.Error
	}
	note, rows := c.Glyphs().Write(canvas.Clean(t.note)), t.noteRoom(inside, y)
	for i, line := range words.WrapTo(note, inside.Width(), rows) {
		inside.TextFit(0, y+i, inside.Width(), role, line)
	}
	for i, hints := range t.foot(c.Glyphs(), c.Width()) {
		t.hints(inside, y+rows+i, hints...)
	}
	t.inFrame(c, fixed("esc", "leaves"))
}

// noteRows is the room that the dialog likes for what it has to say.
func noteRows(width int) int {
	if width < tiersWidth {
		return 5
	}
	return 3
}

// noteRoom is the room that there is for it from row y on, above the keys.
func (t *Tiers) noteRoom(inside *canvas.Canvas, y int) int {
	return max(1, inside.Height()-y-tiersFoot(inside.Width()+frameColumns))
}

// asked says what a typed text is for.
var asked = map[Reshaping]string{
	AddAbove: "name of the tier above:", AddBelow: "name of the tier below:", Rename: "its name:", Edge: "its threshold or share:",
}

// tiersFoot is in how many rows the keys stand.
func tiersFoot(width int) int {
	if width < tiersWidth {
		return 3
	}
	return 2
}

// foot says in as many rows which keys there are.
func (t *Tiers) foot(g *theme.Glyphs, width int) [][]hint {
	rows := [][]hint{
		{t.shown(g, " ", " coverage", "tiers-less", "tiers-more"), t.shown(g, " ", " add above, below", "tiers-above", "tiers-below"),
			t.shown(g, "", " remove", "tiers-remove"), t.shown(g, "", " rename", "tiers-rename")},
		{t.shown(g, " ", " move up, down", "tiers-raise", "tiers-lower"), t.shown(g, "", " threshold", "tiers-edge"),
			t.shown(g, "", " split by", "tiers-cut"), t.shown(g, "", " stage", "tiers-stage"), t.shown(g, "", " matrix", "tiers-matrix")},
	}
	if tiersFoot(width) > len(rows) {
		moves := rows[1]
		rows[1] = moves[:3]
		rows = append(rows, moves[3:])
	}
	return rows
}

// tierColumn is a column of the dialog, its texts at the left or at the right.
type tierColumn struct {
	x, w  int
	right bool
}

func (col tierColumn) put(c *canvas.Canvas, y int, role theme.Role, text string) {
	if col.right {
		c.TextRight(col.x+col.w, y, role, canvas.Fit(text, col.w, c.Glyphs().Ellipsis))
		return
	}
	c.TextFit(col.x, y, col.w, role, text)
}

func tierColumns(width int) [5]tierColumn {
	const coverage, cut, accounts, arr, longest = 14, 9, 8, 6, 30
	gap := 2
	name := max(8, width-2-coverage-cut-accounts-arr-4*gap)
	if spare := name - longest; spare > 0 { // which goes between the columns
		gap += spare / 4
		name = longest
	}
	var columns [5]tierColumn
	x := 2
	for i, w := range []int{name, coverage, cut, accounts, arr} {
		columns[i] = tierColumn{x: x, w: w, right: i >= 2}
		x += w + gap
	}
	return columns
}

func (t *Tiers) row(c *canvas.Canvas, y, k int, columns [5]tierColumn) {
	row, role, g := t.rows[k], theme.Text, c.Glyphs()
	coverage := row.Coverage
	if k == t.chosen {
		c.Text(0, y, theme.Selected, g.Pointer)
		role, coverage = theme.Selected, g.Left+" "+coverage+" "+g.Right
		from := columns[1].x
		t.button(insideFrame(canvas.Rect{X: from, Y: y, W: 1, H: 1}), "tiers-less")
		t.button(insideFrame(canvas.Rect{X: from + canvas.Width(coverage) - 1, Y: y, W: 1, H: 1}), "tiers-more")
	}
	for i, text := range []string{row.Name, coverage, row.Cut, row.Accounts, row.ARR} {
		columns[i].put(c, y, role, text)
	}
}
