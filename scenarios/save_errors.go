package scenarios

import (
	"errors"
	"fmt"
)

// ChangedError says that the file is not what was loaded: another program wrote it, or
// removed it. The person may overwrite it, load it again or save elsewhere.
type ChangedError struct {
	Path string
	Gone bool // removed rather than changed
}

// Error says what happened.
func (e *ChangedError) Error() string {
	if e.Gone {
		return visible(e.Path) + ": not saved: the file was removed since it was loaded"
	}
	return visible(e.Path) + ": not saved: another program has changed the file since it was loaded"
}

// ExistsError says that a save to a new path would replace a file.
type ExistsError struct{ Path string }

// Error says what is there.
func (e *ExistsError) Error() string {
	return visible(e.Path) + ": not saved: there is a file of that name"
}

// ReadOnlyError says that the file is protected against writing. A replacement would
// succeed all the same where the folder allows it, and so it is asked for.
type ReadOnlyError struct{ Path string }

// Error says what protects the file.
func (e *ReadOnlyError) Error() string { return visible(e.Path) + ": not saved: the file is read-only" }

// LinkedError says that the file has other names (hard links), which a replacement
// would leave with the old text.
type LinkedError struct {
	Path  string
	Names int // all of them
}

// Error says how many names there are.
func (e *LinkedError) Error() string {
	return fmt.Sprintf("%s: not saved: the file has %d names (hard links); the others would keep the old text", visible(e.Path), e.Names)
}

// BusyError says that another brim is writing in the same folder at this moment.
type BusyError struct{ Folder string }

// Error says where.
func (e *BusyError) Error() string {
	return "another brim is saving in " + visible(e.Folder) + "; try again"
}

// UnsureError says that the new file is in place, and that the system could not promise
// that it is still there after a loss of power.
type UnsureError struct {
	Path  string
	Cause error
}

// Error says what is sure and what is not.
func (e *UnsureError) Error() string {
	return visible(e.Path) + ": written, but not surely on disk: " + reason(e.Cause)
}

// Unwrap is what the system said.
func (e *UnsureError) Unwrap() error { return e.Cause }

// UnloggedError says that the file was saved, and that its log lacks the save or does not
// confirm it.
type UnloggedError struct {
	Log   string // path of the log
	Cause error
}

// Error says what stands and what does not.
func (e *UnloggedError) Error() string {
	return "saved, but " + visible(e.Log) + ": log not written: " + reason(e.Cause)
}

// Unwrap is what went wrong with the log.
func (e *UnloggedError) Unwrap() error { return e.Cause }

// saysItself reports whether an error says by itself what became of the file.
func saysItself(err error) bool {
	var unsure *UnsureError
	var changed *ChangedError
	var exists *ExistsError
	var readOnly *ReadOnlyError
	var linked *LinkedError
	var unlogged *UnloggedError
	return errors.As(err, &unlogged) || errors.As(err, &unsure) || errors.As(err, &changed) || errors.As(err, &exists) || errors.As(err, &readOnly) || errors.As(err, &linked)
}
