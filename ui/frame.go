package ui

import (
	"fmt"
	"strings"

	"brim/ui/canvas"
	"brim/ui/pane"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// frame draws what stands around the panes: the pages' names, the story, the keys.
type frame struct {
	*desk
	able func(*Command) bool // the command can do something now
}

// elsewhere says in the frame of a pane that has its page to itself by which key the
// others are reached; one that was zoomed, by which key they come back. Both corners of a
// frame may say how much lies outside it.
func (f *frame) elsewhere(c *canvas.Canvas) {
	panes := len(f.state.Panes())
	if len(f.layout.Panes) != 1 || panes == 1 {
		return
	}
	said := fmt.Sprintf(" %s 1 of %d panes ", f.keyOf("pane"), panes)
	if f.state.Zoom {
		said = fmt.Sprintf(" %s all %d panes ", f.keyOf("zoom"), panes)
	}
	outer := f.layout.Panes[0].Rect
	c.Sub(outer).Text((outer.W-canvas.Width(said))/2, outer.H-1, theme.Dim, said)
}

// tabs names the pages.
func (f *frame) tabs(c *canvas.Canvas) {
	c.Text(0, 0, theme.Dim, tabsKey)
	for i, tab := range tabsOf(c.Width()) {
		role := theme.Tab
		if tab.page == f.state.Page {
			role = theme.TabActive
		}
		c.Text(tab.X, 0, role, tabTitle(i, tab.page))
	}
	c.TextRight(c.Width(), 0, theme.Dim, f.helpHint(c.Width()))
}

// helpHint stands at the right end of the tabs, where they leave room; it is in the footer
// too.
func (f *frame) helpHint(width int) string {
	hint, tabs := f.keyOf("help")+" help", tabsOf(width)
	if last := tabs[len(tabs)-1]; last.X+last.W+1+canvas.Width(hint) > width {
		return ""
	}
	return hint
}

// story is the last change, or what is being done. An error that is longer than the row
// takes those above it too.
func (f *frame) story(screen *canvas.Canvas, row canvas.Rect) {
	c, note := screen.Sub(row), f.state.Note
	switch {
	case f.working != "":
		c.TextFit(0, 0, c.Width(), theme.Story, f.working+c.Glyphs().Ellipsis)
	case note.Wrong && canvas.Width(note.Text) > c.Width():
		rows := min(troubleRows, len(words.Wrap(canvas.Clean(note.Text), c.Width())))
		room := screen.Sub(canvas.Rect{X: row.X, Y: row.Y + 1 - rows, W: row.W, H: rows})
		room.Fill(room.Bounds(), theme.Text, " ")
		pane.Trouble(room, theme.Error, note.Text)
	default:
		pane.Story(c, note)
	}
}

// footer names the keys of the commands that people look for first: those of the page,
// then the others as far as there is room; while a value is typed, its own. Help and leaving
// are always there.
func (f *frame) footer(c *canvas.Canvas) {
	if f.entry != nil {
		f.typingFoot(c)
		return
	}
	right := c.Width()
	for _, name := range []string{"quit", "help"} {
		if command := f.command(name); command != nil && f.keyOf(name) != "" {
			right -= footWidth(f.keyOf(name), command.Title)
			f.foot(c, right, command)
			right -= footGap
		}
	}
	x := 0
	for _, ofPage := range []bool{true, false} {
		for i := range f.commands {
			command := &f.commands[i]
			if !f.inFoot(command) || (command.Pages != nil) != ofPage {
				continue
			}
			width := footWidth(f.footKey(command), command.Title)
			if x+width > right {
				return
			}
			f.foot(c, x, command)
			x += width + footGap
		}
	}
}

// foot writes one command of the footer. While a dialog is open its key is dim: the dialog
// takes the keys, and has its own in its last row.
func (f *frame) foot(c *canvas.Canvas, x int, command *Command) {
	role := theme.KeyCap
	if !f.dialogs.Empty() {
		role = theme.Dim
	}
	x += c.Text(x, 0, role, f.footKey(command)) + 1
	c.Text(x, 0, theme.Dim, command.Title)
}

// inFoot reports whether a command stands in the footer's changing part.
func (f *frame) inFoot(command *Command) bool {
	return command.Foot && command.Name != "quit" && command.Name != "help" && command.on(f.state.Page) &&
		f.able(command) && f.footKey(command) != ""
}

// footKey is the key that the footer shows for a command; the one for moving a lever
// stands for choosing one too.
func (f *frame) footKey(command *Command) string {
	if command.Name == "less" {
		return strings.TrimSpace(pair(f.keyOf("up"), f.keyOf("down")) + " " + pair(f.keyOf("less"), f.keyOf("more")))
	}
	if command.Name == "tornado-less" {
		return pair(f.keyOf("tornado-less"), f.keyOf("tornado-more"))
	}
	return f.keyOf(command.Name)
}

// tabsKey stands before the tabs' numbers: with it they turn the page anywhere, where a
// digit alone may begin a value.
const tabsKey = "alt+"

// tab is where a page's name stands in the row of tabs.
type tab struct {
	page state.Page
	canvas.Rect
}

// tabsOf places the tabs in a row of that width, close together where it is narrow.
func tabsOf(width int) []tab {
	const narrow = 70
	gap := 2
	if width < narrow {
		gap = 1
	}
	var tabs []tab
	x := canvas.Width(tabsKey)
	for i, page := range state.Pages() {
		w := canvas.Width(tabTitle(i, page))
		tabs = append(tabs, tab{page: page, Rect: canvas.Rect{X: x, W: w, H: 1}})
		x += w + gap
	}
	return tabs
}

func tabTitle(i int, page state.Page) string { return fmt.Sprintf("%d %s", i+1, page) }

// troubleRows is how many rows an error may take.
const troubleRows = 4

// footGap is the air between two keys of the footer.
const footGap = 2

func footWidth(key, title string) int { return canvas.Width(key) + 1 + canvas.Width(title) }

// pair puts two keys side by side, with air between long names.
func pair(one, other string) string {
	if canvas.Width(one) > 1 || canvas.Width(other) > 1 {
		return strings.TrimSpace(one + " " + other)
	}
	return one + other
}
