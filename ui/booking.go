package ui

import (
	"context"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/planner/books"
	"brim/ui/overlay"
	"brim/ui/state"
)

// booking takes accounts files, and puts more accounts into books than can be done with the
// change that asks for it, beside the update loop.
type booking struct {
	*desk
	store Store
	work  work
	posed *model.Scenario // whose books are made or were last
}

// divide begins to make the books of the scenario, when the page shows them and they are no
// longer its own.
func (b *booking) divide() tea.Cmd {
	b.state.Accounts.Slow = b.work.lingers()
	s := b.state.Scenario
	if b.state.Page != state.PageAccounts || b.state.BooksCurrent() || b.posed == s && b.work.busy() {
		return nil
	}
	b.posed = s
	return b.work.start(b.desk, func(context.Context, func(float64)) func() tea.Cmd {
		made := books.Make(s)
		return func() tea.Cmd { return b.become(b.state.Booked(made, s)) }
	})
}

// ask asks for the path of an accounts file.
func (b *booking) ask() tea.Cmd {
	path := b.state.Scenario.Book.File
	if path == "" {
		path = "accounts.csv"
	}
	said := b.state.Scenario.AccountsSaid()
	if accounts := b.state.Scenario.Book.Accounts; accounts != nil && accounts.Reading().ColumnsSaid() != "" {
		said += "; " + accounts.Reading().ColumnsSaid() + ". [book] columns in the scenario's file names others"
	}
	b.dialogs.Open(overlay.NewAccountsPath(path, said))
	return nil
}

// take reads an accounts file beside the loop, and takes the accounts over, as one step to undo.
// A path that did not do comes back, unless another dialog is open by now.
func (b *booking) take(path string, back overlay.Asking) tea.Cmd {
	return b.takeTable(tableRead{path: path, what: "accounts", read: b.store.TakeAccounts, taken: state.State.TakeAccounts, back: back})
}
