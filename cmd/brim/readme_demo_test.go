package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brim/ui/ptytest"
)

// readmeDemo is the picture at the top of the manual.
var readmeDemo = filepath.Join("..", "..", ".github", "demo.svg")

// TestReadmeDemo records the picture anew, of the program itself in a terminal: a plan, a
// lever that moves, the books in the month in which one runs over, and the presentation. With
// -update it puts it there; .ci/demo does that.
func TestReadmeDemo(t *testing.T) {
	s := newSession(t)
	s.env = []string{"COLORTERM=truecolor", "COLORFGBG=15;0"}
	app := s.startIn(100, 30)
	shown(app, "Series C, pods outgrown by AE hiring")
	frames := []ptytest.Frame{app.Frame()}
	take := func(shows func(screen string) bool, keys ...string) {
		app.Send(keys...)
		app.WaitScreen("what is to be recorded", shows)
		frames = append(frames, app.Frame())
	}
	with := func(text string) func(string) bool {
		return func(screen string) bool { return strings.Contains(screen, text) }
	}
	without := func(text string) func(string) bool {
		return func(screen string) bool { return !strings.Contains(screen, text) }
	}
	for range 4 {
		app.Send(ptytest.Down)
	}
	take(with("CSM hires/qtr 2 → 2.5"), ptytest.Right)
	take(with("Planned hires by quarter"), ">")
	app.Send("<")
	take(with("Explain"), "e")
	app.Send(ptytest.Esc)
	app.WaitScreen("the page again", without("find:"))
	take(without("? help"), "p")
	app.Send("p", "q", "d")
	app.WaitExit(exitFine)
	picture := ptytest.SVG("brim: a plan, a lever that moves, the hiring grid, an explanation, and the presentation", 4, frames...)
	if *update {
		if err := os.WriteFile(readmeDemo, []byte(picture), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if readFile(t, readmeDemo) != picture {
		t.Error(".github/demo.svg is out of date; .ci/demo records it anew")
	}
}
