package ui

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"brim/model"
	"brim/ui/state"
)

// hiringScreen is the page with the grid of hires.
func hiringScreen(t testing.TB, name string, w, h int) *App {
	t.Helper()
	a, _ := screen(t, name, w, h)
	a.become(a.state.Turn(state.PageHiring))
	return a
}

// hires is what a row of the grid plans.
func hires(t testing.TB, a *App, key string) model.Value {
	t.Helper()
	l, ok := model.Find(a.state.Scenario, key)
	if !ok {
		t.Fatalf("no lever %s", key)
	}
	return l.Get(a.state.Scenario)
}

func wantHires(t testing.TB, a *App, key string, want ...float64) {
	t.Helper()
	if got := hires(t, a, key).List; !slices.Equal(got, want) {
		t.Errorf("%s plans %v, want %v", key, got, want)
	}
}

// TestHireMoreInAQuarter changes one quarter of a list: the plan, the story and the
// marks follow, and undo leads back.
func TestHireMoreInAQuarter(t *testing.T) {
	a := hiringScreen(t, "pod-breach", 120, 40)
	press(a, "right", "+", "+", "right", "-")
	wantHires(t, a, "ae.hires_per_quarter", 2, 5, 2, 4, 4, 4)
	sees(t, a, "AE hires/qtr, Q4 FY27: 3 → 2", "● unsaved", "file 3")
	press(a, "shift+up", "K")
	wantHires(t, a, "ae.hires_per_quarter", 2, 5, 2.5, 4, 4, 4)
	press(a, "shift+down", "J")
	press(a, "u")
	press(a, "u")
	if press(a, "u"); a.state.CanUndo() {
		t.Error("held keys in two cells are more than two steps, and one of parts")
	}
	wantHires(t, a, "ae.hires_per_quarter", 2, 3, 3, 4, 4, 4)
	press(a, "-", "-", "-", "-")
	wantHires(t, a, "ae.hires_per_quarter", 2, 3, 0, 4, 4, 4)
}

// TestAHeldPlusIsOneStep holds + in one cell, and presses it again later.
func TestAHeldPlusIsOneStep(t *testing.T) {
	a := hiringScreen(t, "pod-breach", 80, 24)
	clock := time.Unix(0, 0)
	a.now = func() time.Time { return clock }
	for range 5 {
		clock = clock.Add(40 * time.Millisecond)
		press(a, "+")
	}
	clock = clock.Add(time.Minute)
	press(a, "+")
	for _, want := range []float64{7, 2} {
		if press(a, "u"); a.state.HiresAt(a.state.HireRow(), a.state.Scenario) != want {
			t.Errorf("undo leads to %v, want %v", hires(t, a, "ae.hires_per_quarter").List, want)
		}
	}
	if a.state.CanUndo() {
		t.Error("more to undo than was done")
	}
}

// TestOneQuarterOfANumber edits a plan that is one number: the others keep it, to a year
// past the horizon, and the story says so.
func TestOneQuarterOfANumber(t *testing.T) {
	a := hiringScreen(t, "pod-breach", 120, 40)
	sees(t, a, "CSMs every quarter")
	before := a.state.Head.ARR
	press(a, "down", "right", "+")
	want := slices.Repeat([]float64{1}, 16)
	want[1] = 2
	wantHires(t, a, "csm.hires_per_quarter", want...)
	sees(t, a, "CSM hires/qtr, Q3 FY27: 1 → 2: ")
	if parts := a.state.Note.Parts; parts[len(parts)-1] != "other quarters stay at 1" {
		t.Errorf("the story is %q", parts)
	}
	press(a, "-")
	if hires(t, a, "csm.hires_per_quarter").List != nil || a.state.Unsaved() || a.state.Head.ARR != before {
		t.Error("taking it back does not lead to the one number")
	}
	press(a, "5", "enter", "home", "3", "enter", "f")
	if v := hires(t, a, "csm.hires_per_quarter"); v.List != nil || v.Number != 3 {
		t.Errorf("filled from the first quarter: %+v", v)
	}
}

// TestHiresUnderNeed has no rows by tier, and says why.
func TestHiresUnderNeed(t *testing.T) {
	a := hiringScreen(t, "one-team", 80, 24)
	sees(t, a, "no hires by tier: one team goes where the load is")
	press(a, "down", "down", "down", "+")
	sees(t, a, "CSMs, Jan '27: 0.8 → 1.8")
}

// TestRowsThatGo keeps the cursor on a row when those of the tiers go.
func TestRowsThatGo(t *testing.T) {
	a := hiringScreen(t, "pod-breach", 120, 40)
	press(a, "down", "down", "down", "down", "right", "enter")
	l, _ := model.Find(a.state.Scenario, "org.staffing")
	a.become(a.state.Move(l, model.Value{Word: "need"}, ""))
	if h := a.state.Hiring; h.Row != 1 || h.Month != 0 {
		t.Errorf("the cursor is at %+v", h)
	}
	sees(t, a, "no hires by tier")
}

// firstQuarter is the plan's first quarter in words.
func firstQuarter(a *App) string {
	return a.state.Scenario.Quarter(a.state.Scenario.MonthAt(1)).String()
}

// TestHiringFoot says what is to be known about the chosen cell.
func TestHiringFoot(t *testing.T) {
	a := hiringScreen(t, "pod-breach", 200, 60)
	sees(t, a, "AE hires/qtr, "+firstQuarter(a)+": 2")
	press(a, "end")
	sees(t, a, "after the list's end nobody is hired", "past the plan's end: only the hiring gap looks here")
	press(a, "c", "down")
	sees(t, a, "every quarter: editing makes the quarters separate", "hires start 2 months later (Downside case)")
	l, _ := model.Find(a.state.Scenario, "horizon")
	a.become(a.state.Move(l, model.Value{Number: 20}, ""))
	press(a, "home", "0", "enter", "f", "right", "right", "right", "right", "right", "right")
	sees(t, a, "the figures are those of Nov 2028", "hiring gap all AE")
}

// TestHiringGhosts marks what the pinned baseline had otherwise, in columns as narrow as
// without one, and says what it had.
func TestHiringGhosts(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 40}} {
		a := hiringScreen(t, "pod-breach", size[0], size[1])
		before := strings.Count(strings.Split(a.View(), "\n")[3], "FY")
		press(a, "b", "right", "+")
		sees(t, a, "▸    ◇4", "◇!+2", "baseline 3")
		if press(a, "left"); strings.Count(strings.Split(a.View(), "\n")[3], "FY") != before {
			t.Errorf("%v: other columns are in sight beside a baseline:\n%s", size, a.View())
		}
		sees(t, a, " ◇4 ", "baseline 2")
	}
	a := hiringScreen(t, "pod-breach", 80, 24)
	press(a, "b", "down", "down", "down", "+")
	sees(t, a, "1 named", "baseline 0")
	a = hiringScreen(t, "pod-breach", 120, 40)
	press(a, "b", "+")
	sees(t, a, "baseline: AE:CSM all 1.03", "◇ not as in the baseline")
}

// TestHiringScroll keeps the cursor in sight on a small screen.
func TestHiringScroll(t *testing.T) {
	a := hiringScreen(t, "pod-breach", 60, 20)
	sees(t, a, "now", "Q2 FY27")
	press(a, "end", "down", "down", "down", "down", "down", "down", "down")
	sees(t, a, "Q1 FY31", "▸ Growth CSMs", "▸     0")
	press(a, "home")
	sees(t, a, "now", "Q2 FY27")
	press(a, "shift+right")
	if a.state.Hiring.Quarter != 4 {
		t.Errorf("a year on is quarter %d", a.state.Hiring.Quarter)
	}
}

// TestHiringTotals adds what tiers name to the company's hires, by quarter and year, and
// explains it; the pods' own gap stands beside the company's.
func TestHiringTotals(t *testing.T) {
	a := hiringScreen(t, "pod-breach", 80, 24)
	press(a, "down", "down", "down", "+", "+")
	sees(t, a, "  All CSMs                      3       1       1       1       6 ", "Strategic gap")
	press(a, "e")
	sees(t, a, "Explain", "All planned CSM hires")
	a = hiringScreen(t, "one-team", 80, 24)
	if strings.Contains(a.View(), "All CSMs") {
		t.Error("a plan in which no tier names hires has totals besides")
	}
}

// TestHiringMouse chooses cells and scrolls.
func TestHiringMouse(t *testing.T) {
	a := hiringScreen(t, "pod-breach", 80, 28)
	click := func(text string, row int) {
		t.Helper()
		for y, line := range strings.Split(a.View(), "\n") {
			if place := strings.Index(line, text); place >= 0 && y > 1 {
				x := ansi.StringWidth(line[:place]) + 1
				a.Update(tea.MouseMsg{X: x, Y: y + row, Button: tea.MouseButtonLeft, Action: tea.MouseActionPress})
				return
			}
		}
		t.Fatalf("no %s", text)
	}
	click("Q3 FY27", 4)
	if h := a.state.Hiring; h.Row != 3 || h.Quarter != 1 {
		t.Errorf("chose %+v", h)
	}
	before := a.state.Hiring
	click("year 1", 4)
	if a.state.Hiring != before {
		t.Error("a year's total was chosen")
	}
	click("Q4 FY27", 12)
	if h := a.state.Hiring; h.Row != 3 || h.Quarter != 2 {
		t.Errorf("a figure under the hires chose %+v", h)
	}
	for range 100 {
		a.Update(tea.MouseMsg{X: 30, Y: 8, Button: tea.MouseButtonWheelDown})
	}
	sees(t, a, "Q1 FY31")
	press(a, "left")
	sees(t, a, "Q3 FY27")
}

// TestHiringPanesTakeTurns shows the chart in the grid's place where both do not fit.
func TestHiringPanesTakeTurns(t *testing.T) {
	a := hiringScreen(t, "pod-breach", 80, 24)
	press(a, "tab")
	sees(t, a, "AE:CSM in Strategic pods")
	press(a, "+")
	sees(t, a, "the grid of hires is not on the screen")
	press(a, "shift+tab", "+")
	sees(t, a, "AE hires/qtr, Q2 FY27: 2 → 3")
}

// TestRandomHires plays keys and the mouse on the grid: no panic, always a valid scenario
// and a screen of exactly the window's size.
func TestRandomHires(t *testing.T) {
	events := 3000
	if testing.Short() {
		events /= 10
	}
	rng := rand.New(rand.NewPCG(3, 4))
	a := hiringScreen(t, "pod-breach", 80, 24)
	keys := strings.Split("up down left right left right shift+left shift+right home end + - shift+up shift+down "+
		"enter enter esc f d v r u ctrl+r b c 1 2 . backspace tab z", " ")
	for i := range events {
		switch rng.IntN(12) {
		case 0:
			a.Update(tea.WindowSizeMsg{Width: 60 + rng.IntN(180), Height: 20 + rng.IntN(50)})
		case 1:
			a.Update(tea.MouseMsg{X: rng.IntN(130), Y: 2 + rng.IntN(45), Button: tea.MouseButton(rng.IntN(6)), Action: tea.MouseAction(rng.IntN(3))})
		default:
			press(a, keys[rng.IntN(len(keys))])
		}
		if problems := model.Validate(a.state.Scenario); len(problems) > 0 {
			t.Fatalf("event %d: %v", i, problems)
		}
		lines := strings.Split(a.View(), "\n")
		if len(lines) != a.height || ansi.StringWidth(lines[len(lines)/2]) != a.width {
			t.Fatalf("event %d: %d lines on a screen of %d×%d", i, len(lines), a.width, a.height)
		}
		if a.state.Page != state.PageHiring {
			a.become(a.state.Turn(state.PageHiring))
		}
	}
}

// TestResetAllOnHiring puts every lever back, and the grid with them.
func TestResetAllOnHiring(t *testing.T) {
	a := hiringScreen(t, "pod-breach", 80, 24)
	press(a, "+", "down", "+", "R")
	if a.state.Unsaved() || a.state.Page != state.PageHiring {
		t.Error("R does not put everything back")
	}
	press(a, "u")
	if !a.state.Unsaved() {
		t.Error("undo does not bring the changes back")
	}
}
