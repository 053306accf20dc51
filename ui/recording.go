package ui

import (
	"path/filepath"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/state"
)

// recording takes files of what has happened, beside the update loop.
type recording struct {
	*desk
	store  Store
	tables tables // to choose one from
}

// ask lists the tables of the folder in which the plan's own file is.
func (r *recording) ask() tea.Cmd {
	if folder := filepath.Dir(r.state.Doc.Path); r.tables.folder == "" && folder != "." {
		r.tables.folder = folder
	}
	return r.tables.choose(tableAsked{
		title:  "What has happened so far, as CSV",
		named:  "actual",
		take:   r.take,
		refuse: func(why error) { r.state = r.state.Fail(why) },
	})
}

// take reads a file of what has happened beside the loop, and names it in the plan, as one step to
// undo.
func (r *recording) take(path string) tea.Cmd {
	return r.takeTable(tableRead{path: path, what: "actuals", read: r.store.TakeActuals, taken: state.State.TakeActuals})
}
