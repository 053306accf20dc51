package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"brim/model"
	"brim/ui"
)

// crashed leaves unsaved work on a file behind, and returns the state folder.
func crashed(t *testing.T, path string, settings ...string) string {
	t.Helper()
	folder := t.TempDir()
	st := newRun(folder)
	doc, _ := opened(t, st, path)
	s := doc.Scenario
	for _, setting := range settings {
		s = moved(t, s, setting)
	}
	if err := st.Keep(doc, s); err != nil {
		t.Fatal(err)
	}
	st.net.leave()
	return folder
}

// laterRun is a start some time after.
func laterRun(folder string, passed time.Duration) *store {
	st := newRun(folder)
	st.now = func() time.Time { return noon.Add(passed) }
	return st
}

func TestUnsavedWorkIsOffered(t *testing.T) {
	path := write(t, "small.toml", small)
	folder := crashed(t, path, "ae.heads=9", "company.arr=6m", "csm.heads=7")
	st := laterRun(folder, 2*time.Hour)
	doc, greeting := opened(t, st, path)
	if greeting.recovered == nil {
		t.Fatalf("nothing is offered: %q", greeting.notice)
	}
	when := noon.Local().Format("2006-01-02 15:04")
	if want := "3 changes, kept 2 hours ago (" + when + ")."; greeting.recovered.Words != want {
		t.Errorf("words %q, want %q", greeting.recovered.Words, want)
	}
	if got := greeting.recovered.Scenario; got.AE.Heads != 9 || got.ARR.V != 6e6 {
		t.Errorf("the work is %+v", got)
	}
	if doc.Scenario.AE.Heads != 6 {
		t.Error("it was loaded unasked")
	}

	// Whoever leaves without an answer is asked again; whoever discards is not.
	if _, again := opened(t, laterRun(folder, 0), path); again.recovered == nil {
		t.Error("it was offered only once")
	}
	if err := st.Forget(doc); err != nil {
		t.Fatal(err)
	}
	if _, again := opened(t, laterRun(folder, 0), path); again.recovered != nil {
		t.Error("it is offered after it was discarded")
	}
}

func TestUnsavedWorkOnABuiltin(t *testing.T) {
	folder := crashed(t, "first-csm", "ae.heads=9")
	if _, other := opened(t, laterRun(folder, 0), "first-pods"); other.recovered != nil {
		t.Error("offered for another built-in")
	}
	if _, greeting := opened(t, laterRun(folder, 0), "first-csm"); greeting.recovered == nil {
		t.Error("not offered")
	}
}

// TestTheFileHasChangedSince restores work whose file has other tiers by now.
func TestTheFileHasChangedSince(t *testing.T) {
	path := write(t, "small.toml", small)
	folder := crashed(t, path, "ae.heads=9")
	if err := os.WriteFile(path, []byte(strings.ReplaceAll(small, `"Top"`, `"Other"`)), 0o600); err != nil {
		t.Fatal(err)
	}
	st := laterRun(folder, time.Minute)
	doc, greeting := opened(t, st, path)
	if greeting.recovered == nil {
		t.Fatalf("nothing is offered: %q", greeting.notice)
	}
	contains(t, greeting.recovered.Words, `is called "Top"`, "1 minute ago", "changed since")
	s := greeting.recovered.Scenario
	if err := st.Keep(doc, s); err != nil {
		t.Errorf("restored work cannot be kept: %v", err)
	}
	doc, err := st.Save(doc, s, path, "", ui.Consent{})
	if err != nil {
		t.Fatalf("restored work cannot be saved: %v", err)
	}
	contains(t, readFile(t, path), `"Top"`, "heads = 9", "# one each")
	if changes, alike := model.Changes(doc.Scenario, s); !alike || len(changes) > 0 {
		t.Errorf("the document is not what was saved: %v", changes)
	}
}

func TestUnsavedWorkWithAccounts(t *testing.T) {
	path := scenarioPath("accounts-file")
	st := laterRun(crashed(t, path, "ae.heads=9"), 0)
	doc, greeting := opened(t, st, path)
	if greeting.recovered == nil {
		t.Fatalf("nothing is offered: %q", greeting.notice)
	}
	restored := greeting.recovered.Scenario
	if err := st.Keep(doc, moved(t, restored, "ae.heads=10")); err != nil {
		t.Errorf("restored work cannot be kept: %v", err)
	}
	// Undo leads back to before the restoration, past the save.
	before := moved(t, doc.Scenario, "ae.heads=12")
	doc, err := st.Save(doc, restored, filepath.Join(t.TempDir(), "x.toml"), "", ui.Consent{})
	if err != nil {
		t.Fatal(err)
	}
	if err := st.Keep(doc, before); err != nil {
		t.Errorf("work of before the restoration cannot be kept: %v", err)
	}
}

func TestWorkThatChangesNothingIsDropped(t *testing.T) {
	path := write(t, "small.toml", small)
	folder := crashed(t, path, "ae.heads=9")
	brim("", "set", path, "ae.heads=9").wantCode(t, exitFine)
	if _, greeting := opened(t, laterRun(folder, 0), path); greeting != (greetingOfNothing) {
		t.Errorf("%+v", greeting)
	}
	if left, _ := filepath.Glob(filepath.Join(folder, "*.unsaved")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

var greetingOfNothing greeting

// TestWorkIsNeverOverwrittenUnasked opens a document, of which an earlier run left
// work, from within the program, where it cannot be offered.
func TestWorkIsNeverOverwrittenUnasked(t *testing.T) {
	path := write(t, "small.toml", small)
	folder := crashed(t, path, "ae.heads=9")
	st := laterRun(folder, time.Hour)
	opened(t, st, "first-csm")
	doc, err := st.Open(t.Context(), path, nil)
	if err != nil {
		t.Fatal(err)
	}
	contains(t, doc.Notice, "Unsaved work of an earlier run", "start brim with "+path)
	if err := st.Keep(doc, moved(t, doc.Scenario, "ae.heads=10")); err != nil {
		t.Fatal(err)
	}
	st.net.leave()
	for _, want := range []float64{9, 10} {
		st := laterRun(folder, 2*time.Hour)
		doc, greeting := opened(t, st, path)
		if greeting.recovered == nil || greeting.recovered.Scenario.AE.Heads != want {
			t.Fatalf("want the work with %v heads: %+v", want, greeting)
		}
		if err := st.Forget(doc); err != nil {
			t.Fatal(err)
		}
		st.net.leave()
	}
	if _, greeting := opened(t, laterRun(folder, 0), path); greeting.recovered != nil {
		t.Error("something is left")
	}
}

// TestTheSameDocumentKeepsItsPlace opens the document on the screen once more. The work
// in its place is this run's own, beside what an earlier run left.
func TestTheSameDocumentKeepsItsPlace(t *testing.T) {
	path := write(t, "small.toml", small)
	for name, test := range map[string]struct {
		folder string
		left   int // pieces of work of earlier runs
	}{
		"nothing kept before": {t.TempDir(), 0},
		"beside earlier work": {crashed(t, path, "ae.heads=9"), 1},
	} {
		t.Run(name, func(t *testing.T) {
			st := laterRun(test.folder, time.Hour)
			opened(t, st, "first-csm")
			doc, err := st.Open(t.Context(), path, nil)
			if err != nil {
				t.Fatal(err)
			}
			for range 2 {
				if err := st.Keep(doc, moved(t, doc.Scenario, "ae.heads=10")); err != nil {
					t.Fatal(err)
				}
				again, err := st.Open(t.Context(), path, nil)
				if err != nil {
					t.Fatal(err)
				}
				if again.Notice != doc.Notice {
					t.Errorf("notice %q, at first %q", again.Notice, doc.Notice)
				}
				if got := keptIn(test.folder); got != test.left+1 {
					t.Errorf("%d pieces of work are kept, want %d", got, test.left+1)
				}
			}
			if err := st.Forget(doc); err != nil {
				t.Fatal(err)
			}
			if got := keptIn(test.folder); got != test.left {
				t.Errorf("%d pieces of work are left, want %d", got, test.left)
			}
		})
	}
}

// keptIn counts the pieces of unsaved work in a state folder.
func keptIn(folder string) int {
	files, _ := filepath.Glob(filepath.Join(folder, "*.unsaved"))
	return len(files)
}

func TestTheLastWordIsKept(t *testing.T) {
	path := write(t, "small.toml", small)
	folder := t.TempDir()
	st := newRun(folder)
	doc, _ := opened(t, st, path)
	if err := st.KeepLast(doc, moved(t, doc.Scenario, "ae.heads=9")); err != nil {
		t.Fatal(err)
	}
	// What was under way when the program ended comes too late.
	if err := st.Keep(doc, moved(t, doc.Scenario, "ae.heads=8")); err != nil {
		t.Error(err)
	}
	if err := st.Forget(doc); err != nil {
		t.Error(err)
	}
	_, greeting := opened(t, laterRun(folder, 0), path)
	if greeting.recovered == nil || greeting.recovered.Scenario.AE.Heads != 9 {
		t.Errorf("%+v", greeting)
	}
}
