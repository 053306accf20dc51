package ui

import (
	"reflect"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/ui/canvas"
	"brim/ui/layout"
	"brim/ui/overlay"
	"brim/ui/pane"
	"brim/ui/run"
	"brim/ui/state"
	"brim/ui/theme"
)

// App is the program's root: it routes messages and draws the layout.
type App struct {
	state    state.State
	store    Store
	theme    *theme.Theme
	themes   func(theme.Name) *theme.Theme // nil: without colours
	guessed  bool                          // the palette follows the terminal's background
	canvas   *canvas.Canvas
	width    int
	height   int
	layout   layout.Layout
	entry    *entry
	dialogs  overlay.Stack
	answers  map[reflect.Type]answer
	drag     drag
	held     held
	commands []Command
	keys     map[state.Page]map[string]*Command
	mouseOff bool
	solving  solving
	working  string // what is being done outside the loop; empty for nothing
	keeper   keeper
	peek     peek
	escapes  int // how often esc was pressed, see awaited
	risk     risk
	watch    watch
	logged   []Save // what the list of saves shows
	clip     func(text string) error
	clipHint string
	quitting bool
	bridging work
	seeking  work
	sweeping work    // the tornado's
	swept    sweepOf // what it was last asked of
	now      func() time.Time
	later    func(time.Duration, func(time.Time) tea.Msg) tea.Cmd
}

// Options say how the screen looks and what it begins with.
type Options struct {
	Theme     *theme.Theme
	Themes    func(theme.Name) *theme.Theme // builds other palettes; nil where there are no colours
	Guessed   bool                          // Theme was guessed: what the terminal answers is better
	Glyphs    *theme.Glyphs
	Commands  []Command // with the user's keys, see [Bind]; nil for the default ones
	MouseOff  bool
	Case      string     // market case to begin with; empty for the base case
	Recovered *Recovered // unsaved work of an earlier run to offer, or nil
	Notice    string     // said at the start; empty for nothing
	// Copy hands a text to the clipboard; any goroutine calls it. Nil: there is none.
	Copy func(text string) error
	// CopyHint says on what it depends that a copy arrives; empty for nothing.
	CopyHint string
}

// Recovered is unsaved work that an earlier run left behind.
type Recovered struct {
	Scenario *model.Scenario
	Words    string // when, and how it differs
}

// NewApp shows a document.
func NewApp(doc state.Document, store Store, opts Options) *App {
	commands := opts.Commands
	if commands == nil {
		commands = Commands()
	}
	if opts.Copy == nil {
		opts.Copy = noClipboard
	}
	c, _ := doc.Scenario.CaseNamed(opts.Case)
	a := &App{
		state: state.Open(doc).InCase(c), store: store, theme: opts.Theme, themes: opts.Themes, guessed: opts.Guessed,
		mouseOff: opts.MouseOff, canvas: canvas.New(0, 0, opts.Glyphs), commands: commands, keys: keyMaps(commands), answers: answersByKind(),
		now: time.Now, later: tea.Tick, clip: opts.Copy, clipHint: opts.CopyHint,
	}
	a.nameKeys()
	if opts.Notice == "" {
		opts.Notice = a.greeting()
	}
	a.state = a.state.Say(opts.Notice)
	if opts.Recovered != nil {
		a.offer(opts.Recovered)
	}
	return a
}

// greeting is the first thing said, to someone who has not seen the screen before.
func (a *App) greeting() string {
	return a.state.Keys.Fill("Up, down: choose a lever. Left, right: move it. {help} lists every key.")
}

// Init implements tea.Model.
func (a *App) Init() tea.Cmd { return a.watchFile() }

// Update implements tea.Model.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	_, cmd := a.update(msg)
	a.raise()
	return a, tea.Batch(cmd, a.look(), a.simulate(), a.sweep())
}

func (a *App) update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.width, a.height = msg.Width, msg.Height
		a.arrange()
	case tea.KeyMsg:
		return a, a.key(msg)
	case tea.MouseMsg:
		return a, a.mouse(msg)
	case run.BackgroundMsg:
		a.suit(msg.Dark)
	case listed:
		return a, a.listed(msg)
	case peeked:
		return a, a.peeked(msg)
	case opened:
		return a, a.opened(msg)
	case offered:
		a.offered(msg)
	case organised:
		a.organised(msg)
	case beside:
		return a, a.beside(msg)
	case saved:
		return a, a.saved(msg)
	case logRead:
		a.logRead(msg)
	case relived:
		return a, a.relived(msg)
	case altered:
		return a, a.altered(msg)
	case copied:
		a.copied(msg)
	case worked:
		return a, a.worked(msg)
	case lingered:
		return a, a.lingered(msg)
	case kept:
		return a, a.keeper.done(a, msg)
	}
	return a, nil
}

// View implements tea.Model.
func (a *App) View() string {
	a.canvas.Reset(a.width, a.height)
	a.draw(a.canvas)
	return a.canvas.Render(a.theme)
}

// key routes a key: to the dialog, to the value being typed, to a command.
func (a *App) key(msg tea.KeyMsg) tea.Cmd {
	a.state = a.state.Heard()
	if msg.String() == "esc" {
		a.escapes++
	}
	switch {
	case !a.dialogs.Empty():
		return a.act(a.dialogs.Top().Handle(msg))
	case msg.Paste && hasCells(msg.Runes):
		return a.pasteCells(string(msg.Runes))
	case a.entry != nil:
		return a.typing(msg)
	}
	if a.state.Presents && msg.String() == "esc" {
		return a.present()
	}
	if command, ok := a.keys[a.hand()][msg.String()]; ok && !msg.Paste {
		return a.run(command)
	}
	return a.digit(msg)
}

// run carries out a command, or says why it can do nothing.
func (a *App) run(command *Command) tea.Cmd {
	a.state = a.state.Heard()
	if command.off != nil {
		if why := command.off(a); why != "" {
			a.state = a.state.Remark("Not now: " + why + ".")
			return nil
		}
	}
	return command.run(a)
}

// become takes the next state, keeps the choice in sight and unsaved work safe.
func (a *App) become(next state.State) tea.Cmd {
	next.Keys = a.state.Keys
	a.state = next
	a.arrange()
	return a.keeper.keep(a)
}

// arrange lays the page out anew.
func (a *App) arrange() {
	a.layout = layout.New(a.width, a.height, layout.Shape{
		Page: a.state.Page, Focus: a.state.Focus, Zoom: a.state.Zoom, Stage: a.state.Presents,
		Tiers: len(a.state.Scenario.Tiers), Hires: a.hiresHeight(),
	})
	for _, placed := range a.layout.Panes {
		view, _ := pane.Of(placed.Pane)
		if follows, does := view.(pane.Follows); does {
			a.state = follows.Follow(a.state, placed.W, placed.H)
		}
	}
}

// ask opens a question; each of its choices says what it leads to.
func (a *App) ask(q *overlay.Question) { a.dialogs.Open(q) }
