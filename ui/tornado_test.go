package ui

import (
	"context"
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/exp/golden"

	"brim/model"
	"brim/planner/judge"
	"brim/ui/overlay"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
)

// onTornado is the Risk page with its tornado measured.
func onTornado(t testing.TB, name string, w, h int) *App {
	t.Helper()
	a, _ := screen(t, name, w, h)
	for a.state.Page != state.PageRisk {
		press(a, ">")
	}
	for a.state.Focus != state.PaneTornado {
		press(a, "tab")
	}
	if !a.state.Measured() {
		t.Fatal("the tornado was not measured")
	}
	return a
}

// turnTo turns the tornado to the outcome of that key.
func turnTo(t testing.TB, a *App, key string) *judge.Outcome {
	t.Helper()
	for i, outcome := range judge.Outcomes() {
		if outcome.Key == key {
			for range i {
				press(a, "v")
			}
			return outcome
		}
	}
	t.Fatalf("no outcome %q", key)
	return nil
}

// TestViewTornado is the page as it looks on the usual screens, with other outcomes and a
// lever chosen.
func TestViewTornado(t *testing.T) {
	for _, outcome := range []string{"pods_break", "peak_utilization", "arr"} {
		a := onTornado(t, "pod-breach", 60, 20)
		turnTo(t, a, outcome)
		press(a, "down", "down")
		for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 40}, {200, 60}} {
			t.Run(fmt.Sprintf("%s/%dx%d", outcome, size[0], size[1]), func(t *testing.T) {
				a.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
				golden.RequireEqual(t, []byte(a.View()))
			})
		}
	}
}

// TestTornadoFollowsThePlan turns to another market case under the tornado, and moves a
// lever: it is measured anew, and a result that came too late is dropped.
func TestTornadoFollowsThePlan(t *testing.T) {
	a := onTornado(t, "pod-breach", 120, 40)
	arr := turnTo(t, a, "arr")
	sees(t, a, "What moves ARR at the end: $74.5M")
	press(a, "c")
	sees(t, a, "What moves ARR at the end: $58.2M", "Win rate")
	press(a, "c")
	a.become(a.state.Move(choose(t, a, "csm.heads"), model.Value{Number: 24}, ""))
	if a.state.Measured() {
		t.Fatal("measured before anybody did")
	}
	sees(t, a, "following")
	_, first := a.Update(nil)
	a.become(a.state.Move(choose(t, a, "ae.quota"), model.Value{Number: 900e3}, ""))
	_, second := a.Update(nil)
	settle(a, second)
	if !a.state.Measured() {
		t.Fatal("the second measure was not taken")
	}
	now := a.state.Tornado.Shown.Base
	settle(a, first)
	if got := a.state.Tornado.Shown.Base; got != now || now != arr.Value(a.state.Plan) {
		t.Errorf("ARR of the tornado is %v, of the plan %v", got, arr.Value(a.state.Plan))
	}
}

// TestTornadoLeadsToTheLever chooses a lever by key and by mouse, keeps it while outcomes
// are measured anew, explains it and goes to it.
func TestTornadoLeadsToTheLever(t *testing.T) {
	a := onTornado(t, "pod-breach", 120, 40)
	turnTo(t, a, "arr")
	const key = "ae.quota" // of both cases, on another line in each
	for range a.state.Tornado.Shown.Swings {
		if a.state.Swing().Lever.Key == key {
			break
		}
		press(a, "down")
	}
	rows := map[int]bool{}
	for range 2 {
		rows[a.state.Tornado.Row] = true
		if press(a, "c"); a.state.Swing().Lever.Key != key {
			t.Errorf("after a turn of the case %s is chosen, not %s", a.state.Swing().Lever.Key, key)
		}
	}
	if len(rows) != 2 {
		t.Errorf("the lever is on the lines %v of the two cases", rows)
	}
	press(a, "up", "up") // so that the first line is in sight
	place := a.layout.Place(state.PaneTornado)
	a.Update(tea.MouseMsg{X: place.X + 10, Y: place.Y + 2, Button: tea.MouseButtonLeft, Action: tea.MouseActionPress})
	if a.state.Tornado.Row != 0 {
		t.Errorf("the first line is row %d", a.state.Tornado.Row)
	}
	press(a, "e", "enter")
	sees(t, a, "and ARR at the end", "with this lever alone a tenth down", "Where the numbers come from")
	press(a, "backspace")
	if _, back := a.dialogs.Top().(*overlay.List); !back {
		t.Errorf("back leads to %T", a.dialogs.Top())
	}
	press(a, "esc", "enter")
	if l, ok := a.state.Lever(); !ok || a.state.Page != state.PagePlan || l.Key != a.state.Tornado.Shown.Swings[0].Lever.Key {
		t.Errorf("enter leads to %s on %s", l.Key, a.state.Page)
	}
}

// TestTornadoCopies the table of the chosen outcome.
func TestTornadoCopies(t *testing.T) {
	a := onTornado(t, "pod-breach", 80, 24)
	var text string
	a.copier.clip = func(s string) error { text = s; return nil }
	over := turnTo(t, a, "over_full")
	press(a, "y")
	printed := report.Sensitivity(judge.SweepLevers(context.Background(), a.state.Scenario, -1, 1).Sensitivity(over), "USD").Markdown()
	if text != printed {
		t.Errorf("copied\n%s\nnot what brim sensitivity prints\n%s", text, printed)
	}
	for _, want := range []string{"## Month when books run over", "| Lever |", "CSM heads"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in:\n%s", want, text)
		}
	}
}

// TestTornadoInASCII draws it with nothing outside ASCII.
func TestTornadoInASCII(t *testing.T) {
	a := onTornado(t, "pod-breach", 120, 40)
	a.canvas.SetGlyphs(theme.NewGlyphs(theme.ASCII))
	for _, r := range a.View() {
		if r > 126 {
			t.Errorf("%q is not ASCII", r)
		}
	}
}

// TestTornadoMovesTheLever moves the chosen lever under its own bars, and stays with it.
func TestTornadoMovesTheLever(t *testing.T) {
	a := onTornado(t, "pod-breach", 120, 40)
	for a.state.Swing().Lever.Key != "csm.heads" {
		press(a, "down")
	}
	before := a.View()
	press(a, "right", "right")
	if got := number(t, a, "csm.heads"); got != 22 || !a.state.Measured() || a.state.Swing().Lever.Key != "csm.heads" {
		t.Errorf("%v heads, %s chosen", got, a.state.Swing().Lever.Key)
	}
	sees(t, a, "CSM heads 20 → 22")
	press(a, "left", "left")
	if a.state.Unsaved() || strings.Count(a.View(), "csm") != strings.Count(before, "csm") {
		t.Error("moving back does not lead back")
	}
}

// TestTornadoKeepsTheMarketLever through a case that has one of its own in its place.
func TestTornadoKeepsTheMarketLever(t *testing.T) {
	a := onTornado(t, "pod-breach", 120, 40)
	turnTo(t, a, "arr")
	for i := range a.state.Tornado.Shown.Swings {
		if a.state.Tornado.Shown.Swings[i].Lever.Key == "market.win_rate" {
			a.become(a.state.ChooseSwingAt(i))
		}
	}
	var seen []string
	for range len(a.state.Scenario.Cases) + 1 {
		press(a, "c")
		seen = append(seen, a.state.Swing().Lever.Key)
	}
	for _, key := range seen {
		if !strings.HasSuffix(key, ".win_rate") {
			t.Errorf("the chosen lever went through %v", seen)
		}
	}
	if seen[0] != "case.Downside.win_rate" || seen[len(seen)-1] != "market.win_rate" {
		t.Errorf("the chosen lever went through %v", seen)
	}
}
