package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/state"
)

// onCompare is the page where plans stand beside each other.
var onCompare = []state.Page{state.PageCompare}

// compareCommands choose what is compared.
func compareCommands() []Command {
	return []Command{
		{Name: "compare-up", Keys: []string{"up", "k"}, Title: "figure above", Group: groupCompare, Pages: onCompare,
			Help: "Choose the figure above; the chart shows it.",
			run:  change(func(s state.State) state.State { return s.ChooseFigure(-1) })},
		{Name: "compare-down", Keys: []string{"down", "j"}, Title: "figure", Group: groupCompare, Pages: onCompare,
			Help: "Choose the figure below; the chart shows it.", Foot: true,
			run: change(func(s state.State) state.State { return s.ChooseFigure(1) })},
		{Name: "compare-left", Keys: []string{"left", "h"}, Title: "plan before", Group: groupCompare, Pages: onCompare,
			Help: "Choose the plan to the left.",
			off:  noOther, run: change(func(s state.State) state.State { return s.ChooseOther(-1) })},
		{Name: "compare-right", Keys: []string{"right", "l"}, Title: "plan", Group: groupCompare, Pages: onCompare,
			Help: "Choose the plan to the right.", Foot: true,
			off: noOther, run: change(func(s state.State) state.State { return s.ChooseOther(1) })},
		{Name: "compare-add", Keys: []string{"a", "insert"}, Title: "add", Group: groupCompare, Pages: onCompare,
			Help: "Put another scenario, a market case or the baseline beside this plan.", Foot: true,
			off: busy, run: func(a *App) tea.Cmd { return a.comparison.askBeside() }},
		{Name: "compare-remove", Keys: []string{"x", "delete"}, Title: "remove", Group: groupCompare,
			Pages: onCompare, Help: "Take the chosen plan out of the comparison.", Foot: true,
			off: noOther, run: change(state.State.DropOther)},
	}
}

func noOther(a *App) string {
	return unless(len(a.state.Compare.Others) > 0, "nothing stands beside this plan")
}
