package ui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/overlay"
)

// tablesMsg is which tables and folders there are to choose from.
type tablesMsg struct {
	shelf  Shelf
	field  overlay.BeginField // that the file is for
	folder string             // that was looked into
	typed  string             // a path that may be a file instead; empty for none
	asked  awaited
	err    error
}

func (msg tablesMsg) arrive(a *App) tea.Cmd { return a.beginning.tablesListed(msg) }

// fileField is the chosen field that names a file; that of the accounts where another is chosen.
func (b *beginning) fileField() overlay.BeginField {
	if field, _ := b.chosenField(); field == peopleFile {
		return field
	}
	return accountsFile
}

// chooseFile lists files for the chosen field, of the folder where the last one was found.
func (b *beginning) chooseFile() tea.Cmd { return b.listTables(b.fileField(), b.folder, "") }

// listTables looks into a folder outside the loop. What was typed may be a file instead.
func (b *beginning) listTables(field overlay.BeginField, folder, typed string) tea.Cmd {
	asked, store := awaiting(b.desk), b.files.store
	return func() tea.Msg {
		shelf, err := store.Tables(folder)
		return tablesMsg{shelf: shelf, field: field, folder: folder, typed: typed, asked: asked, err: err}
	}
}

// tablesListed shows the list, unless another dialog has come in between or esc has called it
// off. What was typed and is no folder names the file.
func (b *beginning) tablesListed(msg tablesMsg) tea.Cmd {
	switch {
	case msg.asked.overtaken(b.desk) || msg.asked.calledOff(b.desk):
	case msg.err != nil && msg.typed != "":
		return b.fill(msg.field, msg.typed)
	case msg.err != nil:
		b.asked.Refused(msg.err.Error())
	default:
		b.folder = msg.folder
		title := "The accounts that your CRM exports, as CSV"
		if msg.field == peopleFile {
			title = "The people that your HR system exports, as CSV"
		}
		b.dialogs.Open(overlay.NewList(title, "file", b.tableEntries(msg), func(path string) overlay.Action {
			return overlay.Do{Work: func() tea.Cmd { return b.listTables(msg.field, path, path) }}
		}).Names(beginNames).Choose(firstFile(msg.shelf.Here)))
	}
	return nil
}

// beginNames is the room for names of files and of columns.
const beginNames = 44

// tableEntries are the files and folders of a list: those of the folder, then those elsewhere.
func (b *beginning) tableEntries(msg tablesMsg) []overlay.Entry {
	var entries []overlay.Entry
	for _, group := range []struct {
		title  string
		places []Place
	}{{"Folder " + msg.shelf.Folder, msg.shelf.Here}, {"Elsewhere", msg.shelf.Recent}} {
		for _, place := range group.places {
			choose := func() tea.Cmd { return b.fill(msg.field, place.Name) }
			if place.Folder {
				choose = func() tea.Cmd { return b.listTables(msg.field, place.Name, "") }
			}
			entries = append(entries, overlay.Entry{Name: place.Label, Text: place.Title, Detail: place.About, Group: group.title,
				Action: overlay.Do{Work: choose}})
		}
	}
	return entries
}

// firstFile is the place of the first file among folders and files; 0 where there is none.
func firstFile(places []Place) int {
	return max(0, slices.IndexFunc(places, func(place Place) bool { return !place.Folder }))
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
