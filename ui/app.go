package ui

import (
	"reflect"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/ui/canvas"
	"brim/ui/overlay"
	"brim/ui/run"
	"brim/ui/state"
	"brim/ui/theme"
)

// App is the program's root: it routes messages to its parts, and draws the layout. The
// parts share the desk and have all else to themselves.
type App struct {
	*desk
	answers map[reflect.Type]answer

	// What is done with the plan.
	hand       hand
	structure  structure
	quest      quest
	explaining explaining
	comparison comparison
	lists      lists

	// What is worked out beside the loop.
	risk      simulating
	tornado   tornado
	solving   solving
	booking   booking
	recording recording

	rebalancing rebalancing

	// Files, and what leaves the screen.
	files     files
	watch     watch
	browser   browser
	beginning beginning
	journal   journal
	copier    copier
	outgoing  outgoing
	program   string // what it is called in what it writes
	looks     looks
	frame     frame
	mouseOff  bool
	clicks    clicks
	scrub     func(msg tea.MouseMsg) tea.Cmd // follows the mouse from month to month while its button is down, or nil
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
	// Program is what the screen calls itself in what it writes: a name and a version.
	Program string
	// Copy hands a text to the clipboard; any goroutine calls it. Nil: there is none.
	Copy func(text string) error
	// CopyHint says on what it depends that a copy arrives; empty for nothing.
	CopyHint string
}

// Recovered is unsaved work that an earlier run left behind.
type Recovered struct {
	Scenario *model.Scenario
	Words    string // when, and how it differs
	// Begun is the document of a new plan that was in no file yet; nil for work on the document
	// that the screen opens with.
	Begun *state.Document
}

// NewApp shows a document.
func NewApp(doc state.Document, store Store, opts Options) *App {
	if opts.Copy == nil {
		opts.Copy = noClipboard
	}
	d := newDesk(doc, store, opts)
	a := &App{
		desk: d, answers: answersByKind(), mouseOff: opts.MouseOff,
		explaining: explaining{d}, lists: lists{d}, structure: structure{desk: d}, quest: quest{desk: d},
		comparison: comparison{desk: d, store: store},
		risk:       simulating{desk: d}, tornado: tornado{desk: d}, solving: solving{desk: d, limit: solveLimit},
		booking: booking{desk: d, store: store}, rebalancing: rebalancing{desk: d, store: store, limit: solveLimit},
		files: files{desk: d, store: store}, journal: journal{desk: d, store: store},
		copier: copier{desk: d, clip: opts.Copy, hint: opts.CopyHint}, outgoing: outgoing{desk: d, store: store}, program: opts.Program,
		looks: looks{desk: d, theme: opts.Theme, themes: opts.Themes, guessed: opts.Guessed},
	}
	a.frame = frame{desk: d, able: func(c *Command) bool { return a.disabled(c) == "" }}
	a.hand = hand{desk: d, reviewer: &a.structure}
	a.watch = watch{desk: d, store: store, reader: &a.files}
	a.files.watch = &a.watch
	a.browser = browser{desk: d, store: store, opener: &a.files}
	a.beginning = beginning{desk: d, files: &a.files, tables: tables{desk: d, store: store}}
	a.recording = recording{desk: d, store: store, tables: tables{desk: d, store: store}}
	a.nameKeys()
	if opts.Notice == "" {
		opts.Notice = a.greeting()
	}
	a.state = a.state.Say(opts.Notice)
	if opts.Recovered != nil {
		a.files.offer(opts.Recovered)
	}
	return a
}

// newDesk lays a document out.
func newDesk(doc state.Document, store Store, opts Options) *desk {
	commands := opts.Commands
	if commands == nil {
		commands = Commands()
	}
	c, _ := doc.Scenario.CaseNamed(opts.Case)
	return &desk{
		state: state.Open(doc).InCase(c), canvas: canvas.New(0, 0, opts.Glyphs), commands: commands, keys: keyMaps(commands),
		dialogs: overlay.Stack{Keys: dialogKeys(commands)}, keeper: keeper{store: store}, now: time.Now, later: tea.Tick,
	}
}

// greeting is the first thing said, to someone who has not seen the screen before.
func (a *App) greeting() string {
	text := "Arrows move levers. {help} lists keys."
	if a.state.Doc.Path == "" {
		text += " {new} begins your plan."
	}
	return a.state.Keys.Fill(text)
}

// Init implements tea.Model.
func (a *App) Init() tea.Cmd { return a.watch.begin() }

// Update implements tea.Model.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := a.update(msg)
	a.settle()
	a.watch.raise(a.hand.drag.on)
	return a, tea.Batch(cmd, a.browser.look(), a.risk.simulate(), a.tornado.sweep(), a.booking.divide())
}

func (a *App) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.width, a.height = msg.Width, msg.Height
		a.arrange()
	case tea.KeyMsg:
		return a.key(msg)
	case tea.MouseMsg:
		return a.mouse(msg)
	case run.BackgroundMsg:
		a.looks.suit(msg.Dark)
	case arrival:
		return msg.arrive(a)
	}
	return nil
}

// View implements tea.Model.
func (a *App) View() string {
	a.canvas.Reset(a.width, a.height)
	a.draw(a.canvas)
	return a.canvas.Render(a.looks.theme)
}

// Cursor is where on the screen that [App.View] drew last the terminal's cursor belongs; false
// where nothing is typed.
func (a *App) Cursor() (x, y int, ok bool) { return a.canvas.Cursor() }

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
		return a.hand.pasteCells(string(msg.Runes))
	case a.entry != nil:
		return a.hand.typing(msg)
	}
	if msg.String() == "esc" && a.reading.busy() {
		return a.stopReading()
	}
	if a.state.Presents && msg.String() == "esc" {
		return a.present()
	}
	if command, ok := a.keys[a.keyPage()][msg.String()]; ok && !msg.Paste {
		return a.run(command)
	}
	return a.hand.digit(msg)
}

// run carries out a command, or says why it can do nothing.
func (a *App) run(command *Command) tea.Cmd {
	a.state = a.state.Heard()
	if why := a.disabled(command); why != "" {
		a.state = a.state.Remark("Can't: " + why + ".")
		return nil
	}
	return command.run(a)
}

// goAndRun carries out a command of any page: it turns to one that has it.
func (a *App) goAndRun(command *Command) tea.Cmd {
	page := command.pageFrom(a.keyPage())
	if page == a.keyPage() {
		return a.run(command)
	}
	return tea.Batch(a.turnTo(page), a.run(command))
}

// disabled says why a command can do nothing now; empty when it can.
func (a *App) disabled(command *Command) string {
	if command.off == nil {
		return ""
	}
	return command.off(a)
}
