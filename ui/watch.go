package ui

import (
	"context"
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/overlay"
)

// watch notices when another program changes the open file, or a table that it names.
type watch struct {
	*desk
	store  Store
	reader interface {
		reload() tea.Cmd
	}
	stop   context.CancelFunc // ends the watch under way; nil without one
	round  int                // counts the watches: what an older one says is stale
	seen   Seen               // what the files were found to hold, beside what the document has
	news   bool               // one has changed, and nobody was asked yet
	table  string             // the one that has, where it is not the document's own
	asking bool               // the question is on the screen
	failed bool               // watching did, and that was said
}

// alteredMsg is what a watch found.
type alteredMsg struct {
	round int
	news  News
	err   error
}

// begin watches the document's files from now on, and nothing else.
func (w *watch) begin() tea.Cmd {
	if w.stop != nil {
		w.stop()
		w.stop = nil
	}
	w.round++
	if w.state.Doc.Path == "" && !w.state.Doc.Unwritten { // a built-in
		return nil
	}
	ctx, stop := context.WithCancel(context.Background())
	w.stop = stop
	round, doc, seen := w.round, w.state.Doc, w.seen
	return func() tea.Msg {
		now, err := w.store.Watch(ctx, doc, seen)
		return alteredMsg{round: round, news: now, err: err}
	}
}

// anew forgets what was found: the document is the files again.
func (w *watch) anew() tea.Cmd {
	w.seen, w.news = Seen{}, false
	return w.begin()
}

// written forgets what was found in the document's own file, which has been saved.
func (w *watch) written() tea.Cmd {
	w.seen.Own, w.news = "", w.news && w.table != ""
	return w.begin()
}

// altered notes that a file has changed and watches on. Of one that is gone or cannot be read
// there is nothing to ask: that is said. While a save is under way the news may be our own
// doing: nobody is asked then, and the save that ends well forgets it.
func (w *watch) altered(msg alteredMsg) tea.Cmd {
	switch {
	case msg.round != w.round || msg.news.Seen == w.seen && msg.err == nil:
		return nil
	case msg.err != nil:
		if !w.failed {
			w.failed = true
			w.state = w.state.Fail(msg.err)
		}
		return nil
	}
	w.seen = msg.news.Seen
	if lost := w.lost(msg.news); lost != nil {
		w.news = false
		w.state = w.state.Fail(lost)
	} else {
		w.news, w.table = !w.asking, msg.news.Table
	}
	return w.begin()
}

// lost says that a file is gone or cannot be read; nil where it only has changed.
func (w *watch) lost(found News) error {
	switch {
	case found.Unread != nil:
		return fmt.Errorf("%s cannot be read now: %w; the plan keeps what was read of it", found.Table, found.Unread)
	case found.Gone && found.Table != "":
		return fmt.Errorf("%s is gone: another program has renamed or deleted it; the plan keeps what was read of it", found.Table)
	case found.Gone:
		return fmt.Errorf("%s is gone: another program has renamed or deleted it; %s",
			w.state.Doc.Name, w.state.Keys.Fill("{save} writes it again"))
	}
	return nil
}

// raise asks about a changed file as soon as nothing else is being done; held says that a
// slider is in the user's hand.
func (w *watch) raise(held bool) {
	w.asking = w.asking && !w.dialogs.Empty()
	if !w.news || !w.dialogs.Empty() || w.entry != nil || held || w.working != "" {
		return
	}
	w.news, w.asking = false, true
	name, kept := w.state.Doc.Name, "The screen keeps what it had; saving asks before it overwrites the file."
	if w.table != "" {
		name, kept = w.table, fmt.Sprintf("The plan keeps what was read of %s before.", w.table)
	}
	text := fmt.Sprintf("Another program has changed %s.", name)
	if w.state.Unsaved() {
		text += " Reloading it is one step: undo brings your unsaved changes back."
	}
	question := &overlay.Question{
		Title: "The file has changed", Text: text,
		Choices: []overlay.Choice{
			{Kind: overlay.AnswerReload, Title: "reload", Do: func() tea.Cmd { return w.reader.reload() }},
			{Kind: overlay.AnswerKeep, Title: "keep mine", Do: func() tea.Cmd {
				w.state = w.state.Say(kept)
				return nil
			}},
		},
	}
	if w.state.Unsaved() {
		question.Chosen = 1 // what loses nothing
	}
	w.ask(question)
}
