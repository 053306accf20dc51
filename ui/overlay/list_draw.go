package overlay

import (
	"fmt"
	"slices"
	"strings"

	"brim/model"
	"brim/ui/canvas"
	"brim/ui/theme"
	"brim/ui/words"
)

// listSpot is where an entry stands that the mouse can take, on the dialog's canvas.
type listSpot struct {
	canvas.Rect
	entry int // of those shown
}

// listLine is a line of the list: an entry, or the name of a group.
type listLine struct {
	entry int // of those shown; -1 for a name, or nothing
	name  string
}

// Rows of a list besides its entries: the text that is typed, and air below it.
const listHead = 2

// listWidth is the room that a list likes: most texts of commands and levers stand whole in it.
const listWidth = 110

// Size implements [Dialog].
func (l *List) Size(w, h int) (int, int) {
	if l.sheet {
		return w, h
	}
	return dialogWidth(w, listWidth), min(h, max(10, len(l.lines())+9))
}

// Draw implements [Dialog].
func (l *List) Draw(c *canvas.Canvas) {
	inside := frame(c, l.title)
	c.TextRight(c.Width()-2, 0, theme.Dim, " "+l.count()+" ")
	x := inside.Text(0, 0, theme.KeyCap, "find: ")
	drawInput(inside.Sub(canvas.Rect{X: x, W: inside.Width() - x, H: 1}), l.input)
	l.height = max(1, inside.Height()-listHead-1-l.detailRows(inside))
	l.clear()
	l.spots = l.spots[:0]
	body := inside.Sub(canvas.Rect{Y: listHead, W: inside.Width(), H: l.height})
	above, below := 0, 0
	switch {
	case len(l.shown) == 0:
		body.TextFit(0, 0, body.Width(), theme.Dim, l.nothing())
	case l.inColumns():
		above, below = l.drawSheet(body)
	default:
		above, below = l.drawLines(body)
	}
	l.detail(inside)
	l.inFrame(c, l.foot()...)
	drawMore(c, c.Height()-1, above, below)
}

// foot says what enter does, where it does something, and how the list is left.
func (l *List) foot() []hint {
	var enter hint
	switch {
	case l.takes():
		enter = fixed("enter", l.does)
	case len(l.shown) == 0 && l.typed != nil:
		enter = fixed("enter", "opens it")
	}
	return []hint{enter, fixed("esc", "leaves")}
}

// count says how many entries there are, and of how many where something is typed.
func (l *List) count() string {
	all := model.Counted(len(l.entries), l.noun)
	if l.grouped() {
		return all
	}
	return fmt.Sprintf("%d of %s", len(l.shown), all)
}

// lines are the entries as they stand one below the other, with the names of their groups.
func (l *List) lines() []listLine {
	var lines []listLine
	group := ""
	for i, entry := range l.shown {
		if name := l.entries[entry].Group; l.grouped() && name != group {
			if group = name; len(lines) > 0 {
				lines = append(lines, listLine{entry: -1})
			}
			lines = append(lines, listLine{entry: -1, name: name})
		}
		lines = append(lines, listLine{entry: i})
	}
	return lines
}

// lineOf is the line of the chosen entry; -1 where it is not among them.
func (l *List) lineOf(lines []listLine) int {
	return slices.IndexFunc(lines, func(line listLine) bool { return line.entry == l.chosen })
}

// drawLines draws the list, the chosen entry in sight, and returns how many entries are
// above and below what is.
func (l *List) drawLines(c *canvas.Canvas) (above, below int) {
	lines := l.lines()
	chosen := l.lineOf(lines)
	first := chosen
	for first > 0 && lines[first-1].entry < 0 {
		first--
	}
	l.top = max(chosen-l.height+1, min(l.top, first))
	for y := 0; y < l.height && l.top+y < len(lines); y++ {
		l.line(c.Sub(canvas.Rect{Y: y, W: c.Width(), H: 1}), lines[l.top+y],
			insideFrame(canvas.Rect{X: -1, Y: listHead + y, W: c.Width() + 2, H: 1}))
	}
	return entriesIn(lines[:l.top]), entriesIn(lines[min(len(lines), l.top+l.height):])
}

func entriesIn(lines []listLine) (n int) {
	for _, line := range lines {
		if line.entry >= 0 {
			n++
		}
	}
	return n
}

// line draws one line of the list; an entry can be clicked where it stands.
func (l *List) line(c *canvas.Canvas, line listLine, place canvas.Rect) {
	if line.entry < 0 {
		c.TextFit(0, 0, c.Width(), theme.Strong, line.name)
		return
	}
	l.spots = append(l.spots, listSpot{Rect: place, entry: line.entry})
	entry := &l.entries[l.shown[line.entry]]
	left := min(l.names, c.Width()*l.share/100, l.longest+nameGap)
	drawEntry(c, entry, left, line.entry == l.chosen)
}

func (l *List) nothing() string {
	if l.typed != nil {
		return "no entry; enter opens the file of that name"
	}
	return "nothing matches"
}

func (l *List) detail(c *canvas.Canvas) {
	if len(l.shown) > 0 {
		lines := words.Wrap(canvas.Clean(l.entries[l.shown[l.chosen]].Detail), c.Width())
		rows := l.detailRows(c)
		if len(lines) > rows {
			lines = append(lines[:rows-1], strings.Join(lines[rows-1:], " "))
		}
		for i, line := range lines {
			c.TextFit(0, c.Height()-len(lines)+i, c.Width(), theme.Dim, line)
		}
	}
}

// detailRows is the room for details: the most that one of the entries listed needs, of a
// quarter of the dialog and five at most, so that the list does not jump while the choice moves.
func (l *List) detailRows(c *canvas.Canvas) int {
	most := max(2, min(c.Height()/4, 5))
	rows := 1
	for _, i := range l.shown {
		if rows < most && canvas.Width(l.entries[i].Detail) > c.Width()*rows {
			rows = min(most, max(rows, len(words.Wrap(canvas.Clean(l.entries[i].Detail), c.Width()))))
		}
	}
	return rows
}
