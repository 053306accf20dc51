package main

import (
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"brim/ui/ptytest"
)

// kept lists the files in which unsaved work is held.
func (s *session) kept() []string {
	files, _ := filepath.Glob(filepath.Join(s.home, ".local/state/brim/*.unsaved"))
	return files
}

// TestTheNextStartOffersUnsavedWork ends the program with unsaved work in every way
// that asks nobody.
func TestTheNextStartOffersUnsavedWork(t *testing.T) {
	for name, test := range map[string]struct {
		end  func(*ptytest.App)
		code int
	}{
		"terminated": {func(app *ptytest.App) { app.Signal(syscall.SIGTERM) }, 128 + int(syscall.SIGTERM)},
		"hung up":    {func(app *ptytest.App) { app.HangUp() }, exitGone},
		"killed":     {func(app *ptytest.App) { app.Signal(syscall.SIGKILL) }, -1},
	} {
		t.Run(name, func(t *testing.T) {
			s := newSession(t)
			s.file("small.toml", small)
			app := s.start("small.toml")
			shown(app, "Small")
			moveARR(app)
			if name == "killed" { // nothing can be done any more once it is
				s.waitKept(app)
			}
			test.end(app)
			app.WaitExit(test.code)
			if said := strings.Contains(app.Raw(), "the next start offers them"); said != (name == "terminated") {
				t.Errorf("what became of the work is said: %v", said)
			}

			app = s.start("small.toml")
			app.WaitFor("Unsaved work found", "1 change, kept", "belongs", "small.toml.", "[r] restore")
			if strings.Contains(app.Screen(), "● unsaved") {
				t.Error("it was loaded unasked")
			}
			app.Send("r")
			app.WaitFor("● unsaved")
			app.Send("s")
			app.WaitFor("Saved small.toml.")
			app.Send("q")
			app.WaitExit(exitFine)
			contains(t, readFile(t, filepath.Join(s.folder, "small.toml")), "arr = 5_", "# one each")
		})
	}
}

// waitKept waits until unsaved work is on disk.
func (s *session) waitKept(app *ptytest.App) {
	s.t.Helper()
	app.WaitUntil("unsaved work is kept", func() bool { return len(s.kept()) > 0 })
}

// TestReloadLeavesNothingBehind takes another program's file instead of unsaved work:
// what was discarded is neither spoken of nor kept.
func TestReloadLeavesNothingBehind(t *testing.T) {
	s := newSession(t)
	s.file("small.toml", small)
	app := s.start("small.toml")
	shown(app, "Small")
	moveARR(app)
	s.waitKept(app)
	s.file("small.toml", small+"# theirs\n")
	app.Send("s")
	app.WaitFor("Not saved yet", "[r] reload")
	app.Send("r")
	app.WaitFor("Reloaded small.toml")
	if strings.Contains(app.Screen(), "earlier run") {
		t.Errorf("this run's work is taken for another's:\n%s", app.Screen())
	}
	app.Send("q")
	app.WaitExit(exitFine)
	if left := s.kept(); len(left) > 0 {
		t.Errorf("what was discarded is still kept: %v", left)
	}
}

func TestNowhereToKeepWork(t *testing.T) {
	s := newSession(t)
	s.env = []string{"XDG_STATE_HOME=/proc/nowhere"}
	app := s.start("first-csm")
	app.WaitFor("Unsaved work is not kept against a crash")
	app.Send(ptytest.Right)
	app.WaitFor("unsaved", "ARR $1.50M →")
	app.Send("q", "d")
	app.WaitExit(exitFine)
}
