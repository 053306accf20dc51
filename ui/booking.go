package ui

import (
	"context"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/planner/books"
	"brim/ui/state"
)

// booking puts more accounts into books than can be done with the change that asks for it,
// beside the update loop.
type booking struct {
	*desk
	work  work
	posed *model.Scenario // whose books are made or were last
}

// divide begins to make the books of the scenario, when the page shows them and they are no
// longer its own.
func (b *booking) divide() tea.Cmd {
	_, b.state.Accounts.Slow = b.work.progress()
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
