package overlay

import (
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
)

// Shelf is a group of things that can be opened.
type Shelf struct {
	Title   string
	Entries []Entry
	Own     bool // of the user's own files: the choice begins at the first of them
}

// Files lists what can be opened, group by group, and shows what the chosen one comes
// to. Typing narrows the list; enter on what nothing matches opens the path typed.
type Files struct {
	keyed
	preview func(c *canvas.Canvas)
	shelves []Shelf
	rows    []fileRow // those that match
	chosen  int       // index into rows; -1 when none can be chosen
	top     int
	height  int         // rows shown at the last draw
	first   int         // the row inside the frame where the first of them stands
	begin   canvas.Rect // where a plan of one's own is offered
	longest int         // name
	input   textinput.Model
	why     string // what was asked for last could not be opened; empty for nothing
}

// fileRow is a line of the list: the title of a group, or an entry of it.
type fileRow struct {
	title string
	entry *Entry // nil for a title
	own   bool   // a file of the user's
}

// NewFiles makes the dialog; preview draws what the chosen entry comes to.
func NewFiles(shelves []Shelf, preview func(c *canvas.Canvas)) *Files {
	f := &Files{shelves: shelves, preview: preview, input: NewInput(""), height: 1}
	for s := range shelves {
		f.longest = max(f.longest, longestName(shelves[s].Entries))
	}
	f.filter()
	return f
}

// Chosen is what the chosen entry would open, or the path typed where nothing matches;
// empty for a folder.
func (f *Files) Chosen() string {
	if f.chosen < 0 {
		return f.typed()
	}
	open, _ := f.rows[f.chosen].entry.Action.(Open)
	return open.Name
}

func (f *Files) typed() string { return strings.TrimSpace(f.input.Value()) }

// Handle implements [Dialog].
func (f *Files) Handle(key tea.KeyMsg) Action {
	f.why = ""
	return choose(f, f.known(), &f.input, key)
}

func (f *Files) page() int { return f.height }

// Refused implements [Asking].
func (f *Files) Refused(why string) { f.why = canvas.Clean(why) }

// Click implements [Dialog]: the first one on an entry shows what it comes to, the second
// takes it.
func (f *Files) Click(x, y int) Action {
	if name, ok := f.pressed(x, y); ok {
		return press(f, nil, name)
	}
	if f.begin.Contains(x, y) {
		return Run{Command: "new"}
	}
	line := y - 1 - f.first
	i := f.top + line
	if line < 0 || line >= f.height || i >= len(f.rows) || f.rows[i].entry == nil {
		return nil
	}
	if f.chosen != i { // which shows what it comes to
		f.chosen = i
		return nil
	}
	return f.take()
}

func (f *Files) take() Action {
	if f.chosen >= 0 {
		return f.rows[f.chosen].entry.Action
	}
	if path := f.typed(); path != "" {
		return Typed{Path: path}
	}
	return nil
}

// Scroll moves the choice by n entries, passing over titles.
func (f *Files) Scroll(n int) {
	direction := 1
	if n < 0 {
		direction, n = -1, -n
	}
	for i := f.chosen + direction; n > 0 && f.chosen >= 0 && i >= 0 && i < len(f.rows); i += direction {
		if f.rows[i].entry != nil {
			f.chosen = i
			n--
		}
	}
}

// filter lists what matches, each group below its title, and chooses the first; of the
// whole list the first of the user's own files.
func (f *Files) filter() {
	words := wanted(f.input)
	f.rows, f.chosen, f.top = f.rows[:0], -1, 0
	for s := range f.shelves {
		shelf := &f.shelves[s]
		titled := false
		for i := range shelf.Entries {
			entry := &shelf.Entries[i]
			if !matches(entry.Name+" "+entry.Text, words) {
				continue
			}
			if !titled {
				f.rows, titled = append(f.rows, fileRow{title: shelf.Title}), true
			}
			f.rows = append(f.rows, fileRow{entry: entry, own: shelf.Own && isFile(entry)})
		}
	}
	if len(f.rows) > 0 {
		f.chosen = 1
	}
	if own := slices.IndexFunc(f.rows, func(row fileRow) bool { return row.own }); own > 0 && len(words) == 0 {
		f.chosen = own
	}
}

func isFile(entry *Entry) bool {
	_, opens := entry.Action.(Open)
	return opens
}
