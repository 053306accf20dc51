package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brim/scenarios"
	"brim/ui"
	"brim/ui/state"
)

// shelves makes a folder with what may lie in one, and turns to it.
func shelved(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	t.Chdir(folder)
	for name, text := range map[string]string{
		"b.toml": small, "a.toml": "\n title=\"A \\\" is not read\"", "c.txt": "", ".hidden.toml": small, "plans/old/x.toml": small,
	} {
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := makePipe("pipe.toml"); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("plans/old", "short"); err != nil {
		t.Fatal(err)
	}
	return canonical(folder)
}

func labels(places []ui.Place) string {
	var all []string
	for _, place := range places {
		all = append(all, place.Label)
	}
	return strings.Join(all, " ")
}

func TestBrowse(t *testing.T) {
	folder := shelved(t)
	st := newRun(t.TempDir())
	shelf, err := st.Browse("")
	if err != nil || labels(shelf.Here) != "../ plans/ short/ a.toml b.toml pipe.toml" || shelf.Walked {
		t.Errorf("%+v, %v", shelf.Here, err)
	}
	if len(shelf.Builtin) != len(scenarios.Builtins()) || shelf.Here[4].Title != "Small" || shelf.Here[4].Name != "b.toml" {
		t.Errorf("%+v", shelf)
	}

	shelf, err = st.Browse(shelf.Here[1].Name)
	if err != nil || labels(shelf.Here) != "../ old/" || !shelf.Walked || shelf.Folder != homely(folder+"/plans") {
		t.Errorf("%+v, %v", shelf, err)
	}
	if shelf, err = st.Browse(shelf.Here[1].Name); err != nil || shelf.Here[1].Name != "plans/old/x.toml" {
		t.Errorf("%+v, %v", shelf.Here, err)
	}
	if shelf, err = st.Browse(shelf.Here[0].Name); err != nil || labels(shelf.Here) != "../ old/" {
		t.Errorf("the way up leads to %+v, %v", shelf.Here, err)
	}
	for _, name := range []string{"b.toml", "pipe.toml", "nowhere", "/dev/zero"} {
		if _, err := st.Browse(name); err == nil {
			t.Errorf("%s is a folder", name)
		}
	}
}

func TestBrowseAFullFolder(t *testing.T) {
	t.Chdir(t.TempDir())
	for i := range maxListed + 5 {
		if err := os.WriteFile(fmt.Sprintf("%03d.toml", i), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	shelf, err := newRun(t.TempDir()).Browse("")
	if err != nil || len(shelf.Here) != maxListed || !strings.Contains(shelf.Folder, "the first 200") {
		t.Errorf("%d of %s, %v", len(shelf.Here), shelf.Folder, err)
	}
}

// TestReadTurnsToNothing reads a scenario beside the one on the screen.
func TestReadTurnsToNothing(t *testing.T) {
	shelved(t)
	st := newRun(t.TempDir())
	doc, _ := opened(t, st, "b.toml")
	if other, err := st.Read(t.Context(), "first-csm", nil); err != nil || !strings.HasPrefix(other.Scenario.Title, "Seed company") {
		t.Errorf("%v, %v", other, err)
	}
	if st.net.own(keyOf(doc)) == "" {
		t.Error("the store has turned to it")
	}
	for _, name := range []string{"a.toml", "pipe.toml", "plans", "nowhere"} {
		if _, err := st.Read(t.Context(), name, nil); err == nil {
			t.Errorf("%s can be read", name)
		}
	}
}

func TestRecentFiles(t *testing.T) {
	folder, home := shelved(t), t.TempDir()
	st := newRun(home)
	st.recent = newRecent(home)
	if _, err := st.Open(t.Context(), "b.toml", nil); err != nil {
		t.Fatal(err)
	}
	if _, err := st.Open(t.Context(), "plans/old/x.toml", nil); err != nil {
		t.Fatal(err)
	}
	if _, err := st.Open(t.Context(), "first-csm", nil); err != nil { // no file
		t.Fatal(err)
	}
	doc, err := st.Open(t.Context(), "./b.toml", nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := st.Save(doc, doc.Scenario, "saved.toml", "", ui.Consent{}); err != nil {
		t.Fatal(err)
	}
	again := newRun(home)
	again.recent = newRecent(home)
	shelf, err := again.Browse("")
	if got := labels(shelf.Recent) + " " + labels(shelf.Here); err != nil || got != "plans/old/x.toml ../ plans/ short/ a.toml b.toml pipe.toml saved.toml" {
		t.Errorf("%s, %v", got, err)
	}
	t.Chdir(home)
	if shelf, err = again.Browse(""); err != nil || labels(shelf.Recent[2:]) != "old/x.toml" || shelf.Recent[2].Name != folder+"/plans/old/x.toml" {
		t.Errorf("%+v, %v", shelf.Recent, err)
	}
	t.Chdir(folder)
	if err := os.Remove("b.toml"); err != nil {
		t.Fatal(err)
	}
	if shelf, _ = again.Browse(""); len(shelf.Recent) != 1 {
		t.Errorf("a file that is gone is listed: %s", labels(shelf.Recent))
	}
}

// TestAFileIsListedOnce on the first shelf that has it, also behind a symbolic link.
func TestAFileIsListedOnce(t *testing.T) {
	folder, home := shelved(t), t.TempDir()
	st := newRun(home)
	st.recent = newRecent(home)
	if err := os.Symlink("b.toml", "link.toml"); err != nil {
		t.Fatal(err)
	}
	if _, err := st.Open(t.Context(), "link.toml", nil); err != nil {
		t.Fatal(err)
	}
	shelf, err := st.Browse("")
	if got := labels(shelf.Recent) + " | " + labels(shelf.Here); err != nil || got != " | ../ plans/ short/ a.toml b.toml link.toml pipe.toml" {
		t.Errorf("%s, %v", got, err)
	}
	shelf, err = st.Browse(folder)
	if got := labels(shelf.Recent) + " | " + labels(shelf.Here); err != nil || got != " | ../ plans/ short/ a.toml b.toml link.toml pipe.toml" {
		t.Errorf("the folder asked for: %s, %v", got, err)
	}
}

// TestRecentIsBounded notes more files than are kept, strange names among them, and
// reads a list that something else has spoiled.
func TestRecentIsBounded(t *testing.T) {
	home := t.TempDir()
	r := newRecent(home)
	for i := range maxRecent + 5 {
		r.note(state.Document{Path: fmt.Sprintf("/x/\x1b\n%d.toml", i)})
	}
	paths := r.list()
	if len(paths) != maxRecent || paths[0] != "/x/\x1b\n24.toml" || paths[maxRecent-1] != "/x/\x1b\n5.toml" {
		t.Errorf("%q", paths)
	}
	if err := os.Chtimes(r.file, noon, noon); err != nil {
		t.Fatal(err)
	}
	r.note(state.Document{Path: paths[0]})
	if after, _ := os.Stat(r.file); !after.ModTime().Equal(noon) {
		t.Error("the list is written without need")
	}
	if err := os.WriteFile(r.file, []byte("rubbish\n\"relative\"\n\"/ok.toml\"\n\"/open"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := r.list(); len(got) != 1 || got[0] != "/ok.toml" {
		t.Errorf("%q", got)
	}
	(*recent)(nil).note(state.Document{Path: "/x"})
}
