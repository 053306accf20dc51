package ui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/ui/canvas"
	"brim/ui/overlay"
	"brim/ui/state"
	"brim/ui/theme"
)

// TestAValueFarAwayIsAskedBack types a digit meant for a tab: nothing moves until enter is
// pressed again, and another value is asked about anew.
func TestAValueFarAwayIsAskedBack(t *testing.T) {
	a, _ := screen(t, "pod-breach", 80, 24)
	choose(t, a, "company.arr")
	press(a, "3", "b", "enter")
	seesTyped(t, a, "3b")
	if sees(t, a, "$3.00B from $24.0M? Enter again"); a.state.Unsaved() {
		t.Error("ARR moved")
	}
	press(a, "backspace", "0", "b", "enter")
	if sees(t, a, "$30.0B from $24.0M?"); a.state.Unsaved() {
		t.Error("ARR moved")
	}
	press(a, "enter")
	if got := number(t, a, "company.arr"); got != 30e9 {
		t.Errorf("confirmed, ARR is %v", got)
	}
}

// TestAValueThatNobodyTypedStays: enter on a value as it stands writes nothing, so that what follows
// from an accounts file, or is a default, goes on following it.
func TestAValueThatNobodyTypedStays(t *testing.T) {
	a, _ := screen(t, "pod-breach", 80, 24)
	s := a.state.Scenario.Clone()
	for k := range s.Tiers {
		s.Tiers[k].Accounts, s.Tiers[k].ARR = model.Some(50), model.Some(5e6+0.25)
		s.Tiers[k].AccountShare, s.Tiers[k].MinACV = model.Opt{}, model.Opt{}
	}
	s.ARR = model.Opt{}
	a.become(state.Open(state.Document{Name: "test", Scenario: s}))
	for _, key := range []string{"company.arr", "csm.heads"} {
		choose(t, a, key)
		if press(a, "enter"); a.entry == nil {
			t.Fatalf("%s: nothing is typed", key)
		}
		if press(a, "enter"); a.entry != nil || a.state.Unsaved() || a.state.Scenario.ARR.OK {
			t.Errorf("%s: ARR is %v", key, a.state.Scenario.ARR)
		}
	}
}

// TestFarStartsAboveAHundredTimes in money and counts alone; nothing is near anything.
func TestFarStartsAboveAHundredTimes(t *testing.T) {
	for _, test := range []struct {
		lever, text string
		asks        bool
	}{
		{"csm.heads", "0.25", false}, {"csm.heads", "0.19", true}, {"company.arr", "2.4b", false},
		{"company.arr", "2401m", true}, {"csm.heads", "2001", true}, {"csm.heads", "2000", false},
		{"csm.heads", "0", false}, {"growth.target", "0.001", false},
	} {
		a, _ := screen(t, "pod-breach", 80, 24)
		choose(t, a, test.lever)
		typed(a, test.text)
		press(a, "enter")
		if asks := a.entry != nil; asks != test.asks {
			t.Errorf("%s to %s: asks back %v, note %+v", test.lever, test.text, asks, a.state.Note)
		}
	}
}

// TestTabsSayHowToReachThem by keys that always work; where a digit begins a value alt with it turns the page, also
// while one is being typed.
func TestTabsSayHowToReachThem(t *testing.T) {
	for _, w := range []int{60, 80, 120} {
		a, _ := screen(t, "pod-breach", w, 24)
		switch w {
		case 60:
			sees(t, a, "< 1Plan", "2Hire", "9Actual >") // names whole would leave no room for the numbers
		case 80:
			sees(t, a, "< 1Plan", "2Hiring", "9Actuals >  alt+1-9")
		default:
			sees(t, a, "< 1 Plan", "2 Hiring", "9 Actuals >  or alt+1 to 9")
		}
		press(a, "3")
		a.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{'2'}, Alt: true})
		if a.state.Page != state.PageHiring || a.entry != nil || a.state.Unsaved() {
			t.Errorf("alt+2 leads to %s", a.state.Page)
		}
		for _, tab := range a.frame.tabsIn(w).tabs {
			a.Update(tea.MouseMsg{X: tab.X + 1, Y: 1, Button: tea.MouseButtonLeft, Action: tea.MouseActionPress})
			if a.state.Page != tab.page || tab.X+tab.W > w {
				t.Errorf("%d columns: a click on %s leads to %s", w, tab.page, a.state.Page)
			}
		}
	}
}

// TestTypingHasItsOwnKeys shows, while a value is typed, how it is ended and what may be
// typed, in words and without the keys of browsing; every example can be taken.
func TestTypingHasItsOwnKeys(t *testing.T) {
	for lever, like := range map[string]string{
		"company.arr": "type 12.5m, 500k or 24000", "growth.target": "type 40% or 0.4",
		"csm.hires_per_quarter": "type 2 for every quarter; 2 2 3 4 by quarter", "horizon": "type a whole number",
	} {
		a, _ := screen(t, "pod-breach", 80, 24)
		choose(t, a, lever)
		press(a, "enter")
		sees(t, a, "enter takes it  esc leaves it  "+like)
		if frame := a.View(); strings.Contains(frame, "u undo") || strings.Contains(frame, "q quit") {
			t.Errorf("%s: the footer has the keys of browsing:\n%s", lever, frame)
		}
		press(a, "esc")
		sees(t, a, "q quit")
	}
	a, _ := screen(t, "pod-breach", 80, 24)
	choose(t, a, "company.arr")
	press(a, "enter")
	sees(t, a, "ARR takes 1 or more")
	typed(a, "1e16")
	press(a, "enter")
	sees(t, a, "allowed: 1 to 1,000 trillion")
	for _, l := range model.Levers(a.state.Scenario) {
		if text := l.Allowed(); strings.Contains(text, "e+") || strings.Contains(text, "1e") {
			t.Errorf("%s: allowed is %s", l.Key, text)
		}
	}
}

// TestTypingFootIsNotCut on the smallest screen, whatever is typed.
func TestTypingFootIsNotCut(t *testing.T) {
	a, _ := screen(t, "pod-breach", 60, 20)
	for _, l := range model.Levers(a.state.Scenario) {
		a.entry = &entry{lever: l, input: overlay.NewInput("")}
		c := canvas.New(60, 1, theme.NewGlyphs(theme.Blocks))
		if a.frame.typingFoot(c); strings.Contains(c.Plain(), "…") {
			t.Errorf("%s: the footer is cut: %s", l.Key, c.Plain())
		}
	}
	a = hiringScreen(t, "pod-breach", 60, 20)
	press(a, "enter")
	sees(t, a, "leaves it  2 or 0.5")
}

// TestDeleteWordWhereTextIsTyped presses alt+d, which is esc and d at once, one letter
// before the end of a value, of a filter and of a path.
func TestDeleteWordWhereTextIsTyped(t *testing.T) {
	for _, keys := range [][]string{{"enter", "1", "2"}, {"S", "a", "b"}, {":", "a", "b"}, {"/", "a", "b"}, {"o", "a", "b"}} {
		a, _ := screen(t, "pod-breach", 80, 24)
		press(a, keys...)
		press(a, "left", "alt+d", "backspace", "home", "alt+d")
		if a.View() == "" {
			t.Errorf("%q: nothing is shown", keys)
		}
	}
}
