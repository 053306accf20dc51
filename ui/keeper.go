package ui

import (
	"fmt"
	"sync/atomic"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/ui/state"
)

// Unsaved returns the document and the scenario of unsaved work, or false when there is
// none. Any goroutine may call it.
func (d *desk) Unsaved() (state.Document, *model.Scenario, bool) {
	work := d.keeper.work.Load()
	if work == nil {
		return state.Document{}, nil, false
	}
	return work.doc, work.scenario, true
}

// keeper hands unsaved work to the store, one write at a time.
type keeper struct {
	store    Store
	quitting bool                        // the program ends once this is done
	work     atomic.Pointer[unsavedWork] // what is unsaved now, or nil
	handed   *unsavedWork                // what the store was last given
	writing  bool
	failed   bool // and said so
}

type unsavedWork struct {
	doc      state.Document
	scenario *model.Scenario
}

// keptMsg says that the store is done with a piece of unsaved work.
type keptMsg struct{ err error }

// keep notes what is unsaved and writes it when no write is under way.
func (k *keeper) keep(s *state.State) tea.Cmd {
	work := k.work.Load()
	switch {
	case !s.Unsaved():
		k.work.Store(nil)
	case work == nil || work.scenario != s.Scenario:
		k.work.Store(&unsavedWork{doc: s.Doc, scenario: s.Scenario})
	}
	return k.write()
}

func (k *keeper) write() tea.Cmd {
	work := k.work.Load()
	if k.writing || work == k.handed {
		return nil
	}
	before := k.handed
	k.writing, k.handed = true, work
	return func() tea.Msg {
		if work == nil {
			return keptMsg{err: k.store.Forget(before.doc)}
		}
		return keptMsg{err: k.store.Keep(work.doc, work.scenario)}
	}
}

// done writes what came in the meantime. The first failure is said, once: the program
// goes on without a net.
func (k *keeper) done(d *desk, msg keptMsg) tea.Cmd {
	k.writing = false
	if msg.err != nil && !k.failed {
		k.failed = true
		d.state = d.state.Fail(fmt.Errorf("unsaved work is not kept against a crash: %w", msg.err))
	}
	if cmd := k.write(); cmd != nil || !k.quitting {
		return cmd
	}
	return tea.Quit
}
