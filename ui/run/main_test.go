package run_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/run"
	"brim/ui/term"
)

// programVar makes the test binary run the program below instead of the tests;
// its value is the name of the file that keeps the unsaved work.
const programVar = "UI_TEST_PROGRAM"

func TestMain(m *testing.M) {
	if kept := os.Getenv(programVar); kept != "" {
		os.Exit(runProgram(kept))
	}
	// Terminals wait for programs more than they compute: more of them at a time than there are cores.
	if err := flag.Set("test.parallel", "6"); err != nil {
		panic(err)
	}
	flag.Parse()
	os.Exit(m.Run())
}

// runProgram ends as the real command does: one line and a code per cause.
func runProgram(kept string) int {
	var keys atomic.Int64
	err := run.Run(&program{keys: &keys}, run.Options{
		NoMouse:     os.Getenv("NO_MOUSE") != "",
		KeepUnsaved: func() { keep(kept, keys.Load()) },
	})
	var bySignal *run.SignalError
	var panicked *run.PanicError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &bySignal):
		return bySignal.ExitCode()
	case errors.As(err, &panicked):
		fmt.Fprintln(os.Stderr, panicked)
		return 70
	case errors.Is(err, run.ErrInputEnded):
		return 74
	}
	fmt.Fprintln(os.Stderr, err)
	return 1
}

func keep(path string, keys int64) {
	switch os.Getenv("KEEP") {
	case "hang":
		select {}
	case "panic":
		panic("keeping failed")
	}
	_ = os.WriteFile(path, fmt.Appendf(nil, "%d", keys), 0o600)
}

// program shows what reached it, and fails in every way on demand.
type program struct {
	keys          *atomic.Int64
	last          []string
	width, height int
	resumed       int
	views         int
	panicInView   bool
	flood         bool
}

type flooded struct{}

func (p *program) Init() tea.Cmd {
	if os.Getenv("FAIL") == "init" {
		panic("in Init")
	}
	return nil
}

func (p *program) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		p.width, p.height = msg.Width, msg.Height
	case tea.ResumeMsg:
		p.resumed++
	case tea.MouseMsg:
		p.note(fmt.Sprintf("mouse %s %d,%d", tea.MouseEvent(msg), msg.X, msg.Y))
	case flooded:
		p.views++
		return p, func() tea.Msg { return flooded{} }
	case tea.KeyMsg:
		p.keys.Add(1)
		return p, p.key(msg)
	}
	return p, nil
}

func (p *program) key(msg tea.KeyMsg) tea.Cmd {
	if msg.Paste {
		p.note(fmt.Sprintf("paste of %d %.20q", len(msg.Runes), string(msg.Runes)))
		return nil
	}
	p.note(msg.String())
	switch msg.String() {
	case "q":
		return tea.Quit
	case "ctrl+z":
		return tea.Suspend
	case "ctrl+s":
		p.flood = true
		return func() tea.Msg { return flooded{} }
	case "ctrl+h":
		time.Sleep(time.Hour) // an Update that hangs
	}
	return p.fail(msg.String())
}

// fail panics in the way that the key says.
func (p *program) fail(key string) tea.Cmd {
	boom := func() tea.Msg { panic("in a command\x1b[31m\nsecond line") }
	nothing := func() tea.Msg { return nil }
	switch key {
	case "ctrl+u":
		panic("in Update")
	case "ctrl+v":
		p.panicInView = true
	case "ctrl+c":
		return boom
	case "ctrl+b":
		return tea.Batch(nothing, tea.Batch(nothing, boom))
	case "ctrl+e":
		return tea.Sequence(nothing, tea.Batch(nothing, boom))
	case "ctrl+g":
		return func() tea.Msg {
			errs := make(chan error)
			go func() { errs <- run.Attempt(func() { panic("in a goroutine") }) }()
			return <-errs
		}
	}
	return nil
}

func (p *program) note(event string) {
	p.last = append(p.last, event)
	if len(p.last) > 10 {
		p.last = p.last[1:]
	}
}

func (p *program) View() string {
	if p.panicInView {
		panic("in View")
	}
	p.views++
	if p.flood {
		line := strings.Repeat(string(rune('a'+p.views%26)), p.width)
		return strings.Repeat(line+"\n", max(p.height-1, 0))
	}
	return fmt.Sprintf("ready %dx%d dark %v resumed %d\nkeys %d views %d\nlast: %s",
		p.width, p.height, term.DarkBackground(), p.resumed, p.keys.Load(), p.views, strings.Join(p.last, " "))
}
