package disk

import (
	"errors"
	"io/fs"
	"os"

	"brim/scenarios/text"
)

// Reason is what went wrong with a file, without the path and the system call, which the
// messages around it name better. It keeps the cause for errors.Is and errors.As.
func Reason(err error) error { return worded{reason(err), err} }

func reason(err error) string {
	var path *fs.PathError
	var link *os.LinkError
	var call *os.SyscallError
	switch {
	case errors.As(err, &path):
		err = path.Err
	case errors.As(err, &link):
		err = link.Err
	case errors.As(err, &call):
		err = call.Err
	}
	return text.Visible(err.Error())
}

// worded words an error for people and keeps its cause.
type worded struct {
	text  string
	cause error
}

// Error is the words alone.
func (e worded) Error() string { return e.text }

// Unwrap is the cause.
func (e worded) Unwrap() error { return e.cause }
