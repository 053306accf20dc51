package overlay

import (
	"strings"

	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"
)

// Entry is a line of a [List].
type Entry struct {
	Name   string // at the left, and what the filter looks at, with Text
	Text   string
	Keys   string // at the right: the keys of a command, the value of a lever
	Group  string // the heading that it stands under while nothing is typed
	Detail string // shown below the list while the entry is chosen
	Action Action
	Find   []string // what else it is called, before what it says
	Others string   // what finds it too, after all that
	Dim    bool     // it does nothing now
}

// List is a filtered list: typing narrows it, enter takes the chosen entry. Entries of
// groups stand below the names of these until something is typed.
type List struct {
	keyed
	title   string
	noun    string // what an entry is
	entries []Entry
	shown   []int // of entries, in the order of the list
	chosen  int   // of shown
	top     int   // the first line in sight; of a sheet, the first column
	height  int   // lines of the list at the last draw
	spots   []listSpot
	longest int // name
	names   int // the most cells for names
	share   int // and of the list's width, in percent
	sheet   bool
	does    string // what enter does with the chosen entry
	input   textinput.Model
	typed   func(text string) Action
}

// NewList makes a list of what a noun names, which its entries are counted by. When typed is
// not nil, enter on a text that no entry matches gives what it returns.
func NewList(title, noun string, entries []Entry, typed func(text string) Action) *List {
	l := &List{
		title: title, noun: noun, entries: entries, input: NewInput(""), typed: typed,
		height: 1, does: "takes it", names: 26, share: 33, longest: longestName(entries),
	}
	l.filter()
	return l
}

// Enter says what enter does with the chosen entry, such as "goes to it".
func (l *List) Enter(does string) *List {
	l.does = does
	return l
}

// Names gives the names up to that many cells, and most of a narrow list, at the cost
// of the texts.
func (l *List) Names(width int) *List {
	l.names, l.share = width, 60
	return l
}

// Sheet shows names and what else they are called in columns, as far as nothing is typed,
// over the whole of the window.
func (l *List) Sheet() *List {
	l.sheet = true
	return l
}

// Choose begins with that entry chosen.
func (l *List) Choose(i int) *List {
	l.Scroll(i - l.chosen)
	return l
}

// Chosen is the place of the chosen entry among all; 0 where there is none.
func (l *List) Chosen() int {
	if l.chosen >= len(l.shown) {
		return 0
	}
	return l.shown[l.chosen]
}

// Handle implements [Dialog]. On a sheet the arrows to the sides go to the next column.
func (l *List) Handle(key tea.KeyMsg) Action {
	if side := map[string]int{"left": -1, "right": 1}[key.String()]; side != 0 && l.inColumns() {
		l.across(side)
		return nil
	}
	return choose(l, l.known(), &l.input, key)
}

func (l *List) page() int { return l.height }

// Click implements [Dialog].
func (l *List) Click(x, y int) Action {
	if name, ok := l.pressed(x, y); ok {
		return press(l, nil, name)
	}
	for _, spot := range l.spots {
		if spot.Contains(x, y) {
			l.chosen = spot.entry
			return l.take()
		}
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
	if !l.takes() {
		return nil
	}
	return l.entries[l.shown[l.chosen]].Action
}

// takes reports whether there is a chosen entry that does something now.
func (l *List) takes() bool { return len(l.shown) > 0 && !l.entries[l.shown[l.chosen]].Dim }

func (l *List) filter() {
	l.shown = ranked(l.entries, wanted(l.input))
	l.chosen, l.top = 0, 0
}

// grouped reports whether the entries stand below the names of their groups.
func (l *List) grouped() bool { return len(wanted(l.input)) == 0 }

// inColumns reports whether the entries stand in columns side by side.
func (l *List) inColumns() bool { return l.sheet && l.grouped() }
