package ui

import (
	"regexp"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"brim/scenarios"
	"brim/ui/state"
)

// paneText is what stands inside the frame of a pane, row by row.
func paneText(t testing.TB, a *App, pane state.Pane) []string {
	t.Helper()
	place := a.layout.Place(pane)
	if place.Empty() {
		t.Fatalf("pane %d is not on the screen", pane)
	}
	var rows []string
	for _, line := range strings.Split(ansi.Strip(a.View()), "\n")[place.Y+1 : place.Y+place.H-1] {
		rows = append(rows, ansi.Cut(line, place.X+1, place.X+place.W-1))
	}
	return rows
}

// eachBuiltin shows every built-in on a page, at every size where its panes stand together.
func eachBuiltin(t *testing.T, page state.Page, check func(a *App, at string)) {
	t.Helper()
	for _, builtin := range scenarios.Builtins() {
		a := builtinScreen(t, builtin.Name)
		a.become(a.state.Turn(page).Say(""))
		for _, size := range [][2]int{{80, 24}, {100, 30}, {120, 40}, {160, 50}} {
			a.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			check(a, builtin.Name)
		}
	}
}

// TestFitStandsWhole looks for cut names of roles, their costs, and words of the stage.
func TestFitStandsWhole(t *testing.T) {
	eachBuiltin(t, state.PageFit, func(a *App, at string) {
		for _, pane := range []state.Pane{state.PaneResources, state.PaneStage} {
			for _, row := range paneText(t, a, pane) {
				if strings.Contains(row, "…") {
					t.Errorf("%s at %d columns: %q is cut", at, a.width, row)
				}
			}
		}
	})
}

// TestMapOfBooksShowsEveryRow of up to four tiers on the smallest screen that has both
// panes, and all of its figures apart from each other.
func TestMapOfBooksShowsEveryRow(t *testing.T) {
	fused := regexp.MustCompile(`[0-9]\.[0-9][0-9]+\.`)
	eachBuiltin(t, state.PageBooks, func(a *App, at string) {
		text := strings.Join(paneText(t, a, state.PaneHeat), "\n")
		if tiers := len(a.state.Plan.Splits); tiers <= 4 && !strings.Contains(text, "ARR per CSM") {
			t.Errorf("%s at %d columns: rows are out of sight:\n%s", at, a.width, text)
		}
		if strings.Contains(text, "…") || fused.MatchString(text) {
			t.Errorf("%s at %d columns: figures are cut or touch:\n%s", at, a.width, text)
		}
	})
}
