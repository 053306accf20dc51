package run

import (
	"reflect"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/term"
)

// guardedModel stands between bubbletea and the model: a panic in the model or
// its commands ends the run instead of dumping a stack on the screen, and View
// is called no more often than there is something to see.
type guardedModel struct {
	model tea.Model
	run   *runner
	drawn time.Time
}

// typing is a model in which a text may be typed: it says where in its last view the terminal's
// cursor belongs. bubbletea has no word for that.
type typing interface {
	Cursor() (x, y int, shown bool)
}

// Init implements tea.Model.
func (g *guardedModel) Init() tea.Cmd {
	var cmd tea.Cmd
	g.attempt(func() { cmd = g.model.Init() })
	return g.guard(cmd)
}

// Update implements tea.Model. A *PanicError among the messages, from a
// goroutine of the model's own, counts as a panic here.
func (g *guardedModel) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case *PanicError:
		g.run.end(msg)
	case tea.WindowSizeMsg:
		g.run.painter.Forget()
	}
	var cmd tea.Cmd
	g.attempt(func() { g.model, cmd = g.model.Update(msg) })
	return g, g.guard(cmd)
}

// View implements tea.Model. It has its frame painted, and leaves bubbletea one that never
// changes. What waits in the input will call it again, so that a flood of a thousand keys
// draws a few screens, not a thousand.
func (g *guardedModel) View() string {
	if g.run.input.Backlog() && time.Since(g.drawn) < stalest {
		return unpainted
	}
	g.attempt(func() {
		frame := term.Frame{Text: g.model.View()}
		if typing, ok := g.model.(typing); ok {
			frame.Cursor.X, frame.Cursor.Y, frame.Cursor.Shown = typing.Cursor()
		}
		g.run.painter.Paint(frame)
	})
	g.drawn = time.Now()
	return unpainted
}

// attempt runs work unless the run has ended; a panic in it ends the run.
func (g *guardedModel) attempt(work func()) {
	if g.run.hasEnded() {
		return
	}
	if err := Attempt(work); err != nil {
		g.run.end(err)
	}
}

// guard wraps a command, and the commands inside the batch or sequence that it
// may return.
func (g *guardedModel) guard(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg {
		var msg tea.Msg
		if err := Attempt(func() { msg = cmd() }); err != nil {
			g.run.end(err)
			return nil
		}
		return g.guardInside(msg)
	}
}

// guardInside wraps the commands in a message that is a list of commands:
// tea.BatchMsg, or the unexported one of tea.Sequence, which only its shape
// gives away.
func (g *guardedModel) guardInside(msg tea.Msg) tea.Msg {
	list := reflect.TypeFor[[]tea.Cmd]()
	value := reflect.ValueOf(msg)
	if !value.IsValid() || !value.CanConvert(list) {
		return msg
	}
	inside := value.Convert(list).Interface().([]tea.Cmd)
	guarded := make([]tea.Cmd, len(inside))
	for i, cmd := range inside {
		guarded[i] = g.guard(cmd)
	}
	return reflect.ValueOf(guarded).Convert(value.Type()).Interface()
}
