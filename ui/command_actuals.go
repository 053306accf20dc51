package ui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/planner/actuals"
	"brim/ui/state"
)

// onActuals is the page of what has happened.
var onActuals = []state.Page{state.PageActuals}

// actualCommands go through what has happened, and begin the plan anew after it.
func actualCommands() []Command {
	choose := func(n int) func(*App) tea.Cmd {
		return change(func(s state.State) state.State { return s.ChooseActuals(n) })
	}
	place := func(n int) func(*App) tea.Cmd {
		return change(func(s state.State) state.State { return s.TurnActuals(n) })
	}
	return []Command{
		{Name: "actuals-up", Keys: []string{"up", "k"}, Title: "row above", Group: groupActuals, Pages: onActuals,
			Help: "Choose the month above; in the other panes the row.", off: unhappened, run: choose(-1)},
		{Name: "actuals-down", Keys: []string{"down", "j"}, Title: "month", Group: groupActuals, Pages: onActuals, Foot: true,
			Help: "Choose the month below; in the other panes the row.", off: unhappened, run: choose(1)},
		{Name: "actuals-first", Keys: []string{"home", "g"}, Title: "first row", Group: groupActuals, Pages: onActuals,
			Help: "Go to the first row.", off: unhappened, run: choose(-all)},
		{Name: "actuals-last", Keys: []string{"end", "G"}, Title: "last row", Group: groupActuals, Pages: onActuals,
			Help: "Go to the last row.", off: unhappened, run: choose(all)},
		{Name: "actuals-tier-back", Keys: []string{"left", "h"}, Title: "tier above", Group: groupActuals, Pages: onActuals,
			Help: "Show the figures of the tier above, or of the company.", off: unhappened, run: place(-1)},
		{Name: "actuals-tier-next", Keys: []string{"right", "l"}, Title: "tier", Group: groupActuals, Pages: onActuals, Foot: true,
			Help: "Show the figures of the tier below.", off: unhappened, run: place(1)},
		{Name: "actuals-file", Keys: []string{"a"}, Title: "actuals file", Group: groupActuals, Pages: onActuals, Foot: true,
			Help: "Choose the CSV with what has happened so far; the plan names it from then on, as one step to undo.",
			off:  noActualsFile, run: func(a *App) tea.Cmd { return a.recording.ask() }},
		{Name: "rebase", Keys: []string{"r"}, Title: "begin anew", Group: groupActuals, Pages: onActuals, Foot: true,
			Help: "Begin the plan anew after what has happened, with the assumptions as planned; what changes is shown first.",
			off:  unhappened, run: func(a *App) tea.Cmd { return a.rebase(false) }},
		{Name: "rebase-implied", Keys: []string{"i"}, Title: "with what is implied", Group: groupActuals, Pages: onActuals, Foot: true,
			Help: "Begin the plan anew after what has happened, with the assumptions that the months imply; what changes is shown first.",
			off:  unhappened, run: func(a *App) tea.Cmd { return a.rebase(true) }},
	}
}

// noActualsFile says why no file of what has happened can be taken.
func noActualsFile(a *App) string {
	if a.state.Doc.Path == "" && !a.state.Doc.Unwritten {
		return a.state.Keys.Fill("the plan has no file of its own, from whose folder a file of actuals is named; {save-as} saves it first")
	}
	return busy(a)
}

// unhappened says why nothing can be chosen.
func unhappened(a *App) string {
	return unless(a.state.Actuals.History != nil, "the scenario names no file of what has happened; the page says how it comes to one")
}

// rebase shows the plan that begins after what has happened, and takes it over when that is
// agreed to.
func (a *App) rebase(implied bool) tea.Cmd {
	history := a.state.Actuals.History
	made, err := history.Rebase(implied)
	if err != nil {
		a.state = a.state.Fail(err)
		return nil
	}
	if taken := takenOver(history.Drivers(), a.state.Scenario, made.Scenario); taken != "" {
		made.Words = slices.Insert(made.Words, 1, "taken over: "+taken) // behind what it begins with
	}
	return a.structure.reviewThen("The plan from "+made.Scenario.Start.Long(), made, state.State.BeginAnew, nil)
}

// takenOver lists the assumptions that have changed to what the months imply.
func takenOver(drivers []actuals.Driver, from, to *model.Scenario) string {
	var list []string
	for _, d := range drivers {
		if lever, known := model.Find(from, d.Lever); known {
			if before, after := lever.ShowIn(from), lever.ShowIn(to); before != after {
				list = append(list, d.Title+" "+before+" → "+after)
			}
		}
	}
	return strings.Join(list, ", ")
}
