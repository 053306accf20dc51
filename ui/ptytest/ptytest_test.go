package ptytest

import (
	"strings"
	"syscall"
	"testing"
)

func shell(t *testing.T, options Options, script string) *App {
	t.Helper()
	options.Path, options.Args = "/bin/sh", []string{"-c", script}
	return Start(t, options)
}

func TestEnvironmentAndExit(t *testing.T) {
	app := shell(t, Options{Env: []string{"WHOM=world"}}, `echo "hello $WHOM"; exit 3`)
	app.WaitFor("hello world")
	app.WaitExit(3)
	app.AssertRestored()
}

func TestOutputBeforeTheExitIsWhole(t *testing.T) {
	app := shell(t, Options{Rows: 50}, `i=0; while [ $i -lt 2000 ]; do i=$((i+1)); echo line $i; done`)
	app.WaitExit(0)
	if !strings.Contains(app.Raw(), "line 2000\r\n") {
		t.Error("the last line is missing")
	}
}

func TestTerminalAnswersOnlyIfAsked(t *testing.T) {
	const ask = `stty raw -echo; printf '\033[6n'; dd bs=1 count=6 2>/dev/null | tr '\033' E; stty sane; echo; echo end`
	shell(t, Options{Answers: true}, ask).WaitFor("E[1;1R")
	silent := shell(t, Options{}, ask)
	silent.WaitRaw(0, "\x1b[6n")
	silent.Send("abcdef")
	silent.WaitFor("abcdef")
}

func TestResizeAndSignal(t *testing.T) {
	app := shell(t, Options{Cols: 90, Rows: 20}, `trap 'stty size' WINCH; trap 'exit 7' TERM; stty size; while :; do sleep 0.01; done`)
	app.WaitFor("20 90")
	app.Resize(100, 30)
	app.WaitFor("30 100")
	app.Signal(syscall.SIGTERM)
	app.WaitExit(7)
}

func TestModesAreFollowed(t *testing.T) {
	s := newScreen(20, 3)
	s.feed([]byte("\x1b[?10"))
	s.feed([]byte("49h\x1b[?25l\x1b[?1002;1006h\xe2\x94"))
	s.feed([]byte("\x80x"))
	if s.text() != "─x" {
		t.Errorf("screen %q", s.text())
	}
	if left := s.leftovers(); len(left) != 4 {
		t.Errorf("left on: %v", left)
	}
	s.feed([]byte("\x1b[?1049l\x1b[?25h\x1b[?1002l\x1b[?1006l"))
	if left := s.leftovers(); left != nil {
		t.Errorf("left on: %v", left)
	}
}

// TestUpdatesAreShownWhole cuts a synchronized update, its marks too, into pieces.
func TestUpdatesAreShownWhole(t *testing.T) {
	s := newScreen(20, 3)
	for _, step := range []struct{ output, shown string }{
		{"old\x1b[?20", "old"}, {"26h\x1b[2J\x1b[H", "old"}, {"new", "old"}, {"er\x1b[?2026", "old"}, {"l", "newer"},
		{"\x1b[?2026h\r1\x1b[?2026l\x1b[?2026h\r2", "1ewer"},
	} {
		if s.feed([]byte(step.output)); s.text() != step.shown {
			t.Errorf("after %q: %q, want %q", step.output, s.text(), step.shown)
		}
	}
	if s.end(); s.text() != "2ewer" {
		t.Errorf("at the end: %q", s.text())
	}
}

// TestStoppedComesAfterTheOutput freezes the terminal, so that the last output is not
// taken when the job stops.
func TestStoppedComesAfterTheOutput(t *testing.T) {
	app := shell(t, Options{JobControl: true}, `echo ready; read -r line; echo on its way; kill -STOP $$; echo again; kill -STOP $$; exit 3`)
	app.WaitFor("ready")
	shell := app.cmd.Process.Pid
	app.Freeze()
	app.Send("\n")
	app.WaitUntil("the job is stopped", func() bool { return app.Pid() == shell })
	app.Thaw()
	for _, text := range []string{"on its way", "again"} {
		app.WaitStopped()
		if screen := app.Screen(); !strings.Contains(screen, text) {
			t.Errorf("%q is not on the screen yet:\n%s", text, screen)
		}
		app.Continue()
	}
	app.WaitExit(3)
}

// TestLookingDuringTheExit reads the settings while the program ends; the race detector
// is the judge.
func TestLookingDuringTheExit(t *testing.T) {
	app := shell(t, Options{}, `read -r line`)
	app.Send("\n")
	for done := false; !done; {
		app.AssertSettings()
		app.mu.Lock()
		done = app.exited
		app.mu.Unlock()
	}
	app.AssertRestored()
}
