package main

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"brim/ui"
	"brim/ui/state"
)

func TestBrokenWorkIsKeptAndReported(t *testing.T) {
	path := write(t, "small.toml", small)
	folder := crashed(t, path, "ae.heads=9")
	files, _ := filepath.Glob(filepath.Join(folder, "*.unsaved"))
	if len(files) != 1 {
		t.Fatalf("kept in %v", files)
	}
	if err := os.WriteFile(files[0], []byte("brim unsaved work 9\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	st := laterRun(folder, 0)
	doc, greeting := opened(t, st, path)
	contains(t, greeting.notice, files[0], "cannot be read")
	if greeting.recovered != nil {
		t.Error("offered all the same")
	}
	if err := st.Forget(doc); err != nil {
		t.Error(err)
	}
	if err := st.Keep(doc, moved(t, doc.Scenario, "ae.heads=8")); err != nil {
		t.Error(err)
	}
	if broken, _ := filepath.Glob(filepath.Join(folder, "*.broken")); len(broken) != 1 {
		t.Error("the broken file is gone")
	}
}

func TestWithoutAStateFolder(t *testing.T) {
	st := &store{now: time.Now}
	doc, greeting := opened(t, st, "first-csm")
	if greeting != greetingOfNothing {
		t.Errorf("%+v", greeting)
	}
	s := moved(t, doc.Scenario, "ae.heads=9")
	if err := st.Keep(doc, s); err != nil {
		t.Error(err)
	}
	if err := st.Forget(doc); err != nil {
		t.Error(err)
	}
	if st.KeepLast(doc, s) == nil {
		t.Error("kept nowhere")
	}
	if _, err := st.Save(doc, s, filepath.Join(t.TempDir(), "x.toml"), "", ui.Consent{}); err != nil {
		t.Error(err)
	}
}

// TestWorkThatCannotBeReadIsNoObstacle keeps later work in another place, offers it after a
// crash, and loses nothing of what could not be read.
func TestWorkThatCannotBeReadIsNoObstacle(t *testing.T) {
	for _, unread := range []int{1, 3, maxPlaces} {
		path := write(t, "small.toml", small)
		folder := t.TempDir()
		st := newRun(folder)
		key := keyOf(openedWithout(t, path))
		for i := range unread {
			if err := st.net.recovery.Keep(placeOf(key, i), "", []byte("of_another_version = 1\n"), noon); err != nil {
				t.Fatal(err)
			}
		}
		for i := range 3 {
			doc, greeting := opened(t, st, path)
			if i == 0 {
				contains(t, greeting.notice, "Unsaved work of an earlier run stays in", "unknown key")
			} else if greeting.recovered == nil {
				t.Fatalf("%d unread: start %d offers nothing: %q", unread, i+1, greeting.notice)
			}
			if err := st.Keep(doc, moved(t, doc.Scenario, "ae.heads=9")); err != nil {
				t.Fatalf("%d unread: %v", unread, err)
			}
			st.net.leave()
			st = laterRun(folder, time.Minute)
		}
		kept, aside := st.net.recovery.List()
		if len(kept)+len(aside) != unread+1 {
			t.Errorf("%d unread: %d kept and %d set aside", unread, len(kept), len(aside))
		}
	}
}

// openedWithout reads a document without turning to it.
func openedWithout(t *testing.T, path string) state.Document {
	t.Helper()
	file, err := read(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	return documentOf(path, file)
}
