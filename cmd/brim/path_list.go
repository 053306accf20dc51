package main

import (
	"path/filepath"
	"strconv"
	"strings"
	"sync"

	"brim/scenarios/disk"
)

// pathList is a list of absolute paths in a file of the state folder, a quoted one a line,
// the last one noted first. Whoever reads and writes it holds mu.
type pathList struct {
	mu      sync.Mutex
	file    string
	most    int   // paths that are kept
	maxFile int64 // bytes of the file that are read: more than that many paths take
}

func (l *pathList) read() []string {
	var paths []string
	for line := range strings.Lines(string(startOf(l.file, l.maxFile))) {
		path, err := strconv.Unquote(strings.TrimSpace(line))
		if err == nil && filepath.IsAbs(path) && len(paths) < l.most {
			paths = append(paths, path)
		}
	}
	return paths
}

func (l *pathList) write(paths []string) error {
	var text strings.Builder
	for _, path := range paths[:min(len(paths), l.most)] {
		text.WriteString(strconv.QuoteToASCII(path) + "\n")
	}
	return disk.Replace(l.file, []byte(text.String()))
}
