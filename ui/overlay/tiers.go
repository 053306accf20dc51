package overlay

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
	"brim/ui/theme"
	"brim/ui/words"
)

// TierRow is a tier in the dialog of the structure, in words.
type TierRow struct {
	Name, Coverage string
	Cut            string // where it begins, or its share by which it is cut
	Accounts, ARR  string // its part of both
	Edge           string // the cut as it is typed; empty where it has none of its own
}

// Reshaping is a kind of change of the tiers.
type Reshaping uint8

// The changes of the tiers.
const (
	AddAbove Reshaping = iota
	AddBelow
	Remove
	Rename
	MoveTier
	Cover
	Edge
	CutBy
	AsStage
	AsMatrix
)

// Tiers is the dialog of the structure: the tiers, and what can be done with them.
type Tiers struct {
	keyed
	rows   []TierRow
	cut    string // what the cut is: an ACV, a share
	chosen int
	asking Reshaping // what the typed text is for
	text   *typing
	note   string
	wrong  bool
}

// NewTiers makes the dialog with that tier chosen; cut heads the tiers' cuts.
func NewTiers(rows []TierRow, cut string, chosen int) *Tiers {
	t := &Tiers{rows: rows, cut: cut}
	t.choose(chosen)
	return t
}

// Note is a dialog of the tiers with something to say; wrong says that it did not work.
func (t *Tiers) Note(text string, wrong bool) *Tiers {
	t.note, t.wrong = text, wrong
	return t
}

// Chosen is the index of the chosen tier.
func (t *Tiers) Chosen() int { return t.chosen }

func (t *Tiers) choose(i int) { t.chosen = max(0, min(i, len(t.rows)-1)) }

// Handle implements [Dialog].
func (t *Tiers) Handle(key tea.KeyMsg) Action {
	if t.text != nil {
		return t.typing(key)
	}
	switch key.String() {
	case "esc", "ctrl+c":
		return Close{}
	case "enter":
		t.rename()
		return nil
	}
	action, _ := perform(t, KindTiers, t.known(), tiersDeeds(), key)
	return action
}

// rename begins another name for the chosen tier.
func (t *Tiers) rename() { t.ask(Rename, t.rows[t.chosen].Name) }

// ask begins a text; a tier without an edge has none to type.
func (t *Tiers) ask(do Reshaping, text string) {
	if do == Edge && text == "" {
		t.Note("the last tier takes the rest", true)
		return
	}
	begun := typingFrom(text)
	begun.input.CharLimit = 400
	t.text, t.asking, t.note = &begun, do, ""
}

func (t *Tiers) typing(key tea.KeyMsg) Action {
	switch key.String() {
	case "esc", "ctrl+c":
		t.text = nil
		return nil
	case "enter":
		text := t.text.input.Value()
		t.text = nil
		return Reshape{Do: t.asking, Tier: t.chosen, Text: text}
	}
	t.text.typeKey(key)
	return nil
}

// Typed implements [Typing].
func (t *Tiers) Typed() bool { return t.text != nil && t.text.Typed() }

// Click implements [Dialog].
func (t *Tiers) Click(x, y int) Action {
	if name, ok := t.pressed(x, y); ok {
		return press(t, tiersDeeds(), name)
	}
	if i := y - 2; t.text == nil && i >= 0 && i < len(t.rows) {
		t.choose(i)
	}
	return nil
}

// Scroll chooses another tier, as the wheel does.
func (t *Tiers) Scroll(n int) { t.choose(t.chosen + n) }

// tiersWidth is the room that the dialog likes.
const tiersWidth = 76

// Size implements [Dialog].
func (t *Tiers) Size(w, h int) (int, int) {
	width := dialogWidth(w, tiersWidth)
	return width, min(h, len(t.rows)+tiersAround+tiersFoot(width))
}

// tiersAround is the rows of the dialog besides the tiers and the keys: the frame, the
// columns' names, air and the note.
const tiersAround = 2 + 1 + 1 + noteRows

// Draw implements [Dialog].
func (t *Tiers) Draw(c *canvas.Canvas) {
	inside := frame(c, "Tiers, highest ACV first")
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
		drawInput(inside.Sub(canvas.Rect{X: x, Y: y, W: inside.Width() - x, H: 1}), t.text.input)
		t.hints(inside, y+1, fixed("enter", "takes it"), fixed("esc", "leaves it"))
		return
	}
	role := theme.Text
	if t.wrong {
		role = theme.Error
	}
	note := c.Glyphs().Write(canvas.Clean(t.note))
	for i, line := range words.WrapTo(note, inside.Width(), noteRows) {
		inside.TextFit(0, y+i, inside.Width(), role, line)
	}
	for i, hints := range t.foot(c.Glyphs(), c.Width()) {
		t.hints(inside, y+noteRows+i, hints...)
	}
	t.drawExit(c)
}

// noteRows is the room for what the dialog has to say.
const noteRows = 3

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
	const coverage, cut, part, longest = 14, 9, 8, 30
	gap := 1
	name := max(8, width-2-coverage-cut-2*part-4*gap)
	if spare := name - longest; spare > 0 { // which goes between the columns
		gap += spare / 4
		name = longest
	}
	var columns [5]tierColumn
	x := 2
	for i, w := range []int{name, coverage, cut, part, part} {
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
