package ui

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"brim/model"
	"brim/planner/plantest"
	"brim/planner/solve"
	"brim/ui/overlay"
	"brim/ui/theme"
)

func TestSolveAppliesAsOneStep(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	before := a.state.Scenario
	press(a, "n")
	want, err := solve.Hires(context.Background(), before, solve.Request{Case: -1})
	if err != nil {
		t.Fatal(err)
	}
	sees(t, a, "Books at most", "100%", "1.20", "Together", "proven", "Requisitions", "Nothing cheaper meets the targets",
		model.Format(want.Tiers[0].Cost, model.Money, "USD"), "enter applies")
	if a.state.Scenario != before {
		t.Fatal("a preview has changed the plan")
	}
	press(a, "enter")
	if changes, same := model.Changes(want.Scenario, a.state.Scenario); !same || len(changes) > 0 || !a.dialogs.Empty() {
		t.Fatalf("applied, the plan differs from the solution: %v", changes)
	}
	sees(t, a, "Cheapest CSM hires, 19 people", "● unsaved")
	press(a, "u")
	if a.state.Scenario != before || a.state.CanUndo() {
		t.Error("undo does not lead back in one step")
	}
}

// TestSolveForBothRoles asks for AEs too, who bring ARR to the goal, and takes both over at once.
func TestSolveForBothRoles(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	before := a.state.Scenario.Clone()
	before.Growth.Target = 0.9
	a.become(a.state.Become(before))
	press(a, "n", "down", "down", "down", "right", "down", "right")
	if asked := a.solving.dialog.Asked(); !asked.AEs || !asked.Gap {
		t.Fatalf("asked for %+v", asked)
	}
	sees(t, a, "The cheapest AE and CSM hires", "AE Strategic", "CSM Core", "goal met", "proven", "ARR reaches", "Open", "Role")
	press(a, "down", "e")
	sees(t, a, "Cheapest AE hires of Strategic", "arr(t) >= goal_arr(t) for t = ")
	press(a, "esc", "enter")
	sees(t, a, "Cheapest AE and CSM hires, ")
	if last := a.state.Plan.Last(); last.ARR < last.GoalARR*(1-1e-9) {
		t.Errorf("ARR is %g of %g", last.ARR, last.GoalARR)
	}
	if press(a, "u"); a.state.Scenario != before {
		t.Error("undo does not lead back in one step")
	}
}

func TestSolveIsDropped(t *testing.T) {
	a, _ := screen(t, "pod-breach", 80, 24)
	before := a.state.Scenario
	press(a, "n", "esc")
	if !a.dialogs.Empty() || a.state.Scenario != before || a.state.CanUndo() || a.solving.work.busy() {
		t.Error("esc has left something behind")
	}
}

func TestSolveForOtherPromises(t *testing.T) {
	a, _ := screen(t, "pod-breach", 80, 24)
	press(a, "n", "left", "left")
	if got := a.solving.found.Target; got != 0.9 {
		t.Errorf("two steps down from a full book are %v", got)
	}
	full := a.solving.found.Tiers[1].Cost
	press(a, "right", "right", "down", "right", "down", "right")
	asked := a.solving.dialog.Asked()
	if asked != (overlay.SolveAsked{Target: 1, Ratio: 1.25, From: 6}) {
		t.Errorf("asked for %+v", asked)
	}
	if found := a.solving.found; found.Ratio != 1.25 || found.From != 6 || found.Tiers[1].Cost >= full {
		t.Errorf("found for %v from %d at %v; fuller books cost less than %v", found.Ratio, found.From, found.Tiers[1].Cost, full)
	}
	press(a, "left")
	if got := a.solving.dialog.Asked().From; got != 0 {
		t.Errorf("back at the usual month, from is %d", got)
	}
	press(a, "shift+left")
	sees(t, a, "and in every month after it")
}

// TestSolveDropsWhatIsStale asks for something else while a search is under way: what the
// first one comes to is not shown.
func TestSolveDropsWhatIsStale(t *testing.T) {
	a, _ := screen(t, "pod-breach", 80, 24)
	a.later = atOnce
	_, cmd := a.Update(keyNamed("n"))
	first, later := searchOf(t, cmd)
	if view := a.View(); strings.Contains(view, "searching") || strings.Contains(view, "enter applies") {
		t.Errorf("before a moment has passed:\n%s", view)
	}
	a.Update(later())
	sees(t, a, "searching", "esc gives up")
	_, cmd = a.Update(keyNamed("left"))
	second, _ := searchOf(t, cmd)
	settle(a, func() tea.Msg { return first() })
	if a.solving.found != nil {
		t.Fatal("a stale answer was taken")
	}
	settle(a, func() tea.Msg { return second() })
	if a.solving.found == nil || a.solving.found.Target != 0.95 {
		t.Fatalf("found %+v", a.solving.found)
	}

	_, cmd = a.Update(keyNamed("left"))
	third, _ := searchOf(t, cmd)
	press(a, "esc")
	settle(a, func() tea.Msg { return third() })
	if !a.dialogs.Empty() || a.solving.found != nil {
		t.Error("an answer came after esc")
	}
}

// searchOf is the search that a key began, and the look at it a moment later.
func searchOf(t *testing.T, cmd tea.Cmd) (search, later tea.Cmd) {
	t.Helper()
	var found []tea.Cmd
	var collect func(tea.Cmd)
	collect = func(cmd tea.Cmd) {
		if cmd == nil {
			return
		}
		if len(found) < 2 {
			if batch, ok := probe(cmd); ok {
				for _, inner := range batch {
					collect(inner)
				}
				return
			}
			found = append(found, cmd)
		}
	}
	collect(cmd)
	if len(found) != 2 {
		t.Fatalf("%d commands", len(found))
	}
	return found[0], found[1]
}

// probe looks whether a command is several; a search that it carries out on the way says
// the same again when it is carried out.
func probe(cmd tea.Cmd) (tea.BatchMsg, bool) {
	batch, ok := cmd().(tea.BatchMsg)
	return batch, ok
}

func TestSolveSaysWhyNot(t *testing.T) {
	a, _ := screen(t, "pod-breach", 80, 24)
	s := a.state.Scenario.Clone()
	s.CSM.RampMonths, s.Horizon = 24, 20
	a.become(a.state.Become(s))
	press(a, "n")
	sees(t, a, "after the plan's end", "esc cancels")
	press(a, "enter", "e", "y")
	if a.dialogs.Empty() || a.state.Scenario != s {
		t.Error("there was nothing to apply or to explain")
	}
	press(a, "down", "down", "left")
	if a.solving.found == nil {
		t.Error("an earlier month can be asked for")
	}
	one, _ := screen(t, "one-team", 80, 24)
	press(one, "n")
	sees(t, one, "Can't: one team serves all tiers")
}

func TestSolveExplainsAndCopies(t *testing.T) {
	a, _ := screen(t, "pod-breach", 100, 40)
	var text string
	a.copier.clip = func(copied string) error { text = copied; return nil }
	press(a, "n", "down", "down", "down", "down", "down", "down", "e")
	sees(t, a, "Cheapest CSM hires of Core", "In words", "productive CSMs", "Levers that move it", "csm.ramp_months")
	press(a, "esc")
	sees(t, a, "Together")
	press(a, "y")
	sees(t, a, "Together", "Copied the hires as Markdown.")
	if !strings.Contains(text, "| Strategic |") || !strings.Contains(text, "Requisitions") {
		t.Errorf("copied %q", text)
	}
	press(a, "e", "enter")
	if _, ok := a.state.Lever(); !ok || !a.dialogs.Empty() {
		t.Error("a lever of the explanation does not lead to it")
	}
}

// TestSolveInAnyWindow presses keys at random, in windows of all sizes and without
// anything but ASCII.
func TestSolveInAnyWindow(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	keys := strings.Fields("up down left right shift+left shift+right enter e y pgup pgdown tab x 5 n n n esc u")
	for _, glyphs := range []theme.GlyphStyle{theme.Blocks, theme.ASCII} {
		a, _ := screen(t, "pod-breach", 80, 24)
		a.canvas.SetGlyphs(theme.NewGlyphs(glyphs))
		for i := range plantest.FewTimes(150, 40) {
			if rng.IntN(3) == 0 {
				a.Update(tea.WindowSizeMsg{Width: 60 + rng.IntN(140), Height: 20 + rng.IntN(40)})
				a.Update(tea.MouseMsg{X: rng.IntN(130), Y: rng.IntN(45), Button: tea.MouseButton(rng.IntN(6)), Action: tea.MouseActionPress})
			}
			press(a, keys[rng.IntN(len(keys))])
			for _, line := range strings.Split(a.View(), "\n") {
				if got := ansi.StringWidth(line); got != a.width {
					t.Fatalf("event %d: a line of %d cells on a screen of %d: %q", i, got, a.width, line)
				}
				if _, solving := a.dialogs.Top().(*overlay.Solve); solving && glyphs == theme.ASCII && strings.ContainsAny(line, "✓▲✗→•…←") {
					t.Fatalf("not ASCII: %q", line)
				}
			}
		}
	}
}
