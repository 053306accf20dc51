package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/state"
)

// onAccounts is the page of real accounts.
var onAccounts = []state.Page{state.PageAccounts}

// pageOfAccounts is how many rows a page key goes on.
const pageOfAccounts = 10

// all is further than any list reaches.
const all = 1 << 30

// accountCommands choose books and accounts.
func accountCommands() []Command {
	choose := func(n int) func(*App) tea.Cmd {
		return change(func(s state.State) state.State { return s.ChooseAccounts(n) })
	}
	tier := func(n int) func(*App) tea.Cmd {
		return change(func(s state.State) state.State { return s.ChooseTierBook(n) })
	}
	return []Command{
		{Name: "accounts-up", Keys: []string{"up", "k"}, Title: "row above", Group: groupAccounts, Pages: onAccounts,
			Help: "Choose the book above; in the other panes the account, the pod or the quarter.", off: bookless, run: choose(-1)},
		{Name: "accounts-down", Keys: []string{"down", "j"}, Title: "book", Group: groupAccounts, Pages: onAccounts, Foot: true,
			Help: "Choose the book below; in the other panes the account, the pod or the quarter.", off: bookless, run: choose(1)},
		{Name: "accounts-page-up", Keys: []string{"pgup"}, Title: "rows above", Group: groupAccounts, Pages: onAccounts,
			Help: "Go ten rows up.", off: bookless, run: choose(-pageOfAccounts)},
		{Name: "accounts-page-down", Keys: []string{"pgdown"}, Title: "rows below", Group: groupAccounts, Pages: onAccounts,
			Help: "Go ten rows down.", off: bookless, run: choose(pageOfAccounts)},
		{Name: "accounts-first", Keys: []string{"home", "g"}, Title: "first row", Group: groupAccounts, Pages: onAccounts,
			Help: "Go to the first row.", off: bookless, run: choose(-all)},
		{Name: "accounts-last", Keys: []string{"end", "G"}, Title: "last row", Group: groupAccounts, Pages: onAccounts,
			Help: "Go to the last row.", off: bookless, run: choose(all)},
		{Name: "accounts-tier-back", Keys: []string{"left", "h"}, Title: "tier above", Group: groupAccounts, Pages: onAccounts,
			Help: "Choose the fullest book of the tier above.", off: bookless, run: tier(-1)},
		{Name: "accounts-tier-next", Keys: []string{"right", "l"}, Title: "tier", Group: groupAccounts, Pages: onAccounts, Foot: true,
			Help: "Choose the fullest book of the tier below.", off: bookless, run: tier(1)},
		{Name: "accounts-show", Keys: []string{"enter"}, Title: "its accounts", Group: groupAccounts, Pages: onAccounts, Foot: true,
			Help: "Go to the accounts of the chosen book, or of the pod's CSM, and back to the books.", off: bookless,
			run: change(state.State.ShowAccounts)},
		{Name: "accounts-order", Keys: []string{"t"}, Title: "sort", Group: groupAccounts, Pages: onAccounts, Foot: true,
			Help: "Sort the accounts of the book by the next figure: score, ACV, renewal.", off: bookless,
			run: change(state.State.TurnOrder)},
		{Name: "rebalance", Keys: []string{"r"}, Title: "rebalance", Group: groupAccounts, Pages: onAccounts, Foot: true,
			Help: "Find the fewest moves of accounts that even out a tier's books, also when a CSM leaves or comes, to write down or to drop.",
			off:  bookless, run: func(a *App) tea.Cmd { return a.rebalancing.ask() }},
		{Name: "accounts-file", Keys: []string{"a"}, Title: "accounts file", Group: groupAccounts, Pages: onAccounts, Foot: true,
			Help: "Take the accounts of a CSV that a CRM exports into the plan, with their sum as its ARR, as one step to undo.",
			off:  noAccountsFile, run: func(a *App) tea.Cmd { return a.booking.ask() }},
	}
}

// bookless says why no book can be chosen.
func bookless(a *App) string {
	switch {
	case a.state.Scenario.Book.Accounts == nil:
		return "the scenario has no accounts file"
	case a.state.Accounts.Books == nil:
		return "the books are still being made"
	}
	return ""
}

// noAccountsFile says why no accounts file can be taken.
func noAccountsFile(a *App) string {
	if a.state.Doc.Path == "" {
		return a.state.Keys.Fill("the plan has no file of its own, from whose folder an accounts file is named; {save-as} saves it first")
	}
	return busy(a)
}
