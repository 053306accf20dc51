package main

import (
	"fmt"
	"os"
	"strings"
	"sync/atomic"
	"time"

	"brim/scenarios"
	"brim/ui"
	"brim/ui/run"
	"brim/ui/state"
	"brim/ui/term"
)

// show runs the screen until it is left.
func show(doc state.Document, options ui.Options) error {
	store := &store{now: time.Now}
	folder, err := stateFolder()
	if err == nil {
		store.net, store.recent, store.told = newNet(folder), newRecent(folder), newTold(folder)
	} else {
		options.Notice += " " + noStateNotice(err)
	}
	greeting := store.Greet(doc)
	options.Recovered = greeting.recovered
	options.Notice = strings.TrimSpace(options.Notice + " " + greeting.notice)
	go func() { _ = run.Attempt(func() { store.recent.note(doc) }) }() // nobody waits for it
	screen := term.NewSyncWriter(os.Stdout)
	clip := clipboardOf(screen, os.Getenv)
	options.Copy, options.CopyHint = clip.copy, clip.hint()
	app := ui.NewApp(doc, store, options)

	var last lastWork
	err = run.Run(app, run.Options{
		Screen: screen, NoMouse: options.MouseOff, AskBackground: options.Guessed && options.Themes != nil,
		KeepUnsaved: func() {
			if doc, scenario, unsaved := app.Unsaved(); unsaved {
				last.fate.Store(&fate{err: store.KeepLast(doc, scenario)})
			}
		},
	})
	if _, _, unsaved := app.Unsaved(); err == nil || !unsaved {
		return err
	}
	return last.farewell(err, folder)
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
