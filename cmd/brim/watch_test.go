package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"brim/scenarios/disk"
	"brim/ui"
	"brim/ui/ptytest"
	"brim/ui/state"
)

// watching starts to watch a document; what it returns waits for the answer.
func watching(t *testing.T, st *store, doc state.Document, seen string) (answer func(time.Duration) string) {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	t.Cleanup(stop)
	found := make(chan string, 1)
	go func() {
		hash, err := st.Watch(ctx, doc, seen)
		if err != nil {
			hash = err.Error()
		}
		found <- hash
	}()
	time.Sleep(30 * time.Millisecond) // let it begin, so that events are what it goes by
	return func(limit time.Duration) string {
		select {
		case hash := <-found:
			return hash
		case <-time.After(limit):
			return ""
		}
	}
}

// TestWatch changes a file in the ways that programs have.
func TestWatch(t *testing.T) {
	changedText := strings.Replace(small, "Small", "Other", 1)
	put := func(path, text string) {
		t.Helper()
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for name, test := range map[string]struct {
		change func(path string)
		seen   bool
		gone   bool
	}{
		"written in place": {func(path string) { put(path, changedText) }, true, false},
		"replaced":         {func(path string) { put(path+"~", changedText); _ = os.Rename(path+"~", path) }, true, false},
		"removed, then back": {func(path string) {
			_ = os.Remove(path)
			time.Sleep(calmTime / 2)
			put(path, changedText)
		}, true, false},
		"touched":           {func(path string) { put(path, small); _ = os.Chtimes(path, noon, noon); _ = os.Chmod(path, 0o644) }, false, false},
		"removed":           {func(path string) { _ = os.Remove(path) }, false, true},
		"renamed":           {func(path string) { _ = os.Rename(path, path+"~") }, false, true},
		"emptied":           {func(path string) { put(path, "") }, false, false},
		"a file beside it":  {func(path string) { put(path+".bak", changedText) }, false, false},
		"a folder of sorts": {func(path string) { _ = os.Remove(path); _ = os.Mkdir(path, 0o700) }, false, true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := write(t, "small.toml", small)
			link := filepath.Join(t.TempDir(), "link.toml")
			if err := os.Symlink(path, link); err != nil {
				t.Fatal(err)
			}
			st := newRun(t.TempDir())
			for _, way := range []string{path, link} {
				put(path, small)
				file, err := read(way, nil)
				if err != nil {
					t.Fatal(err)
				}
				answer := watching(t, st, documentOf(way, file), "")
				test.change(path)
				limit, want := 4*calmTime, ""
				if test.gone {
					limit, want = ptytest.Patience, ui.FileGone
				}
				if test.seen {
					limit, want = ptytest.Patience, disk.Hash([]byte(changedText))
				}
				if got := answer(limit); got != want {
					t.Errorf("%s: %q, want %q", way, got, want)
				}
				_ = os.Remove(path)
			}
		})
	}
}

// TestWatchIgnoresOurSaves saves a document that is watched; what was seen once is not
// news again.
func TestWatchIgnoresOurSaves(t *testing.T) {
	path := write(t, "small.toml", small)
	st := newRun(t.TempDir())
	doc, _ := opened(t, st, path)
	saved, err := st.Save(doc, moved(t, doc.Scenario, "ae.heads=7"), path, "", ui.Consent{})
	if err != nil {
		t.Fatal(err)
	}
	if got := watching(t, st, saved, "")(4 * calmTime); got != "" {
		t.Errorf("our own save is news: %q", got)
	}
	old := watching(t, st, doc, "")(ptytest.Patience)
	if old == "" {
		t.Fatal("the text that was read first is not told from the one that is there")
	}
	if got := watching(t, st, doc, old)(4 * calmTime); got != "" {
		t.Errorf("what was seen is news: %q", got)
	}
}

func TestWatchWithoutAFolder(t *testing.T) {
	path := write(t, "small.toml", small)
	st := newRun(t.TempDir())
	doc, _ := opened(t, st, path)
	if err := os.RemoveAll(filepath.Dir(path)); err != nil {
		t.Fatal(err)
	}
	if _, err := st.Watch(context.Background(), doc, ""); err == nil || !strings.Contains(err.Error(), "not watched") {
		t.Errorf("%v", err)
	}
}

// TestAnEditorChangesTheFile runs the whole program while somebody else writes its file:
// it reloads unchanged work when told to, and keeps changed work when told to.
func TestAnEditorChangesTheFile(t *testing.T) {
	s := newSession(t)
	s.file("small.toml", small)
	app := s.start("small.toml")
	shown(app, "Small")
	s.file("small.toml", strings.Replace(small, "Small", "Medium", 1))
	app.WaitFor("The file has changed", "Another program has changed small.toml", "[r] reload", "[m] keep mine")
	app.Send(ptytest.Enter)
	app.WaitFor("Medium", "Reloaded small.toml")

	moveARR(app)
	s.waitKept(app)
	s.file("small.toml", strings.Replace(small, "Small", "Large", 1))
	app.WaitFor("Reloading it")
	app.Send(ptytest.Enter)
	app.WaitFor("The screen keeps what it had")
	app.Send("s")
	app.WaitFor("Not saved yet", "another program has changed")
	app.Send("o")
	app.WaitFor("Saved small.toml.")
	app.Send(ptytest.Right, "s")
	app.WaitFor("ARR $", "Saved small.toml.")
	time.Sleep(4 * calmTime)
	if strings.Contains(app.Screen(), "The file has changed") {
		t.Errorf("our own save is taken for another's:\n%s", app.Screen())
	}
	app.Send("q")
	app.WaitExit(exitFine)
	contains(t, readFile(t, filepath.Join(s.folder, "small.toml")), "Medium")
}

// TestReloadingDropsWhatWasKept reloads over unsaved work: the next start offers nothing.
func TestReloadingDropsWhatWasKept(t *testing.T) {
	s := newSession(t)
	s.file("small.toml", small)
	app := s.start("small.toml")
	shown(app, "Small")
	moveARR(app)
	s.waitKept(app)
	s.file("small.toml", strings.Replace(small, "Small", "Large", 1))
	app.WaitFor("The file has changed")
	app.Send("r")
	app.WaitFor("Large", "Reloaded")
	app.WaitUntil("what was discarded is kept no longer", func() bool { return len(s.kept()) == 0 })
	app.Send("q")
	app.WaitExit(exitFine)
}

// TestWalkToAFile opens a file of another folder, with a look at it first, and finds it
// among the recent ones at the next start.
func TestWalkToAFile(t *testing.T) {
	s := newSession(t)
	if err := os.Mkdir(filepath.Join(s.folder, "plans"), 0o700); err != nil {
		t.Fatal(err)
	}
	s.file("plans/small.toml", small)
	app := s.start("first-csm")
	shown(app, "Seed company")
	app.Send("o")
	app.WaitFor("Open a scenario", "plans/")
	app.Send(strings.Split("plans", "")...)
	app.WaitFor("▸ plans/")
	app.Send(ptytest.Enter)
	app.WaitFor("/plans", "small.toml")
	app.Send(strings.Split("small", "")...)
	app.WaitFor("▸ small.toml", "$5.0M ARR")
	app.Send(ptytest.Enter)
	app.WaitFor("Opened plans/small.toml.")
	app.Send("q")
	app.WaitExit(exitFine)

	app = s.start("first-csm")
	shown(app, "Seed company")
	app.Send("o")
	app.WaitFor("Opened lately", "plans/small.toml")
}
