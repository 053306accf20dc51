package main

import (
	"context"
	"fmt"
	"os"
	"strings"
	"sync/atomic"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/scenarios"
	"brim/ui"
	"brim/ui/run"
	"brim/ui/state"
	"brim/ui/term"
)

// show runs the screen on a scenario that is being read, until it is left. Where the reading
// takes its time, the screen says how far it is.
func show(first *firstRead, caseName string, options ui.Options) error {
	display := newDisplay(options)
	root, err := display.root(first, caseName)
	if err != nil {
		return err
	}
	var last lastWork
	err = run.Run(root, run.Options{
		Screen: display.screen, NoMouse: options.MouseOff, AskBackground: options.Guessed && options.Themes != nil,
		KeepUnsaved: func() {
			if doc, scenario, unsaved := root.Unsaved(); unsaved {
				last.fate.Store(&fate{err: display.store.KeepLast(doc, scenario)})
			}
		},
	})
	if opening, still := root.(*ui.Opening); still && err == nil {
		err = opening.Err()
	}
	if _, _, unsaved := root.Unsaved(); err == nil || !unsaved {
		return err
	}
	return last.farewell(err, display.folder)
}

// rooted is a screen that runs by itself.
type rooted interface {
	tea.Model
	Unsaved() (state.Document, *model.Scenario, bool)
}

// display is what a screen needs besides the scenario.
type display struct {
	store   *store
	folder  string // that keeps unsaved work
	screen  *term.SyncWriter
	options ui.Options
}

func newDisplay(options ui.Options) *display {
	s := &display{store: &store{now: time.Now}, screen: term.NewSyncWriter(os.Stdout), options: options}
	var err error
	if s.folder, err = stateFolder(); err == nil {
		s.store.net, s.store.recent, s.store.told = newNet(s.folder), newRecent(s.folder), newTold(s.folder)
	} else {
		s.options.Notice += " " + noStateNotice(err)
	}
	s.options.Program = releaseName()
	clip := clipboardOf(s.screen, os.Getenv)
	s.options.Copy, s.options.CopyHint = clip.copy, clip.hint()
	return s
}

// root is the screen on the scenario, or while it is read the one that says so.
func (s *display) root(first *firstRead, caseName string) (rooted, error) {
	if first.soon() {
		return s.app(first, caseName)
	}
	return ui.NewOpening(scenarios.Escaped(first.name), s.options, first.share, func(ctx context.Context) (*ui.App, error) {
		first.wait(ctx)
		return s.app(first, caseName)
	}), nil
}

// app is the screen on what was read.
func (s *display) app(read *firstRead, caseName string) (*ui.App, error) {
	if read.err != nil {
		return nil, read.err
	}
	doc := documentOf(read.name, read.file)
	if _, err := caseOf(doc.Scenario, caseName); err != nil {
		return nil, err
	}
	s.options.Case = caseName
	greeting := s.store.Greet(doc)
	s.options.Recovered = greeting.recovered
	s.options.Notice = strings.TrimSpace(s.options.Notice + " " + greeting.notice)
	go func() { _ = run.Attempt(func() { s.store.recent.note(doc) }) }() // nobody waits for it
	return ui.NewApp(doc, s.store, s.options), nil
}

// lastWork is what became of unsaved work when the program ended unasked.
type lastWork struct{ fate atomic.Pointer[fate] }

// fate is the end of an attempt to keep it.
type fate struct{ err error }

// farewell says why the program ended and what became of the work.
func (l *lastWork) farewell(cause error, folder string) error {
	switch end := l.fate.Load(); {
	case end == nil:
		return fmt.Errorf("%w; there was no time to keep unsaved changes", cause)
	case end.err != nil:
		return fmt.Errorf("%w; unsaved changes are lost: %w", cause, end.err)
	}
	return fmt.Errorf("%w; unsaved changes are kept in %s, and the next start offers them", cause,
		scenarios.Escaped(folder))
}
