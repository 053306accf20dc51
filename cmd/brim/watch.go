package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"

	"brim/scenarios"
	"brim/scenarios/disk"
	"brim/ui"
	"brim/ui/state"
)

const (
	// calmTime is how long a file must be left alone before it is read: an editor writes
	// it in several steps.
	calmTime = 120 * time.Millisecond
	// noCalm bounds the wait for a file that is written without a pause.
	noCalm = time.Second
)

// Watch implements [ui.Store]. It watches the folders, since most editors put a new file
// in the place of the old one, and the folder of the target too when the path is a
// symbolic link. What counts is the content: brim's own saves and a touch change none.
func (st *store) Watch(ctx context.Context, doc state.Document, seen ui.Seen) (ui.News, error) {
	own := []string{doc.Path}
	if doc.Path == "" { // only its tables are there
		own = nil
	}
	watcher, err := watcherOf(own...)
	if err != nil {
		return ui.News{}, fmt.Errorf("%s is not watched for changes: %w", scenarios.Escaped(doc.Name), err)
	}
	defer watcher.close()
	for _, table := range fileOf(doc).Tables() {
		_ = watcher.add(table.Path) // without its folder it is gone, which is seen
	}
	for {
		if found := allNews(ctx, doc, seen); found.Seen != seen {
			return found, nil
		}
		if err := watcher.wait(ctx); err != nil {
			if ctx.Err() != nil {
				return ui.News{Seen: seen}, nil
			}
			return ui.News{}, fmt.Errorf("%s is no longer watched for changes: %w", scenarios.Escaped(doc.Name), err)
		}
	}
}

// allNews is the first news of a document's own file and of the tables that it names.
func allNews(ctx context.Context, doc state.Document, seen ui.Seen) ui.News {
	if doc.Path == "" {
		return tableNews(ctx, fileOf(doc).Tables(), seen, func() bool { return passed(ctx) })
	}
	if own := news(doc, seen.Own, func() bool { return stillGone(ctx, doc.Path) }); own != "" {
		seen.Own = own
		return ui.News{Seen: seen, Gone: own == ui.FileGone}
	}
	return tableNews(ctx, fileOf(doc).Tables(), seen, func() bool { return passed(ctx) })
}

// news is what somebody else has made of the file by now: the hash of another text than
// the document's and the one seen, [ui.FileGone], or nothing. A file that is not there is
// gone when stillGone, asked a while later, says so.
func news(doc state.Document, seen string, stillGone func() bool) string {
	if seen != ui.FileGone && gone(doc.Path) && stillGone() {
		return ui.FileGone
	}
	text := startOf(doc.Path, maxStdin)
	if len(text) == 0 { // it is being written
		return ""
	}
	if now := disk.Hash(text); now != seen && now != disk.Hash(fileOf(doc).Source) {
		return now
	}
	return ""
}

// gone reports whether there is no file of that name.
func gone(path string) bool {
	info, err := os.Stat(path)
	return errors.Is(err, fs.ErrNotExist) || err == nil && !info.Mode().IsRegular()
}

// stillGone gives programs that put a file away and write it anew the time for that.
func stillGone(ctx context.Context, path string) bool { return passed(ctx) && gone(path) }

// passed waits as long as that takes; false when ctx ends first.
func passed(ctx context.Context) bool {
	select {
	case <-ctx.Done():
		return false
	case <-time.After(noCalm):
		return true
	}
}

// fileWatcher tells when something happens to files.
type fileWatcher struct {
	notify *fsnotify.Watcher
	names  map[string]bool // of the files and their folders, as events name them
}

func watcherOf(paths ...string) (*fileWatcher, error) {
	notify, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	w := &fileWatcher{notify: notify, names: map[string]bool{}}
	for _, path := range paths {
		if err := w.add(path); err != nil {
			w.close()
			return nil, err
		}
	}
	return w, nil
}

// add watches another file too.
func (w *fileWatcher) add(path string) error {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	for _, name := range []string{absolute, canonical(path)} {
		w.names[name], w.names[filepath.Dir(name)] = true, true // a folder too can be renamed
		if err := w.notify.Add(filepath.Dir(name)); err != nil {
			return err
		}
	}
	return nil
}

func (w *fileWatcher) close() { _ = w.notify.Close() } // it has no more to say

// wait returns once something has happened to a file and it is quiet again.
func (w *fileWatcher) wait(ctx context.Context) error {
	var calm, enough <-chan time.Time
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-calm:
			return nil
		case <-enough:
			return nil
		case err, open := <-w.notify.Errors:
			if !open || !errors.Is(err, fsnotify.ErrEventOverflow) {
				return errors.Join(err, ctx.Err())
			}
			calm = time.After(calmTime) // what was lost may have been about the file
		case event, open := <-w.notify.Events:
			if !open {
				return fsnotify.ErrClosed
			}
			if !w.names[event.Name] || event.Op == fsnotify.Chmod {
				continue
			}
			calm = time.After(calmTime)
			if enough == nil {
				enough = time.After(noCalm)
			}
		}
	}
}
