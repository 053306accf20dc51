package ui

import (
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/exp/golden"

	"brim/scenarios"
	"brim/ui/state"
	"brim/ui/theme"
)

// TestViewPresenting is the presentation as it looks on the usual screens, with a lever
// moved; once with nothing outside ASCII, once without pods and before any move.
func TestViewPresenting(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 40}, {200, 60}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			a, _ := screen(t, "pod-breach", size[0], size[1])
			choose(t, a, "csm.hires_per_quarter")
			press(a, "p", "shift+right")
			golden.RequireEqual(t, []byte(a.View()))
		})
	}
	t.Run("ascii", func(t *testing.T) {
		a, _ := screen(t, "pod-breach", 80, 24)
		a.canvas.SetGlyphs(theme.NewGlyphs(theme.ASCII))
		press(a, "b", "p", "right")
		golden.RequireEqual(t, []byte(a.View()))
		for _, r := range a.View() {
			if r > 126 {
				t.Errorf("%q is not ASCII", r)
			}
		}
	})
	t.Run("no-pods", func(t *testing.T) {
		a, _ := screen(t, "one-team", 60, 20)
		file, err := scenarios.LoadBuiltin("pooled-smb")
		if err != nil {
			t.Fatal(err)
		}
		a.become(state.Open(state.Document{Name: "pooled-smb", Scenario: file.Scenario}))
		press(a, "p")
		golden.RequireEqual(t, []byte(a.View()))
	})
}

// TestPresenting moves levers in the presentation as on the page, and leaves it.
func TestPresenting(t *testing.T) {
	for _, page := range state.Pages() {
		a, _ := screen(t, "pod-breach", 80, 24)
		choose(t, a, "csm.hires_per_quarter")
		a.become(a.state.Turn(page))
		press(a, "p", "right")
		if got := number(t, a, "csm.hires_per_quarter"); got != 1.5 {
			t.Errorf("one step up from 1 is %v", got)
		}
		sees(t, a, "CSM hires/qtr", "1 → 1.5", "Strategic pods break", "pods hold until "+a.state.Head.Pods.BreaksAt.Month.Long()+" (was ")
		if view := a.View(); strings.Contains(view, "? help") || strings.Contains(view, "┌") {
			t.Errorf("the page shows through:\n%s", view)
		}
		press(a, "2")
		sees(t, a, " takes 0 to")
		seesTyped(t, a, "2")
		press(a, "enter")
		if got := number(t, a, "csm.hires_per_quarter"); got != 2 {
			t.Errorf("2 was typed, got %v", got)
		}
		press(a, "u", "u")
		if a.state.Unsaved() {
			t.Error("undo does not lead back")
		}
		press(a, "tab")
		sees(t, a, "no pane is shown while presenting")
		press(a, "esc")
		if a.state.Presents || a.state.Page != page {
			t.Error("esc does not lead back to the page")
		}
	}
	a, _ := screen(t, "pod-breach", 80, 24)
	press(a, "p", "p")
	sees(t, a, "? help")
}

// TestPresentingWithTheMouse leaves what is shown alone where nothing leads on; the figures
// lead to their pages and months, and the wheel moves the lever.
func TestPresentingWithTheMouse(t *testing.T) {
	a, _ := screen(t, "pod-breach", 80, 24)
	choose(t, a, "csm.heads")
	press(a, "p")
	before, stage := a.View(), a.layout.Stage
	click(a, stage.Title)
	click(a, stage.Story)
	a.Update(tea.MouseMsg{X: stage.Title.X, Y: stage.Title.Y, Button: tea.MouseButtonWheelDown, Action: tea.MouseActionPress})
	if a.View() != before {
		t.Error("the mouse changes what is shown")
	}
	a.Update(tea.MouseMsg{X: stage.Lever.X, Y: stage.Lever.Y, Button: tea.MouseButtonWheelUp, Action: tea.MouseActionPress})
	if got := number(t, a, "csm.heads"); got != 21 {
		t.Errorf("the wheel moves the lever to %v, want 21", got)
	}
	press(a, "u")
	for i, want := range []struct {
		page  state.Page
		month int
	}{{state.PagePods, a.state.Head.Pods.BreaksAt.T}, {state.PageBooks, 0}, {state.PagePlan, 0}} {
		b, _ := screen(t, "pod-breach", 80, 24)
		press(b, "p")
		click(b, b.layout.Stage.Figures[i])
		if b.state.Presents || b.state.Page != want.page {
			t.Errorf("figure %d leads to %s", i, b.state.Page)
		}
		if over := b.state.Head.Books[b.state.Cursor.Tier]; want.page == state.PageBooks {
			want.month = over.Since.T
		}
		if want.page != state.PagePlan && b.state.Cursor.Month != want.month {
			t.Errorf("%s shows month %d, want %d", want.page, b.state.Cursor.Month, want.month)
		}
	}
}

// TestPresentingSaysWhy shows the cause whole under the date, whatever the size, with a
// baseline too.
func TestPresentingSaysWhy(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 40}, {200, 60}} {
		a, _ := screen(t, "pod-breach", size[0], size[1])
		press(a, "b", "right", "p")
		lines := strings.Split(a.View(), "\n")
		place := a.layout.Stage.Figures[0]
		if under := lines[place.Y+place.H-1]; !strings.Contains(under, "AE:CSM 1.54 above 1.5 · ! warned now, hiring gap +260% ") {
			t.Errorf("%v: under the date stands %q", size, under)
		}
		sees(t, a, "Strategic pods break", "baseline: "+a.state.Baseline.Head.Pods.BreaksAt.Month.Long())
		if strings.Contains(a.View(), "…") {
			t.Errorf("%v: something is cut:\n%s", size, a.View())
		}
	}
}
