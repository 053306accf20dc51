package main

import (
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"

	"brim/scenarios/disk"
	"brim/ui/state"
)

// recent is the files that were opened or saved lately, the last one first, in a file of
// the state folder: a quoted path a line. It is a comfort: what goes wrong with it is
// not worth a word. A nil recent knows of none.
type recent struct {
	mu   sync.Mutex
	file string
}

const (
	maxRecent     = 20
	maxRecentFile = 256 << 10 // more than that many paths take
)

func newRecent(folder string) *recent { return &recent{file: filepath.Join(folder, "recent")} }

func (r *recent) list() []string {
	if r == nil {
		return nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.read()
}

func (r *recent) read() []string {
	var paths []string
	for line := range strings.Lines(string(startOf(r.file, maxRecentFile))) {
		path, err := strconv.Unquote(strings.TrimSpace(line))
		if err == nil && filepath.IsAbs(path) && len(paths) < maxRecent {
			paths = append(paths, path)
		}
	}
	return paths
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
	paths = paths[:min(len(paths), maxRecent)]
	if slices.Equal(paths, before) {
		return
	}
	var text strings.Builder
	for _, path := range paths {
		text.WriteString(strconv.QuoteToASCII(path) + "\n")
	}
	_ = disk.Replace(r.file, []byte(text.String()))
}
