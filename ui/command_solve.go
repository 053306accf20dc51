package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
)

// solveCommands say what to do.
func solveCommands() []Command {
	return []Command{
		{Name: "solve", Keys: []string{"n"}, Title: "needed hires", Group: groupPlan,
			Help: "Find the cheapest CSM hires, or AE and CSM hires, that meet your targets, to apply or to drop.",
			off:  noSolving, run: func(a *App) tea.Cmd { return a.solving.askSolve() }},
	}
}

func noSolving(a *App) string {
	if a.state.Scenario.Org.Staffing == model.StaffingNeed {
		return "one team serves all tiers: staffing is by need, and hires are solved for by shares"
	}
	return presenting(a)
}
