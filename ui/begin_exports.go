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
	asked exportsAsked
	read  ExportsRead
	err   error
}

// exportsAsked is which files are to be read, in which currency, and which way of reading them:
// ways are counted.
type exportsAsked struct {
	accounts, people, currency string
	ways                       int
}

// none reports whether no file is named.
func (asked exportsAsked) none() bool { return asked.accounts == "" && asked.people == "" }

// asks is what the form asks to be read now.
func (b *beginning) asks(form *overlay.Begin, currency string) exportsAsked {
	return exportsAsked{form.Text(accountsFile), form.Text(peopleFile), currency, b.turns}
}

// exportsAs are the exports with the ways in which they are to be read.
func (b *beginning) exportsAs(asked exportsAsked) Exports {
	return Exports{Accounts: b.wayOf(asked.accounts), People: b.wayOf(asked.people), Currency: asked.currency, Next: b.start}
}

// wayOf is how the file of a path is to be read.
func (b *beginning) wayOf(path string) ExportFile {
	way := b.ways[path]
	way.Path = path
	return way
}

// readExports reads the files that the form names beside the loop, and then plans with what was
// read. What is being read for an earlier wish is stopped.
func (b *beginning) readExports(asked exportsAsked) tea.Cmd {
	switch {
	case asked == b.exports.asked:
		b.exporting.cancel()
		return nil
	case asked.none():
		b.exporting.cancel()
		b.exports = exports{asked: asked}
		return nil
	case b.exporting.busy() && asked == b.awaited:
		return nil
	}
	b.awaited = asked
	store, files := b.files.store, b.exportsAs(asked)
	return b.exporting.start(b.desk, func(ctx context.Context, come func(share float64)) func() tea.Cmd {
		read, err := store.ReadExports(ctx, files, come)
		return func() tea.Cmd {
			b.exports = exports{asked, read, err}
			b.showReadAgain()
			return b.answer()
		}
	})
}

// mergeExports adds what was read to the answers, or says why it was not.
func (b *beginning) mergeExports(answers *begin.Answers, startAnswered bool) {
	read, asked := &b.exports, b.exports.asked
	switch {
	case asked.none():
	case read.err != nil:
		field, why := accountsFile, read.err.Error()
		if asked.accounts == "" || asked.people != "" && strings.Contains(why, asked.people) {
			field = peopleFile
		}
		b.wrong = append(b.wrong, beginProblem{field, why})
	default:
		from := &read.read.Answers
		answers.Book, answers.People, answers.Notes = from.Book, from.People, from.Notes
		if !startAnswered {
			answers.Start = from.Start
		}
	}
}
