package ui

import (
	"cmp"
	"context"
	"runtime"

	tea "github.com/charmbracelet/bubbletea"

	"brim/planner/risk"
	"brim/ui/state"
)

// firstTrials is how many trials a simulation begins with, so that what a slider does
// shows at once.
const firstTrials = 500

// simulating is the simulation beside the update loop.
type simulating struct {
	*desk
	work  work
	posed posed // what is simulated or was last
	full  int   // how many trials it ends with; 0: risk.DefaultTrials
}

// simulate begins to simulate the plan on the screen, when the page shows its risk and
// something has moved since.
func (r *simulating) simulate() tea.Cmd {
	r.state.Risk.Working, r.state.Risk.Slow = r.work.progress()
	s := r.state
	if !r.showsRisk() || r.posed == (posed{s.Scenario, s.Case}) {
		return nil
	}
	r.posed = posed{s.Scenario, s.Case}
	if !s.Scenario.Uncertain() {
		r.work.cancel()
		return nil
	}
	return r.trials(firstTrials, cmp.Or(r.full, risk.DefaultTrials))
}

// showsRisk reports whether a pane of the page needs a simulation.
func (r *simulating) showsRisk() bool {
	return !r.state.Presents && (!r.layout.Place(state.PaneFan).Empty() || !r.layout.Place(state.PaneChances).Empty())
}

// trials simulates the plan with so many trials, and then with as many as the rest says.
func (r *simulating) trials(n int, rest ...int) tea.Cmd {
	scenario, c := r.posed.scenario, r.posed.market
	return r.work.start(r.desk, func(ctx context.Context, come func(float64)) func() tea.Cmd {
		result, err := risk.Simulate(ctx, scenario, c, risk.Simulation{
			Trials: n, Seed: risk.DefaultSeed, Workers: runtime.GOMAXPROCS(0), Progress: come,
		})
		if err != nil {
			return nil // something newer is under way
		}
		return func() tea.Cmd {
			r.state = r.state.Simulated(result, scenario, c)
			if len(rest) > 0 {
				return r.trials(rest[0], rest[1:]...)
			}
			return nil
		}
	})
}
