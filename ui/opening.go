package ui

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/ui/canvas"
	"brim/ui/run"
	"brim/ui/state"
	"brim/ui/theme"
)

// Opening is the screen of a start while a large file is still being read: it says how far
// that is, until there is an [App] to show. Esc, ctrl+c and q stop it.
type Opening struct {
	name   string
	looks  Options
	come   func() (share float64)
	await  func(ctx context.Context) (*App, error)
	ctx    context.Context // of what is awaited
	stop   context.CancelFunc
	canvas *canvas.Canvas
	size   tea.WindowSizeMsg
	suited *run.BackgroundMsg // what the terminal has answered meanwhile, or nil
	app    atomic.Pointer[App]
	err    error
}

// NewOpening shows that a scenario of that name is being read. Any goroutine may call come,
// which says how far that is, 0..1; await returns the screen once it is read, or why there is
// none, and ends once ctx does.
func NewOpening(name string, looks Options, come func() (share float64), await func(ctx context.Context) (*App, error)) *Opening {
	o := &Opening{name: name, looks: looks, come: come, await: await, canvas: canvas.New(0, 0, looks.Glyphs)}
	o.ctx, o.stop = context.WithCancel(context.Background())
	return o
}

// Err is why there is no screen; nil where there is one, or nobody wanted it any more.
func (o *Opening) Err() error { return o.err }

// Unsaved is [App.Unsaved]; there is nothing before there is an App. Any goroutine may call it.
func (o *Opening) Unsaved() (state.Document, *model.Scenario, bool) {
	if app := o.app.Load(); app != nil {
		return app.Unsaved()
	}
	return state.Document{}, nil, false
}

// awaitedMsg is the screen that was waited for, or why there is none.
type awaitedMsg struct {
	app *App
	err error
}

// stillMsg says that a moment has passed.
type stillMsg struct{}

// Init implements tea.Model.
func (o *Opening) Init() tea.Cmd {
	return tea.Batch(func() tea.Msg {
		app, err := o.await(o.ctx)
		return awaitedMsg{app, err}
	}, still())
}

func still() tea.Cmd { return tea.Tick(moment, func(time.Time) tea.Msg { return stillMsg{} }) }

// Update implements tea.Model.
func (o *Opening) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if app := o.app.Load(); app != nil {
		_, cmd := app.Update(msg)
		return o, cmd
	}
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		o.size = msg
	case run.BackgroundMsg:
		o.suited = &msg
	case tea.KeyMsg:
		if key := msg.String(); key == "esc" || key == "ctrl+c" || key == "q" {
			o.stop()
			return o, tea.Quit
		}
	case stillMsg:
		return o, still()
	case awaitedMsg:
		return o, o.turnTo(msg)
	}
	return o, nil
}

// turnTo hands over to the screen.
func (o *Opening) turnTo(msg awaitedMsg) tea.Cmd {
	if msg.err != nil {
		o.err = msg.err
		return tea.Quit
	}
	cmds := []tea.Cmd{msg.app.Init()}
	if o.suited != nil {
		_, cmd := msg.app.Update(*o.suited)
		cmds = append(cmds, cmd)
	}
	_, cmd := msg.app.Update(o.size)
	o.app.Store(msg.app)
	return tea.Batch(append(cmds, cmd)...)
}

// View implements tea.Model.
func (o *Opening) View() string {
	if app := o.app.Load(); app != nil {
		return app.View()
	}
	c := o.canvas
	c.Reset(o.size.Width, o.size.Height)
	c.TextFit(0, 0, c.Width(), theme.Story, fmt.Sprintf("reading %s%s %.0f%%", o.name, c.Glyphs().Ellipsis, 100*o.come()))
	c.TextFit(0, c.Height()-1, c.Width(), theme.Dim, "esc stops it")
	return c.Render(o.looks.Theme)
}

// Cursor is [App.Cursor].
func (o *Opening) Cursor() (x, y int, ok bool) {
	if app := o.app.Load(); app != nil {
		return app.Cursor()
	}
	return 0, 0, false
}
