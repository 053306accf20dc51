package ui

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"brim/model"
	"brim/planner/plantest"
	"brim/ui/theme"
)

// TestView is the page as it looks on the usual screens.
func TestView(t *testing.T) {
	for _, name := range []string{"pod-breach", "one-team"} {
		for _, size := range [][2]int{{60, 20}, {80, 24}, {100, 30}, {120, 40}, {200, 60}} {
			t.Run(fmt.Sprintf("%s/%dx%d", name, size[0], size[1]), func(t *testing.T) {
				a, _ := screen(t, name, size[0], size[1])
				golden.RequireEqual(t, []byte(a.View()))
			})
		}
	}
}

// TestViewAfterMoves is the page with a baseline, moved levers, a story and a value
// being typed.
func TestViewAfterMoves(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	press(a, "b")
	choose(t, a, "csm.hires_per_quarter")
	press(a, "shift+right", "c")
	choose(t, a, "csm.heads")
	typed(a, "24")
	golden.RequireEqual(t, []byte(a.View()))
}

// TestViewDialogs is every dialog at the smallest and a usual size.
func TestViewDialogs(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}} {
		for _, key := range []string{"?", "o", "/", "S", "q"} {
			name := map[string]string{"?": "help", "o": "open", "/": "find", "S": "save-as", "q": "quit"}[key]
			t.Run(fmt.Sprintf("%s/%dx%d", name, size[0], size[1]), func(t *testing.T) {
				a, _ := screen(t, "one-team", size[0], size[1])
				press(a, "right", key)
				golden.RequireEqual(t, []byte(a.View()))
			})
		}
	}
}

// TestASCII draws the page with nothing outside ASCII.
func TestASCII(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	a.canvas.SetGlyphs(theme.NewGlyphs(theme.ASCII))
	for _, r := range a.View() {
		if r > 126 {
			t.Errorf("%q is not ASCII", r)
		}
	}
}

// TestRandomUse plays keys, mouse events, pastes and resizes at random: no panic, and
// always a screen of exactly the window's size.
func TestRandomUse(t *testing.T) {
	events := 3000
	if testing.Short() {
		events /= 10
	}
	rng := rand.New(rand.NewPCG(1, 2))
	a, _ := screen(t, "pod-breach", 80, 24)
	keys := strings.Split("up down left right shift+right shift+left enter esc tab pgup pgdown home end backspace "+
		"r R u ctrl+r b c o s S m ? / q > a x v V t d h l O n N A i f U z p y Y : T alt+s alt+m alt+t K J a b e 1 2 . - 5 % x é \x1b", " ")
	for i := range events {
		switch rng.IntN(12) {
		case 0:
			a.Update(tea.WindowSizeMsg{Width: rng.IntN(220), Height: rng.IntN(70)})
		case 1, 2:
			a.Update(tea.MouseMsg{X: rng.IntN(130), Y: rng.IntN(45), Button: tea.MouseButton(rng.IntN(6)), Action: tea.MouseAction(rng.IntN(3))})
		case 3:
			a.Update(tea.KeyMsg{Type: tea.KeyRunes, Paste: true, Runes: []rune("1e9999\n\x1b[31m" + strings.Repeat("x", rng.IntN(5000)))})
		default:
			if press(a, keys[rng.IntN(len(keys))]) {
				a.keeper.quitting = false // it would have ended here
			}
		}
		lines := strings.Split(a.View(), "\n")
		if a.height > 0 && len(lines) != a.height {
			t.Fatalf("event %d: %d lines on a screen of %d", i, len(lines), a.height)
		}
		for _, line := range lines {
			if got := ansi.StringWidth(line); a.height > 0 && got != a.width {
				t.Fatalf("event %d: a line of %d cells on a screen of %d: %q", i, got, a.width, line)
			}
		}
	}
}

// TestLimitsAreNeverCut shows a limit whole beside whatever is said of the books.
func TestLimitsAreNeverCut(t *testing.T) {
	for _, width := range []int{80, 100, 120, 200} {
		a, _ := screen(t, "pod-breach", width, 40)
		l := choose(t, a, "csm.heads")
		for n := 10; n <= 40; n += plantest.FewTimes(1, 3) {
			a.become(a.state.Move(l, model.Value{Number: float64(n)}, "held"))
			sees(t, a, " of 20 ", " of 40 ", " of 60 ")
		}
	}
}
