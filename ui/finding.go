package ui

import (
	"cmp"
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/planner/books"
	"brim/ui/overlay"
	"brim/ui/pane"
	"brim/ui/report"
	"brim/ui/state"
)

// find lists what the page lists, where it has names to go by, and the levers; enter goes to the
// chosen one.
func (f *lists) find() tea.Cmd {
	title, noun, entries := "Find a lever", "lever", []overlay.Entry(nil)
	switch {
	case f.state.Page == state.PageAccounts && f.state.Accounts.Books != nil:
		title, noun = "Find a CSM, an account or a lever", "name"
		entries = append(f.csms(), f.accounts()...)
	case f.state.Page == state.PageActuals && f.state.Actuals.Any():
		title, noun = "Find a row or a lever", "row"
		entries = f.happened()
	}
	f.dialogs.Open(overlay.NewList(title, noun, append(entries, f.levers()...), nil).Enter("goes to it"))
	return nil
}

// goes is the entry's way to what a change of the state shows.
func (f *lists) goes(show func(state.State) state.State) overlay.Action {
	return overlay.Do{Work: func() tea.Cmd { return f.become(show(f.state)) }}
}

// csms are the books of the list on the page, tier by tier.
func (f *lists) csms() []overlay.Entry {
	var entries []overlay.Entry
	a := &f.state.Accounts
	for _, row := range a.List {
		if row.Kind != state.NamedBook {
			continue
		}
		tier := &a.Books.Tiers[row.Tier]
		book := &tier.Books[row.Book]
		entries = append(entries, overlay.Entry{
			Name: book.CSM, Group: "CSMs", Find: []string{tier.Name},
			Text:   fmt.Sprintf("%s, %s, %s", tier.Name, model.Counted(book.Accounts, "account"), f.amount(book.ARR)),
			Action: f.goes(func(s state.State) state.State { return s.FindBook(book.CSM, tier.Name) }),
		})
	}
	return entries
}

// mostAccounts is of how many accounts all are found; of more, those of the chosen book.
const mostAccounts = 20_000

// accounts are those of all books, tier by tier.
func (f *lists) accounts() []overlay.Entry {
	var entries []overlay.Entry
	a := &f.state.Accounts
	if a.Scenario.Book.Accounts.Len() > mostAccounts {
		if book, tier := a.Book(); book != nil {
			return f.accountsOf(nil, tier, book.CSM, book.Rows)
		}
		return nil
	}
	for k := range a.Books.Tiers {
		tier := &a.Books.Tiers[k]
		for i := range tier.Books {
			entries = f.accountsOf(entries, tier, tier.Books[i].CSM, tier.Books[i].Rows)
		}
		entries = f.accountsOf(entries, tier, "", tier.Free)
	}
	return entries
}

// accountsOf adds the accounts of a book.
func (f *lists) accountsOf(entries []overlay.Entry, tier *books.Tier, csm string, rows []int) []overlay.Entry {
	all := f.state.Accounts.Scenario.Book.Accounts
	for _, i := range rows {
		account := all.At(i)
		entries = append(entries, overlay.Entry{
			Name: account.Label(), Group: "Accounts", Others: account.ID,
			Text:   fmt.Sprintf("%s, %s, %s", cmp.Or(csm, report.Nobody), tier.Name, f.amount(account.ACV)),
			Action: f.goes(func(s state.State) state.State { return s.FindAccount(csm, tier.Name, i) }),
		})
	}
	return entries
}

func (f *lists) amount(v float64) string { return model.Format(v, model.Money, f.state.Plan.Currency) }

// happened are the rows of the tables on the Actuals page.
func (f *lists) happened() []overlay.Entry {
	var entries []overlay.Entry
	for _, place := range f.state.Panes() {
		view, known := pane.ViewOf(place)
		if !known {
			continue
		}
		section := pane.TableOf(view, f.state)
		for i, row := range section.Grid.Rows {
			entries = append(entries, overlay.Entry{
				Name: row[0], Group: section.Title, Text: rowSaid(section.Grid.Head, row),
				Action: f.goes(func(s state.State) state.State { return s.FindActuals(place, i) }),
			})
		}
	}
	return entries
}

// rowSaid is a row of a table behind its name: "planned 10.7%, implied 2.7%".
func rowSaid(head, row []string) string {
	var said []string
	for i := 1; i < len(row); i++ {
		if row[i] != "" {
			said = append(said, strings.TrimSpace(head[i]+" "+row[i]))
		}
	}
	return strings.Join(said, ", ")
}
