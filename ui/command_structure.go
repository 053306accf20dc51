package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/state"
)

// structureCommands change the tiers themselves.
func structureCommands() []Command {
	return []Command{
		{Name: "tiers", Keys: []string{"T"}, Title: "tiers", Group: groupStructure,
			Help: "Add, remove, rename and move tiers, and change how they are served and cut.",
			run: func(a *App) tea.Cmd {
				a.structure.showTiers(a.state.Cursor.Tier)
				return nil
			}},
		{Name: "stage-structure", Keys: []string{"alt+s"}, Title: "stage's structure", Group: groupStructure,
			Help: "Give the plan the tiers that its stage suggests; what changes is shown first.",
			run:  func(a *App) tea.Cmd { return a.structure.asStage() }},
		{Name: "matrix-coverage", Keys: []string{"alt+m"}, Title: "matrix's coverage", Group: groupStructure,
			Help: "Serve every tier as the decision matrix recommends; what changes is shown first.",
			run:  func(a *App) tea.Cmd { return a.structure.asMatrix() }},
		{Name: "organisations", Keys: []string{"O"}, Title: "organisations", Group: groupStructure,
			Help: "Compare the organisations of the sources on this book; put one beside the plan, or make it the plan.",
			off:  busy, run: func(a *App) tea.Cmd { return a.structure.organise() }},
		{Name: "transition", Keys: []string{"alt+t"}, Title: "at once or stepwise", Group: groupStructure,
			Help: "Compare moving all accounts to another coverage model at once with moving them tier by tier.",
			off:  noTransition, run: change(compareTransition)},
	}
}

func noTransition(a *App) string {
	return unless(a.state.Scenario.Transition.FromMonth.OK, "no change of models is planned; the lever Change of models plans one")
}

func compareTransition(s state.State) state.State {
	return s.CompareTransition().Turn(state.PageCompare)
}
