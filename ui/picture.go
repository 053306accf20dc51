package ui

import (
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
	"brim/ui/state"
	"brim/ui/theme"
)

// pictureCommands put what is on the screen into pictures.
func pictureCommands() []Command {
	return []Command{
		{Name: "picture", Keys: []string{"alt+p"}, Title: "picture of the page", Group: groupFiles,
			Help: "Write the page as an SVG picture, with the screen's size and colours, for a chat or a document.",
			off:  busy, run: func(a *App) tea.Cmd { return a.writePage() }},
		{Name: "picture-pane", Keys: []string{"alt+w"}, Title: "picture of the pane", Group: groupFiles,
			Help: "Write the chosen pane as an SVG picture.",
			off:  presentingOrBusy, run: func(a *App) tea.Cmd { return a.writePane() }},
	}
}

func presentingOrBusy(a *App) string {
	if why := presenting(a); why != "" {
		return why
	}
	return busy(a)
}

// writePage asks for the path of a picture of the page.
func (a *App) writePage() tea.Cmd {
	page := a.state.Page.String()
	return a.writePicture("page "+page, strings.ToLower(page), a.still())
}

// writePane asks for the path of a picture of the chosen pane.
func (a *App) writePane() tea.Cmd {
	page, focus := strings.ToLower(a.state.Page.String()), a.state.Focus
	return a.writePicture("pane "+focus.String(), page+"-"+focus.String(), a.frameOf(a.layout.Place(focus)))
}

// writePicture asks for the path of a picture of a frame; shows says what that has, and part what
// the picture's name tells of it.
func (a *App) writePicture(shows, part string, frame canvas.Frame) tea.Cmd {
	look := pictureOf(a.state, a.looks.theme)
	return a.outgoing.ask(outgoingFile{
		title: "Write a picture of the " + shows, label: "Path of the SVG file:", name: "picture", part: part, endings: []string{".svg"},
		write: func(string) ([]byte, error) { return []byte(look.SVG(frame)), nil },
	})
}

// pictureOf is how a picture of a plan's screen is drawn.
func pictureOf(s state.State, th *theme.Theme) canvas.Picture {
	return canvas.Picture{
		Title: s.Scenario.Title + ": " + s.Page.String(), Palette: th.Palette(), Paper: theme.PaperFor(th.Name()),
	}
}

// Frame is the screen as it is, for a picture.
func (a *App) Frame() canvas.Frame { return a.frameOf(canvas.Rect{W: a.width, H: a.height}) }

// frameOf is a part of the screen as it is.
func (a *App) frameOf(part canvas.Rect) canvas.Frame {
	c := canvas.New(a.width, a.height, a.canvas.Glyphs())
	a.draw(c)
	return c.Sub(part).Frame()
}

// still is the screen without the line of keys; of the line above it only what a change did.
func (a *App) still() canvas.Frame {
	if a.layout.TooSmall || a.state.Presents {
		return a.Frame()
	}
	rows := a.layout.Footer.Y
	if a.state.Note.Text != "" || a.state.Note.Lead == "" || a.working != "" {
		rows = a.layout.Story.Y
	}
	return a.frameOf(canvas.Rect{W: a.width, H: rows})
}

// DrawPage draws a page of a document's plan as the screen shows it to somebody who has just
// turned to it, once all that the page has worked out beside the loop is there: at the size of a
// screen in cells, without the lines about keys.
func DrawPage(doc state.Document, store Store, opts Options, page state.Page, w, h int) string {
	a := turnedTo(doc, store, opts, page, w, h)
	return pictureOf(a.state, a.looks.theme).SVG(a.still())
}

// DrawPane draws one pane of a page alone, as large as [DrawPage] has it with that pane chosen; one
// that has no room there has the screen to itself.
func DrawPane(doc state.Document, store Store, opts Options, page state.Page, pane state.Pane, w, h int) string {
	a := turnedTo(doc, store, opts, page, w, h)
	size := tea.WindowSizeMsg{Width: w, Height: h}
	a.finish(a.become(a.state.FocusOn(pane)))
	a.hear(size)
	if a.layout.Place(pane) == (canvas.Rect{}) {
		a.finish(a.become(a.state.ToggleZoom()))
		a.hear(size)
	}
	return pictureOf(a.state, a.looks.theme).SVG(a.frameOf(a.layout.Place(pane)))
}

// turnedTo is a screen on a page, with all that the page has worked out.
func turnedTo(doc state.Document, store Store, opts Options, page state.Page, w, h int) *App {
	a := NewApp(doc, store, opts)
	a.later = func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil } // nobody is told how far it is
	size := tea.WindowSizeMsg{Width: w, Height: h}
	a.hear(size)
	a.finish(a.turnTo(page))
	a.hear(size)
	return a
}

// finish carries out a command and all that follows from it.
func (a *App) finish(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, one := range msg {
			a.finish(one)
		}
	default:
		a.hear(msg)
	}
}

// hear takes a message, and carries out all that follows from it.
func (a *App) hear(msg tea.Msg) {
	_, cmd := a.Update(msg)
	a.finish(cmd)
}
