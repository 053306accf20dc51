package ui

import (
	"context"
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
	"brim/ui/overlay"
	"brim/ui/pane"
	"brim/ui/state"
	"brim/ui/theme"
)

// browser shows what can be opened, and what the chosen entry comes to.
type browser struct {
	*desk
	store  Store
	opener interface {
		open(name string, back overlay.Asking) tea.Cmd
	}
	peek    peek
	peeking work
}

// listedMsg is what can be opened.
type listedMsg struct {
	shelf Shelf
	asked awaited
	typed string // a path that may be a file instead; empty for none
	back  overlay.Asking
	err   error
}

// askOpen looks for what can be opened.
func (b *browser) askOpen() tea.Cmd { return b.browse("") }

// browse looks into a folder, outside the loop.
func (b *browser) browse(folder string) tea.Cmd {
	asked := awaiting(b.desk)
	return func() tea.Msg {
		shelf, err := b.store.Browse(folder)
		return listedMsg{shelf: shelf, asked: asked, err: err}
	}
}

// openTyped looks into what was typed when it is a folder, and opens it otherwise.
func (b *browser) openTyped(path string, back overlay.Asking) tea.Cmd {
	asked := awaiting(b.desk)
	return func() tea.Msg {
		shelf, err := b.store.Browse(path)
		return listedMsg{shelf: shelf, asked: asked, typed: path, back: back, err: err}
	}
}

// listed shows what can be opened, unless another dialog has come in between or esc has
// called it off. What was typed is opened nonetheless.
func (b *browser) listed(msg listedMsg) tea.Cmd {
	switch {
	case msg.asked.overtaken(b.desk):
	case msg.err != nil && msg.typed != "":
		return b.opener.open(msg.typed, msg.back)
	case msg.asked.calledOff(b.desk):
	case msg.err != nil:
		b.state = b.state.Fail(msg.err)
	default:
		b.peek = peek{wish: b.peek.wish + 1}
		b.dialogs.Swap(overlay.NewFiles(shelves(msg.shelf), b.drawPeek))
	}
	return nil
}

// shelves are the groups of the dialog. A folder that was asked for comes first.
func shelves(shelf Shelf) []overlay.Shelf {
	begin := overlay.Shelf{Title: "New", Entries: []overlay.Entry{{Name: "new plan", Text: "of your own, from a few answers",
		Detail: "ARR is enough; tiers and teams as far as you know them.", Action: overlay.Run{Command: "new"}}}}
	groups := []overlay.Shelf{
		{Title: "Built in", Entries: entriesOf(shelf.Builtin)},
		{Title: "Opened lately", Entries: entriesOf(shelf.Recent), Own: !shelf.Walked},
		{Title: "Folder " + shelf.Folder, Entries: entriesOf(shelf.Here), Own: !shelf.Walked},
	}
	if shelf.Walked {
		groups = []overlay.Shelf{groups[2], groups[1], groups[0]}
	}
	return append(groups, begin)
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
	done bool // with what follows
	plan state.State
	err  error
}

// look notes which entry is chosen now, and has it read: what is read for another ends.
func (b *browser) look() tea.Cmd {
	name := ""
	if files, ok := b.dialogs.Top().(*overlay.Files); ok {
		name = files.Chosen()
	}
	if name == b.peek.name {
		return nil
	}
	b.peek = peek{name: name, wish: b.peek.wish + 1}
	if b.peeking.busy() {
		b.peeking.stop()
	}
	return b.peekNext()
}

// peekNext reads and plans the wished-for scenario outside the loop.
func (b *browser) peekNext() tea.Cmd {
	if b.peeking.busy() || b.peek.name == "" {
		return nil
	}
	found := b.peek
	return b.peeking.start(b.desk, func(ctx context.Context, come func(share float64)) func() tea.Cmd {
		doc, err := b.store.Read(ctx, found.name, come)
		if found.done, found.err = true, err; err == nil {
			found.plan = state.Open(doc)
		}
		return func() tea.Cmd { return b.peeked(found) }
	})
}

// peeked takes the answer to the last wish; an older one is dropped, and the last wish
// fulfilled now.
func (b *browser) peeked(found peek) tea.Cmd {
	if found.wish != b.peek.wish {
		return b.peekNext()
	}
	b.peek = found
	return nil
}

// drawPeek shows what the chosen entry comes to.
func (b *browser) drawPeek(c *canvas.Canvas) {
	switch {
	case !b.peek.done:
		text := "reading" + c.Glyphs().Ellipsis
		if share, slow := b.peeking.progress(); slow {
			text += fmt.Sprintf(" %.0f%%", 100*share)
		}
		c.TextFit(0, 0, c.Width(), theme.Dim, text)
	case b.peek.err != nil:
		pane.Trouble(c.Sub(canvas.Rect{W: c.Width(), H: c.Height() - 1}), theme.Warn, fmt.Sprint(b.peek.err))
	default:
		pane.Preview(c, b.peek.plan)
	}
}
