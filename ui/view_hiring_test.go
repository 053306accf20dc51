package ui

import (
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/exp/golden"

	"brim/planner/explain"
	"brim/ui/pane"
	"brim/ui/theme"
)

// TestViewHiring is the page as it looks on the usual screens.
func TestViewHiring(t *testing.T) {
	for _, name := range []string{"pod-breach", "one-team"} {
		for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 40}, {200, 60}} {
			t.Run(fmt.Sprintf("%s/%dx%d", name, size[0], size[1]), func(t *testing.T) {
				a := hiringScreen(t, name, size[0], size[1])
				golden.RequireEqual(t, []byte(a.View()))
			})
		}
	}
}

// TestViewHiringAfterEdits is the page with a baseline, named hires, a quarter's months
// and a value being typed.
func TestViewHiringAfterEdits(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 40}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			a := hiringScreen(t, "pod-breach", size[0], size[1])
			press(a, "b", "c", "right", "+", "+", "down", "down", "down", "f", "enter", "right", "+", "left")
			typed(a, "1.5")
			golden.RequireEqual(t, []byte(a.View()))
		})
	}
}

// TestHiringTable is what is copied of the grid: all of it, in sight or not.
func TestHiringTable(t *testing.T) {
	a := hiringScreen(t, "one-team", 60, 20)
	table := pane.Hires{}.Table(a.state)
	golden.RequireEqual(t, []byte(table.Title+"\n"+table.Grid.Text(200)))
}

// TestHiringFigures can explain what stands under the cursor's quarter.
func TestHiringFigures(t *testing.T) {
	a := hiringScreen(t, "pod-breach", 120, 40)
	press(a, "right")
	for _, spot := range (pane.Hires{}).Figures(a.state) {
		figure, ok := explain.FigureByID(spot.Figure)
		year := strings.Contains(spot.Figure, "year") && spot.Place.T == 12
		if !ok || spot.Place.T != 6 && spot.Place.T != 0 && !year || figure.Once {
			t.Errorf("%+v cannot be explained", spot)
		}
	}
	press(a, "e")
	sees(t, a, "Explain", "Book load of Core, Sep 2027")
}

// TestHiringASCII draws the page with nothing outside ASCII.
func TestHiringASCII(t *testing.T) {
	a := hiringScreen(t, "pod-breach", 120, 40)
	a.canvas.SetGlyphs(theme.NewGlyphs(theme.ASCII))
	press(a, "b", "+", "down", "down", "enter")
	for _, r := range a.View() {
		if r > 126 {
			t.Errorf("%q is not ASCII", r)
		}
	}
}

// BenchmarkHireToView is the way of a key on the hiring page.
func BenchmarkHireToView(b *testing.B) {
	for _, size := range [][2]int{{120, 40}, {300, 100}} {
		b.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(b *testing.B) {
			a := hiringScreen(b, "pod-breach", size[0], size[1])
			keys := []tea.KeyMsg{keyNamed("+"), keyNamed("-")}
			i := 0
			for b.Loop() {
				a.Update(keys[i%2])
				_ = a.View()
				i++
			}
		})
	}
}
