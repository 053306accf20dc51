package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brim/scenarios/disk"
	"brim/ui"
	"brim/ui/ptytest"
)

var changedText = strings.Replace(small, "Small", "Other", 1)

// linked makes a scenario file and a link to it.
func linked(t *testing.T) (path, link string) {
	t.Helper()
	path, link = write(t, "small.toml", small), filepath.Join(t.TempDir(), "link.toml")
	if err := os.Symlink(path, link); err != nil {
		t.Fatal(err)
	}
	return path, link
}

// TestNews changes a file in the ways that programs have, and looks at it afterwards.
func TestNews(t *testing.T) {
	changed := disk.Hash([]byte(changedText))
	yes := func(string) bool { return true }
	for name, test := range map[string]struct {
		change func(path string)
		still  func(path string) bool // gone, when it was
		want   string
	}{
		"written in place": {func(path string) { putText(t, path, changedText) }, nil, changed},
		"replaced": {func(path string) {
			putText(t, path+"~", changedText)
			_ = os.Rename(path+"~", path)
		}, nil, changed},
		"removed, then back": {func(path string) { _ = os.Remove(path) }, func(path string) bool {
			putText(t, path, changedText)
			return gone(path)
		}, changed},
		"touched": {func(path string) {
			putText(t, path, small)
			_ = os.Chtimes(path, noon, noon)
			_ = os.Chmod(path, 0o644)
		}, nil, ""},
		"removed":           {func(path string) { _ = os.Remove(path) }, yes, ui.FileGone},
		"renamed":           {func(path string) { _ = os.Rename(path, path+"~") }, yes, ui.FileGone},
		"emptied":           {func(path string) { putText(t, path, "") }, nil, ""},
		"a file beside it":  {func(path string) { putText(t, path+".bak", changedText) }, nil, ""},
		"a folder of sorts": {func(path string) { _ = os.Remove(path); _ = os.Mkdir(path, 0o700) }, yes, ui.FileGone},
	} {
		t.Run(name, func(t *testing.T) {
			path, link := linked(t)
			for _, way := range []string{path, link} {
				putText(t, path, small)
				file, err := read(way, nil)
				if err != nil {
					t.Fatal(err)
				}
				test.change(path)
				still := func() bool { return test.still(path) } // nil where the file must be there
				doc := documentOf(way, file)
				if got := news(doc, "", still); got != test.want {
					t.Errorf("%s: %q, want %q", way, got, test.want)
				}
				if got := news(doc, test.want, still); test.want != "" && got != "" {
					t.Errorf("%s: what was seen is news: %q", way, got)
				}
				_ = os.Remove(path)
			}
		})
	}
}

// TestWatcherTellsOfTheFile waits for what happens to a file, by its own name and by a
// link's. A file that is written beside it first does not end the wait.
func TestWatcherTellsOfTheFile(t *testing.T) {
	for name, change := range map[string]func(path string){
		"written in place": func(path string) { putText(t, path, changedText) },
		"replaced":         func(path string) { _ = os.Rename(path+".bak", path) },
		"removed":          func(path string) { _ = os.Remove(path) },
		"renamed":          func(path string) { _ = os.Rename(path, path+"~") },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path, link := linked(t)
			for _, way := range []string{path, link} {
				putText(t, path, small)
				watcher, err := watcherOf(way)
				if err != nil {
					t.Fatal(err)
				}
				defer watcher.close()
				putText(t, path+".bak", changedText)
				change(path)
				ctx, stop := context.WithTimeout(context.Background(), ptytest.Patience)
				defer stop()
				if err := watcher.wait(ctx); err != nil {
					t.Errorf("%s: not woken: %v", way, err)
				}
			}
		})
	}
}

// TestWatch has a change seen that was there before, and one that comes while the file is
// watched; our own save is none.
func TestWatch(t *testing.T) {
	path := write(t, "small.toml", small)
	st := newRun(t.TempDir())
	doc, _ := opened(t, st, path)
	saved, err := st.Save(doc, moved(t, doc.Scenario, "ae.heads=7"), path, "", ui.Consent{})
	if err != nil {
		t.Fatal(err)
	}
	if got := news(saved, "", nil); got != "" {
		t.Errorf("our own save is news: %q", got)
	}
	ctx, stop := context.WithTimeout(context.Background(), ptytest.Patience)
	defer stop()
	old, err := st.Watch(ctx, doc, ui.Seen{})
	if err != nil || old.Seen.Own != disk.Hash([]byte(readFile(t, path))) {
		t.Fatalf("the text that was read first is not told from the one that is there: %+v, %v", old, err)
	}
	found := make(chan string)
	go func() {
		news, err := st.Watch(ctx, doc, old.Seen)
		if err != nil {
			news.Seen.Own = err.Error()
		}
		found <- news.Seen.Own
	}()
	putText(t, path, changedText)
	if got := <-found; got != disk.Hash([]byte(changedText)) {
		t.Errorf("another's save is not seen: %q", got)
	}
}

func TestWatchWithoutAFolder(t *testing.T) {
	path := write(t, "small.toml", small)
	st := newRun(t.TempDir())
	doc, _ := opened(t, st, path)
	if err := os.RemoveAll(filepath.Dir(path)); err != nil {
		t.Fatal(err)
	}
	if _, err := st.Watch(context.Background(), doc, ui.Seen{}); err == nil || !strings.Contains(err.Error(), "not watched") {
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
	app.Send(ptytest.Right)
	app.WaitFor("unsaved", "→ $5.10M")
	app.Send("s")
	app.WaitFor("Saved small.toml.") // by us, which is not asked about
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
