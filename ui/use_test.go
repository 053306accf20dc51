package ui

import (
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/state"
	"brim/ui/words"
)

// TestAPinOrASaveEndsAHeldKey holds a key on, right after the baseline was pinned, cleared
// or the plan saved: undo leads back to that point.
func TestAPinOrASaveEndsAHeldKey(t *testing.T) {
	for _, keys := range [][]string{{"b"}, {"b", "b"}, {"s"}} {
		a, _ := screen(t, "pod-breach", 80, 24)
		clock := time.Unix(0, 0)
		a.now = func() time.Time { return clock }
		choose(t, a, "csm.hires_per_quarter")
		press(a, "right", "right")
		press(a, keys...)
		place := a.state.Scenario
		press(a, "right", "right", "u")
		if a.state.Scenario != place {
			t.Errorf("%v: undo leads to %v hires, past the point", keys, number(t, a, "csm.hires_per_quarter"))
		}
	}
}

func TestMovingALeverChangesTheAnswers(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	before := a.View()
	sees(t, a, "pods break "+words.Month(a.state.Head.Pods.BreaksAt.Month))
	choose(t, a, "csm.hires_per_quarter")
	press(a, "right")
	if got := number(t, a, "csm.hires_per_quarter"); got != 1.5 {
		t.Errorf("one step up from 1 is %v", got)
	}
	sees(t, a, "CSM hires/qtr 1 → 1.5", "● unsaved")
	press(a, "shift+right")
	sees(t, a, "CSM hires/qtr 1 → 6.5", "pods never break")
	press(a, "u")
	if got := a.View(); strings.Contains(got, "unsaved") {
		t.Errorf("undo left something unsaved:\n%s", got)
	}
	press(a, "ctrl+r")
	sees(t, a, "6.5")
	press(a, "r")
	if a.state.Unsaved() || a.View()[:200] != before[:200] {
		t.Error("reset does not lead back to the file")
	}
}

func TestAHeldKeyIsOneStep(t *testing.T) {
	a, _ := screen(t, "pod-breach", 80, 24)
	clock := time.Unix(0, 0)
	a.now = func() time.Time { return clock }
	choose(t, a, "csm.heads")
	hold := func() {
		for range 5 {
			clock = clock.Add(40 * time.Millisecond)
			press(a, "right")
		}
	}
	hold()
	clock = clock.Add(time.Minute)
	hold()
	if got := number(t, a, "csm.heads"); got != 30 {
		t.Fatalf("ten steps of one from 20 lead to %v", got)
	}
	for _, want := range []float64{25, 20} {
		press(a, "u")
		if got := number(t, a, "csm.heads"); got != want {
			t.Errorf("undo leads to %v, want %v", got, want)
		}
	}
	if a.state.CanUndo() {
		t.Error("more to undo than was done")
	}
}

func TestTypedValues(t *testing.T) {
	tests := []struct {
		lever, text string
		want        float64
		says        string // of a value that is refused
	}{
		{"company.arr", "12.5m", 12.5e6, ""},
		{"growth.target", "40%", 0.4, ""},
		{"growth.target", "0.25", 0.25, ""},
		{"csm.attrition", "2", 0.12, "0 to 0.95"},
		{"company.arr", "1,000", 24e6, "may be 1000 or 1"},
		{"csm.heads", "-", 20, "write it like"},
		{"csm.heads", "1e9999", 20, "allowed"},
	}
	for _, test := range tests {
		t.Run(test.lever+"="+test.text, func(t *testing.T) {
			a, _ := screen(t, "pod-breach", 120, 40)
			choose(t, a, test.lever)
			if strings.ContainsAny(test.text[:1], "0123456789-") {
				typed(a, test.text)
			}
			press(a, "enter")
			if got := number(t, a, test.lever); got != test.want {
				t.Errorf("got %v, want %v", got, test.want)
			}
			if test.says == "" {
				return
			}
			sees(t, a, test.says)
			press(a, "esc")
			if a.entry != nil || a.state.Unsaved() {
				t.Error("esc does not give the old value back")
			}
		})
	}
}

// TestDrag drags a slider from end to end; it is one step to undo.
func TestDrag(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	choose(t, a, "csm.heads")
	place := a.layout.Place(state.PaneLevers)
	y := place.Y + 1 + a.state.Panel.Chosen - a.state.Panel.Top
	mouse := func(x int, action tea.MouseAction) {
		a.Update(tea.MouseMsg{X: x, Y: y, Button: tea.MouseButtonLeft, Action: action})
	}
	right := place.X + place.W - 2
	mouse(right-5, tea.MouseActionPress)
	for x := right - 5; x <= right+20; x++ {
		mouse(x, tea.MouseActionMotion)
	}
	mouse(right+20, tea.MouseActionRelease)
	if got := number(t, a, "csm.heads"); got != 50 {
		t.Errorf("dragged to the end: %v, want 50", got)
	}
	mouse(place.X+30, tea.MouseActionMotion)
	if got := number(t, a, "csm.heads"); got != 50 {
		t.Errorf("moved to %v after the button was released", got)
	}
	press(a, "u")
	if got := number(t, a, "csm.heads"); got != 20 {
		t.Errorf("undo leads to %v, want 20", got)
	}
}

func TestOpen(t *testing.T) {
	a, store := screen(t, "pod-breach", 80, 24)
	store.docs["one-team"] = document(t, "one-team")
	press(a, "o")
	sees(t, a, "Open a scenario", "one-team")
	typed(a, "one")
	press(a, "enter")
	sees(t, a, "One team, specialist roles", "Opened one-team.")
	press(a, "o")
	typed(a, "nowhere.toml")
	press(a, "enter")
	sees(t, a, "no such scenario")
}

func TestRecoveredWorkIsOffered(t *testing.T) {
	doc := document(t, "pod-breach")
	changed := doc.Scenario.Clone()
	changed.CSM.Heads = 30
	offer := func() (*App, *memory) {
		a, store := screen(t, "pod-breach", 80, 24)
		store.kept = changed
		a.files.offer(&Recovered{Scenario: changed, Words: "1 change, kept an hour ago"})
		return a, store
	}
	a, _ := offer()
	sees(t, a, "1 change, kept an hour ago")
	sees(t, a, "belongs", "pod-breach.")
	if press(a, "r"); number(t, a, "csm.heads") != 30 || !a.state.Unsaved() {
		t.Error("not restored")
	}
	a, store := offer()
	if press(a, "d"); number(t, a, "csm.heads") != 20 || store.kept != nil {
		t.Error("not discarded")
	}
	a, store = offer()
	if !press(a, "esc") || store.kept == nil {
		t.Error("leaving does not keep it")
	}
}

func TestFoldsAndFind(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	press(a, "/")
	typed(a, "csm ramp")
	press(a, "enter")
	if l, _ := a.state.Lever(); l.Key != "csm.ramp_months" {
		t.Errorf("found %q", l.Key)
	}
	sees(t, a, "CSM ramp")
}

// TestCases turns through the market cases and moves a lever of one.
func TestCases(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	press(a, "c")
	sees(t, a, "Downside case")
	choose(t, a, "case.Downside.win_rate")
	press(a, "right")
	if got := number(t, a, "case.Downside.win_rate"); got != 0.8 {
		t.Errorf("win rate of the case is %v", got)
	}
	if press(a, "c"); a.state.Case != -1 {
		t.Error("the last case does not lead back to the base case")
	}
	if got := number(t, a, "market.win_rate"); got != 1 {
		t.Errorf("win rate of the market is %v", got)
	}
}

// TestTypingReplacesTheOldValue begins with enter: letters replace what stands there, an
// arrow key edits it.
func TestTypingReplacesTheOldValue(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	choose(t, a, "csm.heads")
	press(a, "enter", "3", "1", "enter")
	if got := number(t, a, "csm.heads"); got != 31 {
		t.Errorf("31 typed over 20 is %v", got)
	}
	press(a, "enter", "left", "5", "enter")
	if got := number(t, a, "csm.heads"); got != 351 {
		t.Errorf("5 put into 31 is %v", got)
	}
}

// TestFindByEverydayWords finds levers by the title of their group and by what people call
// them; names come first.
func TestFindByEverydayWords(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	for word, title := range map[string]string{
		"retention": "logo churn", "headcount": "CSM heads", "salary": "CSM cost", "turnover": "AE attrition",
		"price": "Mean ACV", "vacancy": "AE time to fill", "nrr": "expansion", "quota": "AE quota",
	} {
		press(a, "/")
		typed(a, word)
		sees(t, a, title)
		if view := a.View(); strings.Contains(view, "nothing matches") {
			t.Errorf("%s finds nothing", word)
		}
		press(a, "esc")
	}
	press(a, "/")
	typed(a, "churn")
	sees(t, a, "▸ Churn ", "  Strategic logo churn") // the one of that very name first
	press(a, "esc", "/")
	typed(a, "strategic arr")
	sees(t, a, "▸ Strategic own ARR", "  Strategic book max ARR") // what people call it before a limit
}

// TestARemarkPasses presses keys that can do nothing: the next key that does something
// brings the story back.
func TestARemarkPasses(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	press(a, "right")
	story := a.state.Note.Lead
	press(a, "ctrl+r", "ctrl+r")
	sees(t, a, "Can't: ")
	press(a, "down")
	if a.state.Note.Lead != story || strings.Contains(a.View(), "Can't") {
		t.Errorf("the note is %+v", a.state.Note)
	}
}

// TestListsSayAllOfTheirHelp shows the whole of a long help at 80×24.
func TestListsSayAllOfTheirHelp(t *testing.T) {
	a, _ := screen(t, "pod-breach", 80, 24)
	press(a, "right", ":")
	typed(a, "list what was")
	sees(t, a, "loses none")
}
