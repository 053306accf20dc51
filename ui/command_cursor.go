package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/state"
)

// Pages with a cursor on a month and a tier.
var (
	onCursor = []state.Page{state.PagePods, state.PageBooks}
	onBooks  = []state.Page{state.PageBooks}
)

// Months by which the cursor moves besides single ones.
const (
	quarter = 3
	year    = 12
)

// cursorCommands move the cursor of the Pods and the Books page.
func cursorCommands() []Command {
	look := func(n int) func(*App) tea.Cmd {
		return change(func(s state.State) state.State { return s.Look(n) })
	}
	tier := func(n int) func(*App) tea.Cmd {
		return change(func(s state.State) state.State { return s.LookTier(n) })
	}
	return []Command{
		{Name: "month-next", Keys: []string{"right", "l"}, Title: "next month", Group: groupMonths, Pages: onCursor,
			Foot: true,
			Help: "Look at the next month.", run: look(1)},
		{Name: "month-back", Keys: []string{"left", "h"}, Title: "month before", Group: groupMonths, Pages: onCursor,
			Help: "Look at the month before.", run: look(-1)},
		{Name: "quarter-next", Keys: []string{"shift+right", "L"}, Title: "next quarter", Group: groupMonths,
			Pages: onCursor,
			Help:  "Look three months further.", run: look(quarter)},
		{Name: "quarter-back", Keys: []string{"shift+left", "H"}, Title: "quarter before", Group: groupMonths,
			Pages: onCursor,
			Help:  "Look three months back.", run: look(-quarter)},
		{Name: "year-next", Keys: []string{"pgdown"}, Title: "next year", Group: groupMonths, Pages: onCursor,
			Help: "Look a year further.", run: look(year)},
		{Name: "year-back", Keys: []string{"pgup"}, Title: "year before", Group: groupMonths, Pages: onCursor,
			Help: "Look a year back.", run: look(-year)},
		{Name: "month-first", Keys: []string{"home", "g"}, Title: "first month", Group: groupMonths, Pages: onCursor,
			Help: "Look at the plan's opening.",
			run:  change(func(s state.State) state.State { return s.LookAt(0, s.Cursor.Tier) })},
		{Name: "month-last", Keys: []string{"end", "G"}, Title: "last month", Group: groupMonths, Pages: onCursor,
			Help: "Look at the plan's last month.",
			run:  change(func(s state.State) state.State { return s.LookAt(s.Plan.Horizon, s.Cursor.Tier) })},
		{Name: "tier-next", Keys: []string{"down", "j"}, Title: "next tier", Group: groupMonths, Pages: onCursor,
			Foot: true,
			Help: "Look at the tier below; among pods, at the next pod tier.", off: onlyTier, run: tier(1)},
		{Name: "tier-back", Keys: []string{"up", "k"}, Title: "tier above", Group: groupMonths, Pages: onCursor,
			Help: "Look at the tier above; among pods, at the pod tier before.", off: onlyTier, run: tier(-1)},
		{Name: "heat", Keys: []string{"t"}, Title: "load or utilization", Group: groupMonths, Pages: onBooks, Foot: true,
			Help: "Show the books' utilization in place of their load; again to show the load.",
			run:  change(state.State.TurnHeat)},
	}
}

func onlyTier(a *App) string {
	if a.state.Page == state.PagePods {
		return unless(len(a.state.Plan.Pods) > 1, "there is no other pod tier")
	}
	return unless(len(a.state.Scenario.Tiers) > 1, "there is no other tier")
}
