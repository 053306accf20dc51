package main

import (
	"path/filepath"
	"slices"

	"brim/ui/state"
)

// recent is the files that were opened or saved lately, the last one first. It is a
// comfort: what goes wrong with it is not worth a word. A nil recent knows of none.
type recent struct{ pathList }

const (
	maxRecent     = 20
	maxRecentFile = 256 << 10
)

func newRecent(folder string) *recent {
	return &recent{pathList{file: filepath.Join(folder, "recent"), most: maxRecent, maxFile: maxRecentFile}}
}

func (r *recent) list() []string {
	if r == nil {
		return nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.read()
}

// note puts a document's file before the others. Of a built-in there is none.
func (r *recent) note(doc state.Document) {
	if r == nil || doc.Path == "" {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	path := canonical(doc.Path)
	before := r.read()
	paths := append([]string{path}, slices.DeleteFunc(slices.Clone(before),
		func(other string) bool { return other == path })...)
	if paths = paths[:min(len(paths), maxRecent)]; !slices.Equal(paths, before) {
		_ = r.write(paths)
	}
}
