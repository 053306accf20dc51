package ui

import (
	"context"
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/overlay"
)

// watch notices when another program changes the open file.
type watch struct {
	stop   context.CancelFunc // ends the watch under way; nil without one
	round  int                // counts the watches: what an older one says is stale
	seen   string             // what the file was found to hold, beside the document's text
	news   bool               // it has changed, and nobody was asked yet
	asking bool               // the question is on the screen
	failed bool               // watching did, and that was said
}

// altered is what a watch found.
type altered struct {
	round int
	seen  string
	err   error
}

// watchFile watches the document's file from now on, and nothing else.
func (a *App) watchFile() tea.Cmd {
	w := &a.watch
	if w.stop != nil {
		w.stop()
		w.stop = nil
	}
	w.round++
	if a.state.Doc.Path == "" {
		return nil
	}
	ctx, stop := context.WithCancel(context.Background())
	w.stop = stop
	round, doc, seen := w.round, a.state.Doc, w.seen
	return func() tea.Msg {
		now, err := a.store.Watch(ctx, doc, seen)
		return altered{round: round, seen: now, err: err}
	}
}

// watchAnew forgets what was found: the document is the file again.
func (a *App) watchAnew() tea.Cmd {
	a.watch.seen, a.watch.news = "", false
	return a.watchFile()
}

// altered notes that the file has changed and watches on. Of one that is gone there is
// nothing to ask: that is said. While a save is under way the news may be our own doing:
// nobody is asked then, and the save that ends well forgets it.
func (a *App) altered(msg altered) tea.Cmd {
	w := &a.watch
	switch {
	case msg.round != w.round || msg.seen == "" && msg.err == nil:
		return nil
	case msg.err != nil:
		if !w.failed {
			w.failed = true
			a.state = a.state.Fail(msg.err)
		}
		return nil
	}
	if w.seen, w.news = msg.seen, !w.asking; msg.seen == FileGone {
		w.news = false
		a.state = a.state.Fail(fmt.Errorf("%s is gone: another program has renamed or deleted it; %s",
			a.state.Doc.Name, a.state.Keys.Fill("{save} writes it again")))
	}
	return a.watchFile()
}

// raise asks about a changed file as soon as nothing else is being done.
func (a *App) raise() {
	w := &a.watch
	w.asking = w.asking && !a.dialogs.Empty()
	if !w.news || !a.dialogs.Empty() || a.entry != nil || a.drag.on || a.working != "" {
		return
	}
	w.news, w.asking = false, true
	text := fmt.Sprintf("Another program has changed %s.", a.state.Doc.Name)
	if a.state.Unsaved() {
		text += " Reloading it is one step: undo brings your unsaved changes back."
	}
	question := &overlay.Question{
		Title: "The file has changed", Text: text,
		Choices: []overlay.Choice{
			{Key: "r", Title: "reload", Do: func() tea.Cmd { return a.read(a.state.Doc.Path, nil) }},
			{Key: "m", Title: "keep mine", Do: func() tea.Cmd {
				a.state = a.state.Say("The screen keeps what it had; saving asks before it overwrites the file.")
				return nil
			}},
		},
	}
	if a.state.Unsaved() {
		question.Chosen = 1 // what loses nothing
	}
	a.ask(question)
}
