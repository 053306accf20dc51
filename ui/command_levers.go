package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/ui/state"
)

// onPlan is the page where levers are chosen and moved.
var onPlan = []state.Page{state.PagePlan}

// onLevers are the pages where levers are moved.
var onLevers = []state.Page{state.PagePlan, state.PageHiring}

// leverCommands choose and move levers.
func leverCommands() []Command {
	return []Command{
		{Name: "up", Keys: []string{"up", "k"}, Title: "lever above", Group: groupLevers, Pages: onPlan,
			Help: "Choose the lever above.",
			run:  change(func(s state.State) state.State { return s.Choose(-1) })},
		{Name: "down", Keys: []string{"down", "j"}, Title: "lever below", Group: groupLevers, Pages: onPlan,
			Help: "Choose the lever below.",
			run:  change(func(s state.State) state.State { return s.Choose(1) })},
		{Name: "page-up", Keys: []string{"pgup"}, Title: "page up", Group: groupLevers, Pages: onPlan,
			Help: "Go up a page of levers.",
			run:  func(a *App) tea.Cmd { return a.hand.page(-1) }},
		{Name: "page-down", Keys: []string{"pgdown"}, Title: "page down", Group: groupLevers, Pages: onPlan,
			Help: "Go down a page of levers.",
			run:  func(a *App) tea.Cmd { return a.hand.page(1) }},
		{Name: "first", Keys: []string{"home", "g"}, Title: "first lever", Group: groupLevers, Pages: onPlan,
			Help: "Go to the first lever.",
			run:  change(func(s state.State) state.State { return s.ChooseRow(0) })},
		{Name: "last", Keys: []string{"end", "G"}, Title: "last lever", Group: groupLevers, Pages: onPlan,
			Help: "Go to the last lever.",
			run:  change(func(s state.State) state.State { return s.ChooseRow(len(s.Panel.Rows) - 1) })},
		{Name: "less", Keys: []string{"left", "h"}, Title: "move", Group: groupLevers, Pages: onPlan,
			Help: "Move the lever one step down.", Foot: true,
			run: func(a *App) tea.Cmd { return a.hand.step(-1) }},
		{Name: "more", Keys: []string{"right", "l"}, Title: "more", Group: groupLevers, Pages: onPlan,
			Help: "Move the lever one step up; on a fold, show the rarer levers.",
			run:  func(a *App) tea.Cmd { return a.hand.step(1) }},
		{Name: "much-less", Keys: []string{"shift+left", "H"}, Title: "much less", Group: groupLevers, Pages: onPlan,
			Help: "Move the lever ten steps down.",
			run:  func(a *App) tea.Cmd { return a.hand.step(-model.Coarse) }},
		{Name: "much-more", Keys: []string{"shift+right", "L"}, Title: "much more", Group: groupLevers, Pages: onPlan,
			Help: "Move the lever ten steps up.",
			run:  func(a *App) tea.Cmd { return a.hand.step(model.Coarse) }},
		{Name: "type", Keys: []string{"enter"}, Title: "type", Group: groupLevers, Pages: onPlan, Foot: true,
			Help: "Type an exact value, such as 12.5m, 40% or 1.2; a digit begins one too. On a fold, show or hide the rarer levers.",
			run:  func(a *App) tea.Cmd { return a.hand.enter() }},
		{Name: "reset", Keys: []string{"r"}, Title: "reset", Group: groupLevers, Pages: onPlan,
			Help: "Put the lever back to what the file has.",
			off:  noLever, run: func(a *App) tea.Cmd { return a.hand.reset() }},
		{Name: "reset-all", Keys: []string{"R"}, Title: "reset all", Group: groupLevers, Pages: onLevers,
			Help: "Put every lever back to what the file has; undo brings the changes back.",
			off:  notUnsaved, run: change(state.State.ResetAll)},
		{Name: "find", Keys: []string{"/"}, Title: "find", Group: groupLevers,
			Help: "Find a lever by its name; on the Accounts page a CSM or an account too, on the Actuals page a row.", Foot: true,
			run: func(a *App) tea.Cmd { return a.lists.find() }},
		{Name: "assumptions", Keys: []string{"M"}, Title: "assumptions", Group: groupLevers,
			Help: "List what nobody has said of the company yet, estimates first; enter goes to the lever that says it.",
			run:  func(a *App) tea.Cmd { return a.lists.listAssumptions() }},
	}
}

func noLever(a *App) string {
	_, ok := a.state.Lever()
	return unless(ok, "no lever is chosen")
}
