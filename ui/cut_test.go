package ui

import (
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"brim/planner/plantest"
	"brim/scenarios"
	"brim/ui/layout"
	"brim/ui/state"
)

// screenSizes are the sizes of terminals that people have.
var screenSizes = [][2]int{{60, 20}, {80, 24}, {100, 30}, {120, 40}, {160, 50}, {200, 60}}

// spareCells is how many blank cells behind a cut text are room that it should have had:
// fewer keep two columns apart.
const spareCells = 4

// TestNothingIsCutBesideBlanks looks at every page of every built-in at every size for a
// text that ends in an ellipsis while blank cells stand behind it in the same row of its
// pane.
func TestNothingIsCutBesideBlanks(t *testing.T) {
	for _, builtin := range plantest.Few(scenarios.Builtins(), 4) {
		a := builtinScreen(t, builtin.Name)
		for _, size := range screenSizes {
			a.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			for _, page := range state.Pages() {
				a.become(a.state.Turn(page).Say(""))
				eachTurn(a, size[0], func() {
					at := fmt.Sprintf("%s, %s at %d×%d", builtin.Name, page, size[0], size[1])
					wantNothingCut(t, a, at)
				})
			}
		}
	}
}

// eachTurn calls do for a page whose panes all stand on the screen once, and where they
// take turns for each of them.
func eachTurn(a *App, w int, do func()) {
	turns := 1
	if w < layout.TwoColumns {
		turns = len(a.state.Panes())
	}
	for range turns {
		do()
		press(a, "tab")
	}
}

// wantNothingCut fails for every row of a pane with a cut text before blank cells.
func wantNothingCut(t *testing.T, a *App, at string) {
	t.Helper()
	lines := strings.Split(ansi.Strip(a.View()), "\n")
	for _, placed := range a.layout.Panes {
		for y := placed.Y + 1; y < placed.Y+placed.H-1; y++ {
			row := ansi.Cut(lines[y], placed.X+1, placed.X+placed.W-1)
			if strings.Contains(row, "…"+strings.Repeat(" ", spareCells)) {
				t.Errorf("%s: pane %d cuts a text beside blanks: %q", at, placed.Pane, row)
			}
		}
	}
}

// TestPodsPageIsWholeAtAHundredColumns has the rows of its chart half as far apart as the
// limits, every row of the months, and the figures of the causes to their end.
func TestPodsPageIsWholeAtAHundredColumns(t *testing.T) {
	a := builtinScreen(t, "pods-outgrown")
	a.Update(tea.WindowSizeMsg{Width: 100, Height: 30})
	a.become(a.state.Turn(state.PagePods).Say(""))
	sees(t, a, "│  1.8 ", "│  0.9 ", "  state ", "12-month ratio 1.22 above 1.2 ")
}
