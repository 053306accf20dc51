package ui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
	"brim/ui/overlay"
	"brim/ui/pane"
	"brim/ui/state"
	"brim/ui/theme"
)

// listed is what can be opened.
type listed struct {
	shelf Shelf
	asked awaited
	typed string // a path that may be a file instead; empty for none
	back  overlay.Asking
	err   error
}

// askOpen looks for what can be opened.
func (a *App) askOpen() tea.Cmd { return a.browse("") }

// browse looks into a folder, outside the loop.
func (a *App) browse(folder string) tea.Cmd {
	asked := a.awaits()
	return func() tea.Msg {
		shelf, err := a.store.Browse(folder)
		return listed{shelf: shelf, asked: asked, err: err}
	}
}

// openTyped looks into what was typed when it is a folder, and opens it otherwise.
func (a *App) openTyped(path string, back overlay.Asking) tea.Cmd {
	asked := a.awaits()
	return func() tea.Msg {
		shelf, err := a.store.Browse(path)
		return listed{shelf: shelf, asked: asked, typed: path, back: back, err: err}
	}
}

// listed shows what can be opened, unless another dialog has come in between or esc has
// called it off. What was typed is opened nonetheless.
func (a *App) listed(msg listed) tea.Cmd {
	switch {
	case a.overtaken(msg.asked):
	case msg.err != nil && msg.typed != "":
		return a.open(msg.typed, msg.back)
	case a.calledOff(msg.asked):
	case msg.err != nil:
		a.state = a.state.Fail(msg.err)
	default:
		a.peek = peek{wish: a.peek.wish + 1, busy: a.peek.busy}
		a.dialogs.Swap(overlay.NewFiles(shelves(msg.shelf), a.drawPeek))
	}
	return nil
}

// shelves are the groups of the dialog. A folder that was asked for comes first.
func shelves(shelf Shelf) []overlay.Shelf {
	groups := []overlay.Shelf{
		{Title: "Built in", Entries: entriesOf(shelf.Builtin)},
		{Title: "Opened lately", Entries: entriesOf(shelf.Recent), Own: !shelf.Walked},
		{Title: "Folder " + shelf.Folder, Entries: entriesOf(shelf.Here), Own: !shelf.Walked},
	}
	if shelf.Walked {
		groups = []overlay.Shelf{groups[2], groups[1], groups[0]}
	}
	return groups
}

func entriesOf(places []Place) []overlay.Entry {
	entries := make([]overlay.Entry, len(places))
	for i, place := range places {
		entries[i] = overlay.Entry{Name: place.Label, Text: place.Title, Detail: place.About,
			Action: overlay.Open{Name: place.Name}}
		if place.Folder {
			entries[i].Action = overlay.Browse{Folder: place.Name}
		}
	}
	return entries
}

// peek is the look at what the chosen entry of the dialog comes to: one at a time, and
// only the last wish counts.
type peek struct {
	name string
	wish int  // counts the wishes
	busy bool // one is being fulfilled
	done bool // with what follows
	plan state.State
	err  error
}

// peeked is what came of a wish.
type peeked struct {
	wish int
	plan state.State
	err  error
}

// look notes which entry is chosen now, and has it read.
func (a *App) look() tea.Cmd {
	files, ok := a.dialogs.Top().(*overlay.Files)
	if !ok || files.Chosen() == a.peek.name {
		return nil
	}
	a.peek = peek{name: files.Chosen(), wish: a.peek.wish + 1, busy: a.peek.busy}
	return a.peekNext()
}

// peekNext reads and plans the wished-for scenario outside the loop.
func (a *App) peekNext() tea.Cmd {
	if a.peek.busy || a.peek.name == "" {
		return nil
	}
	a.peek.busy = true
	name, wish := a.peek.name, a.peek.wish
	return func() tea.Msg {
		doc, err := a.store.Read(name)
		if err != nil {
			return peeked{wish: wish, err: err}
		}
		return peeked{wish: wish, plan: state.Open(doc)}
	}
}

// peeked takes the answer to the last wish; an older one is dropped, and the last wish
// fulfilled now.
func (a *App) peeked(msg peeked) tea.Cmd {
	a.peek.busy = false
	if msg.wish != a.peek.wish {
		return a.peekNext()
	}
	a.peek.done, a.peek.plan, a.peek.err = true, msg.plan, msg.err
	return nil
}

// drawPeek shows what the chosen entry comes to.
func (a *App) drawPeek(c *canvas.Canvas) {
	switch {
	case !a.peek.done:
		c.TextFit(0, 0, c.Width(), theme.Dim, "reading"+c.Glyphs().Ellipsis)
	case a.peek.err != nil:
		pane.Trouble(c.Sub(canvas.Rect{W: c.Width(), H: c.Height() - 1}), theme.Warn, fmt.Sprint(a.peek.err))
	default:
		pane.Preview(c, a.peek.plan)
	}
}
