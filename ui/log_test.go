package ui

import (
	"errors"
	"testing"
	"time"
)

// logged is a screen whose file has two saves in its log: the first with 30 CSMs.
func logged(t *testing.T) (*App, *memory) {
	t.Helper()
	a, store := screen(t, "pod-breach", 120, 40)
	before := a.state.Scenario.Clone()
	before.CSM.Heads = 30
	moment := time.Date(2027, 3, 4, 5, 6, 0, 0, time.UTC)
	store.saves = []Save{
		{Number: 1, Time: moment, Who: "Nina: board", Moves: []string{"csm.heads 12 → 30"}, Source: before},
		{Number: 2, Time: moment.Add(time.Hour), Who: "changed by another program", Moves: []string{"csm.heads 30 → 20"}},
	}
	return a, store
}

// TestLogBringsASaveBack as one change that is not saved and can be undone.
func TestLogBringsASaveBack(t *testing.T) {
	a, store := logged(t)
	press(a, "alt+l")
	sees(t, a, "Saves of pod-breach", "2027-03-04 05:06  Nina: board", "csm.heads 12 → 30", "▸ 2027-03-04 06:06")
	press(a, "down", "enter")
	if number(t, a, "csm.heads") != 30 || !a.state.Unsaved() || store.kept == nil {
		t.Error("the save is not brought back as an unsaved change")
	}
	if press(a, "u"); number(t, a, "csm.heads") != 20 || a.state.Unsaved() {
		t.Error("that cannot be undone")
	}
	press(a, "alt+l", "enter")
	sees(t, a, "disk full") // what cannot be brought back is said
	store.saves = nil
	press(a, "alt+l")
	sees(t, a, "No save of this file is in its log yet.")
	store.blind = errors.New("log not read: too large")
	press(a, "alt+l")
	sees(t, a, "log not read")
}

// TestAReadSaveComesTooLate drops it when the plan was changed meanwhile.
func TestAReadSaveComesTooLate(t *testing.T) {
	a, _ := logged(t)
	press(a, "alt+l", "down")
	_, read := a.Update(keyNamed("enter"))
	msg := read()
	press(a, "right")
	a.Update(msg)
	sees(t, a, "the plan was changed meanwhile")
	if number(t, a, "csm.heads") != 20 {
		t.Error("the change is lost")
	}
}

// TestSaveWithANote hands the note on, also when a question comes between.
func TestSaveWithANote(t *testing.T) {
	a, store := screen(t, "pod-breach", 80, 24)
	press(a, "right", "alt+n")
	sees(t, a, "Save with a note")
	typed(a, "for the board")
	store.err = &Conflict{Why: "Changed.", Path: "pod-breach.toml", Needed: Consent{Overwrite: true}}
	press(a, "enter")
	store.note = ""
	press(a, "o")
	if store.note != "for the board" || a.state.Unsaved() {
		t.Errorf("noted %q", store.note)
	}
	a.state.Doc.Path = ""
	press(a, "alt+n")
	sees(t, a, "only files have a log")
}
