package ui

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/ui/overlay"
)

// meanings are what the columns of an export can be taken for, as people say it, in the order
// in which they are asked for; what they are used for stands behind.
var meanings = map[overlay.BeginField][]meaning{
	accountsFile: {
		{"acv", "ARR of the account", "What the account pays a year; a column with MRR counts twelve times. Needed."},
		{"name", "Account", "The account's name."},
		{"id", "Account ID", "Rows of one id are one account."},
		{"csm", "CSM", "Whose book the account is in."},
		{"ae", "AE", "Who makes a pod with the CSM."},
		{"owner", "Owner", "Whose book the account is in, where no column names CSMs."},
		{"tier", "Segment", "The tiers of the plan are these segments."},
		{"currency", "Currency", "Of the amounts, where they are not all in the plan's."},
		{"status", "Status", "Rows of prospects, lost and former customers are left out."},
		{"start_date", "Customer since", "Who became a customer in the last year is being onboarded."},
		{"renewal_date", "Renewal", "When renewals are due."},
		{"growth", "Growth potential", "A part of the account's score."},
		{"risk", "Churn risk", "A part of the account's score."},
		{"pinned", "Pinned", "Accounts that no rebalance moves."},
	},
	peopleFile: {
		{"role", "Job title", "Account executives and customer success managers count. Needed."},
		{"name", "Name", "Finds whose accounts are whose."},
		{"tier", "Segment", "The tier that somebody serves."},
		{"start_date", "First day", "Who is in ramp, and who is still to start."},
		{"end_date", "Last day", "Who leaves, and when."},
	},
}

// meaning is what a column can be taken for.
type meaning struct{ key, name, use string }

// askColumns shows how the file of the chosen field is read, or the accounts file where that field
// names none; without a file it lists some.
func (b *beginning) askColumns() tea.Cmd {
	field, form := b.fileField(), b.form()
	if form.Text(field) == "" && field == peopleFile {
		field = accountsFile // the only file that is there to be seen
	}
	switch {
	case form.Text(field) == "":
		return b.chooseFile()
	case b.exporting.busy():
		return nil // it says that it is being read
	}
	b.showColumns(field, 0)
	return nil
}

// showColumns shows how a file is read: which columns are taken for what, how rows count, and
// which do not.
func (b *beginning) showColumns(field overlay.BeginField, chosen int) {
	path := b.form().Text(field)
	b.columnsOf = field
	b.columns = overlay.NewList("How "+fileName(path)+" is read", "line", b.columnEntries(field), nil).
		Enter("changes it").Names(tableNames).Choose(chosen)
	b.dialogs.Open(b.columns)
}

// showReadAgain brings the list in front up to what was read by now.
func (b *beginning) showReadAgain() {
	if b.columns != nil && b.dialogs.Top() == b.columns {
		chosen := b.columns.Chosen()
		b.dialogs.Close()
		b.showColumns(b.columnsOf, chosen)
	}
}

// readingOf is how the file of a field was read.
func (b *beginning) readingOf(field overlay.BeginField) *model.Reading {
	if field == peopleFile {
		return &b.exports.read.People
	}
	return &b.exports.read.Accounts
}

func (b *beginning) columnEntries(field overlay.BeginField) []overlay.Entry {
	var entries []overlay.Entry
	reading := b.readingOf(field)
	for _, m := range meanings[field] {
		text := "no column"
		if i := slices.IndexFunc(reading.Taken, func(t model.Taken) bool { return t.For == m.key }); i >= 0 {
			text = columnWords(reading, slices.Index(reading.Headers, reading.Taken[i].Column))
		}
		if b.wayOf(b.form().Text(field)).Columns[m.key] != "" {
			text += ", as you chose"
		}
		entries = append(entries, overlay.Entry{Name: m.name, Text: text, Detail: m.use, Group: "Columns; enter takes another one",
			Action: leads(func() { b.chooseColumn(field, m) })})
	}
	if field == accountsFile {
		entries = append(entries, b.rowEntries()...)
	}
	return append(entries, saidEntries(reading, b.exports.err)...)
}

// columnWords are a column with an example of what stands in it.
func columnWords(reading *model.Reading, i int) string {
	if i < 0 {
		return "no column"
	}
	words := reading.Headers[i]
	if words == "" {
		words = fmt.Sprintf("column %d, without a name", i+1)
	}
	if example := exampleOf(reading, i); example != "" {
		words += ", like " + example
	}
	return words
}

// exampleOf is what stands in a column; empty where nobody has looked.
func exampleOf(reading *model.Reading, i int) string {
	if i < len(reading.Examples) {
		return reading.Examples[i]
	}
	return ""
}

// chooseColumn lists the columns of a file for one meaning.
func (b *beginning) chooseColumn(field overlay.BeginField, m meaning) {
	reading := b.readingOf(field)
	const usual = "the column that is usually called so, if there is one"
	entries := []overlay.Entry{{Name: "as its name says", Text: usual, Detail: usual,
		Action: b.changes(field, func(way *ExportFile) { way.Columns = without(way.Columns, m.key) })}}
	for i, header := range reading.Headers {
		if strings.TrimSpace(header) == "" {
			continue // nothing can name it
		}
		entries = append(entries, overlay.Entry{Name: header, Text: exampleOf(reading, i),
			Action: b.changes(field, func(way *ExportFile) { way.Columns = with(way.Columns, m.key, header) })})
	}
	b.dialogs.Open(overlay.NewList(m.name+": which column?", "column", entries, nil).Names(tableNames))
}

// leads is the action that opens another dialog over the present one.
func leads(open func()) overlay.Action {
	return overlay.Lead{Work: func() tea.Cmd {
		open()
		return nil
	}}
}

// changes is the action that has the file of a field read in another way.
func (b *beginning) changes(field overlay.BeginField, change func(way *ExportFile)) overlay.Action {
	return overlay.Do{Work: func() tea.Cmd {
		form := b.form()
		if form == nil {
			return nil
		}
		way := b.wayOf(form.Text(field))
		change(&way)
		b.ways[way.Path] = way
		b.turns++
		return b.answered(form)
	}}
}

// with are columns by what they are taken for, with one more.
func with(columns map[string]string, key, column string) map[string]string {
	columns = maps.Clone(columns)
	if columns == nil {
		columns = map[string]string{}
	}
	columns[key] = column
	return columns
}

// without are columns by what they are taken for, but for one.
func without(columns map[string]string, key string) map[string]string {
	columns = maps.Clone(columns)
	delete(columns, key)
	return columns
}
