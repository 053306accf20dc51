package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brim/model"
	"brim/ui"
)

func TestSaveABuiltinUnderAPath(t *testing.T) {
	state := t.TempDir()
	st := newRun(state)
	doc, _ := opened(t, st, "first-csm")
	path := filepath.Join(t.TempDir(), "ours.toml")
	doc, err := st.Save(doc, moved(t, doc.Scenario, "company.arr=2m"), path, "", ui.Consent{})
	if err != nil {
		t.Fatal(err)
	}
	if doc.Path != path || doc.Name != path {
		t.Errorf("the document is %q at %q", doc.Name, doc.Path)
	}
	contains(t, readFile(t, path), "# A seed company", "2_000_000")

	// It is a file like any other now.
	next := moved(t, doc.Scenario, "company.arr=3m")
	if doc, err = st.Save(doc, next, doc.Path, "", ui.Consent{}); err != nil {
		t.Fatal(err)
	}
	if changes, alike := model.Changes(doc.Scenario, next); !alike || len(changes) > 0 {
		t.Errorf("the document does not hold what was saved: %v", changes)
	}
	contains(t, readFile(t, path), "# A seed company", "3_000_000")
	if err := st.Keep(doc, moved(t, doc.Scenario, "company.arr=4m")); err != nil {
		t.Fatal(err)
	}
	if _, greeting := opened(t, newRun(state), path); greeting.recovered == nil {
		t.Error("work on the new file is not kept")
	}
}

// TestOnePathWrittenTwice saves to the document's own file by another path.
func TestOnePathWrittenTwice(t *testing.T) {
	t.Chdir(filepath.Dir(write(t, "small.toml", small)))
	st := newRun(t.TempDir())
	doc, _ := opened(t, st, "small.toml")
	doc, err := st.Save(doc, moved(t, doc.Scenario, "ae.heads=7"), "./small.toml", "", ui.Consent{})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("small.toml", "link.toml"); err != nil {
		t.Fatal(err)
	}
	if _, err := st.Save(doc, moved(t, doc.Scenario, "ae.heads=8"), "link.toml", "", ui.Consent{}); err != nil {
		t.Error(err)
	}
	contains(t, readFile(t, "small.toml"), "heads = 8")
}

// TestSaveAddsTheEnding to a name without one, and to no other.
func TestSaveAddsTheEnding(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("old", []byte(small), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ open, path, want string }{
		{"first-csm", "myplan", "myplan.toml"}, {"first-csm", "plan.conf", "plan.conf"}, {"./old", "./old", "./old"},
	} {
		st := newRun(t.TempDir())
		doc, _ := opened(t, st, test.open)
		saved, err := st.Save(doc, moved(t, doc.Scenario, "company.arr=2m"), test.path, "", ui.Consent{})
		if err != nil || saved.Path != test.want {
			t.Errorf("%s is saved to %q, %v", test.path, saved.Path, err)
		}
		if said := strings.Contains(saved.Notice, "Saved "+test.want+": .toml was added"); said != (test.path != test.want) {
			t.Errorf("saved to %s: %s", test.path, saved.Notice)
		}
		if text := readFile(t, test.want); !strings.Contains(text, "2_000_000") {
			t.Errorf("%s holds %s", test.want, text)
		}
	}
}

// TestNamesWithSpacesAroundThem are the files' own; only what is typed is read as people mean
// it.
func TestNamesWithSpacesAroundThem(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{" lead.toml", "trail.toml ", "\u00a0both.toml\u00a0", "lead.toml"} {
		if err := os.WriteFile(name, []byte(small), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{" lead.toml", "trail.toml ", "\u00a0both.toml\u00a0"} {
		st := newRun(t.TempDir())
		doc, err := st.Open(t.Context(), name, nil)
		if err != nil || doc.Path != name {
			t.Fatalf("%q is opened as %q, %v", name, doc.Path, err)
		}
		if doc, err = st.Save(doc, moved(t, doc.Scenario, "ae.heads=9"), doc.Path, "", ui.Consent{}); err != nil || doc.Path != name {
			t.Errorf("%q is saved as %q, %v", name, doc.Path, err)
		}
		contains(t, readFile(t, name), "heads = 9")
		if again, err := st.Read(t.Context(), doc.Path, nil); err != nil || again.Scenario.AE.Heads != 9 {
			t.Errorf("%q is read again with %v", name, err)
		}
		if other, err := st.Save(doc, doc.Scenario, "  typed.toml ", "", ui.Consent{Overwrite: true}); err != nil || other.Path != "typed.toml" {
			t.Errorf("typed: %q, %v", other.Path, err)
		}
	}
	if readFile(t, "lead.toml") != small {
		t.Error("another file was written")
	}
}

// TestAFailedSaveOffersAnotherPlace gives the screen a question, not a line of text alone.
func TestAFailedSaveOffersAnotherPlace(t *testing.T) {
	path := write(t, "small.toml", small)
	st := newRun(t.TempDir())
	doc, _ := opened(t, st, path)
	s := moved(t, doc.Scenario, "ae.heads=9")
	for _, wrong := range []string{filepath.Join(t.TempDir(), "none", "x.toml"), t.TempDir()} {
		_, err := st.Save(doc, s, wrong, "", ui.Consent{})
		var conflict *ui.Conflict
		if !errors.As(err, &conflict) || !conflict.Failed || conflict.Path != wrong || conflict.Needed != (ui.Consent{}) {
			t.Errorf("%s: %#v", wrong, err)
		}
	}
}
