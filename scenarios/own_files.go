package scenarios

import (
	"path/filepath"
	"slices"

	"brim/scenarios/disk"
	"brim/scenarios/text"
)

// Owns reports whether a path leads, through links too, to a file that makes the scenario what
// it is: its own, its log, be it one that the next save begins, or a table that it names. What is
// made of a plan never goes there.
func (f *File) Owns(path string) bool {
	return slices.ContainsFunc(f.ownFiles(), func(own string) bool { return samePlace(own, path) })
}

// Own reports whether a path leads, through links too, to one of the exports.
func (e Exports) Own(path string) bool {
	return e.Accounts != "" && samePlace(e.Accounts, path) || e.People != "" && samePlace(e.People, path)
}

// OwnFileError says that a scenario was to be saved over a file that belongs to one: its log, or
// a table that it names.
type OwnFileError struct{ Path string }

// Error says what the file is.
func (e *OwnFileError) Error() string {
	return text.Visible(e.Path) + ": not saved: it belongs to the scenario; name another file"
}

// Spoken says that the error tells by itself what became of the file.
func (*OwnFileError) Spoken() {}

// refuseOwn refuses to save a scenario over what makes it, or what it is made from, what it is.
func refuseOwn(after, origin *File) error {
	for _, f := range []*File{after, origin} {
		if f != nil && slices.ContainsFunc(f.besideFiles(), func(own string) bool { return samePlace(own, after.Path) }) {
			return &OwnFileError{after.Path}
		}
	}
	return nil
}

// samePlace reports whether two paths lead to one file, or would once it is there.
func samePlace(a, b string) bool {
	if disk.SameFile(a, b) {
		return true
	}
	return filepath.Base(a) == filepath.Base(b) && disk.SameFile(filepath.Dir(a), filepath.Dir(b))
}

func (f *File) ownFiles() []string {
	files := f.besideFiles()
	if f.Path != "" {
		files = append(files, f.Path)
	}
	return files
}

// besideFiles are those of its own files that are no scenario: its log, and the tables.
func (f *File) besideFiles() []string {
	var files []string
	if log, err := LogPath(f.Path); err == nil && f.Path != "" {
		files = append(files, log)
	}
	for _, table := range f.tables {
		files = append(files, table.Path)
	}
	return files
}
