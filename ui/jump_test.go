package ui

import (
	"fmt"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/google/go-cmp/cmp"

	"brim/model"
	"brim/planner/plantest"
	"brim/scenarios"
	"brim/ui/state"
)

// TestFramesStandStill moves sliders step by step on every page at every size: no frame
// moves or grows from one step to the next.
func TestFramesStandStill(t *testing.T) {
	for _, builtin := range plantest.Few(scenarios.Builtins(), 7) {
		a := builtinScreen(t, builtin.Name)
		for _, key := range []string{"csm.heads", "ae.heads", "company.arr"} {
			steps := steppedUp(t, a.state.Scenario, key)
			for _, page := range state.Pages() {
				for _, size := range screenSizes {
					a.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
					a.become(a.state.Turn(page).Say(""))
					wantStill(t, a, steps, fmt.Sprintf("%s, %s on %s at %d×%d", builtin.Name, key, page, size[0], size[1]))
				}
			}
		}
	}
}

// steppedUp is a scenario with a lever as it is, and some steps further each.
func steppedUp(t *testing.T, s *model.Scenario, key string) []*model.Scenario {
	t.Helper()
	l, ok := model.Find(s, key)
	if !ok {
		t.Fatalf("no lever %s", key)
	}
	steps := []*model.Scenario{s}
	for n := range 3 {
		to := s.Clone()
		number, _ := l.Stepped(s, 3*(n+1))
		if err := l.Set(to, model.Value{Number: number}); err != nil {
			t.Fatal(err)
		}
		steps = append(steps, to)
	}
	return steps
}

// wantStill fails where the panes stand elsewhere after one of the steps.
func wantStill(t *testing.T, a *App, steps []*model.Scenario, at string) {
	t.Helper()
	before := a.layout.Panes
	for _, to := range steps {
		a.become(a.state.Become(to))
		if diff := cmp.Diff(before, a.layout.Panes); diff != "" {
			t.Errorf("%s: frames moved (-before +after)\n%s", at, diff)
			break
		}
	}
	a.become(a.state.Become(steps[0]))
}
