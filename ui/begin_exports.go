package ui

import (
	"context"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model/begin"
	"brim/ui/overlay"
)

// The fields of the form that name files.
var (
	accountsFile = companyField(overlay.BeginAccountsFile)
	peopleFile   = companyField(overlay.BeginPeopleFile)
)

// exports are the files that the form names, and what was read from them.
type exports struct {
	asked   exportsAsked
	answers begin.Answers // book, people, start, and what is to be said of them
	err     error
}

// exportsAsked is which files are to be read, and in which currency.
type exportsAsked struct{ accounts, people, currency string }

// none reports whether no file is named.
func (asked exportsAsked) none() bool { return asked.accounts == "" && asked.people == "" }

// readExports reads the files that the form names beside the loop, one wish at a time, and then
// plans with what was read; where other files are named by then, these are read.
func (b *beginning) readExports(asked exportsAsked) tea.Cmd {
	switch {
	case b.work.busy() || asked == b.exports.asked:
		return nil
	case asked.none():
		b.exports = exports{asked: asked}
		return nil
	}
	store, next := b.files.store, b.start
	return b.work.start(b.desk, func(context.Context, func(share float64)) func() tea.Cmd {
		answers, err := store.ReadExports(asked.accounts, asked.people, asked.currency, next)
		return func() tea.Cmd {
			b.exports = exports{asked, answers, err}
			return b.answer()
		}
	})
}

// mergeExports adds what was read to the answers, or says why it was not.
func (b *beginning) mergeExports(answers *begin.Answers, asked exportsAsked, startAnswered bool) {
	field := accountsFile
	if asked.accounts == "" {
		field = peopleFile
	}
	switch read := &b.exports; {
	case asked.none():
	case asked != read.asked:
		b.wrong = append(b.wrong, beginProblem{field, "being read"})
	case read.err != nil:
		why := read.err.Error()
		if asked.people != "" && strings.Contains(why, asked.people) {
			field = peopleFile
		}
		b.wrong = append(b.wrong, beginProblem{field, why})
	default:
		answers.Book, answers.People, answers.Notes = read.answers.Book, read.answers.People, read.answers.Notes
		if !startAnswered {
			answers.Start = read.answers.Start
		}
	}
}
