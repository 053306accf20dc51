package disk

import (
	"os"
	"slices"
	"strings"
)

// ReadFolder lists the entries of a folder, sorted by name, at most so many of them. Nothing
// but a folder is opened: a pipe of that name is not waited for.
func ReadFolder(path string, most int) ([]os.DirEntry, error) {
	dir, err := os.OpenFile(path, os.O_RDONLY|onlyFolder|quietly, 0)
	if err != nil {
		return nil, err
	}
	defer dir.Close()               // opened for reading: nothing to lose
	entries, _ := dir.ReadDir(most) // what could be read is worth showing
	slices.SortFunc(entries, func(a, b os.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, nil
}
