package ui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/overlay"
)

// tables lists the tables of folders, such as exports, to choose one from.
type tables struct {
	*desk
	store  Store
	folder string // where the last one was looked for; empty: the working directory
}

// tableAsked is what a table is chosen for.
type tableAsked struct {
	title  string
	named  string // what its name is likely to hold: the first such is chosen; empty for nothing
	take   func(path string) tea.Cmd
	refuse func(why error) // where a folder cannot be listed
}

// tablesMsg is which tables and folders there are to choose from.
type tablesMsg struct {
	tables  *tables
	wish    tableAsked
	shelf   Shelf
	folder  string // that was looked into
	typed   string // a path that may be a file instead; empty for none
	awaited awaited
	err     error
}

func (msg tablesMsg) arrive(*App) tea.Cmd { return msg.tables.listed(msg) }

// choose lists the tables of the folder where the last one was found.
func (t *tables) choose(wish tableAsked) tea.Cmd { return t.list(wish, t.folder, "") }

// list looks into a folder outside the loop. What was typed may be a file instead.
func (t *tables) list(wish tableAsked, folder, typed string) tea.Cmd {
	asked, store := awaiting(t.desk), t.store
	return func() tea.Msg {
		shelf, err := store.Tables(folder)
		return tablesMsg{tables: t, wish: wish, shelf: shelf, folder: folder, typed: typed, awaited: asked, err: err}
	}
}

// listed shows the list, unless another dialog has come in between or esc has called it
// off. What was typed and is no folder names the file.
func (t *tables) listed(msg tablesMsg) tea.Cmd {
	switch {
	case msg.awaited.overtaken(t.desk) || msg.awaited.calledOff(t.desk):
	case msg.err != nil && msg.typed != "":
		return msg.wish.take(msg.typed)
	case msg.err != nil:
		msg.wish.refuse(msg.err)
	default:
		t.folder = msg.folder
		t.dialogs.Open(overlay.NewList(msg.wish.title, "file", t.entries(msg), func(path string) overlay.Action {
			return overlay.Do{Work: func() tea.Cmd { return t.list(msg.wish, path, path) }}
		}).Names(tableNames).Choose(firstFile(msg.shelf.Here, msg.wish.named)))
	}
	return nil
}

// tableNames is the room for names of files and of columns.
const tableNames = 44

// entries are the files and folders of a list: those of the folder, then those elsewhere.
func (t *tables) entries(msg tablesMsg) []overlay.Entry {
	var entries []overlay.Entry
	for _, group := range []struct {
		title  string
		places []Place
	}{{"Folder " + msg.shelf.Folder, msg.shelf.Here}, {"Elsewhere", msg.shelf.Recent}} {
		for _, place := range group.places {
			choose := func() tea.Cmd { return msg.wish.take(place.Name) }
			if place.Folder {
				choose = func() tea.Cmd { return t.list(msg.wish, place.Name, "") }
			}
			entries = append(entries, overlay.Entry{Name: place.Label, Text: place.Title, Detail: place.About, Group: group.title,
				Action: overlay.Do{Work: choose}})
		}
	}
	return entries
}

// firstFile is the place of the first file among folders and files, of that name if there is one; 0
// where there is none.
func firstFile(places []Place, named string) int {
	like := func(place Place) bool { return !place.Folder && strings.Contains(strings.ToLower(place.Label), named) }
	if i := slices.IndexFunc(places, like); i >= 0 {
		return i
	}
	return max(0, slices.IndexFunc(places, func(place Place) bool { return !place.Folder }))
}
