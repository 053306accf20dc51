package overlay

import (
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
	"brim/ui/theme"
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
	i := f.top + y - 3
	if y < 3 || y >= 3+f.height || i >= len(f.rows) || f.rows[i].entry == nil {
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

// previewRows is the room below the list for what the chosen entry comes to.
const previewRows = 5

// Size implements [Dialog].
func (f *Files) Size(w, h int) (int, int) {
	rows := 0
	for _, shelf := range f.shelves {
		rows += 1 + len(shelf.Entries)
	}
	return dialogWidth(w, 92), min(h, max(14, rows+previewRows+5))
}

// Draw implements [Dialog].
func (f *Files) Draw(c *canvas.Canvas) {
	inside := frame(c, "Open a scenario")
	x := inside.Text(0, 0, theme.KeyCap, "find, or path: ")
	drawInput(inside.Sub(canvas.Rect{X: x, W: inside.Width() - x, H: 1}), f.input)
	f.clear()
	f.drawNote(inside)
	f.height = max(1, inside.Height()-previewRows-3)
	f.follow()
	if len(f.rows) == 0 {
		inside.TextFit(0, 2, inside.Width(), theme.Dim, "enter opens the file or folder of that name")
	}
	for y := 0; y < f.height && f.top+y < len(f.rows); y++ {
		f.row(inside.Sub(canvas.Rect{Y: 2 + y, W: inside.Width(), H: 1}), f.top+y)
	}
	_, foot := inside.Bounds().SplitBottom(previewRows)
	inside.HLine(0, foot.Y, foot.W, theme.Border)
	drawMore(inside, foot.Y, f.top, len(f.rows)-f.top-f.height)
	f.about(inside.Sub(canvas.Rect{Y: foot.Y + 1, W: foot.W, H: foot.H - 1}))
	f.drawExit(c)
}

// drawNote says why what was asked for could not be opened; as long as nothing is typed, it
// offers a plan of one's own.
func (f *Files) drawNote(inside *canvas.Canvas) {
	inside.TextFit(0, 1, inside.Width(), theme.Error, f.why)
	f.begin = canvas.Rect{}
	if f.why == "" && f.typed() == "" {
		x := inside.Text(0, 1, theme.Dim, "or type ")
		x += inside.Text(x, 1, theme.KeyCap, "new")
		x += inside.Text(x, 1, theme.Dim, " for a plan of your own, from a few answers")
		f.begin = insideFrame(canvas.Rect{Y: 1, W: x, H: 1})
	}
}

// follow scrolls so that the chosen entry is in sight, and the title above it.
func (f *Files) follow() {
	first := max(0, f.chosen)
	if first > 0 && f.rows[first-1].entry == nil {
		first--
	}
	f.top = max(f.chosen-f.height+1, min(f.top, first))
}

// about says what the chosen entry is: what it comes to, and below it its detail.
func (f *Files) about(c *canvas.Canvas) {
	if f.Chosen() != "" {
		f.preview(c)
	}
	if f.chosen >= 0 {
		c.TextFit(0, c.Height()-1, c.Width(), theme.Dim, f.rows[f.chosen].entry.Detail)
	}
}

func (f *Files) row(c *canvas.Canvas, i int) {
	row := f.rows[i]
	if row.entry == nil {
		c.TextFit(0, 0, c.Width(), theme.Strong, row.title)
		return
	}
	drawEntry(c, row.entry, min(c.Width()*2/5, f.longest+nameGap), i == f.chosen)
}
