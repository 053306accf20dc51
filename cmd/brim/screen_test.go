package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"brim/ui/ptytest"
)

// session is a terminal with a home of its own in which the program is started.
type session struct {
	t      *testing.T
	home   string
	folder string // the working directory
	job    bool   // under a shell with job control
	env    []string
}

// newSession lets its test run beside others, since most of the time a terminal waits for a
// program. So the test changes neither the environment nor the working directory of all.
func newSession(t *testing.T) *session {
	t.Helper()
	t.Parallel()
	return &session{t: t, home: t.TempDir(), folder: t.TempDir()}
}

// file makes a scenario file in the working directory.
func (s *session) file(name, text string) {
	s.t.Helper()
	if err := os.WriteFile(filepath.Join(s.folder, name), []byte(text), 0o600); err != nil {
		s.t.Fatal(err)
	}
}

func (s *session) start(args ...string) *ptytest.App {
	s.t.Helper()
	return s.startIn(120, 40, args...)
}

// startIn starts the program in a terminal of that size.
func (s *session) startIn(cols, rows int, args ...string) *ptytest.App {
	s.t.Helper()
	path, variable := program(s.t)
	return ptytest.Start(s.t, ptytest.Options{
		Path: path, Args: args, Dir: s.folder, JobControl: s.job,
		Env: append([]string{variable, "HOME=" + s.home}, s.env...), Cols: cols, Rows: rows,
	})
}

// shown waits for the first whole screen of a scenario.
func shown(app *ptytest.App, title string) { app.WaitFor(title, "q quit") }

// moveARR moves the first lever, the ARR, one step, and waits for the story about it.
func moveARR(app *ptytest.App) {
	app.Send(ptytest.Right)
	app.WaitFor("unsaved", "ARR $5.00M → $5.05M")
}

func TestScreenFromStartToSavedFile(t *testing.T) {
	s := newSession(t)
	app := s.start()
	shown(app, "Series C, pods outgrown by AE hiring")
	app.Send(ptytest.Right)
	app.WaitFor("unsaved", "ARR $24.0M → $24.5M")
	app.Send("S")
	app.WaitFor("Save as", "pods-outgrown.toml")
	app.Send(ptytest.Enter)
	app.WaitFor("Saved pods-outgrown.toml.")
	app.Send("q")
	app.WaitExit(exitFine)
	app.AssertRestored()
	path := filepath.Join(s.folder, "pods-outgrown.toml")
	contains(t, readFile(t, path), "# A Series C company", "24_500_000")
	brim("", "check", path).wantCode(t, exitFine)
	if left := s.kept(); len(left) > 0 {
		t.Errorf("unsaved work is still kept: %v", left)
	}
}

// TestSilentTerminal starts on a terminal that answers no query.
func TestSilentTerminal(t *testing.T) {
	app := newSession(t).start("first-csm")
	shown(app, "Seed company, first CSM")
	// The question is the program's own, which does not wait, not the one that
	// bubbletea asks before main.
	if raw := app.Raw(); strings.Count(raw, "\x1b]11;?") != 1 || strings.Contains(raw, "\x1b[6n") {
		t.Errorf("the terminal is asked: %q", raw[:min(len(raw), 400)])
	}
}

// TestBackgroundAnswerChangesThePalette answers the question late; nothing of the
// answer is taken for keys.
func TestBackgroundAnswerChangesThePalette(t *testing.T) {
	app := newSession(t).start("first-csm")
	shown(app, "Seed company, first CSM")
	seen := len(app.Raw())
	app.Send("\x1b]11;rgb:ffff/ffff/ffff\x1b\\")
	app.WaitRaw(seen, "brim")
	if screen := app.Screen(); strings.Contains(screen, "rgb") || strings.Contains(screen, "unsaved") {
		t.Errorf("the answer was taken for keys:\n%s", screen)
	}
}

func TestScreenInACase(t *testing.T) {
	s := newSession(t)
	s.file("small.toml", small)
	app := s.start("small.toml", "--case", "Low", "--mouse", "off")
	shown(app, "Low case")
	if app.Mode(1002) {
		t.Error("the mouse is taken")
	}
}

func TestScreenWithoutColour(t *testing.T) {
	s := newSession(t)
	s.env = []string{"NO_COLOR=1"}
	app := s.start("first-csm")
	shown(app, "Seed company")
	styles := regexp.MustCompile("\x1b\\[([0-9;]*)m").FindAllStringSubmatch(app.Raw(), -1)
	if len(styles) == 0 {
		t.Error("nothing is told apart")
	}
	for _, style := range styles {
		for _, attribute := range strings.Split(style[1], ";") {
			if number, _ := strconv.Atoi(attribute); number >= 30 {
				t.Fatalf("a colour: %q", style[0])
			}
		}
	}
}

func TestScreenAtEverySize(t *testing.T) {
	s := newSession(t)
	app := s.start("first-csm")
	shown(app, "Seed company")
	for _, size := range [][2]int{{1, 1}, {59, 19}, {300, 100}, {1, 1}} {
		app.Resize(size[0], size[1])
	}
	app.Resize(50, 10)
	app.WaitFor("brim needs 60×20")
	app.Resize(120, 40)
	shown(app, "Seed company")
	app.Send("q")
	app.WaitExit(exitFine)
	app.AssertRestored()
}

func TestQuitAsksForUnsavedWork(t *testing.T) {
	s := newSession(t)
	s.file("small.toml", small)
	app := s.start("small.toml")
	shown(app, "Small")
	moveARR(app)
	app.Send("q")
	app.WaitFor("Unsaved changes", "[d] discard")
	app.Send(ptytest.Esc)
	app.WaitScreen("the screen again", func(screen string) bool { return !strings.Contains(screen, "[d] discard") })
	app.Send("q")
	app.WaitFor("[d] discard")
	app.Send("d")
	app.WaitExit(exitFine)
	if readFile(t, filepath.Join(s.folder, "small.toml")) != small {
		t.Error("the file has changed")
	}
	if left := s.kept(); len(left) > 0 {
		t.Errorf("what was discarded is still kept: %v", left)
	}
}

func TestSuspendAndReturn(t *testing.T) {
	s := newSession(t)
	s.job = true
	app := s.start("first-csm")
	shown(app, "Seed company")
	from := len(app.Raw())
	app.Send(ptytest.Ctrl('z'))
	app.WaitStopped()
	app.WaitRaw(from, "\x1b[?1049l")
	app.Continue()
	app.WaitRaw(from, "\x1b[?1049h")
	shown(app, "Seed company")
	app.Send("q")
	app.WaitExit(exitFine)
	app.AssertRestored()
}

// TestTwoOnOneFile opens a file twice: the second says so, both keep their work, and
// the later save is asked about.
func TestTwoOnOneFile(t *testing.T) {
	s := newSession(t)
	s.file("small.toml", small)
	first := s.start("small.toml")
	shown(first, "Small")
	moveARR(first)
	s.waitKept(first)
	second := s.start("./small.toml")
	second.WaitFor("also open in another brim")
	if strings.Contains(second.Screen(), "Unsaved work found") {
		t.Error("the work of a running brim is offered")
	}
	moveARR(second)
	second.Send("s")
	second.WaitFor("Saved ./small.toml.")
	second.Send("q")
	second.WaitExit(exitFine)
	if len(s.kept()) != 1 {
		t.Errorf("kept: %v", s.kept())
	}
	first.WaitFor("The file has changed")
	first.Send("m")
	first.WaitFor("The screen keeps what it had")
	first.Send(ptytest.Right, "s")
	first.WaitFor("Not saved yet", "another program has changed", "[r] reload")
	first.Send("o")
	first.WaitFor("Saved small.toml.")
	first.Send("q")
	first.WaitExit(exitFine)
	if len(s.kept()) != 0 {
		t.Errorf("kept: %v", s.kept())
	}
}
