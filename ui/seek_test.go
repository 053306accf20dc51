package ui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"brim/planner/plantest"
	"brim/ui/canvas"
)

// TestSeekDialog asks for a target, is refused a wrong one, applies the answer, and takes
// it back in one step.
func TestSeekDialog(t *testing.T) {
	a, _ := screen(t, "pod-breach", 80, 24)
	choose(t, a, "csm.heads")
	press(a, "t")
	breaks := a.state.Head.Pods.BreaksAt.Month
	sees(t, a, "Seek a goal with CSM heads", "CSM heads 20: Month when pods break "+breaks.Long(), "at least", breaks.String())
	typed(a, "soon")
	press(a, "enter")
	sees(t, a, "allowed: 2028-12 or Dec 2028, or never")
	for range 4 {
		press(a, "backspace")
	}
	typed(a, breaks.Add(-1).String())
	press(a, "enter")
	sees(t, a, "It is so already")
	press(a, "up", "right", "left", "up", "up", "right", "right", "right", "down", "down")
	sees(t, a, "Peak utilization", "at most")
	golden.RequireEqual(t, []byte(a.View()))
	typed(a, "90%")
	press(a, "enter")
	sees(t, a, "does it: peak utilization is then 90", "apply", "Books run over")
	before := number(t, a, "csm.heads")
	press(a, "enter")
	after := number(t, a, "csm.heads")
	if after <= before || !a.dialogs.Empty() {
		t.Fatalf("%v heads after %v", after, before)
	}
	if got := a.state.Plan.Peaks().Utilization.V; got > 0.9+1e-9 {
		t.Errorf("utilization %v with the answer", got)
	}
	press(a, "u")
	if got := number(t, a, "csm.heads"); got != before || a.state.CanUndo() {
		t.Errorf("undo leads to %v", got)
	}
}

// TestSeekSaysWhatCannotBe gives the best that can be had, and refuses levers of words.
func TestSeekSaysWhatCannotBe(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	choose(t, a, "csm.ramp_months")
	press(a, "t", "up", "up", "right", "right", "right", "right", "right", "down", "down")
	typed(a, "90b")
	press(a, "enter")
	sees(t, a, "No value of csm.ramp_months from 0 mo to 24 mo", "The best that can be had: $74.7M with CSM ramp 0 mo (now $74.5M with 4 mo)")
	press(a, "esc")
	choose(t, a, "csm.cost")
	press(a, "t", "up", "up", "right", "right", "right", "right", "right", "down", "down")
	typed(a, "90b")
	press(a, "enter")
	sees(t, a, "No value of csm.cost from $0 to ", "CSM cost hardly moves ARR at the end")
	press(a, "esc")
	choose(t, a, "org.staffing")
	press(a, "t")
	sees(t, a, "Can't: no lever that is one number is chosen")
}

// TestSeekDrawsEverywhere draws the dialog and the waterfall at every size.
func TestSeekDrawsEverywhere(t *testing.T) {
	for w := 60; w <= 220; w += 53 {
		for h := 20; h <= 60; h += plantest.FewTimes(13, 39) {
			a, _ := screen(t, "pod-breach", w, h)
			choose(t, a, "csm.heads")
			press(a, "t")
			typed(a, "never")
			press(a, "enter")
			checkScreen(t, a, w, h)
			b, _ := comparing(t, w, h)
			press(b, "left", "left", "d")
			checkScreen(t, b, w, h)
		}
	}
}

func checkScreen(t *testing.T, a *App, w, h int) {
	t.Helper()
	lines := strings.Split(a.View(), "\n")
	if len(lines) != h {
		t.Fatalf("%d lines on a screen of %d", len(lines), h)
	}
	for _, line := range lines {
		if canvas.Width(line) != w {
			t.Fatalf("a line of %d cells on a screen of %d", canvas.Width(line), w)
		}
	}
}
