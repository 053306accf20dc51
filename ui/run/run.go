package run

import (
	"os"
	"sync"
	"sync/atomic"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/term"
)

const (
	// After a signal, the end of the input or a panic, bubbletea has orderly to
	// leave; then the terminal is taken back by force. lastMoment bounds all of
	// it, the keeping of unsaved work included, so that the program has ended
	// within a second.
	orderly    = 400 * time.Millisecond
	force      = 150 * time.Millisecond
	lastMoment = 800 * time.Millisecond

	// stalest is how old a screen may get while input waits that will change it.
	stalest = 50 * time.Millisecond
)

// Options say how Run runs a model. The zero value is ready.
type Options struct {
	// Input and Output are the terminal; nil is standard input and output.
	// Whether they are a terminal is for the caller to find out.
	Input, Output *os.File
	// Screen is what is written through, when somebody else writes to the
	// terminal too; nil makes one for Output.
	Screen *term.SyncWriter

	// NoMouse leaves the mouse to the terminal from the start. Later,
	// tea.EnableMouseCellMotion and tea.DisableMouse switch it.
	NoMouse bool

	// AskBackground asks the terminal for its background; its answer, if one
	// comes, reaches Update as a BackgroundMsg.
	AskBackground bool

	// KeepUnsaved, when not nil, is called once when the program ends in any
	// way but the model's own tea.Quit: a signal, the end of the input, a
	// panic, an error. It runs on a goroutine of its own, beside Update and
	// View, so it may only use what the model has published safely (say, an
	// atomic pointer to its state). It has 0.8 s.
	KeepUnsaved func()
}

// Run shows the model on the alternate screen until it quits, and gives the
// terminal back whatever happens.
//
// It returns nil after tea.Quit, *SignalError after SIGINT, SIGTERM, SIGHUP or
// SIGQUIT, *PanicError after a panic in the model or its commands,
// ErrInputEnded when the terminal is gone, and bubbletea's error otherwise.
// After any error the process should exit soon: what was stuck is left behind.
//
// Update sees one unit of input a message (never a run of several runes, unless
// pasted), and tea.ResumeMsg and a tea.WindowSizeMsg after a suspension. View
// is skipped while more input waits that will change the screen anyway.
func Run(model tea.Model, opts Options) error {
	r, err := newRunner(model, opts)
	if err != nil {
		return err
	}
	defer func() { _ = r.input.Close() }()
	defer r.painter.Close()
	stop := r.listen()
	defer stop()
	finished := make(chan error, 1)
	go func() { finished <- r.runProgram() }()
	return r.await(finished)
}

// runner is one run of a program.
type runner struct {
	program *tea.Program
	input   *term.Input
	output  *term.SyncWriter
	painter *term.Painter
	guard   *term.Guard
	keep    func()

	mouse    bool        // switched on; only the event loop uses it
	stopping atomic.Bool // a SIGTSTP is on its way to the event loop
	signals  chan os.Signal
	stops    bool // SIGTSTP was not ignored at the start

	mu        sync.Mutex
	suspended bool // the terminal is given back

	once  sync.Once
	ended chan struct{}    // closed when it has to end
	cause error            // why; set, like late, before ended is closed
	late  <-chan time.Time // fires at the last moment
	kept  chan struct{}    // closed when the unsaved work is kept
}

func newRunner(model tea.Model, opts Options) (*runner, error) {
	in, out := orElse(opts.Input, os.Stdin), orElse(opts.Output, os.Stdout)
	r := &runner{
		output:  opts.Screen,
		guard:   term.NewGuard(in, out),
		keep:    opts.KeepUnsaved,
		mouse:   !opts.NoMouse,
		signals: make(chan os.Signal, 8),
		ended:   make(chan struct{}),
		kept:    make(chan struct{}),
	}
	if r.output == nil {
		r.output = term.NewSyncWriter(out)
	}
	var err error
	if r.input, err = term.NewInput(in, func(error) { r.end(ErrInputEnded) }); err != nil {
		return nil, err
	}
	r.painter = term.NewPainter(r.output)
	options := []tea.ProgramOption{
		tea.WithInput(r.input),
		tea.WithOutput(modes{r.output}),
		tea.WithAltScreen(),
		tea.WithFPS(1),
		tea.WithoutSignalHandler(),
		tea.WithoutCatchPanics(),
		tea.WithFilter(r.filter),
	}
	if r.mouse {
		options = append(options, tea.WithMouseCellMotion())
	}
	r.program = tea.NewProgram(&guardedModel{model: model, run: r}, options...)
	if opts.AskBackground {
		r.input.Ask(r.askBackground, r.answered)
	}
	return r, nil
}

// BackgroundMsg says what the terminal answered when asked for its background.
type BackgroundMsg struct{ Dark bool }

// askBackground writes the question; a terminal that cannot be written to has other
// troubles, which show elsewhere.
func (r *runner) askBackground() { _, _ = r.output.Write([]byte(term.BackgroundQuery)) }

// answered passes an answer on to the event loop, which may be busy: reading goes on.
func (r *runner) answered(osc string) {
	if dark, ok := term.ParseBackground(osc); ok {
		go r.program.Send(BackgroundMsg{Dark: dark})
	}
}

func orElse(file, standard *os.File) *os.File {
	if file != nil {
		return file
	}
	return standard
}

// runProgram runs bubbletea. A panic of its own leaves the terminal as it is,
// unlike one of the model, so this one takes it back.
func (r *runner) runProgram() error {
	var err error
	if panicked := Attempt(func() { _, err = r.program.Run() }); panicked != nil {
		r.takeBack()
		return panicked
	}
	return err
}

// end begins the end: it keeps the unsaved work and tells bubbletea to leave.
// Only the first cause counts. It never waits.
func (r *runner) end(cause error) {
	r.once.Do(func() {
		r.cause, r.late = cause, time.After(lastMoment)
		close(r.ended)
		go func() {
			defer close(r.kept)
			if r.keep != nil {
				_ = Attempt(r.keep) // the cause matters more than this panic
			}
		}()
		r.program.Kill()
	})
}

func (r *runner) hasEnded() bool {
	select {
	case <-r.ended:
		return true
	default:
		return false
	}
}

// await returns when the program has left, or has to be left.
func (r *runner) await(finished <-chan error) error {
	select {
	case err := <-finished:
		if err == nil && !r.hasEnded() {
			return nil
		}
		r.end(err)
	case <-r.ended:
		r.leave(finished)
	}
	select {
	case <-r.kept:
	case <-r.late:
	}
	return r.cause
}

// leave gives bubbletea its time, then takes the terminal back. A suspended
// program has nothing to give back.
func (r *runner) leave(finished <-chan error) {
	r.mu.Lock()
	suspended := r.suspended
	r.mu.Unlock()
	if suspended {
		return
	}
	select {
	case <-finished:
	case <-time.After(orderly):
		r.takeBack()
	}
}

func (r *runner) takeBack() {
	r.output.Mute()
	r.guard.Restore(force)
}
