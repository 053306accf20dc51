package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/ui/state"
)

// onRisk is the page of chances and ranges, onRanges where a lever can be given one.
var (
	onRisk   = []state.Page{state.PageRisk}
	onRanges = []state.Page{state.PagePlan, state.PageRisk}
)

// riskCommands move the cursor of the Risk page, or its levers where these are chosen,
// and say what is uncertain.
func riskCommands() []Command {
	return []Command{
		{Name: "risk-next", Keys: []string{"right", "l"}, Title: "month or lever", Group: groupRisk, Pages: onRisk, Foot: true,
			Help: "Look at the next month; among the levers, move the chosen one up.", run: byFocus(moveLever(1), lookBy(1))},
		{Name: "risk-back", Keys: []string{"left", "h"}, Title: "month before", Group: groupRisk, Pages: onRisk,
			Help: "Look at the month before; among the levers, move the chosen one down.", run: byFocus(moveLever(-1), lookBy(-1))},
		{Name: "risk-far-next", Keys: []string{"shift+right", "L"}, Title: "next quarter", Group: groupRisk, Pages: onRisk,
			Help: "Look three months further; among the levers, move the chosen one ten steps.", run: byFocus(moveLever(model.Coarse), lookBy(quarter))},
		{Name: "risk-far-back", Keys: []string{"shift+left", "H"}, Title: "quarter before", Group: groupRisk, Pages: onRisk,
			Help: "Look three months back; among the levers, move the chosen one ten steps down.", run: byFocus(moveLever(-model.Coarse), lookBy(-quarter))},
		{Name: "risk-down", Keys: []string{"down", "j"}, Title: "next tier", Group: groupRisk, Pages: onRisk,
			Help: "Show the tier below in the fan; among the levers, choose the one below.", run: byFocus(chooseLever(1), lookTier(1))},
		{Name: "risk-up", Keys: []string{"up", "k"}, Title: "tier above", Group: groupRisk, Pages: onRisk,
			Help: "Show the tier above in the fan; among the levers, choose the one above.", run: byFocus(chooseLever(-1), lookTier(-1))},
		{Name: "risk-type", Keys: []string{"enter"}, Title: "type", Group: groupRisk, Pages: onRisk,
			Help: "Among the levers, type an exact value.",
			off: func(a *App) string {
				return unless(a.state.Focus == state.PaneLevers, "it types a lever's value, and the levers are not chosen")
			},
			run: func(a *App) tea.Cmd { return a.enter() }},
		{Name: "fan", Keys: []string{"t"}, Title: "ratio, load or ARR", Group: groupRisk, Pages: onRisk, Foot: true,
			Help: "Show the next figure in the fan chart: ratio, load, ARR.", run: change(state.State.TurnFan)},
		{Name: "range", Keys: []string{"N"}, Title: "range", Group: groupRisk, Pages: onRanges,
			Help: "Give the chosen lever a range: how far it may come to lie from where it stands.",
			off:  noRange, run: func(a *App) tea.Cmd { return a.askRange() }},
		{Name: "ranges", Keys: []string{"A"}, Title: "add ranges", Group: groupRisk, Pages: onRisk, Foot: true,
			Help: "Give the levers that are seldom known for sure a range about where they stand, as one step to undo.",
			run:  change(state.State.AddRanges)},
		{Name: "luck", Keys: []string{"i"}, Title: "luck of people", Group: groupRisk, Pages: onRisk, Foot: true,
			Help: "Let chance decide who leaves and when hires land, or take people as planned again.",
			run:  change(state.State.TurnLuck)},
	}
}

// byFocus does one thing while the levers are chosen and another elsewhere.
func byFocus(levers, elsewhere func(*App) tea.Cmd) func(*App) tea.Cmd {
	return func(a *App) tea.Cmd {
		if a.state.Focus == state.PaneLevers {
			return levers(a)
		}
		return elsewhere(a)
	}
}

func moveLever(n int) func(*App) tea.Cmd { return func(a *App) tea.Cmd { return a.step(n) } }

func chooseLever(n int) func(*App) tea.Cmd {
	return change(func(s state.State) state.State { return s.Choose(n) })
}

func lookBy(n int) func(*App) tea.Cmd {
	return change(func(s state.State) state.State { return s.Look(n) })
}

func lookTier(n int) func(*App) tea.Cmd {
	return change(func(s state.State) state.State { return s.LookTier(n) })
}

func noRange(a *App) string {
	l, ok := a.state.Lever()
	switch {
	case !ok:
		return "no lever is chosen"
	case !l.Ranges():
		return l.Title() + " may have no range: only numbers and hires of a file may"
	}
	return ""
}
