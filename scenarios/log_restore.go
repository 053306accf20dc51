package scenarios

import (
	"errors"
	"fmt"
	"io/fs"

	"brim/scenarios/disk"
	"brim/scenarios/text"
)

// Restore saves the scenario of a log's entry into its file, with an entry of its own, and
// returns what the file
// held before, nil when it was gone, and what it holds now. A file that is not a valid
// scenario is replaced too: before then has its text and no scenario.
func Restore(path string, entry Entry, options disk.Options, remark Remark) (before, after *File, err error) {
	after, err = Parse(path, []byte(entry.Text), disk.FolderOf(path))
	if err != nil {
		return nil, nil, fmt.Errorf("not restored: the entry is not valid here: %w", err)
	}
	source, err := disk.ReadRegular(path, MaxFile)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return nil, nil, fmt.Errorf("%s: not restored: %w", text.Visible(path), disk.Reason(err))
	default:
		options.Base = source
		if before, err = Parse(path, source, disk.FolderOf(path)); err != nil {
			before = &File{Path: path, Source: source}
		}
	}
	remark.Origin = before
	return before, after, SaveLogged(after, options, remark)
}
