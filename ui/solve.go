package ui

import (
	"context"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/planner"
	"brim/ui/overlay"
)

// solving is the search for the cheapest hires, and what it came to.
type solving struct {
	work   work
	dialog *overlay.Solve
	of     *model.Scenario // for which hires are sought
	found  *planner.Solution
}

// solveLimit is how long a search may take.
const solveLimit = 2 * time.Second

// askSolve seeks the cheapest hires with the usual promises, and shows them.
func (a *App) askSolve() tea.Cmd {
	slow := func() bool { _, slow := a.solving.work.progress(); return slow }
	a.solving.dialog = overlay.NewSolve(a.state.Plan, a.state.Scenario.Limits.RatioSound, slow)
	a.dialogs.Open(a.solving.dialog)
	return a.solveFor(a.solving.dialog.Asked())
}

// solveFor seeks the cheapest hires beside the loop; what is asked for next takes the
// place of what was asked before.
func (a *App) solveFor(asked overlay.SolveAsked) tea.Cmd {
	request := planner.SolveRequest{Case: a.state.Case, Target: model.Some(asked.Target), Ratio: model.Some(asked.Ratio)}
	if asked.From > 0 {
		request.From = model.Some(float64(asked.From))
	}
	s := a.state.Scenario
	a.solving.of, a.solving.found = s, nil
	a.solving.dialog.Begin()
	return a.start(&a.solving.work, func(ctx context.Context, _ func(float64)) func() tea.Cmd {
		ctx, stop := context.WithTimeout(ctx, solveLimit)
		defer stop()
		found, err := planner.Solve(ctx, s, request)
		return func() tea.Cmd {
			a.solved(found, err)
			return nil
		}
	})
}

// solved shows what the search came to.
func (a *App) solved(found *planner.Solution, err error) {
	if err != nil {
		a.solving.dialog.Refuse(err)
		return
	}
	a.solving.found = found
	a.solving.dialog.Show(found, a.state.Effects(found.Plan.Headline()))
}

// explainSolved shows how the hires of a tier come about, before the hires.
func (a *App) explainSolved(tier int) {
	found := a.solving.found
	label := func(key string) string { return leverLabel(found.Scenario, key) }
	a.dialogs.Open(overlay.NewSolveExplanation(found.Explain(tier), label))
}

// applySolved takes the hires over; of a plan that has changed meanwhile they are sought
// anew.
func (a *App) applySolved() tea.Cmd {
	found := a.solving.found
	if a.solving.of != a.state.Scenario {
		return a.askSolve()
	}
	hires := 0
	for i := range found.Tiers {
		hires += found.Tiers[i].Hires()
	}
	return a.become(a.state.Solve(found.Scenario, hires))
}
