package ui

import (
	"context"
	"errors"
	"runtime"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/planner"
	"brim/ui/overlay"
	"brim/ui/state"
)

// firstTrials is how many trials a simulation begins with, so that what a slider does
// shows at once.
const firstTrials = 500

// risk is the simulation beside the update loop.
type risk struct {
	work work
	of   *model.Scenario // what is simulated or was last, under case c
	c    int
}

// simulate begins to simulate the plan on the screen, when the page shows its risk and
// something has moved since.
func (a *App) simulate() tea.Cmd {
	a.state.Risk.Working, a.state.Risk.Slow = a.risk.work.progress()
	s := a.state
	if !a.showsRisk() || a.risk.of == s.Scenario && a.risk.c == s.Case {
		return nil
	}
	a.risk.of, a.risk.c = s.Scenario, s.Case
	if !s.Scenario.Uncertain() {
		a.risk.work.cancel()
		return nil
	}
	return a.trials(firstTrials, planner.DefaultTrials)
}

// showsRisk reports whether a pane of the page needs a simulation.
func (a *App) showsRisk() bool {
	return !a.state.Presents && (!a.layout.Place(state.PaneFan).Empty() || !a.layout.Place(state.PaneChances).Empty())
}

// trials simulates the plan with so many trials, and then with as many as the rest says.
func (a *App) trials(n int, rest ...int) tea.Cmd {
	of, c := a.risk.of, a.risk.c
	return a.start(&a.risk.work, func(ctx context.Context, come func(float64)) func() tea.Cmd {
		r, err := planner.Simulate(ctx, of, c, planner.Simulation{
			Trials: n, Seed: planner.DefaultSeed, Workers: runtime.GOMAXPROCS(0), Progress: come,
		})
		if err != nil {
			return nil // something newer is under way
		}
		return func() tea.Cmd {
			a.state = a.state.Simulated(r, of, c)
			if len(rest) > 0 {
				return a.trials(rest[0], rest[1:]...)
			}
			return nil
		}
	})
}

// askRange opens the dialog for the chosen lever's range.
func (a *App) askRange() tea.Cmd {
	l, ok := a.chosenLever()
	if !ok {
		return nil
	}
	spread := l.Spread()
	v := spread.Get(a.state.Scenario)
	if v.Absent {
		v = l.Around(a.state.Scenario, 0.1)
	}
	a.rangeDialog(l, spread.Exact(v), "")
	return nil
}

func (a *App) rangeDialog(l model.Lever, text, wrong string) {
	about := l.Show(l.Get(a.state.Scenario), a.state.Scenario.Currency) + " now; allowed is " + l.Allowed()
	a.dialogs.Open(overlay.NewRange(l.Key, "Range of "+l.Title(), about, text, wrong))
}

// setRange gives a lever the typed range; one that cannot be is said, and can be mended.
func (a *App) setRange(key, text string) tea.Cmd {
	next, err := a.state.SetRange(key, text)
	if err == nil {
		return a.become(next)
	}
	l, ok := model.Find(a.state.Scenario, key)
	if !ok {
		return nil
	}
	wrong := err.Error()
	var problem *model.Problem
	if errors.As(err, &problem) { // the dialog's title has the key
		wrong = "found " + problem.Found + "; allowed: " + problem.Allowed
	}
	a.rangeDialog(l, text, wrong)
	return nil
}
