package scenarios

import (
	"os"
	"path/filepath"
	"slices"
)

// Owns reports whether a path leads, through links too, to a file that makes the scenario what
// it is: its own, its log, be it one that the next save begins, or a table that it names. What is
// made of a plan never goes there.
func (f *File) Owns(path string) bool {
	return slices.ContainsFunc(f.ownFiles(), func(own string) bool { return samePlace(own, path) })
}

// samePlace reports whether two paths lead to one file, or would once it is there.
func samePlace(a, b string) bool {
	if sameFile(a, b) {
		return true
	}
	return filepath.Base(a) == filepath.Base(b) && sameFile(filepath.Dir(a), filepath.Dir(b))
}

func sameFile(a, b string) bool {
	one, err := os.Stat(a)
	other, otherErr := os.Stat(b)
	return err == nil && otherErr == nil && os.SameFile(one, other)
}

func (f *File) ownFiles() []string {
	var files []string
	if f.Path != "" {
		files = append(files, f.Path)
	}
	if log, err := LogPath(f.Path); err == nil && f.Path != "" {
		files = append(files, log)
	}
	for _, table := range f.tables {
		files = append(files, table.Path)
	}
	return files
}
