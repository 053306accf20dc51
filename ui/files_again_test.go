package ui

import (
	"errors"
	"testing"

	"brim/ui/overlay"
)

// TestAFailedSaveKeepsThePath that was typed: the dialog comes back with it and says why,
// and what was to be done once it is saved is done later.
func TestAFailedSaveKeepsThePath(t *testing.T) {
	a, store := screen(t, "pod-breach", 80, 24)
	store.err = errors.New("nowhere/plan.toml: no such folder, and the words that say so go on for longer than a line of the dialog")
	press(a, "right", "S")
	typed(a, "nowhere/plan.toml")
	press(a, "enter")
	sees(t, a, "Save as", "nowhere/plan.toml ", "no such folder", "of the dialog", "enter saves")
	typed(a, "2")
	if press(a, "enter"); a.state.Doc.Path != "nowhere/plan.toml2" || !a.dialogs.Empty() {
		t.Errorf("saved to %q; dialog %v", a.state.Doc.Path, a.dialogs.Top())
	}
}

// TestAFailedOpenKeepsThePath that was typed, and the choice in the list.
func TestAFailedOpenKeepsThePath(t *testing.T) {
	a, store := screen(t, "pod-breach", 80, 24)
	press(a, "o")
	typed(a, "nowhere.toml")
	press(a, "enter")
	sees(t, a, "Open a scenario", "path: nowhere.toml")
	if files, ok := a.dialogs.Top().(*overlay.Files); !ok || files.Chosen() != "nowhere.toml" || !a.state.Note.Wrong {
		t.Errorf("dialog %T, note %+v", a.dialogs.Top(), a.state.Note)
	}
	store.docs["nowhere.toml2"] = document(t, "one-team")
	typed(a, "2")
	press(a, "enter")
	sees(t, a, "Opened one-team")
}

// TestAFailedSaveOffersAnotherPlace asks what is to be done where s could not write the file,
// and saves under the path that is typed then.
func TestAFailedSaveOffersAnotherPlace(t *testing.T) {
	a, store := screen(t, "pod-breach", 80, 24)
	store.err = &Conflict{Why: "pod-breach.toml: no space left on device.", Path: "pod-breach.toml", Failed: true}
	press(a, "right", "s")
	sees(t, a, "Not saved", "no space left", "[t] try again", "[a] save as", "[c] cancel")
	press(a, "t")
	if _, open := a.dialogs.Top().(*overlay.Question); open || a.state.Unsaved() {
		t.Errorf("not saved at the second try: %T", a.dialogs.Top())
	}
	store.err = &Conflict{Why: "pod-breach.toml: no space left on device.", Path: "pod-breach.toml", Failed: true}
	press(a, "right", "s", "a")
	sees(t, a, "Save as")
	typed(a, "2")
	if press(a, "enter"); a.state.Unsaved() || !a.dialogs.Empty() {
		t.Errorf("not saved elsewhere; dialog %T", a.dialogs.Top())
	}
}
