package ui

import (
	"errors"
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/ui/overlay"
	"brim/ui/state"
)

// opened is what came of opening a scenario in the place of another.
type opened struct {
	doc  state.Document
	from *model.Scenario
	back overlay.Asking // that asked for it, or nil
	err  error
}

// saved is what came of saving one.
type saved struct {
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
func (a *App) open(name string, back overlay.Asking) tea.Cmd {
	return a.leaving("opening another scenario", func() tea.Cmd { return a.read(name, back) })
}

// refused says why a file was not read or written, in the dialog that asked for it too,
// which comes back with what was typed unless another one is open by now.
func (a *App) refused(err error, back overlay.Asking) {
	a.state = a.state.Fail(err)
	if back != nil && a.dialogs.Empty() {
		back.Refused(err.Error())
		a.dialogs.Open(back)
	}
}

// read reads a scenario in the place of the present one, outside the loop.
func (a *App) read(name string, back overlay.Asking) tea.Cmd {
	a.working = "opening " + name
	from := a.state.Scenario
	return func() tea.Msg {
		doc, err := a.store.Open(name)
		return opened{doc: doc, from: from, back: back, err: err}
	}
}

func (a *App) opened(msg opened) tea.Cmd {
	a.working = ""
	if msg.err == nil && msg.from != a.state.Scenario {
		msg.err = fmt.Errorf("%s was not opened: the plan was changed meanwhile", msg.doc.Name)
	}
	if msg.err != nil {
		a.refused(msg.err, msg.back)
		return a.watchFile()
	}
	next := state.Open(msg.doc).LikePanel(a.state.Panel).Present(a.state.Presents)
	next = next.Say(strings.TrimSpace("Opened " + msg.doc.Name + ". " + msg.doc.Notice))
	if msg.doc.Path != "" && msg.doc.Path == a.state.Doc.Path {
		next = a.state.Reread(msg.doc)
	}
	keep := a.become(next)
	return tea.Batch(keep, a.watchAnew())
}

// leaving does something that would lose unsaved changes, after asking.
func (a *App) leaving(what string, leave func() tea.Cmd) tea.Cmd {
	if !a.state.Unsaved() {
		return leave()
	}
	a.ask(&overlay.Question{
		Title: "Unsaved changes",
		Text:  fmt.Sprintf("%q has unsaved changes. Save them before %s?", a.state.Scenario.Title, what),
		Choices: []overlay.Choice{
			{Key: "s", Title: "save", Do: func() tea.Cmd { return a.saveThen(leave) }},
			{Key: "d", Title: "discard", Do: leave},
			{Key: "c", Title: "cancel"},
		},
	})
	return nil
}

// quit leaves the program, once the copy of unsaved work that nobody wants is dropped.
func (a *App) quit() tea.Cmd {
	return a.leaving("leaving", func() tea.Cmd {
		a.keeper.work.Store(nil)
		a.quitting = true
		if cmd := a.keeper.write(a); cmd != nil || a.keeper.writing {
			return cmd
		}
		return tea.Quit
	})
}

// save writes to the document's own file, or asks for a name where it has none.
func (a *App) save() tea.Cmd {
	if a.state.Doc.Path != "" && !a.state.Unsaved() && a.watch.seen == "" {
		a.state = a.state.Say("Nothing has changed since it was saved.")
		return nil
	}
	return a.saveThen(nil)
}

func (a *App) saveThen(then func() tea.Cmd) tea.Cmd {
	if a.state.Doc.Path == "" {
		return a.askSaveAs(then)
	}
	return a.saveTo(a.state.Doc.Path, Consent{}, asked{then: then})
}

// askSaveAs asks for a path; once it is saved there, then is done.
func (a *App) askSaveAs(then func() tea.Cmd) tea.Cmd {
	path := a.state.Doc.Path
	if path == "" {
		path = strings.TrimSuffix(a.state.Doc.Name, ".toml") + ".toml"
	}
	a.dialogs.Open(overlay.NewField("Save as", "Path of the scenario file:", path, then))
	return nil
}

// saveTo writes outside the loop.
func (a *App) saveTo(path string, consent Consent, by asked) tea.Cmd {
	a.working = "saving " + path
	doc, scenario := a.state.Doc, a.state.Scenario
	return func() tea.Msg {
		written, err := a.store.Save(doc, scenario, path, by.note, consent)
		return saved{doc: written, err: err, asked: by}
	}
}

func (a *App) saved(msg saved) tea.Cmd {
	a.working = ""
	var conflict *Conflict
	if errors.As(msg.err, &conflict) {
		a.askConflict(conflict, msg.asked)
		return a.watchFile()
	}
	if msg.err != nil {
		a.refused(msg.err, msg.back)
		return a.watchFile()
	}
	said := "Saved " + msg.doc.Path + "."
	if msg.doc.Notice != "" {
		said = msg.doc.Notice
	}
	keep := a.become(a.state.Saved(msg.doc).Say(said))
	keep = tea.Batch(keep, a.watchAnew())
	if msg.then == nil {
		return keep
	}
	return tea.Batch(keep, msg.then())
}

// askConflict asks what to do about a file in the way.
func (a *App) askConflict(c *Conflict, by asked) {
	write := "overwrite"
	if c.Gone {
		write = "write it again"
	}
	choices := []overlay.Choice{
		{Key: "o", Title: write, Do: func() tea.Cmd { return a.saveTo(c.Path, c.Needed, by) }},
		{Key: "a", Title: "save as", Do: func() tea.Cmd {
			if by.back == nil {
				return a.askSaveAs(by.then)
			}
			a.dialogs.Open(by.back) // with the path that was typed
			return nil
		}},
	}
	if c.Reload {
		choices = append(choices, overlay.Choice{Key: "r", Title: "reload", Do: func() tea.Cmd { return a.read(c.Path, nil) }})
	}
	choices = append(choices, overlay.Choice{Key: "c", Title: "cancel"})
	a.ask(&overlay.Question{Title: "Not saved yet", Text: c.Why, Choices: choices})
}

// offer asks what is to become of unsaved work that an earlier run left. Until that is
// answered nothing can be changed, and so nothing can take its place.
func (a *App) offer(found *Recovered) {
	a.ask(&overlay.Question{
		Title: "Unsaved work found",
		Text:  fmt.Sprintf("%s It belongs to %q, %s.", found.Words, a.state.Scenario.Title, a.state.Doc.Name),
		Choices: []overlay.Choice{
			{Key: "r", Title: "restore", Do: func() tea.Cmd { return a.become(a.state.Become(found.Scenario)) }},
			{Key: "d", Title: "discard", Do: func() tea.Cmd {
				a.keeper.handed = &unsavedWork{doc: a.state.Doc, scenario: found.Scenario}
				return a.keeper.keep(a)
			}},
			{Key: "q", Title: "quit, keep it", Do: func() tea.Cmd { return tea.Quit }},
		},
	})
}
