//go:build unix

package main

import (
	"syscall"
	"testing"

	"brim/ui/ptytest"
)

// TestCursorStandsWhereTextIsTyped in a list, in a lever and in the path to save to; it moves
// with the arrows, though nothing else on the screen changes, and is hidden elsewhere.
func TestCursorStandsWhereTextIsTyped(t *testing.T) {
	app := newSession(t).start("first-csm")
	shown(app, "Seed company")
	app.WaitCursor("")
	app.Send("/")
	app.WaitCursor("find: ")
	app.Send("a", "r", "r")
	app.WaitCursor("find: arr")
	app.Send(ptytest.Left)
	app.WaitCursor("find: ar")
	app.Send(ptytest.Esc)
	app.WaitCursor("")
	app.Send("2", ".", "5", "m")
	app.WaitCursor(" 2.5m")
	app.Send(ptytest.Esc)
	app.WaitCursor("")
	app.Send("S")
	app.WaitCursor("first-csm.toml")
	app.Send(ptytest.Esc)
	app.WaitCursor("")
	app.Send("q")
	app.WaitExit(exitFine)
	app.AssertRestored()
}

// TestCursorIsGivenBack when the program ends or is suspended while something is typed.
func TestCursorIsGivenBack(t *testing.T) {
	s := newSession(t)
	s.job = true
	app := s.start("first-csm")
	shown(app, "Seed company")
	app.Send(":")
	app.WaitCursor("find: ")
	app.Signal(syscall.SIGTSTP)
	app.WaitStopped()
	app.AssertRestored()
	app.Continue()
	app.WaitCursor("find: ")
	app.Signal(syscall.SIGTERM)
	app.WaitExit(128 + int(syscall.SIGTERM))
	app.AssertRestored()
}
