package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/ui/state"
)

// onRisk is the page of chances and ranges, onChosen where a lever is chosen.
var (
	onRisk   = []state.Page{state.PageRisk}
	onChosen = []state.Page{state.PagePlan, state.PageRisk}
)

// riskCommands move the cursor of the Risk page, or its levers where these are chosen,
// and say what is uncertain.
func riskCommands() []Command {
	return []Command{
		{Name: "risk-next", Keys: []string{"right", "l"}, Title: "month or lever", Group: groupRisk, Pages: onRisk, Foot: true,
			Help: "Look at the next month; among levers, move the chosen one up.", run: byFocus(moveLever(1), swingBy(1), lookBy(1))},
		{Name: "risk-back", Keys: []string{"left", "h"}, Title: "month before", Group: groupRisk, Pages: onRisk,
			Help: "Look at the month before; among levers, move the chosen one down.", run: byFocus(moveLever(-1), swingBy(-1), lookBy(-1))},
		{Name: "risk-far-next", Keys: []string{"shift+right", "L"}, Title: "next quarter", Group: groupRisk, Pages: onRisk,
			Help: "Look three months further; among levers, move the chosen one ten steps.",
			run:  byFocus(moveLever(model.Coarse), swingBy(model.Coarse), lookBy(quarter))},
		{Name: "risk-far-back", Keys: []string{"shift+left", "H"}, Title: "quarter before", Group: groupRisk, Pages: onRisk,
			Help: "Look three months back; among levers, move the chosen one ten steps down.",
			run:  byFocus(moveLever(-model.Coarse), swingBy(-model.Coarse), lookBy(-quarter))},
		{Name: "risk-down", Keys: []string{"down", "j"}, Title: "next tier", Group: groupRisk, Pages: onRisk,
			Help: "Show the tier below in the fan; among levers, choose the one below.", run: byFocus(chooseLever(1), chooseSwing(1), lookTier(1))},
		{Name: "risk-up", Keys: []string{"up", "k"}, Title: "tier above", Group: groupRisk, Pages: onRisk,
			Help: "Show the tier above in the fan; among levers, choose the one above.",
			run:  byFocus(chooseLever(-1), chooseSwing(-1), lookTier(-1))},
		{Name: "risk-type", Keys: []string{"enter"}, Title: "type or go to", Group: groupRisk, Pages: onRisk,
			Help: "Among the levers, type an exact value; in the tornado, go to the chosen lever.",
			off: func(a *App) string {
				return unless(a.state.Focus == state.PaneLevers || a.state.Focus == state.PaneTornado,
					"it types a lever's value, and no lever is chosen")
			},
			run: byFocus(func(a *App) tea.Cmd { return a.hand.enter() }, toSwing, nil)},
		{Name: "fan", Keys: []string{"f"}, Title: "ratio, load or ARR", Group: groupRisk, Pages: onRisk, Foot: true,
			Help: "Show the next figure in the fan chart: ratio, load, ARR.", run: change(state.State.TurnFan)},
		{Name: "range", Keys: []string{"N"}, Title: "range", Group: groupRisk, Pages: onChosen,
			Help: "Give the chosen lever a range: how far it may come to lie from where it stands.",
			off:  noRange, run: func(a *App) tea.Cmd { return a.quest.askRange() }},
		{Name: "ranges", Keys: []string{"A"}, Title: "add ranges", Group: groupRisk, Pages: onRisk, Foot: true,
			Help: "Give the levers that are seldom known for sure a range about where they stand, as one step to undo.",
			run:  change(state.State.AddRanges)},
		{Name: "luck", Keys: []string{"i"}, Title: "random attrition", Group: groupRisk, Pages: onRisk, Foot: true,
			Help: "Let chance decide who leaves and when hires start, or take both as planned again.",
			run:  change(state.State.TurnLuck)},
	}
}

// byFocus does one thing while the levers are chosen, another in the tornado, and a third
// elsewhere.
func byFocus(levers, tornado, elsewhere func(*App) tea.Cmd) func(*App) tea.Cmd {
	return func(a *App) tea.Cmd {
		switch a.state.Focus {
		case state.PaneLevers:
			return levers(a)
		case state.PaneTornado:
			return tornado(a)
		}
		return elsewhere(a)
	}
}

func moveLever(n int) func(*App) tea.Cmd { return func(a *App) tea.Cmd { return a.hand.step(n) } }

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
	l, ok := a.quest.chosenLever()
	switch {
	case !ok:
		return a.quest.noChosen()
	case !l.Ranges():
		return l.Title() + " may have no range: only numbers and hires of a file may"
	}
	return ""
}
