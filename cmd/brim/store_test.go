package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"brim/model"
	"brim/scenarios"
	"brim/ui"
	"brim/ui/state"
)

var noon = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

// newRun is the store of a fresh start that keeps its state in a folder.
func newRun(folder string) *store {
	return &store{net: newNet(folder), now: func() time.Time { return noon }}
}

// opened opens a scenario as a start does.
func opened(t *testing.T, st *store, name string) (state.Document, greeting) {
	t.Helper()
	file, err := readFor(t.Context(), name, noon, nil)
	if err != nil {
		t.Fatal(err)
	}
	doc := documentOf(name, file)
	return doc, st.Greet(doc)
}

// moved is a scenario with one lever moved.
func moved(t *testing.T, s *model.Scenario, setting string) *model.Scenario {
	t.Helper()
	changed, err := withSettings(s, []string{setting})
	if err != nil {
		t.Fatal(err)
	}
	return changed
}

func TestSaveAsksBeforeItReplaces(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "small.toml")
	other := filepath.Join(folder, "other.toml")
	put := func(path, text string, mode os.FileMode) {
		t.Helper()
		_ = os.Remove(path)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct {
		name    string
		before  func()
		to      string
		needed  []ui.Consent // one question after the other
		reloads bool
	}{
		{"nothing in the way", func() {}, path, nil, false},
		{"another file is there", func() { put(other, "mine", 0o600) }, other, []ui.Consent{{Overwrite: true}}, false},
		{"changed by somebody", func() { put(path, small+"# more\n", 0o600) }, path, []ui.Consent{{Overwrite: true}}, true},
		{"removed by somebody", func() { _ = os.Remove(path) }, path, []ui.Consent{{Overwrite: true}}, false},
		{"read-only", func() { put(path, small, 0o400) }, path, []ui.Consent{{ReadOnly: true}}, false},
		{"other names", func() { _ = os.Remove(other); _ = os.Link(path, other) }, path, []ui.Consent{{ReadOnly: true}}, false},
		{"changed and read-only", func() { put(path, small+"#\n", 0o400) }, path,
			[]ui.Consent{{Overwrite: true}, {Overwrite: true, ReadOnly: true}}, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			put(path, small, 0o600)
			st := newRun(t.TempDir())
			doc, _ := opened(t, st, path)
			s := moved(t, doc.Scenario, "ae.heads=9")
			test.before()
			consent := ui.Consent{}
			for i, needed := range test.needed {
				before, _ := os.ReadFile(test.to)
				_, err := st.Save(doc, s, test.to, "", consent)
				var conflict *ui.Conflict
				if !errors.As(err, &conflict) {
					t.Fatalf("question %d: %v", i+1, err)
				}
				if conflict.Needed != needed || conflict.Path != test.to || conflict.Reload != (test.reloads && i == 0) || conflict.Why == "" {
					t.Errorf("question %d: %+v", i+1, conflict)
				}
				if after, _ := os.ReadFile(test.to); string(after) != string(before) {
					t.Errorf("question %d came after the file was written", i+1)
				}
				consent = conflict.Needed
			}
			if _, err := st.Save(doc, s, test.to, "", consent); err != nil {
				t.Fatal(err)
			}
			contains(t, readFile(t, test.to), "heads = 9")
		})
	}
}

// TestSaveBesideAccounts saves a scenario with an accounts file into another folder and
// goes on with it, with a scenario of before the save too.
func TestSaveBesideAccounts(t *testing.T) {
	st := newRun(t.TempDir())
	doc, _ := opened(t, st, scenarioPath("accounts-file"))
	before := moved(t, doc.Scenario, "ae.heads=9")
	path := filepath.Join(t.TempDir(), "moved.toml")
	doc, err := st.Save(doc, before, path, "", ui.Consent{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := scenarios.Load(path); err != nil {
		t.Errorf("the accounts are not found from the new folder: %v", err)
	}
	if doc, err = st.Save(doc, moved(t, before, "ae.heads=10"), path, "", ui.Consent{}); err != nil {
		t.Fatal(err)
	}
	contains(t, readFile(t, path), "heads = 10")
	if err := st.Keep(doc, moved(t, before, "ae.heads=11")); err != nil {
		t.Error(err)
	}
}

func TestOpenSaysItOnOneLine(t *testing.T) {
	st := newRun(t.TempDir())
	_, err := st.Open(t.Context(), write(t, "bad.toml", "titel = 1\nstart = 2\n"), nil)
	if err == nil || strings.Contains(err.Error(), "\n") || !strings.Contains(err.Error(), "more (brim check lists them)") {
		t.Errorf("%v", err)
	}
	if _, err := st.Open(t.Context(), "no-such-thing", nil); err == nil {
		t.Error("opened")
	}
	home := t.TempDir()
	t.Setenv("HOME", home)
	if err := os.WriteFile(filepath.Join(home, "small.toml"), []byte(small), 0o600); err != nil {
		t.Fatal(err)
	}
	if doc, err := st.Open(t.Context(), " ~/small.toml ", nil); err != nil || doc.Path != filepath.Join(home, "small.toml") {
		t.Errorf("%q, %v", doc.Path, err)
	}
}

func TestStateFolder(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_STATE_HOME", "relative")
	if folder, err := stateFolder(); err != nil || folder != filepath.Join(home, ".local/state/brim") {
		t.Errorf("%q, %v", folder, err)
	}
	t.Setenv("XDG_STATE_HOME", filepath.Join(home, "state"))
	if folder, err := stateFolder(); err != nil || folder != filepath.Join(home, "state", "brim") {
		t.Errorf("%q, %v", folder, err)
	}
	t.Setenv("XDG_STATE_HOME", "/proc/nowhere")
	if _, err := stateFolder(); err == nil {
		t.Error("a folder in /proc was made")
	}
	t.Setenv("XDG_STATE_HOME", "")
	t.Setenv("HOME", "")
	if _, err := stateFolder(); err == nil {
		t.Error("a folder without a name was made")
	}
}

// TestSaveOtherTiers keeps and saves work with other tiers than the file has, and offers it
// after a crash; the comments of the tiers that stay are there still.
func TestSaveOtherTiers(t *testing.T) {
	folder := t.TempDir()
	path := write(t, "small.toml", strings.Replace(small, "[[tier]]\nname = \"Rest\"", "# The rest of them.\n[[tier]]\nname = \"Rest\"", 1))
	st := newRun(folder)
	doc, _ := opened(t, st, path)
	made, err := model.AddTier(doc.Scenario, 1, "Middle")
	if err == nil {
		made, err = model.RenameTier(made.Scenario, 2, "Tail")
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := st.Keep(doc, made.Scenario); err != nil {
		t.Fatalf("not kept: %v", err)
	}
	_, greeting := opened(t, newRun(folder), path)
	if greeting.recovered == nil {
		t.Fatalf("not offered: %q", greeting.notice)
	}
	contains(t, greeting.recovered.Words, `tier "Middle" added`, `tier "Rest" is called "Tail"`)
	if changes, alike := model.Changes(greeting.recovered.Scenario, made.Scenario); !alike || len(changes) > 0 {
		t.Errorf("what is offered is not what was kept: %v", changes)
	}
	doc, err = st.Save(doc, made.Scenario, path, "", ui.Consent{})
	if err != nil {
		t.Fatal(err)
	}
	if changes, alike := model.Changes(doc.Scenario, made.Scenario); !alike || len(changes) > 0 {
		t.Errorf("the document does not hold what was saved: %v", changes)
	}
	contains(t, readFile(t, path), "# The rest of them.\n[[tier]]\nname = \"Tail\"", `name = "Middle"`, "# one each")
}
