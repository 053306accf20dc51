package ui

import (
	"testing"
)

func TestSavingWithUnsavedChanges(t *testing.T) {
	a, store := screen(t, "pod-breach", 80, 24)
	press(a, "right")
	if store.kept == nil {
		t.Error("unsaved work is not kept")
	}
	if press(a, "q") {
		t.Fatal("quit without asking")
	}
	sees(t, a, "Unsaved changes", "[s] save", "[d] discard", "[c] cancel")
	if press(a, "esc") {
		t.Fatal("esc did not cancel")
	}
	if !press(a, "q", "s") {
		t.Error("did not quit after saving")
	}
	if a.state.Unsaved() || store.kept != nil {
		t.Error("something is still unsaved")
	}
}

func TestSaveConflict(t *testing.T) {
	a, store := screen(t, "pod-breach", 80, 24)
	press(a, "right")
	store.err = &Conflict{Why: "The file was changed by another program.", Path: "pod-breach.toml", Needed: Consent{Overwrite: true}, Reload: true}
	press(a, "s")
	sees(t, a, "Not saved yet", "changed by another program", "[o] overwrite", "[a] save as", "[r] reload")
	press(a, "o")
	if !store.consent.Overwrite || a.state.Unsaved() {
		t.Errorf("overwrite: consent %+v, unsaved %v", store.consent, a.state.Unsaved())
	}
	press(a, "right")
	store.err = &Conflict{Why: "Changed.", Path: "pod-breach", Reload: true}
	press(a, "s", "r")
	if a.state.Unsaved() || !a.state.CanUndo() {
		t.Error("reload keeps the changes, or cannot be undone")
	}
}

func TestSaveFailureKeepsTheWork(t *testing.T) {
	a, store := screen(t, "pod-breach", 80, 24)
	press(a, "right")
	store.err = errFull
	press(a, "s")
	sees(t, a, "not saved: disk full", "unsaved")
}

var errFull = errorText("not saved: disk full")

type errorText string

func (e errorText) Error() string { return string(e) }
