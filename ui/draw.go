package ui

import (
	"fmt"
	"strings"

	"brim/ui/canvas"
	"brim/ui/overlay"
	"brim/ui/pane"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// draw fills the canvas: the page, and the dialog before it.
func (a *App) draw(c *canvas.Canvas) {
	l := &a.layout
	if l.TooSmall {
		tooSmall(c)
		return
	}
	if a.state.Presents {
		a.stage(c)
		return
	}
	pane.Header(c.Sub(l.Header), a.state)
	a.tabs(c.Sub(l.Tabs))
	for _, placed := range l.Panes {
		view, ok := pane.ViewOf(placed.Pane)
		if typed, does := view.(pane.Typed); does {
			view = typed.With(a.entry.shown())
		}
		if ok {
			view.Draw(c.Sub(placed.Rect), a.state, placed.Pane == a.state.Focus)
		}
	}
	a.elsewhere(c)
	pane.Headline(c.Sub(l.Headline), a.state)
	a.story(c, l.Story)
	a.footer(c.Sub(l.Footer))
	a.front(c)
}

// elsewhere says in the frame of a pane that has its page to itself by which key the
// others are reached; one that was zoomed, by which key they come back. Both corners of a
// frame may say how much lies outside it.
func (a *App) elsewhere(c *canvas.Canvas) {
	panes := len(a.state.Panes())
	if len(a.layout.Panes) != 1 || panes == 1 {
		return
	}
	said := fmt.Sprintf(" %s 1 of %d panes ", a.keyOf("pane"), panes)
	if a.state.Zoom {
		said = fmt.Sprintf(" %s all %d panes ", a.keyOf("zoom"), panes)
	}
	frame := a.layout.Panes[0].Rect
	c.Sub(frame).Text((frame.W-canvas.Width(said))/2, frame.H-1, theme.Dim, said)
}

// front draws the dialog before what is there.
func (a *App) front(c *canvas.Canvas) {
	if dialog := a.dialogs.Top(); dialog != nil {
		dialog.Draw(c.Sub(overlay.Place(dialog, a.layout.Screen)))
	}
}

// tabs names the pages.
func (a *App) tabs(c *canvas.Canvas) {
	c.Text(0, 0, theme.Dim, tabsKey)
	for i, tab := range tabsOf(c.Width()) {
		role := theme.Tab
		if tab.page == a.state.Page {
			role = theme.TabActive
		}
		c.Text(tab.X, 0, role, tabTitle(i, tab.page))
	}
	c.TextRight(c.Width(), 0, theme.Dim, a.helpHint(c.Width()))
}

// tabsKey stands before the tabs' numbers: with it they turn the page anywhere, where a
// digit alone may begin a value.
const tabsKey = "alt+"

// helpHint stands at the right end of the tabs, where they leave room; it is in the footer
// too.
func (a *App) helpHint(width int) string {
	hint, tabs := a.keyOf("help")+" help", tabsOf(width)
	if last := tabs[len(tabs)-1]; last.X+last.W+1+canvas.Width(hint) > width {
		return ""
	}
	return hint
}

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

// story is the last change, or what is being done. An error that is longer than the row
// takes those above it too.
func (a *App) story(screen *canvas.Canvas, row canvas.Rect) {
	c, note := screen.Sub(row), a.state.Note
	switch {
	case a.working != "":
		c.TextFit(0, 0, c.Width(), theme.Story, a.working+c.Glyphs().Ellipsis)
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
// then the others as far as there is room; while a value is typed, its own. Help and leaving are always there.
func (a *App) footer(c *canvas.Canvas) {
	if a.entry != nil {
		a.hand.typingFoot(c)
		return
	}
	right := c.Width()
	for _, name := range []string{"quit", "help"} {
		if command := a.command(name); command != nil && a.keyOf(name) != "" {
			right -= footWidth(a.keyOf(name), command.Title)
			a.foot(c, right, command)
			right -= footGap
		}
	}
	x := 0
	for _, ofPage := range []bool{true, false} {
		for i := range a.commands {
			command := &a.commands[i]
			if !a.inFoot(command) || (command.Pages != nil) != ofPage {
				continue
			}
			width := footWidth(a.footKey(command), command.Title)
			if x+width > right {
				return
			}
			a.foot(c, x, command)
			x += width + footGap
		}
	}
}

// footGap is the air between two keys of the footer.
const footGap = 2

func footWidth(key, title string) int { return canvas.Width(key) + 1 + canvas.Width(title) }

// foot writes one command of the footer. While a dialog is open its key is dim: the dialog
// takes the keys, and has its own in its last row.
func (a *App) foot(c *canvas.Canvas, x int, command *Command) {
	role := theme.KeyCap
	if !a.dialogs.Empty() {
		role = theme.Dim
	}
	x += c.Text(x, 0, role, a.footKey(command)) + 1
	c.Text(x, 0, theme.Dim, command.Title)
}

// inFoot reports whether a command stands in the footer's changing part.
func (a *App) inFoot(command *Command) bool {
	return command.Foot && command.Name != "quit" && command.Name != "help" && command.on(a.state.Page) &&
		(command.off == nil || command.off(a) == "") && a.footKey(command) != ""
}

// footKey is the key that the footer shows for a command; the one for moving a lever
// stands for choosing one too.
func (a *App) footKey(command *Command) string {
	if command.Name == "less" {
		return strings.TrimSpace(pair(a.keyOf("up"), a.keyOf("down")) + " " + pair(a.keyOf("less"), a.keyOf("more")))
	}
	if command.Name == "tornado-less" {
		return pair(a.keyOf("tornado-less"), a.keyOf("tornado-more"))
	}
	return a.keyOf(command.Name)
}

// pair puts two keys side by side, with air between long names.
func pair(one, other string) string {
	if canvas.Width(one) > 1 || canvas.Width(other) > 1 {
		return strings.TrimSpace(one + " " + other)
	}
	return one + other
}
