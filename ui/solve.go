package ui

import (
	"context"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/planner"
	"brim/ui/overlay"
	"brim/ui/report"
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
	a.dialog = a.solving.dialog
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

// actSolved carries out what the solver's dialog was answered; false when the answer is
// none of its.
func (a *App) actSolved(action overlay.Action) (tea.Cmd, bool) {
	found := a.solving.found
	switch action := action.(type) {
	case overlay.SolveDrop:
		a.solving.work.cancel()
		return nil, true
	case overlay.SolveApply:
		return a.applySolved(found), true
	case overlay.SolveExplain:
		label := func(key string) string { return leverLabel(found.Scenario, key) }
		a.dialog = overlay.NewSolveExplanation(found.Explain(action.Tier), label)
		return nil, true
	case overlay.SolveShow:
		a.dialog = a.solving.dialog
		return nil, true
	case overlay.SolveCopy:
		a.dialog = a.solving.dialog
		return a.copyText(report.SolveMarkdown(found), nil, "Copied the hires as Markdown."), true
	}
	return nil, false
}

// applySolved takes the hires over; of a plan that has changed meanwhile they are sought
// anew.
func (a *App) applySolved(found *planner.Solution) tea.Cmd {
	if a.solving.of != a.state.Scenario {
		return a.askSolve()
	}
	hires := 0
	for i := range found.Tiers {
		hires += found.Tiers[i].Hires()
	}
	return a.become(a.state.Solve(found.Scenario, hires))
}
