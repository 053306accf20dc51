package main

import (
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// lineWidth is how many characters a line of code may have, a tab counting as one: what
// shows on half a wide screen, and beside its change in a review.
const lineWidth = 140

// TestLinesAreReadWhole finds lines that are read only by scrolling sideways. Tests may have
// them: a row of a table of cases is often one.
func TestLinesAreReadWhole(t *testing.T) {
	read := 0
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		read++
		number := 0
		for line := range strings.Lines(readFile(t, path)) {
			number++
			if n := utf8.RuneCountInString(strings.TrimRight(line, "\n")); n > lineWidth {
				t.Errorf("%s:%d has %d characters; allowed: %d", path, number, n, lineWidth)
			}
		}
		return nil
	})
	if err != nil || read < 300 {
		t.Fatal(err, read)
	}
}
