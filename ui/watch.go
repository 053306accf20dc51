package ui

import (
	"context"
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/overlay"
)

// watch notices when another program changes the open file.
type watch struct {
	*desk
	store  Store
	reader interface {
		read(name string, back overlay.Asking) tea.Cmd
	}
	stop   context.CancelFunc // ends the watch under way; nil without one
	round  int                // counts the watches: what an older one says is stale
	seen   string             // what the file was found to hold, beside the document's text
	news   bool               // it has changed, and nobody was asked yet
	asking bool               // the question is on the screen
	failed bool               // watching did, and that was said
}

// alteredMsg is what a watch found.
type alteredMsg struct {
	round int
	seen  string
	err   error
}

// begin watches the document's file from now on, and nothing else.
func (w *watch) begin() tea.Cmd {
	if w.stop != nil {
		w.stop()
		w.stop = nil
	}
	w.round++
	if w.state.Doc.Path == "" {
		return nil
	}
	ctx, stop := context.WithCancel(context.Background())
	w.stop = stop
	round, doc, seen := w.round, w.state.Doc, w.seen
	return func() tea.Msg {
		now, err := w.store.Watch(ctx, doc, seen)
		return alteredMsg{round: round, seen: now, err: err}
	}
}

// anew forgets what was found: the document is the file again.
func (w *watch) anew() tea.Cmd {
	w.seen, w.news = "", false
	return w.begin()
}

// altered notes that the file has changed and watches on. Of one that is gone there is
// nothing to ask: that is said. While a save is under way the news may be our own doing:
// nobody is asked then, and the save that ends well forgets it.
func (w *watch) altered(msg alteredMsg) tea.Cmd {
	switch {
	case msg.round != w.round || msg.seen == "" && msg.err == nil:
		return nil
	case msg.err != nil:
		if !w.failed {
			w.failed = true
			w.state = w.state.Fail(msg.err)
		}
		return nil
	}
	if w.seen, w.news = msg.seen, !w.asking; msg.seen == FileGone {
		w.news = false
		w.state = w.state.Fail(fmt.Errorf("%s is gone: another program has renamed or deleted it; %s",
			w.state.Doc.Name, w.state.Keys.Fill("{save} writes it again")))
	}
	return w.begin()
}

// raise asks about a changed file as soon as nothing else is being done; held says that a
// slider is in the user's hand.
func (w *watch) raise(held bool) {
	w.asking = w.asking && !w.dialogs.Empty()
	if !w.news || !w.dialogs.Empty() || w.entry != nil || held || w.working != "" {
		return
	}
	w.news, w.asking = false, true
	text := fmt.Sprintf("Another program has changed %s.", w.state.Doc.Name)
	if w.state.Unsaved() {
		text += " Reloading it is one step: undo brings your unsaved changes back."
	}
	question := &overlay.Question{
		Title: "The file has changed", Text: text,
		Choices: []overlay.Choice{
			{Kind: overlay.AnswerReload, Title: "reload", Do: func() tea.Cmd { return w.reader.read(w.state.Doc.Path, nil) }},
			{Kind: overlay.AnswerKeep, Title: "keep mine", Do: func() tea.Cmd {
				w.state = w.state.Say("The screen keeps what it had; saving asks before it overwrites the file.")
				return nil
			}},
		},
	}
	if w.state.Unsaved() {
		question.Chosen = 1 // what loses nothing
	}
	w.ask(question)
}
