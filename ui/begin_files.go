package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/overlay"
)

// fileField is the chosen field that names a file; that of the accounts where another is chosen.
func (b *beginning) fileField() overlay.BeginField {
	if field, _ := b.chosenField(); field == peopleFile {
		return field
	}
	return accountsFile
}

// chooseFile lists files for the chosen field.
func (b *beginning) chooseFile() tea.Cmd {
	field, title := b.fileField(), "The accounts that your CRM exports, as CSV"
	if field == peopleFile {
		title = "The people that your HR system exports, as CSV"
	}
	return b.tables.choose(tableAsked{
		title:  title,
		take:   func(path string) tea.Cmd { return b.fill(field, path) },
		refuse: func(why error) { b.asked.Refused(why.Error()) },
	})
}

// fill answers a field of the form with the path of a file, and goes on to the next field.
func (b *beginning) fill(field overlay.BeginField, path string) tea.Cmd {
	form := b.form()
	if form == nil {
		return nil
	}
	form.Fill(field, path)
	form.Next()
	return b.answered(form)
}
