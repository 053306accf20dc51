package main

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"brim/planner/plantest"
	"brim/ui/ptytest"
)

// TestTenThousandRandomEvents plays keys, mouse events, pastes and resizes to the whole
// program. After every hundred of them the page must be back, whole and at the size of
// the window. The keys are those of every command, and what a hand may press besides; those
// that lead out of the program are left to other tests.
func TestTenThousandRandomEvents(t *testing.T) {
	s := newSession(t)
	s.file("small.toml", small)
	app := s.start("small.toml")
	shown(app, "Small")
	rng := rand.New(rand.NewPCG(2027, 1))
	keys := append(commandKeys(t), randomKeys...)
	for range plantest.FewTimes(100, 10) {
		var events strings.Builder
		for range 100 {
			events.WriteString(randomEvent(rng, app, keys))
		}
		app.Send(events.String())
		cols, rows := 60+rng.IntN(241), 20+rng.IntN(81)
		app.Resize(cols, rows)
		app.Send(ptytest.Esc, ptytest.Esc, ptytest.Esc, ptytest.Esc)
		backToPage(t, app, cols, rows)
	}
	app.Signal(15)
	app.WaitExit(128 + 15)
	app.AssertRestored()
}

// backToPage leaves what is before the page. A question that the answer to a save asks may
// come after any esc: whenever the screen has changed and shows no page there is one more.
func backToPage(t *testing.T, app *ptytest.App, cols, rows int) {
	t.Helper()
	what := fmt.Sprintf("a whole page of %d×%d", cols, rows)
	seen := ""
	for range 1000 { // a slow machine shows more of the screens between
		seen = app.WaitScreen(what, func(screen string) bool {
			return wholePage(screen, cols, rows) || screen != seen && screen != ""
		})
		if wholePage(seen, cols, rows) {
			return
		}
		app.Send(ptytest.Esc)
	}
	t.Fatalf("%s never came back:\n%s", what, seen)
}

var randomKeys = []string{
	ptytest.Up, ptytest.Down, ptytest.Left, ptytest.Right, ptytest.ShiftLeft, ptytest.ShiftRight, ptytest.ShiftUp,
	ptytest.ShiftDown, ptytest.Home, ptytest.End, ptytest.PageUp, ptytest.PageDown, ptytest.Enter, ptytest.Esc,
	ptytest.Tab, ptytest.ShiftTab, ptytest.Backspace, ptytest.Delete, ptytest.Ctrl('r'), ptytest.Ctrl('t'),
	ptytest.Ctrl('g'), "r", "R", "u", "U", "b", "c", "e", "s", "S", "o", "m", "p", "y", "Y", "z", "/", ">", "<", "a",
	"x", "f", "v", "t", "+", "-", "1", "2", "5", ".", "%", "[", ",", "\x1b2", "\x1b3", "\x1b4", "é", "\x00", "\xff",
}

// randomEvent is what a hand, a mouse or a window manager might do next.
func randomEvent(rng *rand.Rand, app *ptytest.App, keys []string) string {
	x, y := rng.IntN(300), rng.IntN(100)
	switch rng.IntN(60) {
	case 0:
		app.Resize(1+rng.IntN(300), 1+rng.IntN(100))
		return ""
	case 1:
		return ptytest.Paste(strings.Repeat("1e9\x1b[31m\n", rng.IntN(200)))
	case 2, 3:
		return ptytest.Press(x, y) + ptytest.Drag(rng.IntN(300), y) + ptytest.Release(x, y)
	case 4:
		return ptytest.WheelUp(x, y)
	case 5:
		return ptytest.WheelDown(x, y)
	case 6:
		return heldDrag(rng, x, y)
	case 7, 8:
		return pick(rng, "?", ":", "/") + pick(rng, randomWords...) + pick(rng, ptytest.Down, ptytest.Backspace, ptytest.PageDown)
	case 9:
		return ptytest.Esc + strconv.Itoa(rng.IntN(10))
	}
	return pick(rng, keys...)
}

func pick(rng *rand.Rand, list ...string) string { return list[rng.IntN(len(list))] }

// randomWords are typed into the help, the palette and the filter.
var randomWords = []string{"undo", "hire", "book", "theme", "zz9", "é[", "csm heads", "max 40%", "next page"}

// heldDrag is a drag with shift or control held, which terminals add to the button.
func heldDrag(rng *rand.Rand, x, y int) string {
	const shift, control = 4, 16
	held := shift
	if rng.IntN(2) == 0 {
		held = control
	}
	mouse := func(button, x int, final string) string {
		return fmt.Sprintf("\x1b[<%d;%d;%d%s", button+held, x+1, y+1, final)
	}
	return mouse(0, x, "M") + mouse(32, rng.IntN(300), "M") + mouse(0, x, "m")
}

// wholePage reports whether the screen shows a page with its header, its tabs and its
// footer.
func wholePage(screen string, cols, rows int) bool {
	lines := strings.Split(strings.TrimRight(screen, "\n"), "\n")
	if len(lines) != rows || !strings.HasPrefix(lines[0], "brim  ") {
		return false
	}
	tabs := strings.Replace(lines[1], "1 Plan", "1Plan", 1) // a narrow row of tabs has no space there
	return strings.Contains(tabs, "1Plan") &&
		strings.TrimSpace(lines[rows-1]) != "" && len([]rune(lines[0])) <= cols
}
