package overlay

import (
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
	"brim/ui/theme"
	"brim/ui/words"
)

// Entry is a line of a [List].
type Entry struct {
	Name   string // at the left, and what the filter looks at, with Text
	Text   string
	Detail string // shown below the list while the entry is chosen
	Action Action
	Find   string // what else finds it, before what it says
	Others string // what finds it too, after all that
	Dim    bool   // it does nothing now
}

// List is a filtered list: typing narrows it, enter takes the chosen entry.
type List struct {
	keyed
	title   string
	entries []Entry
	shown   []int
	chosen  int
	top     int
	height  int // rows of entries at the last draw
	names   int // the most cells for names
	share   int // and of the list's width, in percent
	input   textinput.Model
	typed   func(text string) Action
}

// NewList makes a list. When typed is not nil, enter on a text that no entry matches
// gives what it returns.
func NewList(title string, entries []Entry, typed func(text string) Action) *List {
	l := &List{title: title, entries: entries, input: NewInput(""), typed: typed, height: 1, names: 26, share: 33}
	l.filter()
	return l
}

// Names gives the names up to that many cells, and most of a narrow list, at the cost
// of the texts.
func (l *List) Names(width int) *List {
	l.names, l.share = width, 60
	return l
}

// Choose begins with that entry chosen.
func (l *List) Choose(i int) *List {
	l.Scroll(i - l.chosen)
	return l
}

// Handle implements [Dialog].
func (l *List) Handle(key tea.KeyMsg) Action { return choose(l, l.known(), &l.input, key) }

func (l *List) page() int { return l.height }

// Click implements [Dialog].
func (l *List) Click(_, y int) Action {
	if i := l.top + y - 3; y >= 3 && y < 3+l.height && i < len(l.shown) {
		l.chosen = i
		return l.take()
	}
	return nil
}

// Scroll moves the choice by n entries, as the wheel does.
func (l *List) Scroll(n int) { l.chosen = max(0, min(l.chosen+n, len(l.shown)-1)) }

func (l *List) take() Action {
	text := strings.TrimSpace(l.input.Value())
	if len(l.shown) == 0 {
		if l.typed == nil || text == "" {
			return nil
		}
		return l.typed(text)
	}
	entry := l.entries[l.shown[l.chosen]]
	if entry.Dim {
		return nil
	}
	return entry.Action
}

func (l *List) filter() {
	words := wanted(l.input)
	var names, others, rest []int
	l.shown = l.shown[:0]
	for i, entry := range l.entries {
		switch {
		case spells(entry.Name, words):
			l.shown = append(l.shown, i)
		case matches(entry.Name+" "+entry.Find, words):
			names = append(names, i)
		case matches(entry.Name+" "+entry.Text, words):
			others = append(others, i)
		case matches(entry.Name+" "+entry.Text+" "+entry.Others, words):
			rest = append(rest, i)
		}
	}
	l.shown = slices.Concat(l.shown, names, others, rest) // whole words of names, then names
	l.chosen, l.top = 0, 0
}

// Size implements [Dialog].
func (l *List) Size(w, h int) (int, int) {
	return min(w, 84), min(h, max(10, len(l.entries)+9))
}

// Draw implements [Dialog].
func (l *List) Draw(c *canvas.Canvas) {
	inside := frame(c, l.title)
	x := inside.Text(0, 0, theme.KeyCap, "find: ")
	drawInput(inside.Sub(canvas.Rect{X: x, W: inside.Width() - x, H: 1}), l.input)
	l.height = max(1, inside.Height()-3-l.detailRows(inside))
	l.top = max(l.chosen-l.height+1, min(l.top, l.chosen))
	if len(l.shown) == 0 {
		inside.TextFit(0, 2, inside.Width(), theme.Dim, l.nothing())
	}
	for y := 0; y < l.height && l.top+y < len(l.shown); y++ {
		l.entry(inside.Sub(canvas.Rect{Y: 2 + y, W: inside.Width(), H: 1}), l.top+y)
	}
	l.detail(inside)
}

func (l *List) nothing() string {
	if l.typed != nil {
		return "enter opens the file of that name"
	}
	return "nothing matches"
}

func (l *List) entry(c *canvas.Canvas, i int) {
	drawEntry(c, &l.entries[l.shown[i]], min(l.names, c.Width()*l.share/100), i == l.chosen)
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

// detailRows is the room for details: the most that one of the entries listed needs, of
// three at most, so that the list does not jump while the choice moves.
func (l *List) detailRows(c *canvas.Canvas) int {
	most := 3
	if c.Height() < 12 {
		most = 2
	}
	rows := 1
	for _, i := range l.shown {
		if rows < most && canvas.Width(l.entries[i].Detail) > c.Width()*rows {
			rows = min(most, max(rows, len(words.Wrap(canvas.Clean(l.entries[i].Detail), c.Width()))))
		}
	}
	return rows
}
