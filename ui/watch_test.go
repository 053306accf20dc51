package ui

import (
	"errors"
	"io/fs"
	"strings"
	"testing"

	"brim/model"
	"brim/ui/state"
)

// edited makes another program write the open file: the next start, or the next watch,
// finds it.
func edited(a *App, store *memory, text string) {
	store.changed = text
	settle(a, a.watch.begin())
	a.Update(nil)
}

func TestAChangedFileIsReloaded(t *testing.T) {
	a, store := screen(t, "pod-breach", 120, 40)
	press(a, "b", "c", "tab")
	doc := document(t, "pod-breach")
	doc.Scenario = doc.Scenario.Clone()
	doc.Scenario.CSM.Heads = 30
	store.docs["pod-breach.toml"] = doc
	edited(a, store, "other")
	sees(t, a, "The file has changed", "Another program has changed pod-breach.", "[r] reload", "[m] keep mine")
	store.changed = "" // what is read is the document again
	press(a, "enter")
	sees(t, a, "Reloaded pod-breach, CSM heads 20 → 30", "Downside case")
	if number(t, a, "csm.heads") != 30 || a.state.Unsaved() || a.state.Baseline == nil || a.state.Focus == 0 {
		t.Error("it is not reloaded, or more than the file has changed")
	}
	press(a, "u")
	if number(t, a, "csm.heads") != 20 || !a.state.Unsaved() {
		t.Error("undo does not bring back what the screen had")
	}
	press(a, "ctrl+r")
	if number(t, a, "csm.heads") != 30 || a.state.Unsaved() {
		t.Error("redo does not bring back what the file has")
	}
}

// TestAReloadKeepsTheSession undoes a reload that took cases and unsaved changes away, and
// what was done before it.
func TestAReloadKeepsTheSession(t *testing.T) {
	a, store := screen(t, "pod-breach", 120, 40)
	begun := a.state.Scenario
	press(a, "right", "c")
	mine := a.state.Scenario
	doc := document(t, "pod-breach")
	doc.Scenario = doc.Scenario.Clone()
	doc.Scenario.Cases = nil
	doc.Scenario.CSM.Heads = 30
	store.docs["pod-breach.toml"] = doc
	edited(a, store, "other")
	store.changed = ""
	press(a, "r")
	if a.state.Case >= 0 || a.state.Unsaved() {
		t.Fatal("it is not reloaded")
	}
	press(a, "u")
	if a.state.Scenario != mine || a.state.Case < 0 {
		t.Error("undo does not bring back the unsaved change")
	}
	press(a, "ctrl+r")
	if a.state.Case >= 0 {
		t.Error("a case that is gone is on")
	}
	press(a, "u", "u")
	if a.state.Scenario != begun || a.state.CanUndo() {
		t.Error("undo does not go back beyond the reload")
	}
}

// TestAChangedFileLosesNothing has unsaved changes: enter and esc both keep them, once,
// and saving is not refused for want of changes.
func TestAChangedFileLosesNothing(t *testing.T) {
	for _, key := range []string{"enter", "esc", "m"} {
		a, store := screen(t, "pod-breach", 80, 24)
		press(a, "right")
		edited(a, store, "other")
		sees(t, a, "Reloading it", "undo brings", "[r] reload")
		press(a, key)
		sees(t, a, "The screen keeps what it had", "unsaved")
		if edited(a, store, "other"); !a.dialogs.Empty() {
			t.Error("the same change is asked about twice")
		}
		if edited(a, store, "yet another"); a.dialogs.Empty() {
			t.Error("the next change is not asked about")
		}
	}
	a, store := screen(t, "pod-breach", 80, 24)
	edited(a, store, "other")
	press(a, "m", "s")
	sees(t, a, "Saved pod-breach.toml.")
}

// TestNewsWait for what is being typed, and for the dialog that is open.
func TestNewsWait(t *testing.T) {
	a, store := screen(t, "pod-breach", 80, 24)
	typed(a, "12")
	edited(a, store, "other")
	if !a.dialogs.Empty() {
		t.Error("the question comes between the digits")
	}
	press(a, "esc")
	sees(t, a, "The file has changed")
	press(a, "m", "?")
	edited(a, store, "more")
	sees(t, a, "Help")
	press(a, "esc")
	sees(t, a, "The file has changed")
}

// TestAWatchThatFails is said once, and stale watches are not heard.
func TestAWatchThatFails(t *testing.T) {
	a, store := screen(t, "pod-breach", 80, 24)
	store.blind = errors.New("pod-breach is not watched for changes: too many open files")
	settle(a, a.Init())
	sees(t, a, "not watched for changes")
	press(a, "right")
	settle(a, a.watch.begin())
	if strings.Contains(a.View(), "not watched") {
		t.Error("it is said again")
	}
	store.blind = nil
	stale := a.watch.begin()
	press(a, "s")
	store.changed = "other"
	settle(a, stale)
	if !a.dialogs.Empty() {
		t.Error("a watch of the document before the save is heard")
	}
}

// TestAFileThatIsGone is said once, and can be written again.
func TestAFileThatIsGone(t *testing.T) {
	a, store := screen(t, "pod-breach", 80, 24)
	edited(a, store, FileGone)
	if !a.dialogs.Empty() {
		t.Fatal("there is nothing to ask")
	}
	sees(t, a, "pod-breach is gone: another program has renamed or deleted it; s writes it", "again")
	press(a, "right")
	if edited(a, store, FileGone); strings.Contains(a.View(), "is gone") {
		t.Error("it is said twice")
	}
	store.err = &Conflict{Why: "the file was removed since it was loaded.", Path: "pod-breach.toml", Gone: true}
	press(a, "u", "s")
	sees(t, a, "Not saved yet", "removed", "[o] write it again", "[a] save as")
	store.changed = ""
	press(a, "o")
	sees(t, a, "Saved pod-breach.toml.")
}

// TestAChangedTableIsOffered reloads the scenario for an accounts file that another program
// has changed, once, and leaves the scenario's own file alone.
func TestAChangedTableIsOffered(t *testing.T) {
	a, store := screen(t, "pod-breach", 120, 40)
	store.table = News{Seen: Seen{Tables: "other"}, Table: "crm.csv"}
	edited(a, store, "")
	sees(t, a, "The file has changed", "Another program has changed crm.csv.", "[r] reload", "[m] keep mine")
	press(a, "m")
	sees(t, a, "The plan keeps what was read of crm.csv before.")
	if edited(a, store, ""); !a.dialogs.Empty() {
		t.Error("the same change is asked about twice")
	}
	press(a, "s")
	sees(t, a, "Nothing has changed since it was saved.")
	press(a, "right", "s")
	if sees(t, a, "Saved pod-breach.toml."); !a.dialogs.Empty() {
		t.Error("the same change is asked about after a save")
	}
	store.table.Seen.Tables = "yet another"
	edited(a, store, "")
	sees(t, a, "Another program has changed crm.csv.")
	store.table, store.docs["pod-breach.toml"] = News{}, store.docs["pod-breach"]
	press(a, "r")
	sees(t, a, "Reloaded pod-breach")
}

// TestATableThatIsLost is said in one line, and the plan stays.
func TestATableThatIsLost(t *testing.T) {
	for want, news := range map[string]News{
		"crm.csv is gone: another program has renamed or deleted it; the plan keeps what was read of it": {Gone: true},
		"crm.csv cannot be read now: permission denied; the plan keeps what was read of it":              {Unread: fs.ErrPermission},
	} {
		a, store := screen(t, "pod-breach", 120, 40)
		before := a.state.Scenario
		news.Table, news.Seen.Tables = "crm.csv", "lost"
		store.table = news
		if edited(a, store, ""); !a.dialogs.Empty() || a.state.Scenario != before {
			t.Error("there is nothing to ask, and nothing to change")
		}
		sees(t, a, want)
	}
}

// TestANewPlanFollowsItsExports from the start: it is in no file yet, and its tables are read anew.
func TestANewPlanFollowsItsExports(t *testing.T) {
	a, store := screen(t, "pod-breach", 120, 40)
	doc := document(t, "accounts-file")
	doc.Path, doc.Unwritten, doc.Name = "", true, "ours"
	a.become(state.Open(doc))
	store.accounts = model.NewAccounts([]model.Account{{Name: "Elm", ACV: 5e5}})
	store.table = News{Seen: Seen{Tables: "other"}, Table: "accounts.csv"}
	settle(a, a.watch.begin())
	a.Update(nil)
	sees(t, a, "Another program has changed accounts.csv.", "[r] reload")
	store.table = News{}
	press(a, "r")
	if s := a.state.Scenario; s.Book.Accounts.Len() != 1 || !a.state.Doc.Unwritten {
		t.Errorf("%d accounts", s.Book.Accounts.Len())
	}
	press(a, "u")
	if a.state.Scenario.Book.Accounts.Len() != 1 {
		t.Error("the accounts are the file's, also a step back")
	}
}
