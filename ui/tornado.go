package ui

import (
	"context"
	"runtime"

	tea "github.com/charmbracelet/bubbletea"

	"brim/planner/judge"
	"brim/ui/state"
)

// tornadoCommands choose what the tornado shows.
func tornadoCommands() []Command {
	return []Command{
		{Name: "tornado-outcome", Keys: []string{"v"}, Title: "outcome", Group: groupRisk, Pages: onRisk, Foot: true,
			Help: "Show what moves the next outcome: a date, a peak, ARR, NRR, cost.",
			run:  turnOutcome(1)},
		{Name: "tornado-outcome-back", Keys: []string{"V"}, Title: "outcome before", Group: groupRisk, Pages: onRisk,
			Help: "Show what moves the outcome before.",
			run:  turnOutcome(-1)},
	}
}

// turnOutcome shows the outcome n on; a tornado that has no room beside the chosen pane is
// chosen, so that it shows.
func turnOutcome(n int) func(*App) tea.Cmd {
	return func(a *App) tea.Cmd {
		next := a.state.TurnOutcome(n)
		if a.layout.Place(state.PaneTornado).Empty() {
			next = next.FocusOn(state.PaneTornado)
		}
		return a.become(next)
	}
}

// swingBy moves the chosen lever of the tornado n steps.
func swingBy(n int) func(*App) tea.Cmd {
	return func(a *App) tea.Cmd {
		if swing := a.state.Swing(); swing != nil {
			return a.hand.move(swing.Lever, n)
		}
		return nil
	}
}

func chooseSwing(n int) func(*App) tea.Cmd {
	return change(func(s state.State) state.State { return s.ChooseSwing(n) })
}

// toSwing goes to the chosen lever of the tornado.
func toSwing(a *App) tea.Cmd {
	if swing := a.state.Swing(); swing != nil {
		return a.reveal(swing.Lever.Key)
	}
	return nil
}

// tornado keeps the tornado that is shown that of the plan.
type tornado struct {
	*desk
	sweeping work
	posed    posed // what it was last asked of
}

// sweep keeps the tornado that is shown that of the plan: it follows every lever.
func (t *tornado) sweep() tea.Cmd {
	scenario, c := t.state.Scenario, t.state.Case
	if t.layout.Place(state.PaneTornado).Empty() || t.state.Measured() || t.sweeping.busy() && t.posed == (posed{scenario, c}) {
		return nil
	}
	t.posed = posed{scenario, c}
	return t.sweeping.start(t.desk, func(ctx context.Context, _ func(float64)) func() tea.Cmd {
		sweep := judge.SweepLevers(ctx, scenario, c, runtime.GOMAXPROCS(0))
		if sweep == nil {
			return nil
		}
		return func() tea.Cmd {
			t.state = t.state.Swept(sweep, scenario, c)
			return nil
		}
	})
}
