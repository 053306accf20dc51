package scenarios

import "os"

// Owns reports whether a path leads, through links too, to a file that makes the scenario what
// it is: its own, its log, or a table that it names. What is made of a plan never goes there.
func (f *File) Owns(path string) bool {
	there, err := os.Stat(path)
	if err != nil {
		return false
	}
	for _, own := range f.ownFiles() {
		if info, err := os.Stat(own); err == nil && os.SameFile(there, info) {
			return true
		}
	}
	return false
}

func (f *File) ownFiles() []string {
	var files []string
	if f.Path != "" {
		files = append(files, f.Path, f.Path+logEnding)
	}
	for _, table := range f.tables {
		files = append(files, table.Path)
	}
	return files
}
