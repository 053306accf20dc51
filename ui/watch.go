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
func (f *files) watchFile() tea.Cmd {
	w := &f.watch
	if w.stop != nil {
		w.stop()
		w.stop = nil
	}
	w.round++
	if f.state.Doc.Path == "" {
		return nil
	}
	ctx, stop := context.WithCancel(context.Background())
	w.stop = stop
	round, doc, seen := w.round, f.state.Doc, w.seen
	return func() tea.Msg {
		now, err := f.store.Watch(ctx, doc, seen)
		return altered{round: round, seen: now, err: err}
	}
}

// watchAnew forgets what was found: the document is the file again.
func (f *files) watchAnew() tea.Cmd {
	f.watch.seen, f.watch.news = "", false
	return f.watchFile()
}

// altered notes that the file has changed and watches on. Of one that is gone there is
// nothing to ask: that is said. While a save is under way the news may be our own doing:
// nobody is asked then, and the save that ends well forgets it.
func (f *files) altered(msg altered) tea.Cmd {
	w := &f.watch
	switch {
	case msg.round != w.round || msg.seen == "" && msg.err == nil:
		return nil
	case msg.err != nil:
		if !w.failed {
			w.failed = true
			f.state = f.state.Fail(msg.err)
		}
		return nil
	}
	if w.seen, w.news = msg.seen, !w.asking; msg.seen == FileGone {
		w.news = false
		f.state = f.state.Fail(fmt.Errorf("%s is gone: another program has renamed or deleted it; %s",
			f.state.Doc.Name, f.state.Keys.Fill("{save} writes it again")))
	}
	return f.watchFile()
}

// raise asks about a changed file as soon as nothing else is being done; held says that a
// slider is in the user's hand.
func (f *files) raise(held bool) {
	w := &f.watch
	w.asking = w.asking && !f.dialogs.Empty()
	if !w.news || !f.dialogs.Empty() || f.entry != nil || held || f.working != "" {
		return
	}
	w.news, w.asking = false, true
	text := fmt.Sprintf("Another program has changed %s.", f.state.Doc.Name)
	if f.state.Unsaved() {
		text += " Reloading it is one step: undo brings your unsaved changes back."
	}
	question := &overlay.Question{
		Title: "The file has changed", Text: text,
		Choices: []overlay.Choice{
			{Key: "r", Title: "reload", Do: func() tea.Cmd { return f.read(f.state.Doc.Path, nil) }},
			{Key: "m", Title: "keep mine", Do: func() tea.Cmd {
				f.state = f.state.Say("The screen keeps what it had; saving asks before it overwrites the file.")
				return nil
			}},
		},
	}
	if f.state.Unsaved() {
		question.Chosen = 1 // what loses nothing
	}
	f.ask(question)
}
