package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"brim/scenarios"
	"brim/scenarios/disk"
	"brim/ui/run"
)

// faultFile is the file of the state folder that holds where the last fault was.
const faultFile = "fault.txt"

// tellFault says after a fault in brim itself, once the terminal is restored, where it was:
// the stack goes into a file of the state folder, where it waits to be reported, or to the
// stream where it cannot. Of other errors there is nothing to say.
func tellFault(to io.Writer, err error, folder func() (string, error)) {
	var fault *run.PanicError
	if !errors.As(err, &fault) || len(fault.Stack) == 0 {
		return
	}
	path, failed := keepFault(fault, folder)
	if failed != nil {
		_, _ = fmt.Fprintf(to, "\n%s", faultText(fault))
		return
	}
	_, _ = fmt.Fprintf(to, "brim: where it was is in %s; please report it.\n", scenarios.Escaped(path))
}

// keepFault writes where a fault was into its file, in place of the one before.
func keepFault(fault *run.PanicError, folder func() (string, error)) (path string, err error) {
	in, err := folder()
	if err != nil {
		return "", err
	}
	path = filepath.Join(in, faultFile)
	return path, disk.Replace(path, faultText(fault))
}

// faultText is what a report needs: which brim, what happened, and where.
func faultText(fault *run.PanicError) []byte {
	var text bytes.Buffer
	_, _ = fmt.Fprintf(&text, "brim %s\n%s\n\n%s\n", version(), fault, bytes.TrimSpace(fault.Stack))
	return text.Bytes()
}
