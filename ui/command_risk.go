package ui

import (
	"context"
	"runtime"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/planner"
	"brim/ui/overlay"
	"brim/ui/pane"
	"brim/ui/state"
)

// onRisk is the page that says how sure the plan is, and what matters to it.
var onRisk = []state.Page{state.PageRisk}

// tornadoCommands choose what the tornado shows.
func tornadoCommands() []Command {
	return []Command{
		{Name: "tornado-up", Keys: []string{"up", "k"}, Title: "lever above", Group: groupRisk, Pages: onRisk, Help: "Choose the lever above in the tornado.",
			off: noSwing, run: change(func(s state.State) state.State { return s.ChooseSwing(-1) })},
		{Name: "tornado-down", Keys: []string{"down", "j"}, Title: "lever", Group: groupRisk, Pages: onRisk, Help: "Choose the lever below in the tornado.", Foot: true,
			off: noSwing, run: change(func(s state.State) state.State { return s.ChooseSwing(1) })},
		{Name: "tornado-outcome", Keys: []string{"v"}, Title: "outcome", Group: groupRisk, Pages: onRisk, Help: "Show what moves the next outcome: a date, a peak, ARR, NRR, cost.", Foot: true,
			run: change(func(s state.State) state.State { return s.TurnOutcome(1) })},
		{Name: "tornado-outcome-back", Keys: []string{"V"}, Title: "outcome before", Group: groupRisk, Pages: onRisk, Help: "Show what moves the outcome before.",
			run: change(func(s state.State) state.State { return s.TurnOutcome(-1) })},
		{Name: "tornado-less", Keys: []string{"left", "h"}, Title: "move", Group: groupRisk, Pages: onRisk, Help: "Move the chosen lever of the tornado one step down.", Foot: true,
			off: noSwing, run: func(a *App) tea.Cmd { return a.move(a.state.Swing().Lever, -1) }},
		{Name: "tornado-more", Keys: []string{"right", "l"}, Title: "more", Group: groupRisk, Pages: onRisk, Help: "Move the chosen lever of the tornado one step up.",
			off: noSwing, run: func(a *App) tea.Cmd { return a.move(a.state.Swing().Lever, 1) }},
		{Name: "tornado-lever", Keys: []string{"enter"}, Title: "go to lever", Group: groupRisk, Pages: onRisk, Help: "Go to the chosen lever, to move it.", Foot: true,
			off: noSwing, run: func(a *App) tea.Cmd { return a.act(overlay.Reveal{Lever: a.state.Swing().Lever.Key}) }},
	}
}

func noSwing(a *App) string {
	return unless(a.state.Swing() != nil && !a.layout.Of(state.PaneTornado).Empty(), "no lever of the tornado is on the screen")
}

// sweepOf is the plan whose tornado was asked for.
type sweepOf struct {
	scenario *model.Scenario
	market   int
}

// sweep keeps the tornado that is shown that of the plan: it follows every lever.
func (a *App) sweep() tea.Cmd {
	scenario, c := a.state.Scenario, a.state.Case
	if a.layout.Of(state.PaneTornado).Empty() || a.state.Measured() || a.sweeping.busy() && a.swept == (sweepOf{scenario, c}) {
		return nil
	}
	a.swept = sweepOf{scenario, c}
	return a.start(&a.sweeping, func(ctx context.Context, _ func(float64)) func() tea.Cmd {
		sweep := planner.SweepOf(ctx, scenario, c, runtime.GOMAXPROCS(0))
		if sweep == nil {
			return nil
		}
		return func() tea.Cmd {
			a.state = a.state.Swept(sweep, scenario, c)
			return nil
		}
	})
}

// pressTornado chooses the lever under the mouse.
func (a *App) pressTornado(y, height int) tea.Cmd {
	if row, ok := pane.TornadoRowAt(y, height, a.state); ok {
		return a.become(a.state.ChooseSwingAt(row))
	}
	return nil
}
