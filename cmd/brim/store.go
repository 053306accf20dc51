package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"brim/model"
	"brim/scenarios"
	"brim/scenarios/disk"
	"brim/ui"
	"brim/ui/state"
)

// store is the screen's way to the files. Its methods may be called from any goroutine.
type store struct {
	now    func() time.Time
	recent *recent // nil where there is nowhere to note them
	told   *told   // likewise
	crm    crm

	mu       sync.Mutex      // keeping, forgetting and saving never interleave
	net      *net            // nil where there is nowhere to keep unsaved work
	restored *scenarios.File // work of an earlier run that was offered, or nil
	ended    bool            // unsaved work was kept for the last time
}

// Open implements [ui.Store].
func (st *store) Open(ctx context.Context, name string, come func(share float64)) (state.Document, error) {
	doc, err := st.Read(ctx, name, come)
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		return state.Document{}, err
	}
	st.recent.note(doc)
	st.mu.Lock()
	defer st.mu.Unlock()
	doc.Notice = strings.TrimSpace(notice(st.turnTo(doc), doc) + " " + st.readAnewOnce(doc))
	return doc, nil
}

// Read implements [ui.Store].
func (st *store) Read(ctx context.Context, name string, come func(share float64)) (state.Document, error) {
	name = asTyped(name)
	file, err := readFor(ctx, name, st.now(), come)
	if err != nil {
		return state.Document{}, onOneLine(err)
	}
	return documentOf(name, file), nil
}

// turnTo notes which document will be on the screen. Work that an earlier run left for
// it stays where it is, for a start that can offer it.
func (st *store) turnTo(doc state.Document) arrival {
	st.restored = nil
	return st.net.enter(keyOf(doc), false)
}

// Save implements [ui.Store]. The text it writes is the document's own, with the
// changes in it.
func (st *store) Save(doc state.Document, s *model.Scenario, path, note string, consent ui.Consent) (state.Document, error) {
	st.mu.Lock()
	defer st.mu.Unlock()
	if path != doc.Path { // else it is the file's own name, whatever that looks like
		path = asTyped(path)
	}
	if path == "" {
		return state.Document{}, errors.New("not saved: a file needs a name")
	}
	path, added := withEnding(doc, path)
	edited, err := st.edit(doc, s)
	if err != nil {
		return state.Document{}, onOneLine(err)
	}
	options := disk.Options{Overwrite: consent.Overwrite, Force: consent.ReadOnly, Now: st.now()}
	if doc.Path != "" && samePath(path, doc.Path) {
		options.Base = fileOf(doc).Source
	}
	if edited, err = edited.Moved(path); err != nil {
		return state.Document{}, fmt.Errorf("%s: not saved: %w", scenarios.Escaped(path), err)
	}
	err = scenarios.SaveLogged(edited, options, remarkOn(fileOf(doc), note))
	unlogged := new(scenarios.UnloggedError)
	if err != nil && !errors.As(err, &unlogged) {
		return state.Document{}, conflictOf(err, path, consent)
	}
	written := documentOf(path, edited)
	if added {
		written.Notice = fmt.Sprintf("Saved %s: %s was added to the name.", scenarios.Escaped(path), scenarioEnding)
	}
	if err != nil {
		written.Notice = err.Error()
	}
	if keyOf(written) != keyOf(doc) {
		st.turnTo(written)
		st.recent.note(written)
		st.told.once(written)
	}
	return written, nil
}

// withEnding adds the ending of scenarios to a name that has none, so that the lists of
// scenarios show it and the commands take it for a file; not where something has that very
// name.
func withEnding(doc state.Document, path string) (string, bool) {
	if filepath.Ext(path) != "" || strings.HasSuffix(path, "/") || doc.Path != "" && samePath(path, doc.Path) {
		return path, false
	}
	if _, err := os.Lstat(path); err == nil {
		return path, false
	}
	return path + scenarioEnding, true
}

// conflictOf makes a question of what a person can answer, and of a failure: another place
// may do.
func conflictOf(err error, path string, consent ui.Consent) error {
	why := strings.Replace(err.Error(), ": not saved: ", ": ", 1) + "."
	conflict := &ui.Conflict{Why: why, Path: path, Needed: consent}
	var changed *disk.ChangedError
	switch {
	case errors.As(err, &changed):
		conflict.Needed.Overwrite, conflict.Reload, conflict.Gone = true, !changed.Gone, changed.Gone
	case errors.As(err, new(*disk.ExistsError)):
		conflict.Needed.Overwrite = true
	case errors.As(err, new(*disk.ReadOnlyError)), errors.As(err, new(*disk.LinkedError)):
		conflict.Needed.ReadOnly = true
	case errors.As(err, new(*disk.UnsureError)):
		return err // the file is there
	default:
		conflict.Failed = true
	}
	return conflict
}

// documentOf is a file as the screen knows it.
func documentOf(name string, file *scenarios.File) state.Document {
	doc := state.Document{Name: name, Path: file.Path, Scenario: file.Scenario, Source: file, First: file.First}
	doc.Unwritten = madeFrom(doc) != ""
	doc.Files = []state.FileRead{{Name: name, Print: string(file.Source)}}
	doc.Files = append(doc.Files, tablesRead(file)...)
	return doc
}

// tablesRead are the tables that a file names, as the screen knows them.
func tablesRead(file *scenarios.File) (files []state.FileRead) {
	for _, table := range file.Tables() {
		files = append(files, state.FileRead{Name: scenarios.Escaped(filepath.Base(table.Path)), Print: table.Print()})
	}
	return files
}

// fileOf is the file that a document was read from.
func fileOf(doc state.Document) *scenarios.File { return doc.Source.(*scenarios.File) }

// keyOf names a document however its path is written.
func keyOf(doc state.Document) string {
	switch table := madeFrom(doc); {
	case table != "":
		return canonical(table)
	case doc.Unwritten:
		return begunKey
	case doc.Path == "":
		return "built-in " + doc.Name
	}
	return canonical(doc.Path)
}

func canonical(path string) string {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	if absolute, err := filepath.Abs(path); err == nil {
		return absolute
	}
	return path
}

func samePath(a, b string) bool { return canonical(a) == canonical(b) }

// asTyped is what a person means by a path: spaces around it do not count, unless there is
// something of that very name, and ~/ is home.
func asTyped(path string) string {
	if _, err := os.Lstat(path); err == nil && !strings.HasPrefix(path, "~/") {
		return path
	}
	path = strings.TrimSpace(path)
	if rest, ok := strings.CutPrefix(path, "~/"); ok && home() != "" {
		return filepath.Join(home(), rest)
	}
	return path
}

// onOneLine keeps the first of a list of problems: the screen has a line for them.
func onOneLine(err error) error {
	var problems *scenarios.Errors
	if !errors.As(err, &problems) {
		return err
	}
	if more := problemsBehind(problems); more > 0 {
		return fmt.Errorf("%w; and %d more (brim check lists them)", problems.List[0], more)
	}
	return problems.List[0]
}

// problemsBehind is how many problems there are besides the first.
func problemsBehind(problems *scenarios.Errors) int { return len(problems.List) + problems.More - 1 }
