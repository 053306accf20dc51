package ui

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/ui/overlay"
	"brim/ui/state"
)

// files opens and saves scenarios.
type files struct {
	*desk
	store Store
	watch *watch // of the one on the screen
}

// openedFile is what came of opening a scenario in the place of another.
type openedFile struct {
	doc  state.Document
	plan state.State // of the document, as the screen first shows it
	from *model.Scenario
	back overlay.Asking // that asked for it, or nil
	err  error
}

// savedMsg is what came of saving one.
type savedMsg struct {
	doc state.Document
	err error
	asked
}

// asked is what belongs to a wish to save.
type asked struct {
	note string         // for the log; may be empty
	then func() tea.Cmd // what is to be done once it is saved, or nil
	back overlay.Asking // that asked for the path, or nil
}

// open asks about unsaved changes, then reads the scenario; back is the dialog in which
// it was asked for, or nil.
func (f *files) open(name string, back overlay.Asking) tea.Cmd {
	return f.leaving("opening another scenario", func() tea.Cmd { return f.read(name, back) })
}

// read reads a scenario in the place of the present one, outside the loop.
func (f *files) read(name string, back overlay.Asking) tea.Cmd {
	return f.openBeside("opening "+name, back, func(ctx context.Context, come func(share float64)) (state.Document, error) {
		return f.store.Open(ctx, name, come)
	})
}

// reload reads the document anew, or the tables of one that is in no file yet.
func (f *files) reload() tea.Cmd {
	doc := f.state.Doc
	if doc.Path != "" {
		return f.read(doc.Path, nil)
	}
	return f.openBeside("reading "+doc.Name, nil, func(ctx context.Context, come func(share float64)) (state.Document, error) {
		return f.store.Anew(ctx, doc, come)
	})
}

// opener gives a document outside the loop, as [Store.Open] does.
type opener func(ctx context.Context, come func(share float64)) (state.Document, error)

// openBeside opens a document in the place of the present one, outside the loop.
func (f *files) openBeside(doing string, back overlay.Asking, open opener) tea.Cmd {
	found := openedFile{from: f.state.Scenario, back: back}
	return f.readBeside(doing, func(ctx context.Context, come func(share float64)) func() tea.Cmd {
		if found.doc, found.err = open(ctx, come); found.err == nil {
			found.plan = state.Open(found.doc)
		}
		return func() tea.Cmd { return f.opened(found) }
	})
}

func (f *files) opened(msg openedFile) tea.Cmd {
	if msg.err == nil && msg.from != f.state.Scenario {
		msg.err = fmt.Errorf("%s was not opened: the plan was changed meanwhile", msg.doc.Name)
	}
	if msg.err != nil {
		f.refused(msg.err, msg.back)
		return f.watch.begin()
	}
	next := msg.plan.LikePanel(f.state.Panel).Present(f.state.Presents)
	next = next.Say(strings.TrimSpace("Opened " + msg.doc.Name + ". " + msg.doc.Notice))
	if f.isAgain(&msg.doc) {
		next = f.state.Reread(msg.doc)
	}
	keep := f.become(next)
	return tea.Batch(keep, f.watch.anew())
}

// isAgain reports whether a document is the present one, read again.
func (f *files) isAgain(doc *state.Document) bool {
	now := &f.state.Doc
	if doc.Unwritten {
		return now.Unwritten && doc.First == now.First && doc.Name == now.Name
	}
	return doc.Path != "" && doc.Path == now.Path
}

// leaving does something that would lose unsaved changes, after asking.
func (f *files) leaving(doing string, leave func() tea.Cmd) tea.Cmd {
	if !f.state.Unsaved() {
		return leave()
	}
	title, text := "Unsaved changes", fmt.Sprintf("%q has unsaved changes. Save them before %s?", f.state.Scenario.Title, doing)
	if f.state.Doc.Unwritten {
		title, text = "Not saved yet", fmt.Sprintf("The new plan %q is in no file yet. Save it before %s?", f.state.Scenario.Title, doing)
	}
	f.ask(&overlay.Question{
		Title: title, Text: text,
		Choices: []overlay.Choice{
			{Kind: overlay.AnswerSave, Title: "save", Do: func() tea.Cmd { return f.saveThen(leave) }},
			{Kind: overlay.AnswerDiscard, Title: "discard", Do: leave},
			{Kind: overlay.AnswerCancel, Title: "cancel"},
		},
	})
	return nil
}

// quit leaves the program, once the copy of unsaved work that nobody wants is dropped.
func (f *files) quit() tea.Cmd {
	return f.leaving("leaving", func() tea.Cmd {
		f.keeper.work.Store(nil)
		f.keeper.quitting = true
		if cmd := f.keeper.write(); cmd != nil || f.keeper.writing {
			return cmd
		}
		return tea.Quit
	})
}

// save writes to the document's own file, or asks for a name where it has none.
func (f *files) save() tea.Cmd {
	if f.state.Doc.Path != "" && !f.state.Unsaved() && f.watch.seen.Own == "" {
		f.state = f.state.Say("Nothing has changed since it was saved.")
		return nil
	}
	return f.saveThen(nil)
}

func (f *files) saveThen(then func() tea.Cmd) tea.Cmd {
	if f.state.Doc.Path == "" {
		return f.askSaveAs(then)
	}
	return f.saveTo(f.state.Doc.Path, Consent{}, asked{then: then})
}

// askSaveAs asks for a path; once it is saved there, then is done.
func (f *files) askSaveAs(then func() tea.Cmd) tea.Cmd {
	path := f.state.Doc.Path
	if path == "" {
		path = strings.TrimSuffix(f.state.Doc.Name, filepath.Ext(f.state.Doc.Name)) + ".toml"
	}
	f.dialogs.Open(overlay.NewField("Save as", "Path of the scenario file:", path, then))
	return nil
}

// saveTo writes outside the loop.
func (f *files) saveTo(path string, consent Consent, wish asked) tea.Cmd {
	f.working = "saving " + path
	doc, scenario := f.state.Doc, f.state.Scenario
	return func() tea.Msg {
		written, err := f.store.Save(doc, scenario, path, wish.note, consent)
		return savedMsg{doc: written, err: err, asked: wish}
	}
}

func (f *files) saved(msg savedMsg) tea.Cmd {
	f.working = ""
	var conflict *Conflict
	if errors.As(msg.err, &conflict) && !(conflict.Failed && msg.back != nil) {
		f.askConflict(conflict, msg.asked)
		return f.watch.begin()
	}
	if msg.err != nil {
		f.refused(msg.err, msg.back)
		return f.watch.begin()
	}
	said := "Saved " + msg.doc.Path + "."
	if msg.doc.Notice != "" {
		said = msg.doc.Notice
	}
	keep := f.become(f.state.Saved(msg.doc).Say(said))
	keep = tea.Batch(keep, f.watch.written())
	if msg.then == nil {
		return keep
	}
	return tea.Batch(keep, msg.then())
}

// askConflict asks what to do about a file in the way.
func (f *files) askConflict(c *Conflict, wish asked) {
	kind, write, title := overlay.AnswerOverwrite, "overwrite", "Not saved yet"
	switch {
	case c.Gone:
		write = "write it again"
	case c.Failed:
		kind, write, title = overlay.AnswerAgain, "try again", "Not saved"
	}
	choices := []overlay.Choice{
		{Kind: kind, Title: write, Do: func() tea.Cmd { return f.saveTo(c.Path, c.Needed, wish) }},
		{Kind: overlay.AnswerSaveAs, Title: "save as", Do: func() tea.Cmd {
			if wish.back == nil {
				return f.askSaveAs(wish.then)
			}
			f.dialogs.Open(wish.back) // with the path that was typed
			return nil
		}},
	}
	if c.Reload {
		choices = append(choices, overlay.Choice{Kind: overlay.AnswerReload, Title: "reload", Do: func() tea.Cmd { return f.read(c.Path, nil) }})
	}
	choices = append(choices, overlay.Choice{Kind: overlay.AnswerCancel, Title: "cancel"})
	f.ask(&overlay.Question{Title: title, Text: c.Why, Choices: choices})
}

// offer asks what is to become of unsaved work that an earlier run left. Until that is
// answered nothing can be changed, and so nothing can take its place.
func (f *files) offer(found *Recovered) {
	doc := f.state.Doc
	text := fmt.Sprintf("%s It belongs to %q, %s.", found.Words, f.state.Scenario.Title, f.state.Doc.Name)
	if found.Begun != nil {
		doc, text = *found.Begun, found.Words
	}
	f.ask(&overlay.Question{
		Title: "Unsaved work found", Text: text,
		Choices: []overlay.Choice{
			{Kind: overlay.AnswerReload, Title: "restore", Do: func() tea.Cmd {
				if found.Begun != nil {
					return f.become(state.Open(doc).LikePanel(f.state.Panel))
				}
				return f.become(f.state.Become(found.Scenario))
			}},
			{Kind: overlay.AnswerDiscard, Title: "discard", Do: func() tea.Cmd {
				f.keeper.handed = &unsavedWork{doc: doc, scenario: found.Scenario}
				return f.keeper.keep(&f.state)
			}},
			{Kind: overlay.AnswerLeave, Title: "quit, keep it", Do: func() tea.Cmd { return tea.Quit }},
		},
	})
}
