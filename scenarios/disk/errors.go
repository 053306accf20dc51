package disk

import (
	"fmt"

	"brim/scenarios/text"
)

// spoken is an error that says by itself which file it is about and what became of it.
type spoken interface {
	error
	// Spoken marks it.
	Spoken()
}

// ChangedError says that the file is not what was loaded: another program wrote it, or
// removed it. The person may overwrite it, load it again or save elsewhere.
type ChangedError struct {
	Path string
	Gone bool // removed rather than changed
}

// Error says what happened.
func (e *ChangedError) Error() string {
	if e.Gone {
		return text.Visible(e.Path) + ": not saved: the file was removed since it was loaded"
	}
	return text.Visible(e.Path) + ": not saved: another program has changed the file since it was loaded"
}

// ExistsError says that a save to a new path would replace a file.
type ExistsError struct{ Path string }

// Error says what is there.
func (e *ExistsError) Error() string {
	return text.Visible(e.Path) + ": not saved: there is a file of that name"
}

// ReadOnlyError says that the file is protected against writing. A replacement would
// succeed all the same where the folder allows it, and so it is asked for.
type ReadOnlyError struct{ Path string }

// Error says what protects the file.
func (e *ReadOnlyError) Error() string {
	return text.Visible(e.Path) + ": not saved: the file is read-only"
}

// LinkedError says that the file has other names (hard links), which a replacement
// would leave with the old text.
type LinkedError struct {
	Path  string
	Names int // all of them
}

// Error says how many names there are.
func (e *LinkedError) Error() string {
	return fmt.Sprintf("%s: not saved: the file has %d names (hard links); the others would keep the old text",
		text.Visible(e.Path), e.Names)
}

// BusyError says that another brim is writing in the same folder at this moment.
type BusyError struct{ Folder string }

// Error says where.
func (e *BusyError) Error() string {
	return "another brim is saving in " + text.Visible(e.Folder) + "; try again"
}

// UnsureError says that the new file is in place, and that the system could not promise
// that it is still there after a loss of power.
type UnsureError struct {
	Path  string
	Cause error
}

// Error says what is sure and what is not.
func (e *UnsureError) Error() string {
	return text.Visible(e.Path) + ": written, but not surely on disk: " + reason(e.Cause)
}

// Unwrap is what the system said.
func (e *UnsureError) Unwrap() error { return e.Cause }

// Spoken says that the error names its file.
func (*ChangedError) Spoken() {}

// Spoken says that the error names its file.
func (*ExistsError) Spoken() {}

// Spoken says that the error names its file.
func (*ReadOnlyError) Spoken() {}

// Spoken says that the error names its file.
func (*LinkedError) Spoken() {}

// Spoken says that the error names its file.
func (*UnsureError) Spoken() {}
